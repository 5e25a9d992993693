"""Backups: whole copies beside the store, each with its SHA-256, and bringing one back.

A backup holds all that the store held then, young people's own plans too: it never leaves the folder of data.
"""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import files
from unginvest_workshop.storage.connections import connect
from unginvest_workshop.storage.errors import Backup, BackupFailedError, BadBackupError, UnavailableError
from unginvest_workshop.storage.health import find_damage

KEPT: Final = 20
"""Backups that are kept."""

MOVED_ASIDE: Final = "moved-aside"
"""The folder, beside the store, of stores that could not be used."""

_PART: Final = ".part"
_DIGEST: Final = ".sha256"
_log = logging.getLogger(__name__)


def make_backup(paths: Paths, now: int) -> Backup:
    """Copy the store, which may be open and in use, to a new backup, and let the oldest go.

    When nothing changed since the newest good one, that one is returned. Raises BackupFailedError.
    """
    try:
        files.make_private_folder(paths.backups)
        _clear_leftovers(paths.backups)
        return _keep(paths.backups, _copy(paths, now))
    except (OSError, sqlite3.Error) as error:
        raise BackupFailedError(str(error)) from error


def all_backups(backups: Path) -> list[Backup]:
    """Return all backups, the newest first; files that have other names are none."""
    found: list[Backup] = []
    for path in backups.glob("*.db"):
        try:
            found.append(Backup(path, files.time_of(path.stem)))
        except ValueError:
            _log.info("Not a backup: %s", path.name)
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def newest_good_backup(backups: Path) -> Backup | None:
    """Return the newest backup that is what was once written; None when there is none."""
    return next((backup for backup in all_backups(backups) if is_good(backup)), None)


def is_good(backup: Backup) -> bool:
    """Tell whether a backup is what was once written, and sound."""
    try:
        return _stored_digest(backup) == files.sha256(backup.path) and find_damage(backup.path) is None
    except (OSError, UnavailableError):
        return False


def restore_backup(paths: Paths, backup: Backup, now: int) -> Path | None:
    """Put a backup in the place of the store, which must be closed; return where the store was moved, if there was one.

    Raises BadBackupError, before anything is moved, and OSError.
    """
    if not is_good(backup):
        raise BadBackupError(backup.path.name)
    restored = paths.database.with_name(f"{paths.database.name}{_PART}")
    if files.copy_private(backup.path, restored) != _stored_digest(backup):
        raise BadBackupError(backup.path.name)
    # A backup under a WAL that is not its own would be destroyed: the old files go first, all of them.
    moved_to = move_aside(paths, now)
    restored.replace(paths.database)
    files.sync_folder(paths.data_dir)
    return moved_to


def move_aside(paths: Paths, now: int) -> Path | None:
    """Move the store's files into a folder of their own, named by the time; None when there are none."""
    names = [f"{paths.database.name}{suffix}" for suffix in ("", "-wal", "-shm", "-journal")]
    present = [paths.data_dir / name for name in names if (paths.data_dir / name).exists()]
    if not present:
        return None
    folder = _free(paths.data_dir / MOVED_ASIDE, now, "")
    files.make_private_folder(folder)
    for path in present:
        path.rename(folder / path.name)
    files.sync_folder(folder)
    files.sync_folder(paths.data_dir)
    return folder


def _copy(paths: Paths, now: int) -> Path:
    """Write a copy of the store as a file of its own, synced and not yet named as a backup."""
    part = _free(paths.backups, now, ".db").with_suffix(f".db{_PART}")
    files.make_private_file(part)
    with closing(connect(paths.database, "ro")) as source, closing(connect(part, "rw")) as target:
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode = DELETE")  # so that it is one file, wherever it is copied
    files.sync_file(part)
    return part


def _keep(backups: Path, part: Path) -> Backup:
    """Name a copy as a backup, unless the newest is the same; keep no more than ``KEPT``."""
    if find_damage(part) is not None:
        part.unlink()
        raise BackupFailedError("the copy is damaged")
    digest = files.sha256(part)
    newest = next(iter(all_backups(backups)), None)
    if newest is not None and _stored_digest(newest) == digest and is_good(newest):
        part.unlink()
        return newest
    path = part.with_suffix("")
    files.write_private(path.with_suffix(f".db{_DIGEST}"), digest.encode())
    part.replace(path)
    files.sync_folder(backups)
    for old in all_backups(backups)[KEPT:]:
        old.path.unlink()
        _digest_file(old).unlink(missing_ok=True)
    return Backup(path, files.time_of(path.stem))


def _clear_leftovers(backups: Path) -> None:
    """Remove what a crash left of a backup that was being made."""
    for path in backups.glob(f"*.db{_PART}*"):
        path.unlink()
    for path in backups.glob(f"*.db{_DIGEST}"):
        if not path.with_suffix("").exists():
            path.unlink()


def _free(folder: Path, now: int, suffix: str) -> Path:
    """Return a path named by the time, a little later when that name is taken."""
    while (path := folder / f"{files.time_name(now)}{suffix}").exists():
        now += 1
    return path


def _digest_file(backup: Backup) -> Path:
    return backup.path.with_suffix(f".db{_DIGEST}")


def _stored_digest(backup: Backup) -> str:
    try:
        return _digest_file(backup).read_text("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
