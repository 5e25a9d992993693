"""How people are named in what leaves the laptop, from in full to not at all.

The policy holds for every field with a name in it and for names inside free text, where they are found as whole words,
in the case they are written in and in capitals, also in the genitive ("Idas"), with any apostrophe, hyphen or gap
within, and run together in addresses, handles and links. A first name with another one tied to it by a hyphen is
somebody else's name, and one mention too. Where a sentence needs somebody who is not named, it says "someone".
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.exporting.capitals import means_somebody
from unginvest_workshop.exporting.looked_for import LookedFor
from unginvest_workshop.exporting.persons import (
    SEPARATOR,
    Person,
    bare_words,
    looks_like_a_person,
    name_words,
    no_ones_name,
    parts_at,
    people_of,
    places_of,
    told_of,
)
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.unnamed import JOINT, Mention, Unnamed
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

_AND: Final = re.compile(r"(?P<word>[^\W_]+)\s*(?:\b(?i:og|and)\b|[&+])\s*\Z")
"""A word with "and" after it, at the end of what is said before."""

_CLAUSE: Final = re.compile(
    r"(?P<who>[^,;]+?)(?P<clause>,?\s+(?:som|fordi|når|who|that|because|when)\b.*)", re.IGNORECASE | re.DOTALL
)
"""Somebody, and what is told of them: "Storm, som er ute i praksis"."""


@dataclass(frozen=True, slots=True)
class Find:
    """A mention of somebody in free text, by where it begins and ends."""

    spelt: str
    start: int
    end: int


class Names:
    """Says the names of one fagdag as a policy wants them."""

    def __init__(
        self,
        policy: NamesPolicy,
        snapshot: Snapshot,
        t: Translator,
        untouched: frozenset[str] | None = None,
        *,
        hear: Callable[[str], object] | None = None,
        more: tuple[Person, ...] = (),
    ) -> None:
        """Gather whom the fagdag names. ``t`` says what stands for a name that is left out.

        Mentions in free text that are spelt as one of ``untouched`` are no names, and stand as they were written. With
        None nobody has looked through them: then ordinary words in capitals stand too. ``hear`` is told of each text
        and name field that is told, as it was written. ``more`` are people whom the fagdag names beside the others.
        """
        self._policy = policy
        self._heard = hear or _unheard
        self._owners = policy is NamesPolicy.OWNERS
        self._looked_through = untouched is not None
        self._untouched = untouched or frozenset()
        self._sought = LookedFor((*people_of(snapshot), *more), found=policy is not NamesPolicy.FULL)
        self._told_of = {} if more else told_of(snapshot)
        self._with = cache(partial(Names, policy, snapshot, t, untouched))
        self._places = places_of(snapshot)
        days = (snapshot, *snapshot.others)
        self._by_id = {person.id: person.name for day in days for person in day.participants if person.name}
        self._t = t
        self._unnamed = Unnamed(t)

    def text(self, said: str) -> str:
        """Return free text with the names in it as the policy wants them."""
        self._heard(said)
        return self.told_after(said, "")

    def finds(self, said: str) -> Iterator[Find]:
        """Yield the mentions in free text that the policy does not let stand, those that are ``untouched`` too."""
        near = self._near(said)
        if near is not self:
            yield from near.finds(said)
            return
        pattern = self._sought.pattern_for(said)
        if pattern is None:
            return
        for run in pattern.finditer(said):
            if run["address"]:
                if self._in_address(run["address"]) != run["address"]:
                    yield Find(run["address"], *run.span("address"))
                continue
            words = list(re.finditer(r"\S+", run["run"]))
            for at, end in self._sought.told_apart([word[0] for word in words]):
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
        for at, part in parts_at(typed):
            if not self._names_a_person(part):
                yield from (Find(find.spelt, at + find.start, at + find.end) for find in self.finds(part))

    def finds_absent(self, typed: str) -> Iterator[Find]:
        """Yield the same of who was missing, and the words that stand by themselves and may name somebody unknown."""
        yield from self.finds_in_field(typed, telling=True)
        if self._policy not in {NamesPolicy.FULL, NamesPolicy.FIRST}:
            yield from (find for find in self._lone(typed) if not no_ones_name(find.spelt))

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
        return self._named(typed, None, keep_owners=False, kept=self._untouched if self._tells_more(typed) else ())

    def absent(self, typed: str) -> str:
        """Return who was missing: as ``helpers``, and what is told of somebody in a clause stays told of somebody.

        A word by itself that is the name of nobody known is as likely a role or a group, "Fastlegene". It stands,
        unless somebody looked through what is found and did not say that it is no name.
        """
        kept = set(self._untouched) if self._tells_more(typed) else set()
        for spelt in (find.spelt for find in self._lone(typed)):
            if not self._looked_through or spelt in self._untouched or no_ones_name(spelt):
                kept.add(spelt)
        found = _CLAUSE.fullmatch(typed)
        if found is None or self._policy is NamesPolicy.FULL or not self._names_a_person(found["who"]):
            return self._named(typed, None, keep_owners=False, kept=kept)
        self._heard(typed)
        who = self._named(found["who"], None, keep_owners=False, kept=kept) or self.someone
        return f"{who}{self.told_after(found['clause'], who)}"

    def _lone(self, typed: str) -> Iterator[Find]:
        """Yield the words that are, each by itself, who was missing, and look like a name, but of nobody known."""
        found = _CLAUSE.fullmatch(typed)
        who = found["who"] if found is not None and self._names_a_person(found["who"]) else typed
        for at, part in parts_at(who):
            words = name_words(part)
            unknown = looks_like_a_person(part, self._places) and not self._sought.called(self._words(part))
            if len(words) == 1 and unknown and not any(self.finds(part)):
                start = at + part.index(words[0])
                yield Find(words[0], start, start + len(words[0]))

    @property
    def someone(self) -> str:
        """The word for somebody who is not named, as it begins a sentence."""
        return self._unnamed.say([Mention("", "")], "")

    def _tells_more(self, typed: str) -> bool:
        """Tell whether a field says more than whom it names, so that all names in it are asked about."""
        return not all(self._names_a_person(part) for part in SEPARATOR.split(typed)[::2] if part.strip())

    def _named(
        self, typed: str, person_id: ParticipantId | None, *, keep_owners: bool, kept: Collection[str] = ()
    ) -> str:
        self._heard(typed)
        known = self._by_id.get(person_id, "") if person_id is not None else ""
        if self._policy is NamesPolicy.FULL:
            return typed or known
        return self._field(known or typed, keep_owners=keep_owners, kept=kept)

    def _field(self, typed: str, *, keep_owners: bool, kept: Collection[str]) -> str:
        pieces = SEPARATOR.split(typed)
        parts, joints = pieces[::2], ["", *pieces[1::2]]
        shown: list[str] = []
        before = ""
        for joint, part in zip(joints, parts, strict=True):
            before += joint if before else ""
            stands = " ".join(name_words(part)) in kept
            shown.append(part.strip() if stands else self._part(part, before, keep_owners=keep_owners))
            before += shown[-1]
        if all(bool(after) == bool(part.strip()) for after, part in zip(shown, parts, strict=True)):
            return before.strip()
        named = ", ".join(part for part in shown if part)
        # what several did is not told as if only those did it who may be named
        more = sum(bool(part.strip()) and not after for after, part in zip(shown, parts, strict=True))
        said = (part for part, after in zip(parts, shown, strict=True) if after and after != part.strip())
        # nor are they counted who are said in other words: "someone bakes"
        if keep_owners or not named or not all(map(self._names_a_person, said)):
            return named
        return self._t.plural("{names} og en til", "{names} og {n} til", more, names=named)

    def _part(self, part: str, before: str, *, keep_owners: bool) -> str:
        """Return one party of a name field, after what is said before; empty for a person who is not to be named."""
        if not self._names_a_person(part):
            return self.told_after(part.strip(), before)
        words = self._words(part)
        known = self._sought.called(words)
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
        in_address = self._sought.addresses.words_in(part) if "@" in part else ()
        return tuple(in_address) or bare_words(part)

    def _names_a_person(self, part: str) -> bool:
        return bool(self._sought.called(self._words(part))) or looks_like_a_person(part, self._places)

    def _near(self, said: str) -> "Names":
        """Return what knows those, too, whom this text means by a name that may mean anything elsewhere."""
        more = self._told_of.get(said.strip(), ())
        return self._with(more=more) if more else self

    def told_after(self, said: str, before: str) -> str:
        """Return free text as it is told after ``before``."""
        near = self._near(said)
        if near is not self:
            return near.told_after(said, before)
        pattern = self._sought.pattern_for(said)
        if pattern is None:
            return said
        told, at = "", 0
        for row in _in_rows(pattern.finditer(said)):
            told += said[at : row[0].start()] + self._reduced(row, before)
            at = row[-1].end()
        return told + said[at:]

    def _reduced(self, row: Sequence[re.Match[str]], before: str) -> str:
        """Return what stands for mentions of people in a row."""
        mentions: list[Mention] = []
        start, said = row[0].start(), row[0].string
        at = start
        for one in row:
            mentions += self._mentions(one, said[at : one.start()], alone=len(row) == 1)
            at = one.end()
        joined = _AND.search(before) if start == 0 else None
        after_name = joined is not None and joined["word"].casefold() in self._sought.firsts
        return self._unnamed.say(mentions, before + said[:start], after_name=after_name)

    def _mentions(self, found: re.Match[str], joint: str, *, alone: bool) -> list[Mention]:
        """Return what stands for an address, or for words of names in a row: as few people as they can mean."""
        full_stop = found.string.startswith(".", found.end())
        address = found["address"]
        if address:
            name = self._in_address(address)
            kept = address in self._untouched or not self._sought.addresses.words_in(address)
            return [Mention(joint, address if kept else name.removesuffix("." * full_stop), kept=kept)]
        pieces = re.split(r"([^\S\n]+)", found["run"])
        words, gaps = pieces[::2], [*pieces[1::2], ""]
        mentions = []
        no_name = alone and self._no_name(words[0], len(words), looked_through=self._looked_through)
        for at, end in self._sought.told_apart(words):
            last = end == len(words)
            kept = no_name or " ".join(words[at:end]) in self._untouched
            name = self._mention(words[at:end])
            name = name.removesuffix(".") if full_stop and last else name
            if kept:
                name = "".join(pieces[2 * at : 2 * end - 1])
            mentions.append(Mention(joint, name, found["genitive"] if last else "", kept=kept))
            joint = gaps[end - 1]
        return mentions

    def _no_name(self, word: str, words: int, *, looked_through: bool) -> bool:
        """Tell whether the first of so many words in a row is, by itself and in capitals, rather no name."""
        loud = words == 1 and word.isupper() and word not in self._sought.typed
        return loud and not means_somebody(word, looked_through=looked_through)

    def _in_address(self, address: str) -> str:
        """Return what an address is told as: itself where the policy lets the names in it stand, or it has none."""
        words = self._sought.addresses.words_in(address)
        name = self._mention(words) if words else ""
        return address if name == " ".join(words) else name

    def _mention(self, words: list[str]) -> str:
        """Return how one mention, by words of a name, names whoever it may mean; empty when it does not."""
        if self._policy is NamesPolicy.INITIALS:
            return _initials(words)
        people = self._sought.called(words)
        if len(words) == 1 and not people and self._policy is NamesPolicy.FIRST:  # of somebody who is not known
            return words[0]
        named = [person for person in people if self._policy is NamesPolicy.FIRST or (self._owners and person.owner)]
        firsts = {person.first.casefold(): person.first for person in named}
        certain = len(named) == len(people)
        if words[0].casefold() in firsts and (certain or len(words) == 1):
            return words[0]
        return next(iter(firsts.values())) if len(firsts) == 1 and certain else ""


def _in_rows(found: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield mentions that have nothing but a joint between them together."""
    row: list[re.Match[str]] = []
    for each in found:
        if row and not JOINT.fullmatch(each.string, row[-1].end(), each.start()):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _unheard(_said: str) -> None:
    """Nobody listens."""


def _initials(words: tuple[str, ...] | list[str]) -> str:
    return "".join(f"{word[0].upper()}." for word in words)
