"""Letting go of pictures that nothing names any more: no row, no undo, no backup, no store that was moved aside."""

# ruff: noqa: S608 (all names in the SQL are those of our own tables)

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.settings import Paths
from unginvest_workshop.storage.backup import MOVED_ASIDE, all_backups
from unginvest_workshop.storage.connections import connect
from unginvest_workshop.storage.media import Media
from unginvest_workshop.storage.tables import TABLES

COLUMN: Final = "media"
"""The field of a row that names a picture."""

NAMING: Final = tuple(table.name for table in TABLES.values() if COLUMN in table.c)
"""The tables whose rows name pictures."""

_log = logging.getLogger(__name__)


def sweep_media(paths: Paths) -> frozenset[MediaHash]:
    """Delete the pictures that nothing names; return their names. Nothing may be writing to the store meanwhile.

    Where one of the files that could name them can't be read, all of them stay.
    """
    media = Media(paths.media)
    loose = media.kept()
    try:
        for database in _stores(paths):
            if not loose:
                break
            loose -= _named_in(database)
        return media.sweep(media.kept() - loose)
    except (OSError, sqlite3.Error) as error:
        _log.info("No pictures are swept just now: %s", error)
        return frozenset()


def named_by_rows(connection: sqlite3.Connection) -> frozenset[MediaHash]:
    """Return what the rows of a store name. An older store may have none of the tables."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    found = (connection.execute(f'SELECT DISTINCT "{COLUMN}" FROM "{name}"') for name in NAMING if name in there)
    return frozenset(MediaHash(value) for rows in found for (value,) in rows)


def _stores(paths: Paths) -> Iterator[Path]:
    """Yield the files that may name pictures, the likeliest first."""
    yield paths.database
    for backup in all_backups(paths.backups):
        yield backup.path
    yield from (paths.data_dir / MOVED_ASIDE).glob(f"*/{paths.database.name}")


def _named_in(database: Path) -> frozenset[MediaHash]:
    """Return what the rows and the undo of a store name."""
    with closing(connect(database, "ro")) as connection:
        return named_by_rows(connection) | _named_by_undo(connection)


def _named_by_undo(connection: sqlite3.Connection) -> frozenset[MediaHash]:
    places = ", ".join("?" * len(NAMING))
    images = " UNION ".join(
        f"SELECT json_extract({image}, '$.{COLUMN}') FROM undo_change WHERE table_name IN ({places})"
        for image in ("before", "after")
    )
    return frozenset(MediaHash(value) for (value,) in connection.execute(images, NAMING * 2) if value is not None)
