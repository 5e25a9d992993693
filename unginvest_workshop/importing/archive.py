"""Reading a zip that may come from anywhere, and telling what it holds that is no file of ours."""

import zipfile
import zlib
from typing import Final

GARBLED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError, RuntimeError,
    MemoryError,
)  # fmt: skip
"""What reading a file raises that is none of ours, or was changed: also one with a password, or packed otherwise."""

_PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How the parts of our files are packed; others unpack slowly, or raise what is their own."""


class Parts:
    """The parts of an archive, unpacked one by one for as long as there is room for all of them together."""

    def __init__(self, archive: zipfile.ZipFile, most_bytes: int) -> None:
        self._archive = archive
        self._room = most_bytes

    def read(self, name: str, most_bytes: int | None = None) -> bytes:
        """Return a part's content, which may have so many bytes at most.

        Raises ValueError when it would be too much or is packed as none of ours, KeyError when there is none.
        """
        if self._archive.getinfo(name).compress_type not in _PACKINGS:
            raise ValueError("packed otherwise")
        room = self._room if most_bytes is None else min(self._room, most_bytes)
        with self._archive.open(name) as part:
            content = part.read(room + 1)
        if len(content) > room:
            raise ValueError("too big")
        self._room -= len(content)
        return content

    def names(self, folder: str) -> list[str]:
        """Return the names of the parts in a folder, without it."""
        inside = (name for name in self._archive.namelist() if name.startswith(f"{folder}/"))
        return [name.removeprefix(f"{folder}/") for name in inside]
