"""What the making of the demo goes by: its texts, the day it is made, and what has been made by the texts' names."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.ids import GroupId, ParticipantId, SuccessFactorId, WorkshopId
from unginvest_workshop.domain.people import Role
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import people, photos, roadmaps
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import TomlTable

LANGUAGE: Final = Language.BOKMAAL
_FRIDAY: Final = 4

KeepPhoto = Callable[[Path], KeptPhoto]
"""Takes a picture into the folder of media."""


@dataclass(frozen=True, slots=True)
class Making:
    """A fagdag of the demo that is being made."""

    id: WorkshopId
    texts: TomlTable
    today: date
    """The fagdag's own day."""
    now: int
    photos: dict[str, KeptPhoto]
    """What is kept of the pictures, by the files' names."""
    groups: list[GroupId] = field(default_factory=list)
    people: dict[str, ParticipantId] = field(default_factory=dict)
    """By first name."""
    clusters: dict[str, list[SuccessFactorId]] = field(default_factory=dict)
    """Each cluster's members, by its key."""
    nodes: dict[str, Node] = field(default_factory=dict)
    """By "kind:key"; a factor's key is its text."""

    def grows(self, row: TomlTable) -> list[Node]:
        """Return what a row says that it grows from."""
        return [self.nodes[name] for name in row.texts("grows")]

    def group(self, row: TomlTable) -> GroupId:
        """Return the group whose number a row gives."""
        return self.groups[row.number("group") - 1]

    def show_photo(self, tx: Tx, of: PhotosOf, file: str, caption: str) -> None:
        """Let a picture be an owner's photo, where pictures are kept at all."""
        if file in self.photos:
            photos.add_photo(tx, self.id, self.photos[file], of, caption)


def open_texts(name: str) -> TomlTable:
    """Return the texts of one of the fagdager. Raises toml_table.ContentError."""
    return TomlTable.open(folder() / f"{name}.toml")


def folder() -> Path:
    """Return where the demo's texts and pictures lie."""
    return resources_dir() / "demo"


def seat_everyone(making: Making, tx: Tx) -> None:
    """Write down the people of all groups, each in the group's place."""
    for group in making.texts.rows("groups"):
        making.groups.append(people.add_group(tx, making.id))
        for row in group.rows("people"):
            name, role = row.text("name"), Role(row.text("role"))
            [new] = people.add_people(tx, making.id, [people.PersonLine(name, row.text("department"), role)])
            people.edit_person(tx, new, core_group=row.flag("core"))
            people.place_person(tx, new, making.groups[-1])
            making.people[name.split()[0]] = new


def when(today: date, row: TomlTable) -> roadmaps.When:
    """Return a step's time: its words with the day put in, and the days it covers."""
    said = row.text("when")
    if not row.has("days"):
        return roadmaps.When(said)
    day = today + timedelta(days=row.number("days"))
    day = workday(day) if row.number("days") else day
    t = Translator(LANGUAGE)
    said = said.format(date=t.date_short(day), week=day.isocalendar().week, month=t.month(day))
    match row.text_or_empty("span"):
        case "week":
            monday = day - timedelta(days=day.weekday())
            return roadmaps.When(said, monday, monday + timedelta(days=_FRIDAY))
        case "month":
            last = calendar.monthrange(day.year, day.month)[1]
            return roadmaps.When(said, day.replace(day=1), day.replace(day=last))
        case _:
            return roadmaps.When(said, day)


def workday(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > _FRIDAY else day


def years_later(day: date, years: int) -> date:
    """Return the same day of another year; 29 February becomes the 28th where there is none."""
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
