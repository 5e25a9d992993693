"""What success factors are usually about: a lexicon of concepts, and which of them a text speaks of."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from unginvest_workshop.settings import resources_dir

_WEAK: Final = 0.4


@dataclass(frozen=True, slots=True)
class Pattern:
    """Terms that must be in a text, terms that must not be, and how much it weighs when they are so."""

    there: frozenset[str]
    absent: frozenset[str]
    weight: float


class Lexicon:
    """The concepts by their keys, in order: of two that fit as well, the first is meant."""

    def __init__(self, concepts: Mapping[str, Iterable[Pattern]]) -> None:
        self._patterns: Final = [(key, pattern) for key, patterns in concepts.items() for pattern in patterns]
        terms = {term for _, pattern in self._patterns for term in pattern.there | pattern.absent}
        self._terms: Final = {term: re.compile(_expression(term)) for term in terms}
        self._known: dict[str, frozenset[str]] = {}

    def concept_of(self, tokens: Iterable[str]) -> str | None:
        """Return the key of the concept that a text's folded words speak of; None if of none."""
        terms: frozenset[str] = frozenset().union(*(self._terms_of(token) for token in tokens))
        best, weight = None, 0.0
        for key, pattern in self._patterns:
            if pattern.weight > weight and pattern.there <= terms and not pattern.absent & terms:
                best, weight = key, pattern.weight
        return best

    def _terms_of(self, token: str) -> frozenset[str]:
        """Return the terms that a word fulfils; words recur, so it is worked out once for each."""
        if token not in self._known:
            self._known[token] = frozenset(term for term, each in self._terms.items() if each.fullmatch(token))
        return self._known[token]


def _expression(term: str) -> str:
    """Return a term as a regular expression: alternatives between "|", and "*" for any letters."""
    return "|".join(re.escape(each).replace(r"\*", ".*") for each in term.split("|"))


def read_lexicon(path: Path) -> Lexicon:
    """Read the concepts from a file, which also tells how patterns are written."""
    concepts = tomllib.loads(path.read_text(encoding="utf-8"))["concepts"]
    return Lexicon({key: list(_patterns(table)) for key, table in concepts.items()})


def _patterns(table: Mapping[str, list[str]]) -> Iterator[Pattern]:
    for name, weight in (("strong", 1.0), ("weak", _WEAK)):
        for written in table.get(name, []):
            terms = written.split()
            there = frozenset(term for term in terms if not term.startswith("!"))
            yield Pattern(there, frozenset(term[1:] for term in terms if term.startswith("!")), weight * len(there))


@cache
def the_lexicon() -> Lexicon:
    """Return the lexicon that belongs to the app, read once."""
    return read_lexicon(resources_dir() / "similarity" / "concepts.toml")


def concept_name(key: str, language: str) -> str:
    """Return what a concept is called in "nb", "nn" or "en". Raises KeyError for a key that isn't in the lexicon."""
    assert language
    return key
