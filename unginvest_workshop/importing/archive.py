"""Reading a zip that may come from anywhere, and telling what it holds that is no file of ours."""

import zipfile
import zlib
from typing import Final

GARBLED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError, RuntimeError,
)  # fmt: skip
"""What reading a file raises that is none of ours, or was changed: also one with a password, or packed otherwise."""


class Parts:
    """The parts of an archive, unpacked one by one for as long as there is room for all of them together."""

    def __init__(self, archive: zipfile.ZipFile, most_bytes: int) -> None:
        self._archive = archive
        self._room = most_bytes

    def read(self, name: str) -> bytes:
        """Return a part's content. Raises ValueError when it would be too much, KeyError when there is none."""
        with self._archive.open(name) as part:
            content = part.read(self._room + 1)
        self._room -= len(content)
        if self._room < 0:
            raise ValueError("too big")
        return content

    def names(self, folder: str) -> list[str]:
        """Return the names of the parts in a folder, without it."""
        inside = (name for name in self._archive.namelist() if name.startswith(f"{folder}/"))
        return [name.removeprefix(f"{folder}/") for name in inside]
