"""Words as they are compared: folded from nynorsk to bokmål, in their base form, and cut to their stems."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from unginvest_workshop.settings import resources_dir

_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST_FOLDED: Final = 3
"""Letters before an ending that is folded."""
_LONGEST_PART: Final = 11
"""Letters in an ending or a beginning that is folded."""
_SHORTEST_STEM: Final = 3
_ENDINGS: Final = (
    *("elsene", "hetene", "ingene"),
    *("elsen", "heten", "heter", "ingen", "inger", "elser", "ende"),
    *("else", "het", "ing", "ene", "ane", "ere", "est"),
    *("en", "et", "er", "ar", "te", "de", "ne", "a", "e", "t", "s"),
)
"""What may stand after a stem; the longer ones first."""
_DOUBLED: Final = frozenset({"te", "de", "ne"})
"""Those that are no endings after the same letter: «grønne» is «grønn» and an e."""


@dataclass(frozen=True, slots=True)
class Folding:
    """How words are folded, and which say little of what a text is about."""

    words: Mapping[str, str]
    """Nynorsk, dialect and common misspellings to bokmål."""
    endings: Mapping[str, str]
    starts: Mapping[str, str]
    """Endings and beginnings of words that are folded, in compounds too."""
    forms: Mapping[str, str]
    """Forms of irregular words to their base form."""
    function_words: frozenset[str]
    carriers: frozenset[str] = frozenset()
    """Words that carry others, such as «gi» and «alle»; they tell little of what a text means, but tell it apart."""
    when_meant: Mapping[str, str] = field(default_factory=dict)
    """Forms to their base form, where they are known to mean that: «så» is «se» in what speaks of being seen."""

    def tokens(self, text: str) -> tuple[str, ...]:
        """Return the words of a text, folded, in their order."""
        return tuple(self._folded(word) for word in _WORD.findall(text.casefold()))

    def base(self, word: str) -> str:
        """Return a word folded and in its base form, as patterns are written."""
        folded = self._folded(word.casefold())
        return self.forms.get(folded, folded)

    def stems(self, text: str) -> frozenset[str]:
        """Return the stems of the words that say what a text is about."""
        based = [self.forms.get(token, token) for token in self.tokens(text)]
        return frozenset(stem(token) for token in based if token not in self.function_words)

    def _folded(self, word: str) -> str:
        known = self.words.get(word)
        if known is not None:
            return known
        return self._start_folded(self._end_folded(word))

    def _end_folded(self, word: str) -> str:
        for length in range(min(len(word) - _SHORTEST_FOLDED, _LONGEST_PART), 1, -1):
            ending = self.endings.get(word[-length:])
            if ending is not None:
                return word[:-length] + ending
        return word

    def _start_folded(self, word: str) -> str:
        for length in range(min(len(word), _LONGEST_PART), 1, -1):
            start = self.starts.get(word[:length])
            if start is not None:
                return start + word[length:]
        return word


@cache
def stem(word: str) -> str:
    """Return a word without its endings: as short in all its forms, even where that is too short."""
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and not (ending in _DOUBLED and rest[-1] == ending[0]):
            return stem(rest)
    return word


def read_folding(path: Path) -> Folding:
    """Read how words are folded from a file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    forms = {form: base for base, written in data["forms"].items() for form in written.split()}
    return Folding(
        data["words"],
        data["endings"],
        data["starts"],
        forms,
        frozenset(data["function_words"].split()),
        frozenset(data["carriers"].split()),
        {form: base for base, written in data["when_meant"].items() for form in written.split()},
    )


@cache
def the_folding() -> Folding:
    """Return the folding that belongs to the app, read once."""
    return read_folding(resources_dir() / "similarity" / "words.toml")
