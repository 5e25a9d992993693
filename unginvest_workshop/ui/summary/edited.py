"""Files that people write on in, and whether they are as the app wrote them last."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path


def digests(files: Iterable[Path], formats: Collection[str]) -> dict[str, str]:
    """Return what tells whether a file has changed, by its path, of those of these formats."""
    kept = ((str(file), _digest(file)) for file in files if file.suffix.removeprefix(".") in formats)
    return {path: digest for path, digest in kept if digest}


def edited(files: Iterable[Path], written: Mapping[str, str]) -> list[Path]:
    """Return those of the files that are not as they were written last; ``written`` are their digests then.

    So is one of which it is not known how it was written: it may have come from anywhere.
    """
    return [file for file in files if _digest(file) not in {"", written.get(str(file))}]


def _digest(file: Path) -> str:
    """Return a file's digest; nothing for one that is not there, or cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
