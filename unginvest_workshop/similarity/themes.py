"""Which shared factors of different days are about the same, by what they are called and what stands in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.clustering import shortest
from unginvest_workshop.similarity.homes import Homes, concept_home
from unginvest_workshop.similarity.learning import NOTHING_LEARNED
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.reading import Reader
from unginvest_workshop.similarity.words import the_folding

_MOST_OF: Final = 0.5
"""The share of the texts that must speak of one concept, where the name tells nothing."""
_CONCEPT: Final = concept_home("")


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
    """Return what each is about, the same in whatever order they come; those with one name are always the same.

    Without a name, the shortest of its texts stands for it. Raises ValueError for one that has neither.
    """
    called = [_folded(each.name) or _folded(shortest(each.texts)) for each in gatherings]
    texts: dict[str, list[str]] = defaultdict(list)
    for name, each in zip(called, gatherings, strict=True):
        texts[name] += each.texts
    reader = Reader(the_folding(), the_lexicon(), NOTHING_LEARNED)
    homes = Homes({name: reader.read(name) for name in sorted(texts)}).of_each()
    keys = {name: _key(home, texts[name], reader) for name, home in homes.items()}
    return [keys[name] for name in called]


def _key(home: str, texts: Iterable[str], reader: Reader) -> ThemeKey:
    if not home.startswith(_CONCEPT):
        concept = _mostly(list(texts), reader)
        return ThemeKey(concept_home(concept), concept) if concept else ThemeKey(home)
    return ThemeKey(home, home.removeprefix(_CONCEPT))


def _mostly(texts: Sequence[str], reader: Reader) -> str:
    """Return the concept that most of the texts speak of; empty if none."""
    spoken = Counter(meaning.concept for text in texts for meaning in reader.read(text).heaviest)
    concept = _commonest(spoken)
    return concept if concept and spoken[concept] > _MOST_OF * len(texts) else ""


def _commonest(counted: Mapping[str, int]) -> str:
    return min(counted, key=lambda key: (-counted[key], key), default="")


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
