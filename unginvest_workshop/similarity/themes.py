"""Which shared factors of different days are about the same, by what they are called and what stands in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from unginvest_workshop.similarity.clustering import shortest
from unginvest_workshop.similarity.homes import ENOUGH, Homes, concept_home
from unginvest_workshop.similarity.learning import NOTHING_LEARNED
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.reading import Reader, Reading
from unginvest_workshop.similarity.words import Folding, the_folding

_MOST_OF: Final = 0.5
"""The share of the texts that must speak of one concept, where the name tells nothing."""

_ENOUGH_TEXTS: Final = 80
"""Texts that tell what a gathering is about, however many there are."""

_READ_TEXTS: Final = 40_000
"""Texts whose concepts are remembered."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """A shared factor of one day: what it is called, empty if nothing, and the texts in it."""

    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeKey:
    """What a gathering is about: those with equal keys seem to be about the same."""

    key: str
    concept: str = ""
    """The key of the concept in the lexicon; empty where they only share words."""


def theme_keys(gatherings: Sequence[Gathering]) -> list[ThemeKey]:
    """Return what each is about, the same in whatever order they come; those called the same are always the same.

    It is what the name says, if any of the texts says it too; else what most of the texts say, for a name may be an
    image; else what the name says. Names that say nothing are alike by their words. Without a name, the shortest of the
    texts stands for it. Raises ValueError for one that has neither.
    """
    folding = the_folding()
    spoken_of = [each.name.strip() or shortest(each.texts) for each in gatherings]
    called = [_called(name, folding) for name in spoken_of]
    names: dict[str, str] = {}
    texts: dict[str, list[str]] = defaultdict(list)
    for key, name, each in zip(called, spoken_of, gatherings, strict=True):
        names[key] = min(names.get(key, name), name)
        texts[key] += each.texts
    readings = {key: _reader().read(name) for key, name in names.items()}
    concepts = {key: _concept(reading, _some(texts[key])) for key, reading in readings.items()}
    homes = Homes({key: reading for key, reading in readings.items() if not concepts[key]}).of_each()
    keys = {key: ThemeKey(concept_home(concept), concept) for key, concept in concepts.items() if concept}
    keys |= {key: ThemeKey(home) for key, home in homes.items()}
    return [keys[key] for key in called]


@cache
def _reader() -> Reader:
    return Reader(the_folding(), the_lexicon(), NOTHING_LEARNED)


@lru_cache(maxsize=_READ_TEXTS)
def _speaks_of(text: str) -> tuple[str, ...]:
    """Return the concepts that weigh the most in a text: to read it takes long, and the same ones come at each look."""
    return tuple(meaning.concept for meaning in _reader().read(text).heaviest)


def _concept(name: Reading, texts: Sequence[str]) -> str:
    """Return the concept that a gathering is about; empty if none."""
    spoken = Counter(concept for text in texts for concept in _speaks_of(text))
    said = [meaning.concept for meaning in name.heaviest if meaning.weight >= ENOUGH]
    named = max(said, key=lambda concept: spoken[concept], default="")
    mostly = _commonest(spoken)
    if named and not spoken[named] and spoken[mostly] > _MOST_OF * len(texts):
        return mostly
    return named or (mostly if spoken[mostly] > _MOST_OF * len(texts) else "")


def _some(texts: Iterable[str]) -> list[str]:
    """Return the texts, or of very many so many that they tell what the others do: the same however they come."""
    different = sorted(set(texts))
    return different[:: -(-len(different) // _ENOUGH_TEXTS) or 1]


def _called(name: str, folding: Folding) -> str:
    """Return what is equal for two names that have the same words, whatever their forms."""
    return " ".join(sorted(folding.stems(name))) or " ".join(name.split()).casefold()


def _commonest(counted: Mapping[str, int]) -> str:
    return min(counted, key=lambda key: (-counted[key], key), default="")
