"""What has been learnt, ready to be asked: where a text goes by its words, and where a concept goes."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from unginvest_workshop.similarity.concepts import Lexicon
from unginvest_workshop.similarity.learning import Learned, commonest
from unginvest_workshop.similarity.sayings import Saying, understand
from unginvest_workshop.similarity.words import Folding

_TELLING: Final = 2
"""Stems that are enough to tell more than a concept does."""

_ENOUGH: Final = 2
"""Placements that teach where a concept goes; a single word teaches that alone, for it says nothing else."""
_BRIEF: Final = 3
"""Words of which all but one may be small ones, for a text to be no more than a word: «å bli sett»."""

_Key = tuple[frozenset[str], bool]


class Lessons:
    """What is learnt, by the stems of what was said and by the concepts that it speaks of.

    What nobody has given a name of its own teaches by the words alone: two words in a door are no name for a concept.
    """

    def __init__(self, learned: Learned, folding: Folding, lexicon: Lexicon, *, kin: bool = True) -> None:
        """Make ready; without ``kin``, the concepts of a theme don't go where the others of it go."""
        told: dict[_Key, Counter[str]] = defaultdict(Counter)
        spoken: dict[str, Counter[str]] = defaultdict(Counter)
        unnamed = {name for name in learned.unnamed if not _is_brief(understand(name, folding))}
        for text, name in learned.placed:
            saying = understand(text, folding)
            if saying.stems:
                told[saying.stems, saying.says_no][name] += 1
            for meaning in lexicon.meanings(saying)[:1]:
                if name not in unnamed:
                    spoken[meaning.concept][name] += _ENOUGH if _is_brief(saying) else 1
        self._homes: Final = {key: commonest(names) for key, names in told.items()}
        self._by_stem: Final[dict[str, list[_Key]]] = defaultdict(list)
        common = Counter(stem for stems, _ in self._homes for stem in stems)
        for key in self._homes:
            self._by_stem[min(key[0], key=lambda stem: (common[stem], stem))].append(key)
        concepts = {concept: name for concept, names in spoken.items() if (name := _most(names))}
        for name in sorted({name for _, name in learned.placed} - unnamed, reverse=True):
            for meaning in lexicon.meanings(understand(name, folding))[:1]:
                concepts.setdefault(meaning.concept, name)
        self._concepts: Final = concepts | _kin(concepts, lexicon) if kin else concepts

    def home_of(self, saying: Saying, stems: frozenset[str], concept: str | None) -> str:
        """Return the shared factor that a text goes to, empty if none is learnt.

        It is that of what has the same stems, else that of the concept it speaks of, else that of what has most of
        its stems and no others.
        """
        key = stems, saying.says_no
        if key in self._homes:
            return self._homes[key]
        if concept in self._concepts:
            return self._concepts[concept]
        within = [
            other
            for stem in stems
            for other in self._by_stem.get(stem, ())
            if other[1] == saying.says_no and other[0] <= stems and (len(other[0]) >= _TELLING or concept is None)
        ]
        return self._homes[min(within, key=lambda other: (-len(other[0]), sorted(other[0])))] if within else ""


def _is_brief(saying: Saying) -> bool:
    """Tell whether a text is no more than a word, and so as good as a name."""
    return len(saying.stems) == 1 and len(saying.words) <= _BRIEF


def _kin(homes: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Return where the other concepts of a theme go, when all of them that are learnt go to one shared factor."""
    themes: dict[str, set[str]] = defaultdict(set)
    for concept, name in homes.items():
        themes[lexicon.concepts[concept].theme].add(name)
    return {
        key: min(themes[concept.theme])
        for key, concept in lexicon.concepts.items()
        if key not in homes and concept.theme and len(themes.get(concept.theme, ())) == 1
    }


def _most(names: Counter[str]) -> str:
    """Return the name that enough of them have, and more than half; else an empty one."""
    name = commonest(names)
    return name if names[name] >= _ENOUGH and 2 * names[name] > names.total() else ""
