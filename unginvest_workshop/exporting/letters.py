"""What is true of people's letters in every format: which XML can hold, which way they run, and how long words are."""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

LONGEST_WORD: Final = 28
"""Letters after which a word may be broken anywhere; hardly a word of any language in use has more."""

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRONG: Final = {"L": False, "R": True, "AL": True}
"""Directions of letters that have one, and whether it is from right to left."""

_EMBEDDING_ENDS: Final = "\u202c"
_ISOLATE_ENDS: Final = "\u2069"
_ENDED_BY: Final = MappingProxyType(
    {**dict.fromkeys("\u202a\u202b\u202d\u202e", _EMBEDDING_ENDS), **dict.fromkeys("\u2066\u2067\u2068", _ISOLATE_ENDS)}
)
"""Marks that turn what follows them about, each with what ends it."""


def holdable(text: str) -> str:
    """Return text without what no XML may hold."""
    return _NOT_XML.sub("", text)


def rightward(text: str) -> bool:
    """Tell whether the text begins in a script that is read from right to left."""
    return not text.isascii() and next(
        (_STRONG[d] for d in map(unicodedata.bidirectional, text) if d in _STRONG), False
    )


def ends_of(text: str) -> str:
    """Return the marks to write after a text, so that none of its own turns about what follows; mostly none."""
    ends: list[str] = []
    for letter in text:
        if letter in _ENDED_BY:
            ends.append(_ENDED_BY[letter])
        elif letter == _ISOLATE_ENDS and letter in ends:
            while ends.pop() != letter:
                pass
        elif ends and letter == ends[-1]:
            ends.pop()
    return "".join(reversed(ends))
