"""What success factors are usually about: a lexicon of concepts, and which of them a text speaks of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from unginvest_workshop.similarity.sayings import Saying
from unginvest_workshop.similarity.terms import Terms

_LIGHT: Final = 0.3
"""The share of it for a word that says little by itself."""
_LEAST: Final = 0.6
"""The least that the words of a pattern weigh together."""
_TURNED: Final = 0.2
"""What a word weighs more where a "no" must stand by it."""
_MORE: Final = 0.25
"""What each further word that speaks of the same concept adds."""
_MOST: Final = 3
"""How many further words add something."""
_DIGITS: Final = 6
"""Of a weight, so that sums in another order are the same."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Terms that must be in a text, and not, for it to speak of a concept."""

    concept: str
    there: tuple[str, ...]
    turned: tuple[str, ...]
    """Terms that must be there with a "no"."""
    absent: tuple[str, ...]
    share: float
    """What a word weighs in it."""
    needed: tuple[str, ...]
    """All the terms that must be there, turned or not."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A concept that a text speaks of."""

    concept: str
    weight: float
    places: tuple[int, ...]
    """The places of the words that say it."""
    phrases: tuple[tuple[int, ...], ...] = ()
    """The places of the words that say it together, the heaviest first: none of them is said by less."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a concept is called in each language, and the wider theme it belongs to, if any."""

    names: Mapping[str, str]
    theme: str = ""
    patterns: tuple[Pattern, ...] = field(default=(), repr=False)


class Lexicon:
    """The concepts by their keys."""

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        light: frozenset[str] = frozenset(),
        alone: Mapping[str, int] | None = None,
    ) -> None:
        """Take the concepts, the words that say little, and the texts a concept needs to stand alone in its theme."""
        self.concepts: Final = concepts
        self.alone: Final = alone or {}
        self._light: Final = light
        patterns = [pattern for concept in concepts.values() for pattern in concept.patterns]
        self._terms: Final = Terms({term for each in patterns for term in (*each.there, *each.turned, *each.absent)})
        self._by_term: Final = _by_rarest(patterns, light)

    def kin(self, concept: str) -> list[str]:
        """Return a concept and the others of its theme, itself first."""
        theme = self.concepts[concept].theme
        return [
            concept,
            *(key for key, each in self.concepts.items() if theme and each.theme == theme and key != concept),
        ]

    def meanings(self, saying: Saying) -> list[Meaning]:
        """Return the concepts that a text speaks of, the heaviest first; of two as heavy, the one said first."""
        where: dict[str, list[int]] = {}
        for place, word in enumerate(saying.words):
            for term in self._terms.of(word):
                where.setdefault(term, []).append(place)
        found: dict[str, list[tuple[float, frozenset[int]]]] = {}
        for term in where:
            for pattern in self._by_term.get(term, ()):
                places = _fits(pattern, saying, where) if all(map(where.__contains__, pattern.needed)) else None
                if places is not None:
                    found.setdefault(pattern.concept, []).append((self._weight(pattern, saying, places), places))
        meanings = [_meaning(concept, fits) for concept, fits in found.items()]
        return sorted(meanings, key=lambda meaning: (-meaning.weight, meaning.places, meaning.concept))

    def _weight(self, pattern: Pattern, saying: Saying, places: frozenset[int]) -> float:
        """Return what a pattern weighs by the words that fulfil it."""
        words = sum(_LIGHT if saying.words[place] in self._light else 1.0 for place in places)
        return pattern.share * (max(words, _LEAST) + _TURNED * len(pattern.turned))


def _fits(pattern: Pattern, saying: Saying, where: Mapping[str, list[int]]) -> frozenset[int] | None:
    """Return the places of the words that fulfil a pattern; None where it isn't fulfilled."""
    if pattern.absent and any(term in where for term in pattern.absent):
        return None
    places: set[int] = set()
    plain = None if pattern.turned else False
    for terms, turned in ((pattern.turned, True), (pattern.there, plain)):
        for term in terms:
            at = where.get(term, ())
            place = next((each for each in at if each not in places and _stands(each, saying, turned)), None)
            if place is None:
                return None
            places.add(place)
    return frozenset(places)


def _by_rarest(patterns: Sequence[Pattern], light: frozenset[str]) -> dict[str, list[Pattern]]:
    """Return the patterns by the term of theirs that the fewest texts are likely to fulfil."""
    common = Counter(term for pattern in patterns for term in pattern.needed)
    small = {term for term in common if not light.isdisjoint(term.split("|"))}
    result: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        rarest = min(pattern.needed, key=lambda term: (term in small, common[term], term))
        result.setdefault(rarest, []).append(pattern)
    return result


def _stands(place: int, saying: Saying, turned: bool | None) -> bool:  # noqa: FBT001  None: either way
    """Tell whether a word stands as a term asks for: turned by a "no", not turned, or either way."""
    if turned is None or place in saying.light:
        return True
    return place in saying.turned or place in saying.doubtful if turned else place not in saying.turned


def _meaning(concept: str, fits: list[tuple[float, frozenset[int]]]) -> Meaning:
    """Return a concept's weight in a text: its heaviest pattern's, and a little for each other word that fits too."""
    weight, places = max(fits, key=lambda fit: (fit[0], sorted(fit[1], reverse=True)))
    all_places = frozenset().union(*(more for _, more in fits))
    further = min(len(all_places - places), _MOST)
    total = round(weight + _MORE * further * min(weight, 1.0), _DIGITS)
    return Meaning(concept, total, tuple(sorted(all_places)), _phrases(fits))


def _phrases(fits: list[tuple[float, frozenset[int]]]) -> tuple[tuple[int, ...], ...]:
    """Return the places of the words that fulfil patterns, the heaviest first, each place in one of them only."""
    taken: set[int] = set()
    phrases = []
    for _, places in sorted(fits, key=lambda fit: (-fit[0], sorted(fit[1]))):
        if taken.isdisjoint(places):
            phrases.append(tuple(sorted(places)))
            taken |= places
    return tuple(phrases)
