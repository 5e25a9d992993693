"""Cleaning of what people type: their words are kept to the letter, what no eye can see is taken out."""

import unicodedata

MAX_LENGTH = 2000
"""Characters that one text may have."""

_KEPT = frozenset("\n\t")


def clean_text(text: str) -> str:
    """Return the text in NFC, with line breaks as ``\\n`` and without control characters and lone surrogates."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in unified if c in _KEPT or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", "".join(kept))


def clean_line(text: str) -> str:
    """Return the text as one line: cleaned, its white space at the ends gone and line breaks within it as spaces."""
    return " ".join(part.strip() for part in clean_text(text).split("\n")).replace("\t", " ").strip()
