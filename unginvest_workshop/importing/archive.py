"""Reading a zip that may come from anywhere, and telling what it holds that is no file of ours."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.read_error import ReadError

NEWER: Final = mark("«{file}» er laget med en nyere utgave av programmet. Oppdater programmet her, og prøv igjen.")
_UNREADABLE: Final = mark("Fikk ikke lest «{file}». Kopier fila på nytt, og prøv igjen.")

_GARBLED: Final = (
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


@contextmanager
def opened(file: Path, most_bytes: int, not_ours: str) -> Iterator[Parts]:
    """Open a file whose parts have so many bytes together at most, unpacked.

    Whatever goes wrong as long as it is open is raised as a ReadError; ``not_ours`` is its sentence on a file that is
    none of ours, or was changed.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            yield Parts(archive, most_bytes)
    except OSError as error:
        raise ReadError(_UNREADABLE, file=file.name) from error
    except _GARBLED as error:
        raise ReadError(not_ours, file=file.name) from error
