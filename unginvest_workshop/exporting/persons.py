"""Telling people from other words: whom a typed name means, and what in a field is a name at all."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.walking import field_names
from unginvest_workshop.operations.tx import Row

NAME_FIELDS: Final[MappingProxyType[type[Row], tuple[str, ...]]] = MappingProxyType(
    {
        Story: ("teller",),
        AgendaItem: ("leader", "co_leader", "writer"),
        RoadmapStep: ("owner", "helpers"),
        FuturePiece: ("makers",),
        Contribution: ("who",),
        MissingVoice: ("text",),
    }
)
"""The fields in which people are typed by name, beside the participants' own."""

TOLD_IN: Final = frozenset({"helpers", "text"})
"""Those of these fields in which people also tell more of somebody: how they contribute, or why they are missed."""

UNSEEN: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters that no eye sees and that may stand anywhere in a word, as the inside of a class in a pattern."""
UNSEEN_ONE: Final = re.compile(f"[{UNSEEN}]")
APOSTROPHES: Final = "'’‘ʼ´`"
TYING: Final = "-‐‑"
"""The hyphens that make one word of two, as the inside of a class in a pattern."""
HYPHENS: Final = f"{TYING}–"
_PICTURE_MARKS: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Characters after others that choose how those are drawn: "❤" as a letter or as a picture."""

_ONE_SIGN: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))

SEPARATOR: Final = re.compile(r"(\s*(?:[,;/+&\n]|\b(?i:og|and|with|med)\b)\s*)")
"""What stands between people in a field such as "Amina + Per"."""

_SHORTEST: Final = 2
"""Letters that a word of a name needs to be looked for in free text."""

_EDGE: Final = " \t.,;:!?()[]«»\"“”'’"
_NOT_PEOPLE: Final = re.compile(
    r"(råd|gruppe?|lag|team|utvalg?|styre|avdeling|ledelse|leiing|kommune|sk[ou]le|klasse|stab|personale|forening"
    r"|kors|misjon|stiftelse|folkehjelp|kantine?|verksted|verkstad|lærer|ungdom|elev|kollega|voksne|vaksne|board|group|department|staff|council"
    r"|management)(a|e|en|ene|ane|er|ar|et|n|ne|r|s|t)?$"
    r"|hus(et|ene|ets|a)$"
    r"|^(\w*(ungdom|kultur|råd|tid|aktivitet|syke|sjuke|helse|samfunn|samling|menighet|bede|kunst|bygde)s?)?hus$"
    r"|^(alle?|hele|heile|noen|nokon|en|ei|et|eit|vi|oss|anonym|ukjent|ukjend|everyone|all|we|someone|anonymous)$",
    re.IGNORECASE,
)
_NO_ONES_NAME: Final = re.compile(
    r"(nabo|foreldre|forelder|familie|venn|gjest|frivillig|vaktmester|vaktmeister|rektor|leder|leiar|klubb|senter|folk"
    r"|gjeng|bibliotek|neighbour|friend|parent|guest|volunteer)(a|e|en|ene|ane|er|ar|et|n|ne|r|s|t)?$"
    r"|^(dei?|den|det|min|mi|mitt|mine|vår|våre|din|hans|hennes|dere|de|jeg|eg|meg|han|hun|ho|flere|fleire|mange|to|tre"
    r"|the|our|my|some|many|each|both|begge|i|på|fra|frå|til|ved|hos|ungdomm?ene|ungdommane)$",
    re.IGNORECASE,
)
"""Words that may begin what is said of several, with a capital as every first word has."""

_NAME: Final = re.compile(r"[^\W\d_a-zæøåäöüéèàçß][^\W\d_A-ZÆØÅÄÖÜ]+(?:[-‐‑'’][^\W\d_]+)*")
"""A word as names are written: "Aud", "Anne-Lise", not "NAV" or "UngInvest"."""

_WHERE: Final = frozenset(["i", "på", "fra", "frå", "til", "in", "at", "from", "of", "for", "om", "under", "over"])
"""Words that a place may follow; who follows "with", "by" and their like is somebody."""

_TOLD_APART: Final = 2
"""Words in a row that are a name where one alone may be anything."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be named, by the words of their name."""

    words: tuple[str, ...]
    owner: bool = False
    """Whether they took on a step of the roadmap."""

    @property
    def first(self) -> str:
        """The first of their names."""
        return self.words[0]

    @property
    def sought(self) -> tuple[str, ...]:
        """The words to look for in free text: first and last name, and of those between the ones with a capital."""
        between = [word for word in self.words[1:-1] if word[0].isupper()]
        return tuple(word for word in (self.first, *between, self.words[-1]) if len(word) >= _SHORTEST)

    def called(self, words: Iterable[str]) -> bool:
        """Tell whether all these words are of their name; one with a hyphen may be written as several words."""
        said = set(map(alike, words))
        mine = _alike_all(self.words)
        if said <= mine:
            return True
        for pieces in (frozenset(word.split("-")) for word in mine if "-" in word):
            if pieces <= said:
                said -= pieces
        return said <= mine


@lru_cache(maxsize=4096)
def alike(word: str) -> str:
    """Return a word of a name as it is compared: in lower case, with one kind of hyphen and apostrophe."""
    return UNSEEN_ONE.sub("", word).translate(_ONE_SIGN).casefold()


@lru_cache(maxsize=4096)
def _alike_all(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(alike, words))


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without the punctuation around them."""
    return tuple(word for word in (part.strip(_EDGE) for part in name.split()) if word)


def bare_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without signs around them, as pictures; with them where there is nothing else."""
    words = name_words(name)
    return tuple(filter(None, map(_bare, words))) or words


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    held = [at for at, character in enumerate(word) if _of_a_letter(character)]
    return word[held[0] : held[-1] + 1] if held else ""


def _of_a_letter(character: str) -> bool:
    """Tell whether it is a letter or a digit, or a mark on one; what chooses how a picture is drawn is none."""
    return unicodedata.category(character)[0] in "LNM" and character not in _PICTURE_MARKS


def parts(field: str) -> list[str]:
    """Return the people or parties that a field names, each as typed."""
    return [part.strip() for part in SEPARATOR.split(field)[::2] if part.strip()]


def parts_at(field: str) -> Iterator[tuple[int, str]]:
    """Yield where each party that a field names begins, and the party as typed with what is around it."""
    at = 0
    for number, part in enumerate(SEPARATOR.split(field)):
        if number % 2 == 0:
            yield at, part
        at += len(part)


def no_ones_name(word: str) -> bool:
    """Tell whether a word with a capital is surely a role, a group or no noun at all: "Parents", "Headteacher"."""
    return _NO_ONES_NAME.search(word) is not None


def looks_like_a_person(part: str, places: frozenset[str]) -> bool:
    """Tell whether a part of a name field is likely somebody's name: capitalised words that are no group or place.

    ``places`` are the names of groups and departments, in lower case.
    """
    words = name_words(part)
    if not words or part.strip().casefold() in places or any(word.casefold() in places for word in words[1:]):
        return False
    return all(word[0].isupper() and not any(c.isdigit() for c in word) for word in words) and not any(
        _NOT_PEOPLE.search(word) for word in words
    )


def name_within(part: str, places: frozenset[str], *, telling: bool = False) -> tuple[str, ...]:
    """Return the words of a name within a part of a name field that says more, as "Aud in the house next door" does.

    Empty where there is none. ``telling`` is of a field that also says how: there one word with a capital is rather
    what somebody brings, "Coffee on Thursdays", and only a first and last name is surely somebody.
    """
    words = part.split()
    for begins in range(len(words)):
        if not _begins_name(words, begins, places):
            continue
        ends = begins + 1
        while ends < len(words) and not words[ends].startswith("(") and _is_name(words[ends], places):
            ends += 1
        rest = words[ends:]
        more = begins > 0 or (rest and (rest[0][0].islower() or rest[0].startswith("(")))
        if more and ends - begins >= (_TOLD_APART if telling else 1):
            return name_words(" ".join(words[begins:ends]))
    return ()


def _begins_name(words: Sequence[str], at: int, places: frozenset[str]) -> bool:
    before = words[at - 1] if at else ""
    stands_so = not before or (before.islower() and before not in _WHERE)
    return stands_so and _is_name(words[at], places)


def _is_name(word: str, places: frozenset[str]) -> bool:
    bare = word.strip(_EDGE)
    no_name = bare.casefold() in places or _NOT_PEOPLE.search(bare) or no_ones_name(bare)
    return _NAME.fullmatch(bare) is not None and not no_name


def places_of(snapshot: Snapshot) -> frozenset[str]:
    """Return the names of groups and departments, those of the fagdager it is tied to too, in lower case."""
    places = {
        name.casefold()
        for day in (snapshot, *snapshot.others)
        for rows in (day.participants, day.contributions)
        for name in (row.department for row in rows)
    }
    groups = {group.name.casefold() for day in (snapshot, *snapshot.others) for group in day.groups}
    return frozenset(places | groups) - {""}


def everyone_of(snapshot: Snapshot) -> list[Participant]:
    """Return the participants, and those of the fagdager it is tied to by other names."""
    everyone = list(snapshot.participants)
    named = {_folded(person) for person in everyone}
    for person in (person for day in snapshot.others for person in day.participants):
        if _folded(person) not in named:
            named.add(_folded(person))
            everyone.append(person)
    return everyone


def _folded(person: Participant) -> tuple[str, ...]:
    return tuple(map(alike, bare_words(person.name)))


def people_of(snapshot: Snapshot) -> list[Person]:
    """Return everyone named by a fagdag or one it is tied to: participants, and others typed in as doing something."""
    everyone = everyone_of(snapshot)
    owning = _owning_ids(snapshot, everyone)
    known = [Person(words, owner=person.id in owning) for person in everyone if (words := bare_words(person.name))]
    places = places_of(snapshot)
    owners = {part.casefold() for step in snapshot.steps for part in parts(step.owner)}
    for row in _naming_rows(snapshot):
        for part, telling in _typed_names(row):
            words = _named_by(part, places, telling=telling)
            if words and not any(person.called(words) for person in known):
                known.append(Person(words, owner=part.casefold() in owners))
    return known


def told_of(snapshot: Snapshot) -> dict[str, tuple[Person, ...]]:
    """Return whom else texts mean: those who are named within a name field that says more, by it and its row's texts.

    There "Mum" of "Mum of Ola" is somebody, but not in what anybody else says.
    """
    places = places_of(snapshot)
    owners = {part.casefold() for step in snapshot.steps for part in parts(step.owner)}
    found: dict[str, dict[Person, None]] = {}
    for row in _naming_rows(snapshot):
        for part, telling in _typed_names(row):
            words = () if looks_like_a_person(part, places) else name_within(part, places, telling=telling)
            if words:
                person = Person(words, owner=part.casefold() in owners)
                for text in (part, *_texts(row)):
                    found.setdefault(text.strip(), {})[person] = None
    return {text: tuple(people) for text, people in found.items()}


def _named_by(part: str, places: frozenset[str], *, telling: bool) -> tuple[str, ...]:
    """Return the words of a name in a part of a name field that is nothing but that; empty where it says more."""
    words = bare_words(part) if looks_like_a_person(part, places) else ()
    # "Kaffe" is what somebody brings
    return () if telling and (len(words) < _TOLD_APART or any(map(no_ones_name, words))) else words


def _naming_rows(snapshot: Snapshot) -> Iterator[Row]:
    """Yield all rows with name fields, those of the fagdager it is tied to too."""
    for rows in (getattr(snapshot, name) for name in field_names(Snapshot)):
        if isinstance(rows, tuple):
            yield from (row for row in rows if type(row) in NAME_FIELDS)
    for day in snapshot.others:
        yield from _naming_rows(day)


def _typed_names(row: Row) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a row's name fields, each with whether its field tells more than who."""
    for name in NAME_FIELDS[type(row)]:
        yield from ((part, name in TOLD_IN) for part in parts(getattr(row, name)))


def _texts(row: Row) -> Iterator[str]:
    """Yield all that is written in a row."""
    for name in field_names(type(row)):
        value = getattr(row, name)
        yield from (text for text in (value if isinstance(value, tuple) else (value,)) if isinstance(text, str))


def _owning_ids(snapshot: Snapshot, everyone: Sequence[Participant]) -> set[str]:
    owning = {str(step.owner_id) for step in snapshot.steps if step.owner_id is not None}
    for step in snapshot.steps:
        for part in parts(step.owner):
            named = _participants_called(part, everyone)
            if len(named) == 1:
                owning.add(named[0].id)
    return owning


def _participants_called(part: str, participants: Iterable[Participant]) -> list[Participant]:
    """Return those whom a name means: the ones with exactly this name, else those of whose name it is the first."""
    wanted = tuple(map(alike, bare_words(part)))
    called = [(person, _folded(person)) for person in participants]
    exact = [person for person, words in called if wanted and words == wanted]
    return exact or [person for person, words in called if wanted and words[: len(wanted)] == wanted]
