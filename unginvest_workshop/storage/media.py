"""Pictures and other files of a fagdag: written once, named by their content's SHA-256, beside the store."""

import hashlib
import re
from collections.abc import Collection
from pathlib import Path
from typing import Final
from uuid import uuid4

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.storage import files

_NAME: Final = re.compile(r"[0-9a-f]{64}")
_PART: Final = ".part"


class Media:
    """The folder of media. What ``put`` has returned lasts, so a row that names it may be written then."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes | Path) -> MediaHash:
        """Keep some bytes, or a file's content; return its name. Raises OSError."""
        files.make_private_folder(self._folder)
        part = self._folder / f"{uuid4().hex}{_PART}"
        try:
            if isinstance(content, Path):
                digest = files.copy_private(content, part)
            else:
                digest = hashlib.sha256(content).hexdigest()
                files.write_private(part, content)
            part.replace(self._folder / digest)
        finally:
            part.unlink(missing_ok=True)
        files.sync_folder(self._folder)
        return MediaHash(digest)

    def path(self, media: MediaHash) -> Path:
        """Return where a file lies. Raises ValueError for what is no hash, FileNotFoundError."""
        if not _NAME.fullmatch(media):
            raise ValueError(f"not a media hash: {media!r}")
        path = self._folder / media
        if not path.is_file():
            raise FileNotFoundError(path)
        return path

    def sweep(self, keep: Collection[MediaHash]) -> frozenset[MediaHash]:
        """Delete all files but these, and what a crash left of others; return the names that went.

        ``keep`` is what rows, the journal of undo and backups name.
        """
        for part in self._folder.glob(f"*{_PART}"):
            part.unlink()
        gone = self.kept() - frozenset(keep)
        for media in gone:
            self.path(media).unlink()
        return gone

    def kept(self) -> frozenset[MediaHash]:
        """Return the names of all files."""
        return frozenset(MediaHash(path.name) for path in self._kept())

    def damaged(self) -> list[MediaHash]:
        """Return the names whose content is not what was kept under them."""
        return sorted(MediaHash(path.name) for path in self._kept() if files.sha256(path) != path.name)

    def _kept(self) -> list[Path]:
        return [path for path in self._folder.glob("*") if _NAME.fullmatch(path.name)]
