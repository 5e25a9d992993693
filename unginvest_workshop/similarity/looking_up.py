"""Words as they are looked up: without accents, and by their stem, so that one form finds another."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity.words import stem, the_folding

_WORD: Final = re.compile(r"[^\W_]+")
_LETTERS_OF_THEIR_OWN: Final = str.maketrans({"ä": "æ", "ö": "ø"})
"""What neighbours write for the same letters."""
_MOST_KNOWN: Final = 100_000
"""Words beyond which all are forgotten, so that no memory grows without end."""
_RING: Final = "\N{COMBINING RING ABOVE}"


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A word, and what it is found by."""

    plain: str
    """In small letters, without the accents that one may leave out; æ, ø and å are letters of their own."""
    stem: str
    """Without its endings, nynorsk folded to bokmål: as short in all its forms."""
    small: bool
    """Whether it says little by itself, such as "og" and "å"."""


def looked_up(text: str) -> Iterator[tuple[int, int, LookedUp]]:
    """Yield the words of a text with where each begins and ends, by letters."""
    for found in _WORD.finditer(text):
        yield found.start(), found.end(), _known[found.group()]


def looked_up_words(text: str) -> list[LookedUp]:
    """Return the words of a text, in their order."""
    return [_known[word] for word in _WORD.findall(text)]


class _Known(dict[str, LookedUp]):
    """The words that were looked up before: of very many texts, most have been."""

    def __missing__(self, word: str) -> LookedUp:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        folding = the_folding()
        folded = unicodedata.normalize("NFC", word).casefold()
        based = folding.base(folded)
        new = self[word] = LookedUp(_without_accents(folded), stem(based), based in folding.function_words)
        return new


_known: Final = _Known()


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_LETTERS_OF_THEIR_OWN))
    kept = "".join(
        letter
        for place, letter in enumerate(parts)
        if not unicodedata.combining(letter) or (letter == _RING and parts[place - 1] == "a")
    )
    return unicodedata.normalize("NFC", kept)
