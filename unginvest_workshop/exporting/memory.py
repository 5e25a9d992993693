"""How memory is got and given back while much is made."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

_TRIM_THRESHOLD: Final = -1
"""What glibc calls how much may be free at the end of what it keeps."""

_MMAP_THRESHOLD: Final = -3
"""What glibc calls the size from which a block is got from the system by itself."""

_LARGE: Final = 128 * 1024
"""Bytes: what glibc begins with."""

_LARGEST: Final = 32 * 1024 * 1024
"""Bytes: what it comes to by itself."""


@contextmanager
def large_blocks_given_back() -> Iterator[None]:
    """Let each large block of memory go back to the system when it is done with, though it takes time to get it anew.

    By itself glibc does so until the first one is done with, and from then on keeps ever larger ones, full of holes.
    Other systems give them back by themselves.
    """
    _set(_MMAP_THRESHOLD, _LARGE)
    try:
        yield
    finally:
        _set(_MMAP_THRESHOLD, _LARGEST)
        _set(_TRIM_THRESHOLD, 2 * _LARGEST)


@contextmanager
def collecting_later() -> Iterator[None]:
    """Let what has come to hang together in rings lie until later: nearly all that is made meanwhile is in use."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _set(what: int, value: int) -> None:
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").mallopt(what, value)
