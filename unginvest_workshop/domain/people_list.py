"""Reading a list of participants as people paste it: a line each, as from a spreadsheet, or just a number."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.people import AgeGroup, Role
from unginvest_workshop.domain.text import clean_line, clean_text, folded


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One line of the list."""

    name: str
    department: str = ""
    role: Role = Role.UNKNOWN
    age_group: AgeGroup = AgeGroup.UNKNOWN


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


@dataclass(frozen=True, slots=True)
class ListedTable:
    """What was read of a table of participants."""

    people: tuple[ListedPerson, ...] = ()
    columns: tuple[str, ...] = ()
    """The headings of the columns that were read, as they stand; none where the table has no headings."""
    ignored: tuple[str, ...] = ()
    """The headings of the other columns."""


_ROLE_STEMS: Final = MappingProxyType(
    {
        Role.LEADER: ("leder", "leiar", "rektor", "sjef", "leader", "manager", "head", "styrer", "styrar"),
        Role.YOUNG: ("ungdom", "unge", "ung", "elev", "young", "youth", "student", "pupil", "lærling"),
        Role.STAFF: (
            *("ansatt", "tilsett", "medarbeid", "lærer", "lærar", "veileder", "rettleiar", "staff", "employee"),
            *("teacher", "miljø", "fagarbeid", "assistent", "koordinator"),
        ),
        Role.PARTNER: ("partner", "partnar", "samarbeid", "gjest", "guest"),
    }
)
"""How the words for each role begin or, for leaders ("avdelingsleder"), end."""

_HEADINGS: Final = MappingProxyType(
    {
        "name": (
            *("navn", "namn", "name", "fullt navn", "fullt namn", "full name"),
            *("deltaker", "deltakere", "deltakar", "deltakarar", "participant", "participants"),
        ),
        "first": ("fornavn", "fornamn", "first name", "given name"),
        "last": ("etternavn", "etternamn", "last name", "surname", "family name"),
        "department": ("avdeling", "sted", "stad", "department", "unit", "place"),
        "role": ("rolle", "role", "stilling"),
        "age": ("alder", "aldersgruppe", "aldersgruppa", "age", "age group", "år"),
    }
)
UNKNOWN_ROLE: Final = "–"
"""Stands in a line for a role that isn't known, so that no other word is taken for one."""
_NUMBER: Final = re.compile(r"(?:ca\.?|omtrent|about|rundt)?\s*(\d{1,4})(?:\s+\w+)?\s*\.?", re.IGNORECASE)
_BULLET: Final = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")
_AGE: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_AGE_ALONE: Final = re.compile(r"(?:under |below |< ?)?\d{1,2}(?: ?[-–] ?\d{1,2}| ?\+)?(?: ?år)?", re.IGNORECASE)
AGE_SPANS: Final = MappingProxyType(
    {
        AgeGroup.UNDER_20: "under 20",
        AgeGroup.FROM_20: "20–29",
        AgeGroup.FROM_30: "30–49",
        AgeGroup.FROM_50: "50+",
    }
)
"""How each age group is written in a list; what isn't known is left out."""
_BELOW: Final = re.compile(r"\b(?:under|below)\b|<")
_AGE_GROUPS: Final = ((50, AgeGroup.FROM_50), (30, AgeGroup.FROM_30), (20, AgeGroup.FROM_20))
"""From how many years each group is, the oldest first."""
_DELIMITERS: Final = ("\t", ";", ",")


def read_people(text: str) -> PeopleList:
    """Return the people of a list: "name, department, role" a line, in any order after the name, or "40 people"."""
    lines = [line for line in clean_text(text).split("\n") if line.strip()]
    if len(lines) == 1 and (only := _NUMBER.fullmatch(lines[0].strip())):
        return PeopleList(number=int(only.group(1)))
    return PeopleList(people=people_in([_cells(line) for line in lines]).people)


def people_in(rows: Sequence[Sequence[str]]) -> ListedTable:
    """Return the people in the rows of a table; without headings, each row is "name, department, role"."""
    cells = [[clean_line(cell) for cell in row] for row in rows]
    cells = [row for row in cells if any(row)]
    places = _heading_places(cells[0]) if cells else None
    if places is None:
        return ListedTable(_named(_by_words(row) for row in cells))
    known = set(places.values())
    return ListedTable(
        people=_named(_by_headings(row, places) for row in cells[1:]),
        columns=tuple(cells[0][place] for place in sorted(known)),
        ignored=tuple(cell for place, cell in enumerate(cells[0]) if place not in known and cell),
    )


def has_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row is the headings of a table of participants."""
    return _heading_places([clean_line(cell) for cell in cells]) is not None


def listed_line(person: ListedPerson, role_words: str) -> str:
    """Return a person as a line that ``read_people`` reads as the same; ``role_words`` is a word for the role."""
    role = role_words if person.role is not Role.UNKNOWN else UNKNOWN_ROLE
    age = AGE_SPANS.get(person.age_group)
    return "\t".join((person.name, person.department, role, *([age] if age else [])))


def told_apart(
    listed: Sequence[ListedPerson], there: Sequence[ListedPerson]
) -> tuple[list[ListedPerson], list[ListedPerson]]:
    """Return those of a list who are new, and those who are there already.

    Somebody is there who has the same name and the same department, as far as both departments are known. Each who is
    there is met once at the most, so that of two with one name the second is new.
    """
    left: dict[str, list[ListedPerson]] = {}
    for person in there:
        left.setdefault(folded(person.name), []).append(person)
    new, met = [], []
    for person in listed:
        same = _likeliest(person, left.get(folded(person.name), []))
        if same is None:
            new.append(person)
        else:
            left[folded(person.name)].remove(same)
            met.append(person)
    return new, met


def _likeliest(person: ListedPerson, named: Sequence[ListedPerson]) -> ListedPerson | None:
    department = folded(person.department)
    surely = [other for other in named if folded(other.department) == department]
    perhaps = [other for other in named if not (department and other.department)]
    return next(iter([*surely, *perhaps]), None)


def role_in(words: str) -> Role:
    """Return the role that a word for it means, in any of the app's languages; UNKNOWN when it means none."""
    for word in re.findall(r"\w+", words.casefold()):
        for role, stems in _ROLE_STEMS.items():
            if word.startswith(stems) or (role is Role.LEADER and word.endswith(("leder", "leiar"))):
                return _unless_adviser(word, role)
    return Role.UNKNOWN


def age_group_in(words: str) -> AgeGroup:
    """Return the age group that an age in years or a span such as "20-29" means; UNKNOWN when it is neither."""
    found = _AGE.search(words)
    if found is None:
        return AgeGroup.UNKNOWN
    years = int(found.group())
    below = _BELOW.search(words.casefold()) is not None
    for least, group in _AGE_GROUPS:
        if years - below >= least:
            return group
    return AgeGroup.UNDER_20


def _unless_adviser(word: str, role: Role) -> Role:
    """Return staff for a "veileder", whose word ends as a leader's does."""
    return Role.STAFF if role is Role.LEADER and word.startswith(("veil", "rettlei")) else role


def _cells(line: str) -> list[str]:
    delimiter = next((each for each in _DELIMITERS if each in line), ",")
    cells = [clean_line(cell).strip('"“”') for cell in line.split(delimiter)]
    return [_BULLET.sub("", cells[0]), *cells[1:]]


def _named(people: Iterable[ListedPerson]) -> tuple[ListedPerson, ...]:
    return tuple(person for person in people if person.name)


def _heading_places(cells: Sequence[str]) -> dict[str, int] | None:
    """Return where each known column stands, or None when the line is no heading."""
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for column, words in _HEADINGS.items():
            if folded(cell.replace("_", " ").rstrip(":")) in words:
                places.setdefault(column, place)
    return places if {"name", "first"} & places.keys() else None


def _by_headings(cells: Sequence[str], places: dict[str, int]) -> ListedPerson:
    def cell(column: str) -> str:
        place = places.get(column, len(cells))
        return cells[place] if place < len(cells) else ""

    name = cell("name") or " ".join(filter(None, (cell("first"), cell("last"))))
    return ListedPerson(name, cell("department"), role_in(cell("role")), age_group_in(cell("age")))


def _by_words(cells: Sequence[str]) -> ListedPerson:
    """Take the name first; of the rest, the last word for a role is the role, the last age the age.

    What is left is the department.
    """
    age = next((cell for cell in reversed(cells[1:]) if _AGE_ALONE.fullmatch(cell)), "")
    rest = [cell for cell in cells[1:] if cell and cell is not age]
    told = next((cell for cell in reversed(rest) if cell == UNKNOWN_ROLE or role_in(cell) is not Role.UNKNOWN), None)
    department = " ".join(cell for cell in rest if cell is not told)
    role = role_in(told) if told else Role.UNKNOWN
    return ListedPerson(_BULLET.sub("", cells[0]), department, role, age_group_in(age))
