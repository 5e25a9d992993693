"""An index of texts that finds near duplicates while somebody types."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.edits import slips
from unginvest_workshop.similarity.foreign_keys import bare, everyday_words, with_letters
from unginvest_workshop.similarity.sayings import understand
from unginvest_workshop.similarity.words import the_folding


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to read a text."""

    stems: frozenset[str]
    says_no: bool


class Near:
    """Texts by their keys. Near duplicates have the same stems apart from slips of the keys, and the same yes or no."""

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
        meant = {each: self._meant(each) for each in own.stems}
        rarest = min(sorted(meant), key=lambda each: sum(len(self._keys[other]) for other in meant[each]))
        for key in {key for other in meant[rarest] for key in self._keys[other]}:
            for form in self._forms[key]:
                slipped = _apart(form.stems, meant) if form.says_no == own.says_no else None
                if slipped is not None:
                    yield key, slipped

    def _meant(self, own: str) -> dict[str, int]:
        """Return the stems in the index that a stem may stand for, and the slips between."""
        alike = {other for first in _firsts(own) for other in self._stems.get(first, ())}
        found = {other: slips(own, other) for other in alike}
        return {other: number for other, number in found.items() if number is not None}

    def _read(self, text: str) -> tuple[_Form, ...]:
        """Return the ways to read a text: with a hyphen it is one word, and several too; on any keys."""
        said = text.casefold()
        read = dict.fromkeys((said, said.replace("-", ""), with_letters(said, self._words)))
        sayings = [understand(each, self._folding) for each in read]
        return tuple(_Form(saying.stems, saying.says_no) for saying in sayings)


def _firsts(word: str) -> set[str]:
    """Return the letters that a stem may begin with."""
    return {each[0] for each in bare(word)}


def _apart(stems: frozenset[str], meant: Mapping[str, Mapping[str, int]]) -> int | None:
    """Return the slips between a text's stems and those that others are meant for; None where some has no partner."""
    if len(stems) != len(meant):
        return None
    left = set(stems)
    total = 0
    for own in sorted(meant, key=lambda each: (len(meant[each]), each)):
        partner = min(
            (each for each in left if each in meant[own]), key=lambda each: (meant[own][each], each), default=""
        )
        if not partner:
            return None
        left.discard(partner)
        total += meant[own][partner]
    return total
