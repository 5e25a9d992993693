"""Which clusters a loose text most likely belongs in."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from unginvest_workshop.similarity.concepts import Lexicon
from unginvest_workshop.similarity.learning import NOTHING_LEARNED, Learned
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.reading import Reader, Reading
from unginvest_workshop.similarity.words import the_folding

_CONCEPT: Final = 1.0
_THEME: Final = 0.45
_STEM: Final = 0.6
_LETTERS: Final = 0.3
"""What it weighs that a text and a cluster speak of the same concept, or theme, have stems or letters in common."""
_LEARNT: Final = 1.0
"""What it weighs that a person has put such texts in a shared factor of the cluster's name, or with such texts."""
_SIZE: Final = 0.02
"""What a cluster's size weighs, where nothing else tells."""
_GRAM: Final = 4
"""Letters in a row that are compared."""

_LOOKED_AT: Final = 60
"""Texts that are enough to find one that others are like."""
_Features = Mapping[str, float]


class Ranked(NamedTuple):
    """A cluster that a text may belong in."""

    place: int
    """Which one, from 0."""
    alike: bool
    """Whether it has anything in common with the text; else it stands there by its size alone."""


def likeliest(
    texts: Sequence[str],
    clusters: Sequence[Sequence[str]],
    *,
    names: Sequence[str] = (),
    count: int = 3,
    learned: Learned = NOTHING_LEARNED,
    alike_only: bool = False,
) -> list[tuple[int, ...]]:
    """Return for each text the places, from 0, of up to ``count`` clusters, the likeliest first.

    A cluster is its members' texts; ``names``, when given, has a name for each cluster, which counts too. Where
    nothing tells, the largest clusters come: there are ``count`` places whenever there are as many clusters. With
    ``alike_only`` there are those alone that have something in common with the text.
    """
    looked_at = len(clusters) if alike_only else count
    return [
        tuple(each.place for each in found if each.alike or not alike_only)[:count]
        for found in ranked(texts, clusters, names=names, count=looked_at, learned=learned)
    ]


def ranked(
    texts: Sequence[str],
    clusters: Sequence[Sequence[str]],
    *,
    names: Sequence[str] = (),
    count: int = 3,
    learned: Learned = NOTHING_LEARNED,
) -> list[tuple[Ranked, ...]]:
    """Return for each text up to ``count`` clusters, the likeliest first, as ``likeliest`` does."""
    reader = Reader(the_folding(), the_lexicon(), learned)
    names = names or [""] * len(clusters)
    described = [_Described(reader, members, name) for members, name in zip(clusters, names, strict=True)]
    rare = _rarity(described)
    result = []
    for text in texts:
        own = _features(reader.read(text), reader.lexicon)
        common = [each.common(own, rare) for each in described]
        scores = [alike + each.head_start for alike, each in zip(common, described, strict=True)]
        order = sorted(range(len(clusters)), key=lambda at: (-scores[at], at))[:count]
        result.append(tuple(Ranked(at, common[at] > 0) for at in order))
    return result


def nearest(texts: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    """Return which texts there each of these has the most in common with, those first that the most of them have.

    None where nothing has anything in common.
    """
    among = list(dict.fromkeys(there))[:_LOOKED_AT]
    found = likeliest(list(texts)[:_LOOKED_AT], [[text] for text in among], alike_only=True) if among else []
    first = Counter(places[0] for places in found if places)
    return tuple(among[place] for place in sorted(first, key=lambda place: (-first[place], place)))


class _Described:
    """What a cluster's members and name speak of, on the whole."""

    def __init__(self, reader: Reader, members: Sequence[str], name: str) -> None:
        told = [_features(reader.read(text), reader.lexicon) for text in (*members, name) if text]
        self.features: Final[dict[str, float]] = defaultdict(float)
        for each in told:
            for feature, weight in each.items():
                self.features[feature] += weight / len(told)
        if name:
            self.features[f"learnt:{name}"] = 1.0
        self.head_start: Final = _SIZE * math.log1p(len(members))
        """How likely it is by its size alone that a text belongs here."""

    def common(self, own: _Features, rare: Mapping[str, float]) -> float:
        """Return how much a text has in common with it; only to be compared with that of other clusters."""
        return sum(
            weight * math.sqrt(there) * rare[feature]
            for feature, weight in own.items()
            if (there := self.features.get(feature, 0.0))
        )


def _rarity(described: Sequence[_Described]) -> dict[str, float]:
    """Return what each feature tells, from 0 to 1: the fewer clusters have it, the more."""
    having = Counter(feature for each in described for feature in each.features)
    most = math.log1p(len(described))
    return {feature: math.log((1 + len(described)) / number) / most for feature, number in having.items()}


def _features(reading: Reading, lexicon: Lexicon) -> dict[str, float]:
    """Return what a text can have in common with others, and how much each part of it weighs."""
    found: dict[str, float] = {}
    if reading.learnt:
        found[f"learnt:{reading.learnt}"] = _LEARNT
    heaviest = reading.meanings[0].weight if reading.meanings else 1.0
    for meaning in reading.meanings:
        weight = meaning.weight / heaviest
        found[f"concept:{meaning.concept}"] = _CONCEPT * weight
        theme = f"theme:{lexicon.concepts[meaning.concept].theme}"
        found[theme] = max(found.get(theme, 0.0), _THEME * weight)
    _share(found, (f"stem:{stem}" for stem in reading.stems), _STEM)
    _share(found, {f"letters:{gram}" for stem in reading.stems for gram in _grams(stem)}, _LETTERS)
    return found


def _share(found: dict[str, float], features: Iterable[str], weight: float) -> None:
    """Add features that share a weight."""
    several = sorted(features)
    for feature in several:
        found[feature] = weight / len(several)


def _grams(word: str) -> set[str]:
    return {word[start : start + _GRAM] for start in range(len(word) - _GRAM + 1)}
