"""Where each of many texts belongs: at a concept, where a person has put such texts, or by a text that it is like."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon, Meaning
from unginvest_workshop.similarity.reading import Reading

_ALIKE: Final = 0.5
"""Share of two texts' stems, taken together, that are common when they say the same."""
_TOO_COMMON: Final = 200
"""Texts with the same stem beyond which it tells nothing, and would only take time."""
ENOUGH: Final = 0.35
"""The least that a concept must weigh in a text to be its home."""
_ALONE: Final = 2
"""Texts that a concept needs to stand alone, where its theme tells nothing else; with fewer it is counted to it."""


class Homes:
    """Gives each text the key of its home: two with one key belong together."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings: Final = readings
        self._told: Final = Counter(meaning.concept for each in readings.values() for meaning in _sure(each))
        self._alike: Final = _Alike({text: reading.stems for text, reading in readings.items()})

    def of_each(self) -> dict[str, str]:
        """Return the home of each text: the same in whatever order they come."""
        texts = sorted(self._readings)
        home = {text: key for text in texts if (key := self._own(text))}
        loose = [text for text in texts if text not in home]
        taken = {text: home[nearest] for text in loose if (nearest := self._nearest(text, home)) is not None}
        for text in loose:
            if text not in taken:
                self._spread(text, home, taken)
        return home | taken

    def _own(self, text: str) -> str:
        """Return the home that a text has by what it says itself; empty if none.

        Of two concepts as heavy it is the one that more of the texts speak of.
        """
        reading = self._readings[text]
        if reading.learnt:
            return learnt_home(reading.learnt)
        heaviest = [meaning for meaning in reading.heaviest if meaning.weight >= ENOUGH]
        return concept_home(max(heaviest, key=lambda each: self._told[each.concept]).concept) if heaviest else ""

    def _nearest(self, text: str, home: Mapping[str, str]) -> str | None:
        """Return the text most alike among those that have a home."""
        there = [(-likeness, other) for other, likeness in self._alike.to(text).items() if other in home]
        return min(there)[1] if there else None

    def _spread(self, text: str, home: Mapping[str, str], taken: dict[str, str]) -> None:
        """Give a home to a loose text and to all loose ones that are alike to it, or to those, and so on."""
        waiting = [text]
        while waiting:
            each = waiting.pop()
            if each not in taken and each not in home:
                taken[each] = f"text:{text}"
                waiting.extend(self._alike.to(each))


def _sure(reading: Reading) -> tuple[Meaning, ...]:
    """Return the concept that a text speaks of more than of any other, if there is one."""
    return reading.heaviest if len(reading.heaviest) == 1 else ()


def concept_home(concept: str) -> str:
    """Return the key of a concept as a home."""
    return f"concept:{concept}"


def learnt_home(name: str) -> str:
    """Return the key of a shared factor that a person has made, as a home."""
    return f"learnt:{name}"


def merged(home: Mapping[str, str], count: Mapping[str, int], lexicon: Lexicon) -> dict[str, str]:
    """Return the homes with concepts of few texts counted to the largest of their theme."""
    size: Counter[str] = Counter()
    for text, key in home.items():
        size[key] += count[text]
    kin: dict[str, list[str]] = defaultdict(list)
    for key, concept in lexicon.concepts.items():
        if concept.theme and size[concept_home(key)]:
            kin[concept.theme].append(concept_home(key))
    goes: dict[str, str] = {}
    for theme, keys in kin.items():
        largest = min(keys, key=lambda key: (-size[key], key))
        goes |= {key: largest for key in keys if size[key] < lexicon.alone.get(theme, _ALONE)}
    return {text: goes.get(key, key) for text, key in home.items()}


class _Alike:
    """Tells which texts share enough of their stems."""

    def __init__(self, stems: Mapping[str, frozenset[str]]) -> None:
        self._stems: Final = stems
        self._having: Final[dict[str, list[str]]] = defaultdict(list)
        for text, own in stems.items():
            for stem in own:
                self._having[stem].append(text)

    def to(self, text: str) -> dict[str, float]:
        """Return the texts that share enough stems with one, and how much they share, from 0 to 1."""
        own = self._stems[text]
        telling = [self._having[stem] for stem in own if len(self._having[stem]) <= _TOO_COMMON]
        near = {other: self._likeness(own, other) for texts in telling for other in texts if other != text}
        return {other: likeness for other, likeness in near.items() if likeness >= _ALIKE}

    def _likeness(self, own: frozenset[str], other: str) -> float:
        return len(own & self._stems[other]) / len(own | self._stems[other])
