"""Cleaning of what people type: their words are kept to the letter, what no eye can see is taken out."""

import codecs
import re
import unicodedata

MAX_LENGTH = 2000
"""Characters that one text may have."""

_KEPT = frozenset("\n\t")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""What word processors and spreadsheets put between two lines."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def clean_text(text: str) -> str:
    r"""Return the text in NFC, with line breaks as ``\n`` and without control characters and lone surrogates."""
    kept = (c for c in _BREAKS.sub("\n", text) if c in _KEPT or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", "".join(kept))


def clean_line(text: str) -> str:
    """Return the text as one line: cleaned, its white space at the ends gone and line breaks within it as spaces."""
    lines = (line.strip() for line in clean_text(text).replace("\t", " ").split("\n"))
    return " ".join(line for line in lines if line)


def folded(words: str) -> str:
    """Return words as they are compared: without regard to capitals, and to how much space is between them."""
    return " ".join(words.split()).casefold()


def decode(data: bytes) -> str | None:
    """Return the file's text: as its byte order mark says, else UTF-8, else Windows-1252; None when it is no text."""
    marked = [encoding for bom, encoding in _BOMS if data.startswith(bom)]
    for encoding in marked or ["utf-8", "cp1252"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
