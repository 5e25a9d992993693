"""Writing a painted picture as PNG: what it looks like, how large it is on paper, and nothing else.

Our own writing takes a fraction of the time of Qt's, which tries out how each line is best packed; painted
surfaces are packed just as well without.
"""

import struct
from typing import Final

from PySide6.QtGui import QImage
from zlib_ng import zlib_ng

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_DOTS_PER_METRE: Final = 10_101
"""256 an inch: the largest pictures are as long as A4."""
_RGB: Final = 2
_AS_IT_IS: Final = b"\x00"
"""Stands before each line: that it is not told by how it differs from the one above."""
_CHANNELS: Final = 3
_BAND: Final = 1024
"""Lines that are packed at a time: few enough to take little memory, and enough that others are seldom let in."""
_EFFORT: Final = 2
"""Of nine: the least with which a picture is no larger than zlib's own least makes it."""


def png_of(image: QImage) -> bytes:
    """Return an opaque image as PNG."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, stride = plain.width(), plain.height(), plain.bytesPerLine()
    packer = zlib_ng.compressobj(_EFFORT)
    pixels = memoryview(plain.constBits())
    lines = [pixels[start : start + _CHANNELS * width] for start in range(0, height * stride, stride)]
    # not line by line: other threads may take over at each call
    bands = (_AS_IT_IS + _AS_IT_IS.join(lines[top : top + _BAND]) for top in range(0, height, _BAND))
    packed = [*map(packer.compress, bands), packer.flush()]
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _RGB, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1)),
            _chunk(b"IDAT", b"".join(packed)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib_ng.crc32(checked))
