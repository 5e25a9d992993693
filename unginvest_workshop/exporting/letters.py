"""What is true of people's letters in every format: which XML can hold, which way they run, and how long words are."""

import re
import unicodedata
from typing import Final

LONGEST_WORD: Final = 28
"""Letters after which a word may be broken anywhere; hardly a word of any language in use has more."""

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRONG: Final = {"L": False, "R": True, "AL": True}
"""Directions of letters that have one, and whether it is from right to left."""


def holdable(text: str) -> str:
    """Return text without what no XML may hold."""
    return _NOT_XML.sub("", text)


def rightward(text: str) -> bool:
    """Tell whether the text begins in a script that is read from right to left."""
    return not text.isascii() and next(
        (_STRONG[d] for d in map(unicodedata.bidirectional, text) if d in _STRONG), False
    )
