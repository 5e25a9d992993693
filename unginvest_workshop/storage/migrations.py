"""Versions of the store: making a new one, and bringing an older one up to date.

A migration is a function in ``MIGRATIONS`` under the version it leads to. All that are needed run in one transaction.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import SQLAlchemyError

from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import triggers
from unginvest_workshop.storage.backup import make_backup
from unginvest_workshop.storage.connections import migrating_engine, writing_engine
from unginvest_workshop.storage.errors import MigrationFailedError, NewerStoreError, OlderStoreError
from unginvest_workshop.storage.health import APPLICATION_ID, stored_version
from unginvest_workshop.storage.tables import journal_state, metadata, touched, undo_change, undo_step
from unginvest_workshop.storage.upgrading import bring_up_to_date

Migration = Callable[[Connection], None]

MIGRATIONS: Final[Mapping[int, Migration]] = MappingProxyType(
    {2: bring_up_to_date, 3: bring_up_to_date, 4: bring_up_to_date, 5: bring_up_to_date}
)
"""By the version they lead to: 2 brought what the whole method writes down, 3 who is here and who met whom when, 4 what
came when the groups were asked once more, and what was half typed, 5 the round of dreams, where there is energy, what a
statement builds, what meets a step, what a person decides of themes, and a young person's own plan and strengths."""


def known_version(migrations: Mapping[int, Migration]) -> int:
    """Return the version that these migrations lead to."""
    return max(migrations, default=1)


def create(database: Path, version: int) -> None:
    """Make a whole store in an empty file, or nothing."""
    engine = writing_engine(database)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection)
            connection.execute(insert(journal_state).values(id=0, step=None, at=0))
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {version}")
    finally:
        engine.dispose()


def check_version(database: Path, migrations: Mapping[int, Migration]) -> None:
    """Raise NewerStoreError or OlderStoreError unless the store has the version that is known."""
    found, known = stored_version(database), known_version(migrations)
    if found > known:
        raise NewerStoreError(found, known)
    if found < known:
        raise OlderStoreError(found, known)


def migrate(paths: Paths, migrations: Mapping[int, Migration], now: int) -> None:
    """Bring the store up to date, if it is not; a backup is made before, and the history of undo ends here.

    Raises NewerStoreError, BackupFailedError, MigrationFailedError.
    """
    found, known = stored_version(paths.database), known_version(migrations)
    if found > known:
        raise NewerStoreError(found, known)
    if found == known:
        return
    backup = make_backup(paths, now)
    engine = migrating_engine(paths.database)
    try:
        with engine.begin() as connection:
            _run(connection, [migrations[version] for version in range(found + 1, known + 1)])
            connection.exec_driver_sql(f"PRAGMA user_version = {known}")
    except Exception as error:
        # whatever a migration trips over: the store is as it was, and the facilitator is told so
        raise MigrationFailedError(found, known, backup) from error
    finally:
        engine.dispose()


def _run(connection: Connection, steps: list[Migration]) -> None:
    triggers.drop(connection)
    for step in steps:
        step(connection)
    for table in (undo_change, undo_step, touched):
        connection.execute(delete(table))
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise SQLAlchemyError(f"{len(broken)} rows name rows that are not there")
