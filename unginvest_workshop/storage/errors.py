"""What can go wrong with a store. The windows and the command line say it in people's words; see each meaning."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Damage(StrEnum):
    """What is wrong with a store's file."""

    MISSING = "missing"
    """There is no file, though there was one: it has backups, or was moved aside."""
    EMPTY = "empty"
    """The file has nothing in it, though there was a store before."""
    FOREIGN = "foreign"
    """It is no store of ours: no database at all, or another program's."""
    BROKEN = "broken"
    """It is our store, and parts of it can't be read or contradict each other."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup's file, and when it was made (UTC milliseconds)."""

    path: Path
    made: int


class StoreError(Exception):
    """Something about the store; the classes below say what."""


class UnavailableError(StoreError):
    """It could not be written or read just now (the disk is full, another program holds it); nothing was changed."""


class RefusedError(StoreError):
    """The rows don't fit together: one is missing, or names one that is gone, or its id is taken; nothing changed."""


class OtherWorkshopError(StoreError):
    """An operation wrote rows of another workshop than its own: a fault in the program; nothing was changed."""


class ReadOnlyStoreError(StoreError):
    """The store was opened for looking only."""


class MissingStoreError(StoreError):
    """There is no store to look at yet."""


class BackupFailedError(StoreError):
    """No backup could be made just now: the disk is full, or the store can't be copied. It is as it was."""


class BadBackupError(StoreError):
    """A backup is not what was once written, and was not used."""


class DamagedStoreError(StoreError):
    """The store can't be used as it is.

    ``moved_to`` is the folder that it was moved into, nothing thrown away (None when it lies where it was);
    ``backup`` the newest good one, not used yet (None when there is none).
    """

    def __init__(self, damage: Damage, moved_to: Path | None = None, backup: Backup | None = None) -> None:
        super().__init__(damage.value)
        self.damage = damage
        self.moved_to = moved_to
        self.backup = backup


class OtherVersionError(StoreError):
    """The store has another version than this app can use; ``found`` and ``known`` are the two."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"the store has version {found}, the app knows version {known}")
        self.found = found
        self.known = known


class NewerStoreError(OtherVersionError):
    """The store was written by a newer app than this one; it was not touched."""


class OlderStoreError(OtherVersionError):
    """The store is an older one, opened for looking only; the window brings it up to date when it opens it."""


class MigrationFailedError(OtherVersionError):
    """The store could not be brought up to date; it is as it was, and ``backup`` was made before."""

    def __init__(self, found: int, known: int, backup: Backup) -> None:
        super().__init__(found, known)
        self.backup = backup
