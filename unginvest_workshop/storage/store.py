"""The store of workshops: what windows and the command line read, write, undo and redo."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import Changes, History, Tx
from unginvest_workshop.storage import journal
from unginvest_workshop.storage.connections import reading_engine, writing_engine
from unginvest_workshop.storage.errors import ReadOnlyStoreError, RefusedError, WriteFailedError
from unginvest_workshop.storage.replay import replay
from unginvest_workshop.storage.transactions import SqlReadTx, SqlTx

T = TypeVar("T")
WallClock = Callable[[], int]
"""Tells the time in UTC milliseconds."""


def wall_clock() -> int:
    """Return the time in UTC milliseconds."""
    return time.time_ns() // 1_000_000


class SqlStore:
    """A store in one SQLite file, made by ``opening.open_store``. Fulfils ``operations.tx.Store``.

    Everything is called from one thread. Besides what its methods name, they raise WriteFailedError and RefusedError.
    """

    def __init__(self, database: Path, *, clock: WallClock = wall_clock, read_only: bool = False) -> None:
        self._clock = clock
        self._reader = reading_engine(database)
        self._writer = None if read_only else writing_engine(database)
        self._writing = False

    @contextmanager
    def read(self) -> Iterator[SqlReadTx]:
        """Open a look at the store, unmoved by what is written meanwhile."""
        with _in_plain_terms(), self._reader.begin() as connection:
            yield SqlReadTx(connection)

    def write(
        self, workshop_id: WorkshopId, label: str, operation: Callable[[Tx], T], *, merge: str | None = None
    ) -> tuple[T, Changes]:
        """Run one operation as one undo step: see ``operations.tx.Store``. Raises OtherWorkshopError."""
        with self._transaction() as connection:
            step = journal.begin(connection, workshop_id, label, merge, self._clock())
            result = operation(SqlTx(connection, workshop_id))
            return result, journal.close(connection, step)

    def undo(self, workshop_id: WorkshopId) -> Changes | None:
        """Take back the workshop's newest step; None when there is none. Raises ReplayError."""
        with self._transaction() as connection:
            return replay(connection, workshop_id, self._clock(), undo=True)

    def redo(self, workshop_id: WorkshopId) -> Changes | None:
        """Do again the step taken back last; None when there is none. Raises ReplayError."""
        with self._transaction() as connection:
            return replay(connection, workshop_id, self._clock(), undo=False)

    def history(self, workshop_id: WorkshopId) -> History:
        """Return what undo and redo would do now."""
        with _in_plain_terms(), self._reader.begin() as connection:
            return journal.history(connection, workshop_id)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """Open the one writing transaction; whatever is raised in it rolls it back."""
        if self._writer is None:
            raise ReadOnlyStoreError
        if self._writing:
            raise RuntimeError("an operation must not open a transaction of its own")
        self._writing = True
        try:
            with _in_plain_terms(), self._writer.begin() as connection:
                yield connection
        finally:
            self._writing = False


@contextmanager
def _in_plain_terms() -> Iterator[None]:
    """Raise the store's own errors for the database's."""
    try:
        yield
    except IntegrityError as error:
        raise RefusedError(str(error.orig)) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise WriteFailedError(str(error)) from error
