"""Whether a store's file can be trusted."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from unginvest_workshop.storage.connections import connect
from unginvest_workshop.storage.errors import Damage, UnavailableError

APPLICATION_ID: Final = 0x556E6756
"""What marks a database as our store ("UngV")."""


def find_damage(database: Path) -> Damage | None:
    """Return what is wrong with a file, None when it can be trusted.

    Raises UnavailableError when it can't be told: another program holds the file, or it may not be read.
    """
    try:
        if not database.exists():
            return Damage.MISSING
        if database.stat().st_size == 0:
            return Damage.EMPTY
        with closing(connect(database, "ro")) as connection:
            return _damage_in(connection)
    except (OSError, sqlite3.OperationalError) as error:
        raise UnavailableError(str(error)) from error
    except sqlite3.DatabaseError as error:
        return Damage.FOREIGN if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB else Damage.BROKEN


def stored_version(database: Path) -> int:
    """Return the version of a sound store."""
    with closing(connect(database, "ro")) as connection:
        return int(str(_pragma(connection, "user_version")))


def _damage_in(connection: sqlite3.Connection) -> Damage | None:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        # A crash while the very first store is made leaves a header and nothing else.
        made = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        return Damage.FOREIGN if made else Damage.EMPTY
    if _pragma(connection, "quick_check") != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
        return Damage.BROKEN
    return None


def _pragma(connection: sqlite3.Connection, name: str) -> object:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return value
