"""An index of short texts that finds, while somebody types, those that speak of the same in a word of the same kind."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from unginvest_workshop.similarity.learning import NOTHING_LEARNED
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.reading import Reader, Reading
from unginvest_workshop.similarity.sayings import Saying
from unginvest_workshop.similarity.words import stem, the_folding

_LONGEST: Final = 6
"""Words of a text that is short enough: a longer one says more than the one thing."""
_MORE: Final = 1
"""Words, at most, that say something else."""

_Key = tuple[str, str]
"""A concept, and the stem of a word that speaks of it."""


class Kindred:
    """Texts by their keys. Kindred ones are short, speak of one concept, and share a word that says so.

    So «noen så meg» is kin to «ble sett i døra», and «vi lo mye» to «vi lo masse», but «humor» is to neither: that they
    are about the same is for the board of shared factors to say. What says no is kin to nothing.
    """

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._folding: Final = the_folding()
        self._reader: Final = Reader(self._folding, the_lexicon(), NOTHING_LEARNED)
        self._small: Final = self._folding.function_words | self._folding.carriers
        self._keys: Final[dict[_Key, set[str]]] = defaultdict(set)
        self._speaks: Final[dict[str, frozenset[_Key]]] = {}
        self._stems: Final[dict[str, frozenset[str]]] = {}
        for key, text in items:
            self.add(key, text)

    def add(self, key: str, text: str) -> None:
        """Take in a text, in place of what the key stood for before."""
        self.remove(key)
        reading = self._reader.read(text)
        speaks = self._spoken(reading)
        if speaks:
            self._speaks[key], self._stems[key] = speaks, reading.stems
            for each in speaks:
                self._keys[each].add(key)

    def remove(self, key: str) -> None:
        """Take out a text; a key that isn't there is no mistake."""
        self._stems.pop(key, None)
        for each in self._speaks.pop(key, frozenset()):
            self._keys[each].discard(key)

    def like(self, text: str) -> list[str]:
        """Return the keys of kindred texts, those first that share the most words, else in the order of their keys."""
        reading = self._reader.read(text)
        found = {key for each in self._spoken(reading) for key in self._keys.get(each, ())}
        return sorted(found, key=lambda key: (-len(reading.stems & self._stems[key]), key))

    def _spoken(self, reading: Reading) -> frozenset[_Key]:
        """Return what a text speaks of by which words; nothing where it is long, or says several things."""
        saying = reading.saying
        if len(reading.heaviest) != 1 or saying.says_no or len(saying.words) > _LONGEST:
            return frozenset()
        meaning = reading.heaviest[0]
        others = [
            place for place in range(len(saying.words)) if place not in saying.light and place not in meaning.places
        ]
        if len(others) > _MORE:
            return frozenset()
        telling = (self._telling(saying, place) for place in meaning.places)
        return frozenset((meaning.concept, word) for word in telling if word)

    def _telling(self, saying: Saying, place: int) -> str:
        """Return the stem of a word that speaks of a concept; empty for a small word."""
        word = saying.words[place]
        meant = self._folding.when_meant.get(word)
        if meant is not None:
            return meant
        return "" if word in self._small else stem(word)
