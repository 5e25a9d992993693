"""Opening a store: making, checking and readying its file."""

import os
from pathlib import Path

from sqlalchemy import insert

from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import triggers
from unginvest_workshop.storage.connections import writing_engine
from unginvest_workshop.storage.store import SqlStore, WallClock, wall_clock
from unginvest_workshop.storage.tables import journal_state, metadata


def open_store(paths: Paths, *, clock: WallClock = wall_clock, read_only: bool = False) -> SqlStore:
    """Open the store in these paths; one that is not there yet is made."""
    if not paths.database.exists():
        paths.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(paths.database, os.O_CREAT | os.O_RDWR, 0o600))
        _create(paths.database)
    return SqlStore(paths.database, clock=clock, read_only=read_only)


def _create(database: Path) -> None:
    engine = writing_engine(database)
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.execute(insert(journal_state).values(id=0, step=None, at=0))
        triggers.install(connection)
    engine.dispose()
