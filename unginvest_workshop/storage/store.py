"""The store of workshops: what windows and the command line read, write, undo and redo."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TypeVar

from sqlalchemy import Connection

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.tx import Changes, History, Journal, RefusedRowsError, ReplayError, Row, Step, Tx
from unginvest_workshop.settings import Paths
from unginvest_workshop.storage import journal
from unginvest_workshop.storage.backup import make_backup
from unginvest_workshop.storage.connections import in_plain_terms, reading_engine, writing_engine
from unginvest_workshop.storage.errors import (
    Backup,
    BackupFailedError,
    OtherWorkshopError,
    ReadOnlyStoreError,
    RefusedError,
)
from unginvest_workshop.storage.memory import Memory
from unginvest_workshop.storage.moving import put_journal, put_rows
from unginvest_workshop.storage.replay import coming, replay
from unginvest_workshop.storage.transactions import RememberingTx, SqlReadTx, SqlTx

T = TypeVar("T")
_log = logging.getLogger(__name__)

WallClock = Callable[[], int]
"""Tells the time in UTC milliseconds."""

Listener = Callable[[Changes], None]
"""Hears what a write or a replay changed, once it lasts."""


def wall_clock() -> int:
    """Return the time in UTC milliseconds."""
    return time.time_ns() // 1_000_000


class SqlStore:
    """A store in one SQLite file, made by ``opening.open_store``. Fulfils ``operations.tx.Store``.

    Everything but ``backup_if_changed`` is called from one thread. Besides what its methods name, they raise
    UnavailableError, RefusedError and ReadOnlyStoreError.
    """

    def __init__(self, paths: Paths, *, clock: WallClock = wall_clock, read_only: bool = False) -> None:
        self._paths = paths
        self._clock = clock
        self._reader = reading_engine(paths.database)
        self._writer = None if read_only else writing_engine(paths.database)
        self._memory = Memory()
        self._listeners: list[Listener] = []
        self._looks: list[RememberingTx] = []
        """The looks that are open now."""
        self._writing = False
        self._written = 0
        self._backed_up = 0
        self._backup_lock = Lock()

    @contextmanager
    def read(self) -> Iterator[SqlReadTx]:
        """Open a look at the store, unmoved by what is written meanwhile."""
        if self._writer is None:  # another program may write meanwhile, so nothing is remembered
            with in_plain_terms(), self._reader.begin() as connection:
                yield SqlReadTx(connection)
            return
        with in_plain_terms(), ExitStack() as stack:
            look = RememberingTx(lambda: stack.enter_context(self._reader.begin()), self._memory)
            self._looks.append(look)
            stack.callback(self._looks.remove, look)
            yield look

    @contextmanager
    def read_much(self) -> Iterator[SqlReadTx]:
        """Open a look that remembers nothing of what it reads: for what is read whole, and seldom."""
        with in_plain_terms(), self._reader.begin() as connection:
            yield SqlReadTx(connection)

    def tell(self, listener: Listener) -> None:
        """Let ``listener`` hear from now on of all that is written, brought in, undone or done again.

        Of a workshop that is forgotten it hears nothing.
        """
        self._listeners.append(listener)

    def write(
        self,
        workshop_id: WorkshopId,
        label: str,
        operation: Callable[[Tx], T],
        *,
        merge: str | None = None,
        of_itself: bool = False,
    ) -> tuple[T, Changes]:
        """Run one operation as one undo step: see ``operations.tx.Store``. Raises OtherWorkshopError."""
        with self._transaction() as connection:
            step = journal.begin(connection, workshop_id, label, merge, self._clock(), of_itself=of_itself)
            result = operation(SqlTx(connection, workshop_id))
            changes = journal.close(connection, step)
        self._note(changes)
        return result, changes

    def undo(self, workshop_id: WorkshopId) -> Changes | None:
        """Take back the workshop's newest step; None when there is none. Raises ReplayError."""
        return self._replay(workshop_id, undo=True)

    def redo(self, workshop_id: WorkshopId) -> Changes | None:
        """Do again the step taken back last; None when there is none. Raises ReplayError."""
        return self._replay(workshop_id, undo=False)

    def history(self, workshop_id: WorkshopId) -> History:
        """Return what undo and redo would do now."""
        with in_plain_terms(), self._reader.begin() as connection:
            return journal.history(connection, workshop_id)

    def next_step(self, workshop_id: WorkshopId, *, undo: bool) -> Step | None:
        """Return what undo, or redo, would do now, row by row; None when there is nothing."""
        with in_plain_terms(), self._reader.begin() as connection:
            return coming(connection, workshop_id, undo=undo)

    def bring_in(self, workshop_id: WorkshopId, rows: Sequence[Row], kept: Journal) -> Changes:
        """Take in a whole workshop that was moved here: see ``operations.tx.Store``. Raises RefusedRowsError."""
        try:
            with self._transaction() as connection:
                step = journal.begin(connection, workshop_id, "", None, self._clock())
                put_rows(connection, workshop_id, rows)
                changes = journal.close(connection, step)
                put_journal(connection, workshop_id, kept)
        except (RefusedError, OtherWorkshopError) as error:
            raise RefusedRowsError(str(error)) from error
        self._note(changes)
        return changes

    def forget(self, workshop_id: WorkshopId) -> Changes:
        """Remove a workshop whole, with its history: see ``operations.tx.Store``. Raises NotFoundError."""
        with self._transaction() as connection:
            step = journal.begin(connection, workshop_id, "", None, self._clock())
            SqlTx(connection, workshop_id).remove(Workshop, workshop_id)
            changes = journal.close(connection, step)
            journal.forget(connection, workshop_id)
        self._memory.note(changes)
        return changes

    def backup_if_changed(self) -> Backup | None:
        """Make a backup if anything was written since the last one; None when not. Any thread may call it.

        Raises BackupFailedError.
        """
        with self._backup_lock:
            written = self._written
            if written == self._backed_up:
                return None
            backup = make_backup(self._paths, self._clock())
            self._backed_up = written
            return backup

    def close(self) -> None:
        """Make a last backup, and let go of the file; a backup that fails is only logged."""
        try:
            self.backup_if_changed()
        except BackupFailedError as error:
            _log.warning("No backup on closing: %s", error)
        self._reader.dispose()
        if self._writer is not None:
            # What was deleted stays readable in the WAL until it is written back and cut off.
            with in_plain_terms(), self._writer.connect() as connection:
                connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.dispose()

    def _replay(self, workshop_id: WorkshopId, *, undo: bool) -> Changes | None:
        try:
            with self._transaction() as connection:
                changes = replay(connection, workshop_id, self._clock(), undo=undo)
        except RefusedError as error:
            raise ReplayError(str(error)) from error
        if changes is not None:
            self._note(changes)
        return changes

    def _note(self, changes: Changes) -> None:
        self._memory.note(changes)
        for listener in self._listeners:
            listener(changes)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """Open the one writing transaction; whatever is raised in it rolls it back."""
        if self._writer is None:
            raise ReadOnlyStoreError
        if self._writing:
            raise RuntimeError("an operation must not open a transaction of its own")
        self._writing = True
        for look in self._looks:
            look.stand_still()
        try:
            with in_plain_terms(), self._writer.begin() as connection:
                yield connection
            self._written += 1
        finally:
            self._writing = False
