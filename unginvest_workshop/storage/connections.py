"""Engines on one SQLite file: transactions begin by hand, and every connection has the store's settings."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from unginvest_workshop.storage.errors import RefusedError, UnavailableError

_PAGES: Final = "PRAGMA cache_size = -512"
"""Kibibytes of pages for each connection: the system keeps the file in memory besides, and rows are remembered."""
_READERS: Final = 2
"""Connections for reading that stay open: one look may be taken within another, and opening takes milliseconds."""
BUSY_S: Final = 5.0
"""Seconds to wait for another program that holds the file."""


def writing_engine(database: Path) -> Engine:
    """Return an engine for the one writer. It has one connection, so that a write within a write can't come about."""
    return _engine(
        database,
        "rw",
        "BEGIN IMMEDIATE",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA secure_delete = ON",
        _PAGES,
    )


def migrating_engine(database: Path) -> Engine:
    """Return an engine for rebuilding tables: with foreign keys on, that would delete what hangs on them."""
    return _engine(database, "rw", "BEGIN IMMEDIATE", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = OFF")


def reading_engine(database: Path) -> Engine:
    """Return an engine whose connections can't write, and don't hinder the writer."""
    return _engine(database, "ro", "BEGIN", _PAGES)


def connect(database: Path, mode: str) -> sqlite3.Connection:
    """Open a plain connection without automatic transactions; ``mode`` is SQLite's: ro, rw or rwc."""
    uri = f"{database.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_S, check_same_thread=False)


@contextmanager
def in_plain_terms() -> Iterator[None]:
    """Raise the store's own errors for the database's."""
    try:
        yield
    except IntegrityError as error:
        raise RefusedError(str(error.orig)) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise UnavailableError(str(error)) from error


def _engine(database: Path, mode: str, begin: str, *pragmas: str) -> Engine:
    def open_connection() -> sqlite3.Connection:
        connection = connect(database, mode)
        for pragma in pragmas:
            connection.execute(pragma)
        return connection

    reads = mode == "ro"
    engine = create_engine(
        "sqlite://",
        creator=open_connection,
        poolclass=QueuePool,
        pool_size=_READERS if reads else 1,
        max_overflow=-1 if reads else 0,
        hide_parameters=True,  # what people said has no place in an error
    )

    def begin_by_hand(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begin_by_hand)
    return engine
