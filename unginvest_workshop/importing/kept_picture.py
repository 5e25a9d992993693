"""Checking a picture that another shelf kept: it is kept to the letter, so it must be as this program writes them.

That is a JPEG or PNG no larger than pictures are kept, which can be decoded, and with nothing in it but the picture: no
camera's notes, comments or profiles, and nothing after its end.
"""

import re
from typing import Final

from unginvest_workshop.importing.photo import LONGER_SIDE
from unginvest_workshop.importing.photo_formats import open_header

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_CHUNK_FRAME: Final = 12
"""Bytes of a chunk beside its content: its length, its name and its sum."""

_JPEG: Final = b"\xff\xd8"
_JFIF, _SCAN, _END = 0xE0, 0xDA, 0xD9
_JPEG_SEGMENTS: Final = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _JFIF, _SCAN})
"""Frames, tables and scans, and the header that says that it is a JPEG."""
_JFIF_LENGTH: Final = 16
"""Of that header when there is no small picture in it."""
_NEXT_SEGMENT: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def check_kept(content: bytes) -> None:
    """Raise ValueError for what is no such picture."""
    if not (_is_bare_png(content) or _is_bare_jpeg(content)):
        raise ValueError("no bare picture")
    try:
        image = open_header(content)
        fits = image is not None and max(image.size) <= LONGER_SIDE
        if image is not None and fits:
            image.load()
    except Exception as error:  # whatever a decoder says of what is broken
        raise ValueError("no picture") from error
    if not fits:
        raise ValueError("too large a picture")


def _is_bare_png(content: bytes) -> bool:
    at, name = len(_PNG), b""
    if not content.startswith(_PNG):
        return False
    while name != b"IEND":
        name = content[at + 4 : at + 8]
        if name not in _PNG_CHUNKS:
            return False
        at += _CHUNK_FRAME + int.from_bytes(content[at : at + 4])
    return at == len(content)


def _is_bare_jpeg(content: bytes) -> bool:
    at = len(_JPEG)
    if not content.startswith(_JPEG):
        return False
    while content[at : at + 2] != bytes((0xFF, _END)):
        mark, length = content[at : at + 2], int.from_bytes(content[at + 2 : at + 4])
        if len(mark) < len(_JPEG) or mark[0] != 0xFF or mark[1] not in _JPEG_SEGMENTS:  # noqa: PLR2004  begins all
            return False
        if mark[1] == _JFIF and length != _JFIF_LENGTH:
            return False
        at += 2 + length
        if mark[1] == _SCAN:
            drawn = _NEXT_SEGMENT.search(content, at)
            at = len(content) if drawn is None else drawn.start()
    return at + 2 == len(content)
