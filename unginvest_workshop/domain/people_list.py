"""Reading a list of participants as people paste it: a line each, as from a spreadsheet, or just a number."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.people import Role
from unginvest_workshop.domain.text import clean_line, clean_text


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One line of the list."""

    name: str
    department: str = ""
    role: Role = Role.UNKNOWN


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What was read: people by name, or how many there are when only that is known."""

    people: tuple[ListedPerson, ...] = ()
    number: int = 0
    """How many people without names; nought when there are names."""

    @property
    def count(self) -> int:
        """How many people the list means."""
        return len(self.people) or self.number


_ROLE_STEMS: Final = MappingProxyType(
    {
        Role.LEADER: ("leder", "leiar", "rektor", "sjef", "leader", "manager", "head", "styrer", "styrar"),
        Role.YOUNG: ("ungdom", "unge", "ung", "elev", "young", "youth", "student", "pupil", "lærling"),
        Role.STAFF: (
            *("ansatt", "tilsett", "medarbeid", "lærer", "lærar", "veileder", "rettleiar", "staff", "employee"),
            *("teacher", "miljø", "fagarbeid", "assistent", "koordinator"),
        ),
        Role.PARTNER: ("partner", "samarbeid", "gjest", "guest"),
    }
)
"""How the words for each role begin or, for leaders ("avdelingsleder"), end."""

_HEADINGS: Final = MappingProxyType(
    {
        "name": ("navn", "namn", "name", "deltaker", "deltakar", "participant"),
        "department": ("avdeling", "sted", "stad", "department", "unit", "place"),
        "role": ("rolle", "role", "stilling"),
    }
)
_NUMBER: Final = re.compile(r"(?:ca\.?|omtrent|about|rundt)?\s*(\d{1,4})(?:\s+\w+)?\s*\.?", re.IGNORECASE)
_BULLET: Final = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")
_DELIMITERS: Final = ("\t", ";", ",")


def read_people(text: str) -> PeopleList:
    """Return the people of a list: "name, department, role" a line, in any order after the name, or "40 people"."""
    lines = [line for line in clean_text(text).split("\n") if line.strip()]
    if len(lines) == 1 and (only := _NUMBER.fullmatch(lines[0].strip())):
        return PeopleList(number=int(only.group(1)))
    cells = [_cells(line) for line in lines]
    places = _heading_places(cells[0]) if cells else None
    rows = cells[1:] if places else cells
    read = (_by_headings(row, places) if places else _by_words(row) for row in rows)
    return PeopleList(people=tuple(person for person in read if person.name))


def role_in(words: str) -> Role:
    """Return the role that a word for it means, in any of the app's languages; UNKNOWN when it means none."""
    for word in re.findall(r"\w+", words.casefold()):
        for role, stems in _ROLE_STEMS.items():
            if word.startswith(stems) or (role is Role.LEADER and word.endswith(("leder", "leiar"))):
                return _unless_adviser(word, role)
    return Role.UNKNOWN


def _unless_adviser(word: str, role: Role) -> Role:
    """Return staff for a "veileder", whose word ends as a leader's does."""
    return Role.STAFF if role is Role.LEADER and word.startswith(("veil", "rettlei")) else role


def _cells(line: str) -> list[str]:
    delimiter = next((each for each in _DELIMITERS if each in line), ",")
    cells = [clean_line(cell).strip('"“”') for cell in line.split(delimiter)]
    return [_BULLET.sub("", cells[0]), *cells[1:]]


def _heading_places(cells: list[str]) -> dict[str, int] | None:
    """Return where each known column stands, or None when the line is no heading."""
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for column, words in _HEADINGS.items():
            if cell.casefold() in words:
                places.setdefault(column, place)
    return places if "name" in places else None


def _by_headings(cells: list[str], places: dict[str, int]) -> ListedPerson:
    def cell(column: str) -> str:
        place = places.get(column, len(cells))
        return cells[place] if place < len(cells) else ""

    return ListedPerson(cell("name"), cell("department"), role_in(cell("role")))


def _by_words(cells: list[str]) -> ListedPerson:
    """Take the name first; of the rest, the first word for a role is the role, and what is left the department."""
    rest = [cell for cell in cells[1:] if cell]
    told = next((cell for cell in reversed(rest) if role_in(cell) is not Role.UNKNOWN), None)
    department = " ".join(cell for cell in rest if cell is not told)
    return ListedPerson(cells[0], department, role_in(told) if told else Role.UNKNOWN)
