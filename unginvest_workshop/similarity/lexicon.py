"""The lexicon that belongs to the app, and how such a one is written in files."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from unginvest_workshop.settings import resources_dir
from unginvest_workshop.similarity.concepts import Concept, Lexicon, Pattern
from unginvest_workshop.similarity.words import Folding, the_folding

_SHARES: Final = {"heavy": 2.0, "strong": 1.0, "weak": 0.4}
"""The kinds of patterns, and what a word weighs in each."""


def read_lexicon(folder: Path, folding: Folding) -> Lexicon:
    """Read the concepts from the files in a folder; groups.toml and themes.toml there tell how they are written.

    Raises KeyError for a group that isn't there, ValueError for a pattern that can't be read.
    """
    read = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}
    groups = {key: "|".join(words.split()) for key, words in read.pop("groups", {}).items()}
    alone = read.pop("themes", {})
    writing = _Writing(folding, groups)
    concepts = {
        key: Concept(
            {language: table[language] for language in ("nb", "nn", "en")},
            table.get("theme", ""),
            tuple(writing.patterns(key, table)),
        )
        for tables in read.values()
        for key, table in tables.items()
    }
    return Lexicon(concepts, folding.function_words | folding.carriers, alone)


class _Writing:
    """How patterns are written in the files."""

    def __init__(self, folding: Folding, groups: Mapping[str, str]) -> None:
        self._folding: Final = folding
        self._groups: Final = groups
        self._known: Final[dict[str, str]] = {}

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
        return Pattern(key, there, turned, absent, share, tuple(dict.fromkeys(there + turned)) if turned else there)

    def _spelt(self, term: str) -> str:
        """Return a term with its groups written out and its whole words in their base form, as texts are."""
        if term not in self._known:
            named = [self._groups[form[1:]] if form.startswith("@") else form for form in term.split("|")]
            forms = [form if "*" in form else self._folding.base(form) for each in named for form in each.split("|")]
            if any(not form.strip("*") for form in forms):
                raise ValueError(term)
            self._known[term] = "|".join(dict.fromkeys(forms))
        return self._known[term]


@cache
def the_lexicon() -> Lexicon:
    """Return the lexicon that belongs to the app, read once."""
    return read_lexicon(resources_dir() / "similarity" / "concepts", the_folding())


def concept_name(key: str, language: str) -> str:
    """Return what a concept is called in "nb", "nn" or "en". Raises KeyError for a key that isn't in the lexicon."""
    return the_lexicon().concepts[key].names[language]
