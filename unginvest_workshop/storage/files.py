"""Files that only their owner may read, and that last: made private first, and synced before they are named."""

import hashlib
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

_CHUNK: Final = 1 << 20
_STAMP: Final = "%Y%m%d-%H%M%S-%f"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read; one that is there stays as it is."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def copy_private(source: Path, target: Path) -> str:
    """Copy a file's content to a private file, synced; return its SHA-256 as hexadecimal digits."""
    make_private_file(target)
    digest = hashlib.sha256()
    with source.open("rb") as read, target.open("r+b") as written:
        written.truncate()
        while chunk := read.read(_CHUNK):
            digest.update(chunk)
            written.write(chunk)
        written.flush()
        os.fsync(written.fileno())
    return digest.hexdigest()


def write_private(path: Path, content: bytes) -> None:
    """Write a private file, synced."""
    make_private_file(path)
    with path.open("r+b") as file:
        file.truncate()
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits. Never of a database that is open: its locks would go."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_file(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk."""
    with suppress(PermissionError):  # Windows opens no folders, and syncs names by itself
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def time_name(at: int) -> str:
    """Return a time (UTC milliseconds) as a name that sorts."""
    return (_EPOCH + timedelta(milliseconds=at)).strftime(_STAMP)[:-3]


def time_of(name: str) -> int:
    """Return the time (UTC milliseconds) that ``time_name`` named. Raises ValueError."""
    moment = datetime.strptime(f"{name}000", _STAMP).replace(tzinfo=UTC)
    return (moment - _EPOCH) // timedelta(milliseconds=1)
