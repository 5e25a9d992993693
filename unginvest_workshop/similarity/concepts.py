"""What success factors are usually about: a lexicon of concepts, and which of them a text speaks of."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from unginvest_workshop.settings import resources_dir
from unginvest_workshop.similarity.sayings import Saying
from unginvest_workshop.similarity.terms import Terms
from unginvest_workshop.similarity.words import Folding, the_folding

_SHARES: Final = {"heavy": 2.0, "strong": 1.0, "weak": 0.4}
"""The kinds of patterns, and what a word weighs in each."""
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


@dataclass(frozen=True, slots=True)
class Meaning:
    """A concept that a text speaks of."""

    concept: str
    weight: float
    places: tuple[int, ...]
    """The places of the words that say it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a concept is called in each language, and the wider theme it belongs to, if any."""

    names: Mapping[str, str]
    theme: str = ""
    patterns: tuple[Pattern, ...] = field(default=(), repr=False)


class Lexicon:
    """The concepts by their keys."""

    def __init__(self, concepts: Mapping[str, Concept], light: frozenset[str] = frozenset()) -> None:
        """Take the concepts, and the words that say little by themselves."""
        self.concepts: Final = concepts
        self._light: Final = light
        patterns = [pattern for concept in concepts.values() for pattern in concept.patterns]
        self._terms: Final = Terms({term for each in patterns for term in (*each.there, *each.turned, *each.absent)})
        self._by_term: Final = _by_rarest(patterns)

    def meanings(self, saying: Saying) -> list[Meaning]:
        """Return the concepts that a text speaks of, the heaviest first; of two as heavy, the one said first."""
        where: dict[str, list[int]] = {}
        for place, word in enumerate(saying.words):
            for term in self._terms.of(word):
                where.setdefault(term, []).append(place)
        found: dict[str, list[tuple[float, frozenset[int]]]] = {}
        for term in where:
            for pattern in self._by_term.get(term, ()):
                places = self._fits(pattern, saying, where)
                if places is not None:
                    found.setdefault(pattern.concept, []).append((self._weight(pattern, saying, places), places))
        meanings = [_meaning(concept, fits) for concept, fits in found.items()]
        return sorted(meanings, key=lambda meaning: (-meaning.weight, meaning.places, meaning.concept))

    def _weight(self, pattern: Pattern, saying: Saying, places: frozenset[int]) -> float:
        """Return what a pattern weighs by the words that fulfil it."""
        words = sum(_LIGHT if saying.words[place] in self._light else 1.0 for place in places)
        return pattern.share * (max(words, _LEAST) + _TURNED * len(pattern.turned))

    def _fits(self, pattern: Pattern, saying: Saying, where: Mapping[str, list[int]]) -> frozenset[int] | None:
        """Return the places of the words that fulfil a pattern; None where it isn't fulfilled."""
        if any(term in where for term in pattern.absent):
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


def _by_rarest(patterns: Sequence[Pattern]) -> dict[str, list[Pattern]]:
    """Return the patterns by the term of theirs that the fewest patterns have."""
    common = Counter(term for pattern in patterns for term in (*pattern.there, *pattern.turned))
    result: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        rarest = min((*pattern.there, *pattern.turned), key=lambda term: (common[term], term))
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
    return Meaning(concept, weight + _MORE * further * min(weight, 1.0), tuple(sorted(all_places)))


def read_lexicon(folder: Path, folding: Folding) -> Lexicon:
    """Read the concepts from the files in a folder; groups.toml there tells how patterns are written.

    Raises KeyError for a group that isn't there, ValueError for a pattern that can't be read.
    """
    writing = Writing(folding, _groups(folder / "groups.toml"))
    concepts: dict[str, Concept] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name != "groups.toml":
            for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
                names = {language: table[language] for language in ("nb", "nn", "en")}
                concepts[key] = Concept(names, table.get("theme", ""), tuple(writing.patterns(key, table)))
    return Lexicon(concepts, folding.function_words | folding.carriers)


def _groups(path: Path) -> dict[str, str]:
    written = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {key: "|".join(words.split()) for key, words in written.items()}


class Writing:
    """How patterns are written in the files."""

    def __init__(self, folding: Folding, groups: Mapping[str, str]) -> None:
        self._folding: Final = folding
        self._groups: Final = groups

    def patterns(self, key: str, table: Mapping[str, str]) -> Iterator[Pattern]:
        """Yield a concept's patterns. Raises KeyError and ValueError as read_lexicon does."""
        for kind, share in _SHARES.items():
            for written in table.get(kind, "").replace("\n", ",").split(","):
                if written.strip():
                    yield self._pattern(key, written.split(), share)

    def _pattern(self, key: str, terms: Sequence[str], share: float) -> Pattern:
        kinds: dict[str, list[str]] = {"": [], "~": [], "!": []}
        for term in terms:
            sign = term[0] if term[0] in kinds else ""
            kinds[sign].append(self._spelt(term.removeprefix(sign)))
        there, turned, absent = (tuple(kinds[sign]) for sign in ("", "~", "!"))
        if not there + turned:
            raise ValueError(key, terms)
        return Pattern(key, there, turned, absent, share)

    def _spelt(self, term: str) -> str:
        """Return a term with its groups written out and its whole words in their base form, as texts are."""
        forms = [self._groups[form[1:]] if form.startswith("@") else form for form in term.split("|")]
        whole = [form if "*" in form else self._folding.base(form) for each in forms for form in each.split("|")]
        if any(not form.strip("*") for form in whole):
            raise ValueError(term)
        return "|".join(dict.fromkeys(whole))


@cache
def the_lexicon() -> Lexicon:
    """Return the lexicon that belongs to the app, read once."""
    return read_lexicon(resources_dir() / "similarity" / "concepts", the_folding())


def concept_name(key: str, language: str) -> str:
    """Return what a concept is called in "nb", "nn" or "en". Raises KeyError for a key that isn't in the lexicon."""
    return the_lexicon().concepts[key].names[language]
