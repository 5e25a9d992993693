"""How people are named in what leaves the laptop, from in full to not at all.

The policy holds for every field with a name in it and for names inside free text, where they are found as whole words,
in the case they are written in and in capitals, also in the genitive ("Idas"), with any apostrophe, hyphen or gap
within, and run together in addresses, handles and links. A first name with another one tied to it by a hyphen is
somebody else's name, and one mention too. Where a sentence needs somebody who is not named, it says "someone".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.exporting.addresses import Addresses
from unginvest_workshop.exporting.capitals import means_somebody
from unginvest_workshop.exporting.persons import (
    APOSTROPHES,
    HYPHENS,
    SEPARATOR,
    TYING,
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

_CAPITAL: Final = "[" + "".join(filter(str.isupper, map(chr, range(0x530)))) + "]"
"""A capital of the Latin, Greek or Cyrillic letters, as a pattern."""

_TIED: Final = rf"{_CAPITAL}(?!{_CAPITAL})[^\W\d_]+"
"""A word that may be tied to a first name by a hyphen, so that both are one: capital "Anne", not "IT" or "gjengen"."""

_AND: Final = re.compile(r"(?P<word>[^\W_]+)\s*(?:\b(?i:og|and)\b|[&+])\s*\Z")
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
        self, policy: NamesPolicy, snapshot: Snapshot, t: Translator, untouched: frozenset[str] | None = None
    ) -> None:
        """Gather whom the fagdag names. ``t`` says what stands for a name that is left out.

        Mentions in free text that are spelt as one of ``untouched`` are no names, and stand as they were written. With
        None nobody has looked through them: then ordinary words in capitals stand too.
        """
        self.said: set[str] = set()
        """All that was told so far, as it was written."""
        self._policy = policy
        self._looked_through = untouched is not None
        self._untouched = untouched or frozenset()
        self._people = people_of(snapshot)
        self._places = places_of(snapshot)
        days = (snapshot, *snapshot.others)
        self._by_id = {person.id: person.name for day in days for person in day.participants if person.name}
        self._t = t
        self._unnamed = Unnamed(t)
        self._firsts = frozenset(person.first.casefold() for person in self._people)
        self._typed = frozenset(word for person in self._people for word in person.words)
        self._addresses = Addresses(self._people)
        self._patterns = None if policy is NamesPolicy.FULL else _patterns(self._people, self._addresses.pattern)

    def text(self, said: str) -> str:
        """Return free text with the names in it as the policy wants them."""
        self.said.add(said)
        return self._told(said)

    def finds(self, said: str) -> Iterator[Find]:
        """Yield the mentions in free text that the policy does not let stand, those that are ``untouched`` too."""
        if self._patterns is None:
            return
        for run in self._patterns[0].finditer(said):
            if run["address"]:
                if self._in_address(run["address"]) != run["address"]:
                    yield Find(run["address"], *run.span("address"))
                continue
            words = list(re.finditer(r"\S+", run["run"]))
            for at, end in self._told_apart([word[0] for word in words]):
                name = [word[0] for word in words[at:end]]
                if not self._no_name(words[0][0], len(words), looked_through=True) and self._mention(name) != " ".join(
                    name
                ):
                    where = run.start() + words[at].start(), run.start() + words[end - 1].end()
                    yield Find(" ".join(name), *where)

    def finds_in_field(self, typed: str, *, telling: bool = False) -> Iterator[Find]:
        """Yield the same of what a name field says beside the people it names.

        ``telling`` is of a field that may also tell how people contribute: where it does, all of it is text.
        """
        if telling and self._tells_more(typed):
            yield from self.finds(typed)
            return
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
        """Return who moved us: people as the policy wants them, and groups and departments as typed.

        Beside those who are named, the others are counted ("Emilie og 3 til"); so it is with ``helpers`` too.
        """
        return self._named(typed, person_id, keep_owners=False)

    def helpers(self, typed: str) -> str:
        """Return who else contributes to a step, and how: names as the policy wants them, and all else as typed."""
        return self._named(typed, None, keep_owners=False, asked=self._tells_more(typed))

    def _tells_more(self, typed: str) -> bool:
        """Tell whether a field says more than whom it names, so that all names in it are asked about."""
        return not all(self._names_a_person(part) for part in SEPARATOR.split(typed)[::2] if part.strip())

    def _named(self, typed: str, person_id: ParticipantId | None, *, keep_owners: bool, asked: bool = False) -> str:
        self.said.add(typed)
        known = self._by_id.get(person_id, "") if person_id is not None else ""
        if self._policy is NamesPolicy.FULL:
            return typed or known
        return self._field(known or typed, keep_owners=keep_owners, asked=asked)

    def _field(self, typed: str, *, keep_owners: bool, asked: bool) -> str:
        pieces = SEPARATOR.split(typed)
        parts, joints = pieces[::2], ["", *pieces[1::2]]
        shown: list[str] = []
        before = ""
        for joint, part in zip(joints, parts, strict=True):
            before += joint if before else ""
            kept = asked and part.strip() in self._untouched
            shown.append(part.strip() if kept else self._part(part, before, keep_owners=keep_owners))
            before += shown[-1]
        if all(bool(after) == bool(part.strip()) for after, part in zip(shown, parts, strict=True)):
            return before.strip()
        named = ", ".join(part for part in shown if part)
        # what several did is not told as if only those did it who may be named
        more = sum(bool(part.strip()) and not after for after, part in zip(shown, parts, strict=True))
        if keep_owners or not named or self._say_some(parts, shown):
            return named
        return self._t.plural("{names} og en til", "{names} og {n} til", more, names=named)

    def _say_some(self, parts: list[str], shown: list[str]) -> bool:
        """Tell whether parts that are said in other words have somebody in them who is not named: "someone bakes"."""
        said = (part for part, after in zip(parts, shown, strict=True) if after and after != part.strip())
        return not all(map(self._names_a_person, said))

    def _part(self, part: str, before: str, *, keep_owners: bool) -> str:
        """Return one party of a name field, after what is said before; empty for a person who is not to be named."""
        if not self._names_a_person(part):
            return self._told(part.strip(), before)
        words = self._words(part)
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

    def _words(self, part: str) -> tuple[str, ...]:
        """Return the words of the name in a part of a name field, which may be an address."""
        in_address = self._addresses.words_in(part) if "@" in part else ()
        return tuple(in_address) or name_words(part)

    def _known(self, words: tuple[str, ...]) -> list[Person]:
        return [person for person in self._people if words and person.called(words)]

    def _names_a_person(self, part: str) -> bool:
        return bool(self._known(self._words(part))) or looks_like_a_person(part, self._places)

    def _told(self, said: str, before: str = "") -> str:
        if self._patterns is None:
            return said
        one, row = self._patterns
        return row.sub(lambda found: self._reduced(found, one, before), said)

    def _reduced(self, found: re.Match[str], each: re.Pattern[str], before: str) -> str:
        """Return what stands for mentions of people in a row, each of which a pattern finds."""
        mentions: list[Mention] = []
        at = found.start()
        row = list(each.finditer(found.string, found.start(), found.end()))
        for one in row:
            mentions += self._mentions(one, found.string[at : one.start()], alone=len(row) == 1)
            at = one.end()
        joined = _AND.search(before) if found.start() == 0 else None
        after_name = joined is not None and joined["word"].casefold() in self._firsts
        return self._unnamed.say(mentions, before + found.string[: found.start()], after_name=after_name)

    def _mentions(self, found: re.Match[str], joint: str, *, alone: bool) -> list[Mention]:
        """Return what stands for an address, or for words of names in a row: as few people as they can mean."""
        full_stop = found.string.startswith(".", found.end())
        address = found["address"]
        if address:
            name = self._in_address(address)
            kept = address in self._untouched or not self._addresses.words_in(address)
            return [Mention(joint, address if kept else name.removesuffix("." * full_stop), kept=kept)]
        pieces = re.split(r"([^\S\n]+)", found["run"])
        words, gaps = pieces[::2], [*pieces[1::2], ""]
        mentions = []
        no_name = alone and self._no_name(words[0], len(words), looked_through=self._looked_through)
        for at, end in self._told_apart(words):
            last = end == len(words)
            kept = no_name or " ".join(words[at:end]) in self._untouched
            name = self._mention(words[at:end])
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

    def _no_name(self, word: str, words: int, *, looked_through: bool) -> bool:
        """Tell whether the first of so many words in a row is, by itself and in capitals, rather no name."""
        loud = words == 1 and word.isupper() and word not in self._typed
        return loud and not means_somebody(word, looked_through=looked_through)

    def _in_address(self, address: str) -> str:
        """Return what an address is told as: itself where the policy lets the names in it stand, or it has none."""
        words = self._addresses.words_in(address)
        name = self._mention(words) if words else ""
        return address if name == " ".join(words) else name

    def _mention(self, words: list[str]) -> str:
        """Return how one mention, by words of a name, names whoever it may mean; empty when it does not."""
        if self._policy is NamesPolicy.INITIALS:
            return _initials(words)
        people = self._called(words)
        if len(words) == 1 and not people and self._policy is NamesPolicy.FIRST:  # of somebody who is not known
            return words[0]
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


def _patterns(people: list[Person], address: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds a run of the people's names, and what finds several in a row; None when nobody can be found.

    ``address`` is the pattern of a word that names may be run together in. Somebody can be found whose name has a word
    that is long enough.
    """
    words = {spelt for person in people for word in person.sought for spelt in _spellings(word)}
    if not words:
        return None
    firsts = {spelt for person in people for spelt in _spellings(person.first)} & words
    word = rf"(?:{_compound(_any_of(firsts))}|{_any_of(words)})" if firsts else _any_of(words)
    begins, ends = r"(?<![^\W_])", r"(?![^\W_])"
    gap = rf"[{UNSEEN}]*[^\S\n]+[{UNSEEN}]*"
    run, genitive = rf"{word}(?:{gap}{word}{ends})*", r"(?:['’]?[sS]|['’])?"
    one = rf"{begins}(?:{address}|{run}{genitive}{ends})"
    each = rf"{begins}(?:(?P<address>{address})|(?P<run>{run})(?P<genitive>{genitive}){ends})"
    return re.compile(each), re.compile(rf"{one}(?:{JOINT}{one})*")


def _any_of(words: set[str]) -> str:
    """Return a pattern for any of these words, the longest that there is."""
    return "(?:" + "|".join(map(_written, sorted(words, key=lambda word: (-len(word), word)))) + ")"


def _compound(first: str) -> str:
    """Return a pattern for a first name, itself a pattern, with others before or after it and hyphens between."""
    before, after = f"(?:{_TIED}[{TYING}])", f"(?:[{TYING}]{_TIED})"
    return f"(?:{before}+{first}{after}*|{first}{after}+)"


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
    """Return a name as typed and in capitals and, when it was typed all in one of them, as it is usually written."""
    if word.islower() or word.isupper():
        return {word, word.upper(), word.capitalize(), re.sub(r"[^\W_]+", lambda part: part[0].capitalize(), word)}
    return {word, word.upper()}
