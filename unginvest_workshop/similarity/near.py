"""An index of texts that finds near duplicates while somebody types."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from sys import intern
from typing import Final

from unginvest_workshop.similarity.edits import slips
from unginvest_workshop.similarity.foreign_keys import (
    bare,
    everyday_words,
    has_letters,
    meant_so,
    same_but_for_letters,
    with_letters,
)
from unginvest_workshop.similarity.sayings import Saying, understand
from unginvest_workshop.similarity.words import stem, the_folding


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to read a text."""

    said: Mapping[str, tuple[str, ...]]
    """The stems, and the words that were said of each."""
    says_no: bool
    foreign: bool
    """Whether it may have been typed on keys that lack our letters: it has none of them."""

    @property
    def stems(self) -> frozenset[str]:
        """Return the stems of the words that say what it is about."""
        return frozenset(self.said)


class Near:
    """Texts by their keys. Near duplicates have the same stems apart from slips of the keys, and the same yes or no.

    Where one of them was typed on keys without our letters, they may be the same words but for these.
    """

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._forms: Final[dict[str, tuple[_Form, ...]]] = {}
        self._keys: Final[dict[str, set[str]]] = defaultdict(set)
        """The keys of the texts that have a stem."""
        self._stems: Final[dict[str, set[str]]] = defaultdict(set)
        """The stems by their first letter, as it may be typed on any keys."""
        self._folding: Final = the_folding()
        self._words: Final = everyday_words(self._folding)
        for key, text in items:
            self.add(key, text)

    def add(self, key: str, text: str) -> None:
        """Take in a text, in place of what the key stood for before."""
        self.remove(key)
        forms = self._forms[key] = self._read(text)
        for each in frozenset().union(*(form.stems for form in forms)):
            self._keys[each].add(key)
            for first in _firsts(each):
                self._stems[first].add(each)

    def remove(self, key: str) -> None:
        """Take out a text; a key that isn't there is no mistake."""
        for each in frozenset().union(*(form.stems for form in self._forms.pop(key, ()))):
            self._keys[each].discard(key)
            if not self._keys[each]:
                del self._keys[each]
                for first in _firsts(each):
                    self._stems[first].discard(each)

    def like(self, text: str) -> list[str]:
        """Return the keys of near duplicates, the nearest first, and those as near in the order of their keys."""
        apart: dict[str, int] = {}
        for form in self._read(text):
            for key, slipped in self._like(form):
                apart[key] = min(slipped, apart.get(key, slipped))
        return sorted(apart, key=lambda key: (apart[key], key))

    def _like(self, own: _Form) -> Iterator[tuple[str, int]]:
        """Yield the near duplicates of a text as it is read, and how many slips lie between."""
        if not own.stems:
            return
        meant = {each: self._meant(each) for each in own.said}
        rarest = min(sorted(meant), key=lambda each: sum(len(self._keys[other]) for other in meant[each]))
        for key in {key for other in meant[rarest] for key in self._keys[other]}:
            for form in self._forms[key]:
                slipped = _apart(own, form, meant) if form.says_no == own.says_no else None
                if slipped is not None:
                    yield key, slipped

    def _meant(self, own: str) -> dict[str, int | None]:
        """Return the stems in the index that a stem may stand for, and the slips between.

        None for these where nothing but our letters tells them apart: then it is asked of the words themselves.
        """
        alike = {other for first in _firsts(own) for other in self._stems.get(first, ())}
        found = {other: slips(own, other) for other in alike}
        return {
            other: number for other, number in found.items() if number is not None or same_but_for_letters(own, other)
        }

    def _read(self, text: str) -> tuple[_Form, ...]:
        """Return the ways to read a text: with a hyphen it is one word, and several too; on any keys."""
        said = text.casefold()
        read = dict.fromkeys((said, said.replace("-", ""), with_letters(said, self._words)))
        sayings = [understand(each, self._folding) for each in read]
        return tuple(_Form(_said(saying), saying.says_no, not has_letters(said)) for saying in sayings)


def _said(saying: Saying) -> dict[str, tuple[str, ...]]:
    """Return the stems of a text, and the words that were said of each."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, word in enumerate(saying.words):
        if place not in saying.light:
            found[stem(word)].add(saying.said[place])
    return {intern(each): tuple(words) for each, words in found.items()}


def _firsts(word: str) -> set[str]:
    """Return the letters that a stem may begin with."""
    return {each[0] for each in bare(word)}


def _apart(own: _Form, other: _Form, meant: Mapping[str, Mapping[str, int | None]]) -> int | None:
    """Return the slips between two texts, where ``meant`` tells what the stems of the first may stand for.

    None where a stem of one has no partner in the other.
    """
    if len(other.said) != len(own.said):
        return None
    left = set(other.said)
    total = 0
    for each in sorted(meant, key=lambda each: (len(meant[each]), each)):
        there = {to: number for to in left if (number := _between(own, other, each, to, meant[each])) is not None}
        if not there:
            return None
        partner = min(there, key=lambda to: (there[to], to))
        left.discard(partner)
        total += there[partner]
    return total


def _between(own: _Form, other: _Form, mine: str, theirs: str, meant: Mapping[str, int | None]) -> int | None:
    """Return the slips between a stem of one text and one of another; None where they are different words."""
    if theirs not in meant:
        return None
    slipped = meant[theirs]
    if slipped is not None:
        return slipped
    words, others = own.said[mine], other.said[theirs]
    one = own.foreign and any(meant_so(typed, word) for typed in words for word in others)
    return 1 if one or (other.foreign and any(meant_so(typed, word) for typed in others for word in words)) else None
