"""How people are named in what leaves the laptop, from in full to not at all.

The policy holds for every field with a name in it and for names inside free text, where they are found as whole words,
in the case they are written in, also in the genitive ("Idas"), and with any apostrophe, hyphen or gap within. Where a
sentence needs somebody who is not named, it says "someone".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.exporting.persons import (
    APOSTROPHES,
    HYPHENS,
    SEPARATOR,
    UNSEEN,
    UNSEEN_ONE,
    Person,
    looks_like_a_person,
    name_words,
    people_of,
    places_of,
)
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.unnamed import JOINT, Mention, Unnamed
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

_SHORTEST: Final = 2
"""Letters that a word of a name needs to be looked for in free text."""

_AND: Final = re.compile(r"(?P<word>[^\W_]+)\s*(?:\b(?:og|and)\b|[&+])\s*\Z")
"""A word with "and" after it, at the end of what is said before."""


@dataclass(frozen=True, slots=True)
class Find:
    """A mention of somebody in free text, by where it begins and ends."""

    spelt: str
    start: int
    end: int


class Names:
    """Says the names of one fagdag as a policy wants them."""

    def __init__(
        self, policy: NamesPolicy, snapshot: Snapshot, t: Translator, untouched: frozenset[str] = frozenset()
    ) -> None:
        """Gather whom the fagdag names. ``t`` says what stands for a name that is left out.

        Mentions in free text that are spelt as one of ``untouched`` are no names, and stand as they were written.
        """
        self._policy = policy
        self._untouched = untouched
        self._people = people_of(snapshot)
        self._places = places_of(snapshot)
        days = (snapshot, *snapshot.others)
        self._by_id = {person.id: person.name for day in days for person in day.participants if person.name}
        self._unnamed = Unnamed(t)
        self._firsts = frozenset(person.first.casefold() for person in self._people)
        self._patterns = None if policy is NamesPolicy.FULL else _patterns(self._people)

    def text(self, said: str) -> str:
        """Return free text with the names in it as the policy wants them."""
        return self._told(said)

    def finds(self, said: str) -> Iterator[Find]:
        """Yield the mentions in free text that the policy does not let stand, those that are ``untouched`` too."""
        if self._patterns is None:
            return
        for run in self._patterns[0].finditer(said):
            words = list(re.finditer(r"\S+", run["run"]))
            for at, end in self._told_apart([word[0] for word in words]):
                name = [word[0] for word in words[at:end]]
                if self._mention(name, self._called(name)) != " ".join(name):
                    where = run.start() + words[at].start(), run.start() + words[end - 1].end()
                    yield Find(" ".join(name), *where)

    def finds_in_field(self, typed: str) -> Iterator[Find]:
        """Yield the same of what a name field says beside the people it names."""
        at = 0
        for number, part in enumerate(SEPARATOR.split(typed)):
            if number % 2 == 0 and not self._names_a_person(part):
                yield from (Find(find.spelt, at + find.start, at + find.end) for find in self.finds(part))
            at += len(part)

    def person(self, typed: str, person_id: ParticipantId | None) -> str:
        """Return how somebody who told or wrote something is named; empty when they are not.

        What was typed counts where names are in full; otherwise the participant's own name, where it is known.
        """
        if self._policy in {NamesPolicy.OWNERS, NamesPolicy.NONE}:
            return ""
        return self.party(typed, person_id)

    def owner(self, step: RoadmapStep) -> str:
        """Return who goes first with a step; empty when nobody is named."""
        return self._named(step.owner, step.owner_id, keep_owners=True)

    def party(self, typed: str, person_id: ParticipantId | None) -> str:
        """Return who moved us: people as the policy wants them, and groups and departments as typed."""
        return self._named(typed, person_id, keep_owners=False)

    def helpers(self, typed: str) -> str:
        """Return who else contributes to a step, and how: names as the policy wants them, and all else as typed."""
        return self._named(typed, None, keep_owners=False)

    def _named(self, typed: str, person_id: ParticipantId | None, *, keep_owners: bool) -> str:
        known = self._by_id.get(person_id, "") if person_id is not None else ""
        if self._policy is NamesPolicy.FULL:
            return typed or known
        return self._field(known or typed, keep_owners=keep_owners)

    def _field(self, typed: str, *, keep_owners: bool) -> str:
        pieces = SEPARATOR.split(typed)
        parts, joints = pieces[::2], ["", *pieces[1::2]]
        shown: list[str] = []
        before = ""
        for joint, part in zip(joints, parts, strict=True):
            before += joint if before else ""
            shown.append(self._part(part, before, keep_owners=keep_owners))
            before += shown[-1]
        if all(bool(after) == bool(part.strip()) for after, part in zip(shown, parts, strict=True)):
            return before.strip()
        return ", ".join(part for part in shown if part)

    def _part(self, part: str, before: str, *, keep_owners: bool) -> str:
        """Return one party of a name field, after what is said before; empty for a person who is not to be named."""
        if not self._names_a_person(part):
            return self._told(part.strip(), before)
        words = name_words(part)
        known = self._known(words)
        owner = keep_owners or any(person.owner for person in known)
        match self._policy:
            case NamesPolicy.FIRST:
                return known[0].first if known else words[0]
            case NamesPolicy.INITIALS:
                return _initials(known[0].words if len(known) == 1 else words)
            case NamesPolicy.OWNERS if owner:
                return known[0].first if len(known) == 1 else words[0]
            case _:
                return ""

    def _known(self, words: tuple[str, ...]) -> list[Person]:
        return [person for person in self._people if words and person.called(words)]

    def _names_a_person(self, part: str) -> bool:
        return bool(self._known(name_words(part))) or looks_like_a_person(part, self._places)

    def _told(self, said: str, before: str = "") -> str:
        if self._patterns is None:
            return said
        one, row = self._patterns
        return row.sub(lambda found: self._reduced(found, one, before), said)

    def _reduced(self, found: re.Match[str], each: re.Pattern[str], before: str) -> str:
        """Return what stands for mentions of people in a row, each of which a pattern finds."""
        mentions: list[Mention] = []
        at = found.start()
        for one in each.finditer(found.string, found.start(), found.end()):
            mentions += self._mentions(one, found.string[at : one.start()])
            at = one.end()
        joined = _AND.search(before) if found.start() == 0 else None
        after_name = joined is not None and joined["word"].casefold() in self._firsts
        return self._unnamed.say(mentions, before + found.string[: found.start()], after_name=after_name)

    def _mentions(self, found: re.Match[str], joint: str) -> list[Mention]:
        """Return what stands for words of names in a row: as few people as they can mean."""
        pieces = re.split(r"([^\S\n]+)", found["run"])
        words, gaps = pieces[::2], [*pieces[1::2], ""]
        full_stop = found.string.startswith(".", found.end())
        mentions = []
        for at, end in self._told_apart(words):
            last = end == len(words)
            kept = " ".join(words[at:end]) in self._untouched
            name = self._mention(words[at:end], self._called(words[at:end]))
            name = name.removesuffix(".") if full_stop and last else name
            if kept:
                name = "".join(pieces[2 * at : 2 * end - 1])
            mentions.append(Mention(joint, name, found["genitive"] if last else "", kept=kept))
            joint = gaps[end - 1]
        return mentions

    def _told_apart(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where each mention begins and ends among words of names in a row: as few people as they can mean."""
        at = 0
        while at < len(words):
            end = next(end for end in range(len(words), at, -1) if self._called(words[at:end]) or end == at + 1)
            yield at, end
            at = end

    def _called(self, words: list[str]) -> list[Person]:
        return [person for person in self._people if person.called(words)]

    def _mention(self, words: list[str], people: list[Person]) -> str:
        """Return how one mention of any of these people names them; empty when it does not."""
        if self._policy is NamesPolicy.INITIALS:
            return _initials(words)
        named = [person for person in people if self._policy is NamesPolicy.FIRST or (self._owners and person.owner)]
        firsts = {person.first.casefold(): person.first for person in named}
        certain = len(named) == len(people)
        if words[0].casefold() in firsts and (certain or len(words) == 1):
            return words[0]
        return next(iter(firsts.values())) if len(firsts) == 1 and certain else ""

    @property
    def _owners(self) -> bool:
        return self._policy is NamesPolicy.OWNERS


def _initials(words: tuple[str, ...] | list[str]) -> str:
    return "".join(f"{word[0].upper()}." for word in words)


def _patterns(people: list[Person]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds a run of the people's names, and what finds several in a row; None when nobody can be found.

    Somebody can be found whose name has a word that is long enough.
    """
    words = {spelt for person in people for word in _sought(person) for spelt in _spellings(word)}
    if not words:
        return None
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    word = "(?:" + "|".join(map(_written, longest_first)) + ")"
    begins, ends = r"(?<![^\W_])", r"(?![^\W_])"
    gap = rf"[{UNSEEN}]*[^\S\n]+[{UNSEEN}]*"
    run, genitive = rf"{word}(?:{gap}{word}{ends})*", r"(?:['’]?s|['’])?"
    one = rf"{begins}{run}{genitive}{ends}"
    return re.compile(rf"{begins}(?P<run>{run})(?P<genitive>{genitive}){ends}"), re.compile(rf"{one}(?:{JOINT}{one})*")


def _sought(person: Person) -> list[str]:
    """Return the words to look for: first and last name, and of those between the ones with a capital."""
    between = [word for word in person.words[1:-1] if word[0].isupper()]
    return [word for word in (person.first, *between, person.words[-1]) if len(word) >= _SHORTEST]


def _written(word: str) -> str:
    """Return a pattern for a word as people may write it: the signs in it differ, and unseen ones may stand between."""
    return f"[{UNSEEN}]*".join(_character(each) for each in word if not UNSEEN_ONE.match(each))


def _character(character: str) -> str:
    if character in APOSTROPHES:
        return f"[{APOSTROPHES}]"
    if character in HYPHENS:
        return rf"(?:[{re.escape(HYPHENS)}]|[^\S\n]+)"
    return re.escape(character)


def _spellings(word: str) -> set[str]:
    """Return a name as typed and, when that was all in small or large letters, as it is usually written."""
    if word.islower() or word.isupper():
        return {word, word.capitalize(), re.sub(r"[^\W_]+", lambda part: part[0].capitalize(), word)}
    return {word}
