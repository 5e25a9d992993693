"""A fagdag and its affirmative topic."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.ids import AgendaItemId, GroupId, WorkshopId


class Language(StrEnum):
    """The languages of the app, the first one first."""

    BOKMAAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


class WorkshopKind(StrEnum):
    """What a workshop's rows are for."""

    FAGDAG = "fagdag"
    TEMPLATE = "template"
    """An agenda with its guide, saved to start other fagdager from."""
    LIBRARY = "library"
    """The one that holds the interview guides which people here have saved as their own."""
    THEMES = "themes"
    """The one that holds what people here have decided of the themes of all fagdager."""
    GROUP = "group"
    """One group's tree on the group's own laptop."""
    PERSONAL = "personal"
    """One young person's own plan: private, and in no list, export or count of the others."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A fagdag. Its ``workshop_id`` is its own id, so that every row can be asked the same way."""

    id: WorkshopId
    workshop_id: WorkshopId
    title: str
    date: dt.date
    place: str = ""
    language: Language = Language.BOKMAAL
    template: str = ""
    """What its plan was made from: the key of one of the app's own templates, or the id of one saved here."""
    start: int = 9 * 60
    """Planned start, in minutes after midnight, local time."""
    topic_question: str = ""
    """The læringsspørsmål: "Hvordan kan vi …"."""
    topic_where: tuple[str, ...] = ()
    """What is to be true: the "hvor …" clauses."""
    topic_so_that: str = ""
    """What follows: "slik at …"."""
    future_picture: str = ""
    """Where the road leads, in a few words."""
    next_date: dt.date | None = None
    created: int = 0
    """When it was made, UTC milliseconds."""
    deleted: bool = False
    kind: WorkshopKind = WorkshopKind.FAGDAG
    description: str = ""
    """What a saved template is good for, in a line."""
    follows: WorkshopId | None = None
    """The earlier fagdag whose road is followed up here."""
    ends_at: int | None = None
    """The time at which the day ends whatever happens, in minutes after midnight; None lets it end as it goes."""


def time_of(day: Workshop) -> tuple[dt.date, int, WorkshopId]:
    """Return what fagdager are sorted by: their day, and of the same day when they were made."""
    return day.date, day.created, day.id


OPENING: Final = -1
"""Where a content opens: at its first page, or a road at the page of today."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a facilitator is in a workshop: kept through a crash, but no undo step. Its id is the workshop's."""

    id: WorkshopId
    workshop_id: WorkshopId
    item_id: AgendaItemId | None = None
    entered: int = 0
    """When the current item was entered, UTC milliseconds."""
    group_id: GroupId | None = None
    stage_page: int = OPENING
    """The page of the stage that somebody turned to, from 0; OPENING while nobody has turned any."""
    view: str = ""
    """Which of its views an exercise that has several shows; empty for the first."""
    second_round: bool = False
    """Whether the groups are asked once more at the tree: "Hva mer?"."""
