"""Opening a store: making, checking, migrating and readying its file."""

import logging
from collections.abc import Mapping

from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import files, triggers
from unginvest_workshop.storage.backup import MOVED_ASIDE, make_backup, move_aside, newest_good_backup
from unginvest_workshop.storage.connections import in_plain_terms, writing_engine
from unginvest_workshop.storage.errors import (
    BackupFailedError,
    Damage,
    DamagedStoreError,
    MissingStoreError,
    UnavailableError,
)
from unginvest_workshop.storage.health import find_damage
from unginvest_workshop.storage.migrations import MIGRATIONS, Migration, check_version, create, known_version, migrate
from unginvest_workshop.storage.store import SqlStore, WallClock, wall_clock
from unginvest_workshop.storage.sweeping import sweep_media

_NOTHING_THERE = (Damage.MISSING, Damage.EMPTY)
_log = logging.getLogger(__name__)


def open_store(
    paths: Paths,
    *,
    clock: WallClock = wall_clock,
    read_only: bool = False,
    start_afresh: bool = False,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> SqlStore:
    """Open the store; make it where there is none, and a backup in any case. Read-only, nothing is made or moved.

    Pictures that nothing names any more are let go of.

    One that can't be used is moved aside and told of by DamagedStoreError. The answer to that is ``restore_backup``
    and opening again, or opening again with ``start_afresh``: until then no empty store takes the old one's place.

    Raises also NewerStoreError and UnavailableError; for writing MigrationFailedError, and BackupFailedError when a
    migration needs the backup; read-only MissingStoreError and OlderStoreError.
    """
    if read_only:
        return _open_for_reading(paths, clock, migrations)
    try:
        with in_plain_terms():
            _make_ready(paths, clock(), migrations, start_afresh=start_afresh)
    except OSError as error:
        raise UnavailableError(str(error)) from error
    try:
        make_backup(paths, clock())
    except BackupFailedError as error:
        _log.warning("No backup on opening: %s", error)
    sweep_media(paths)
    return SqlStore(paths, clock=clock)


def _open_for_reading(paths: Paths, clock: WallClock, migrations: Mapping[int, Migration]) -> SqlStore:
    damage = find_damage(paths.database)
    if damage in _NOTHING_THERE:
        raise MissingStoreError(str(paths.database))
    if damage is not None:
        raise DamagedStoreError(damage)
    check_version(paths.database, migrations)
    return SqlStore(paths, clock=clock, read_only=True)


def _make_ready(paths: Paths, now: int, migrations: Mapping[int, Migration], *, start_afresh: bool) -> None:
    """Leave a sound store of the known version, with its triggers."""
    files.make_private_folder(paths.data_dir)
    damage = find_damage(paths.database)
    if damage is None:
        migrate(paths, migrations, now)
    else:
        _refuse_damaged(paths, damage, now, start_afresh=start_afresh)
        files.make_private_file(paths.database)
        create(paths.database, known_version(migrations))
        files.sync_folder(paths.data_dir)
    engine = writing_engine(paths.database)
    try:
        with engine.begin() as connection:
            triggers.install(connection)
    finally:
        engine.dispose()


def _refuse_damaged(paths: Paths, damage: Damage, now: int, *, start_afresh: bool) -> None:
    """Raise DamagedStoreError unless nothing is lost by a new store, or it was agreed to."""
    backup = newest_good_backup(paths.backups)
    was_here = backup is not None or (paths.data_dir / MOVED_ASIDE).exists()
    if damage in _NOTHING_THERE and (start_afresh or not was_here):
        return
    raise DamagedStoreError(damage, move_aside(paths, now), backup)
