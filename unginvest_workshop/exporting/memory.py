"""How much memory large work leaves behind."""

import ctypes
import sys
from contextlib import suppress
from typing import Final

_MMAP_THRESHOLD: Final = -3
"""What glibc calls the size from which a block is got from the system by itself."""

_LARGE: Final = 128 * 1024
"""Bytes: what glibc begins with."""


def give_large_blocks_back() -> None:
    """Let each large block of memory go back to the system when it is done with, from now on.

    By itself glibc does so until the first one is done with, and from then on keeps ever larger ones, full of holes.
    Other systems give them back by themselves.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").mallopt(_MMAP_THRESHOLD, _LARGE)
