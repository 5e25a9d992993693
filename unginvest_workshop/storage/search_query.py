"""What somebody searches for, as FTS5 is asked for it: nothing that is written in it can be taken for a command."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.similarity import LookedUp, looked_up, looked_up_words

_MOST_WORDS: Final = 16
_BEGUN: Final = 2
"""Letters of a last word from which longer ones are found that begin with it."""
_BEGUN_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class Query:
    """The words that are searched for."""

    words: tuple[LookedUp, ...]
    """Those that must be there."""
    small: tuple[LookedUp, ...]
    """Those that need not, and are marked where they are."""
    begun: bool
    """Whether the last of the words may be only the beginning of one."""

    @property
    def match(self) -> str:
        """The question to FTS5."""
        last = len(self.words) - 1
        return " AND ".join(_asked(word, begun=self.begun and n == last) for n, word in enumerate(self.words))

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where in a text the words stand: begin and end of each, in letters."""
        return tuple((start, end) for start, end, word in looked_up(text) if self._has(word))

    def _has(self, word: LookedUp) -> bool:
        last = len(self.words) - 1
        if any(_is(word, wanted, begun=self.begun and n == last) for n, wanted in enumerate(self.words)):
            return True
        return any(word.plain == small.plain for small in self.small)


def understood(query: str) -> Query | None:
    """Return what is searched for; None when there is no word in it.

    The last word may be only begun, unless a blank or any other sign stands after it.
    """
    query = unicodedata.normalize("NFC", query)
    words = looked_up_words(query)[:_MOST_WORDS]
    if not words:
        return None
    telling = tuple(word for word in words if not word.small)
    begun = query[-1:].isalnum()
    if not telling:
        return Query(tuple(words), (), begun)
    return Query(telling, tuple(word for word in words if word.small), begun and not words[-1].small)


def _asked(word: LookedUp, *, begun: bool) -> str:
    # a stem stands beside the words only where it is another word than they are
    ways = [f'"{word.stem}"'] if word.stem != word.plain else []
    if begun and len(word.plain) >= _BEGUN_STEM:
        ways.append(f'"{word.plain}" *')
    elif begun and len(word.plain) >= _BEGUN:
        ways += [f'"{word.plain}"', f'words : "{word.plain}" *']
    else:
        ways.append(f'"{word.plain}"')
    return f"({' OR '.join(ways)})"


def _is(word: LookedUp, wanted: LookedUp, *, begun: bool) -> bool:
    if word.plain == wanted.plain or word.stem == wanted.stem:
        return True
    longer = begun and len(wanted.plain) >= _BEGUN and word.plain.startswith(wanted.plain)
    return longer or (begun and len(wanted.plain) >= _BEGUN_STEM and word.stem.startswith(wanted.plain))
