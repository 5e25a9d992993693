"""Telling people from other words: whom a typed name means, and what in a field is a name at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from unginvest_workshop.domain.people import Participant
from unginvest_workshop.exporting.snapshot import Snapshot

UNSEEN: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters that no eye sees and that may stand anywhere in a word, as the inside of a class in a pattern."""
UNSEEN_ONE: Final = re.compile(f"[{UNSEEN}]")
APOSTROPHES: Final = "'’‘ʼ´`"
TYING: Final = "-‐‑"
"""The hyphens that make one word of two, as the inside of a class in a pattern."""
HYPHENS: Final = f"{TYING}–"
_ONE_SIGN: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))

SEPARATOR: Final = re.compile(r"(\s*(?:[,;/+&\n]|\b(?i:og|and|with|med)\b)\s*)")
"""What stands between people in a field such as "Amina + Per"."""

_SHORTEST: Final = 2
"""Letters that a word of a name needs to be looked for in free text."""

_EDGE: Final = " \t.,;:!?()[]«»\"“”'’"
_NOT_PEOPLE: Final = re.compile(
    r"(råd|gruppe?|lag|team|utvalg?|styre|avdeling|ledelse|leiing|kommune|sk[ou]le|klasse|stab|personale|hus|forening"
    r"|kantine?|verksted|verkstad|lærer|ungdom|elev|kollega|voksne|vaksne|board|group|department|staff|council"
    r"|management)(a|e|en|ene|ane|er|ar|et|n|ne|r|s|t)?$"
    r"|^(alle?|hele|heile|noen|nokon|en|ei|et|eit|vi|oss|anonym|ukjent|ukjend|everyone|all|we|someone|anonymous)$",
    re.IGNORECASE,
)


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


def parts(field: str) -> list[str]:
    """Return the people or parties that a field names, each as typed."""
    return [part.strip() for part in SEPARATOR.split(field)[::2] if part.strip()]


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
    return tuple(map(alike, name_words(person.name)))


def people_of(snapshot: Snapshot) -> list[Person]:
    """Return everyone named by a fagdag or one it is tied to: participants, and others typed in as doing something."""
    everyone = everyone_of(snapshot)
    owning = _owning_ids(snapshot, everyone)
    known = [Person(words, owner=person.id in owning) for person in everyone if (words := name_words(person.name))]
    places = places_of(snapshot)
    owners = {part.casefold() for step in snapshot.steps for part in parts(step.owner)}
    for part in _typed_names(snapshot):
        words = name_words(part)
        if looks_like_a_person(part, places) and not any(person.called(words) for person in known):
            known.append(Person(words, owner=part.casefold() in owners))
    return known


def _typed_names(snapshot: Snapshot) -> Iterator[str]:
    for story in snapshot.stories:
        yield from parts(story.teller)
    for item in snapshot.agenda:
        yield from (name for field in (item.leader, item.co_leader, item.writer) for name in parts(field))
    for step in snapshot.steps:
        yield from parts(step.owner)
    for told in snapshot.contributions:
        yield from parts(told.who)
    for piece in snapshot.pieces:
        yield from parts(piece.makers)
    for day in snapshot.others:
        yield from _typed_names(day)


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
    wanted = tuple(map(alike, name_words(part)))
    called = [(person, _folded(person)) for person in participants]
    exact = [person for person, words in called if wanted and words == wanted]
    return exact or [person for person, words in called if wanted and words[: len(wanted)] == wanted]
