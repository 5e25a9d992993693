"""A thorough check of a store, for the command line."""

# ruff: noqa: S608 (all names in the SQL are those of our own tables)

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Table

from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.thread import Link
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.settings import Paths
from unginvest_workshop.storage.connections import connect
from unginvest_workshop.storage.errors import Damage, NewerStoreError, OlderStoreError
from unginvest_workshop.storage.health import find_damage
from unginvest_workshop.storage.media import Media
from unginvest_workshop.storage.migrations import MIGRATIONS, check_version
from unginvest_workshop.storage.sweeping import named_by_rows
from unginvest_workshop.storage.tables import NODES, TABLES


class Fault(StrEnum):
    """What a check can find; what each detail is."""

    FOREIGN = "foreign"
    """The file is no store of ours."""
    NEWER = "newer"
    """The store was written by a newer app: its version."""
    OLDER = "older"
    """The store is to be brought up to date by the window: its version."""
    BROKEN = "broken"
    """Something in the file is broken: SQLite's words."""
    REFERENCE = "reference"
    """A row names one that is not there: table and id."""
    ORPHAN = "orphan"
    """A link of the red thread has an end that is not there, or a mark of energy stands at nothing: its id."""
    ACROSS = "across"
    """A row names one of another workshop: table, field and id."""
    UNREADABLE = "unreadable"
    """A row has a value that can't be: table and id."""
    MEDIA = "media"
    """A picture is not what was kept, or is not there at all: its hash."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found."""

    fault: Fault
    detail: str


def check_store(paths: Paths) -> list[Problem]:
    """Look for all that could be wrong, changing nothing; a store that is not there yet is fine.

    Raises UnavailableError when it can't be told.
    """
    media = [Problem(Fault.MEDIA, name) for name in Media(paths.media).damaged()]
    return [*_check_database(paths), *media]


def _check_database(paths: Paths) -> list[Problem]:
    damage = find_damage(paths.database)
    if damage in (Damage.MISSING, Damage.EMPTY):
        return []
    if damage is Damage.FOREIGN:
        return [Problem(Fault.FOREIGN, paths.database.name)]
    try:
        with closing(connect(paths.database, "ro")) as connection:
            return [*_broken(connection), *_check_rows(paths, connection)]
    except sqlite3.DatabaseError as error:
        return [Problem(Fault.BROKEN, str(error))]


def _broken(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem(Fault.BROKEN, line)


def _check_rows(paths: Paths, connection: sqlite3.Connection) -> list[Problem]:
    try:
        check_version(paths.database, MIGRATIONS)
    except NewerStoreError as error:
        return [Problem(Fault.NEWER, str(error.found))]
    except OlderStoreError as error:
        return [Problem(Fault.OLDER, str(error.found))]
    return [
        *_references(connection),
        *_orphans(connection),
        *_across(connection),
        *_unreadable(connection),
        *_lost(paths, connection),
    ]


def _references(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, rowid, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        (row_id,) = connection.execute(f'SELECT id FROM "{table}" WHERE rowid = ?', (rowid,)).fetchone()
        yield Problem(Fault.REFERENCE, f"{table} {row_id}")


def _orphans(connection: sqlite3.Connection) -> Iterator[Problem]:
    link, mark = TABLES[Link].name, TABLES[EnergyMark].name
    named = ((link, "child_kind", "child_id"), (link, "parent_kind", "parent_id"), (mark, "kind", "node_id"))
    for node, kind in NODES.items():
        for table, of_kind, of_id in named:
            there = f'SELECT 1 FROM "{TABLES[kind].name}" AS other WHERE other.id = {table}.{of_id}'
            query = f"SELECT id FROM {table} WHERE {of_kind} = ? AND NOT EXISTS ({there})"
            for (row_id,) in connection.execute(query, (node.value,)):
                yield Problem(Fault.ORPHAN, row_id)


def _across(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table in TABLES.values():
        for name, other in _named_by(table):
            query = (
                f'SELECT row.id FROM "{table.name}" AS row JOIN "{other}" AS other ON other.id = row."{name}"'
                " WHERE other.workshop_id <> row.workshop_id"
            )
            for (row_id,) in connection.execute(query):
                yield Problem(Fault.ACROSS, f"{table.name} {name} {row_id}")


def _named_by(table: Table) -> list[tuple[str, str]]:
    """Return the fields of a table that name rows, and the tables of those."""
    return [(key.parent.name, key.column.table.name) for key in table.foreign_keys if key.parent.name != "workshop_id"]


def _lost(paths: Paths, connection: sqlite3.Connection) -> list[Problem]:
    """Return the pictures that rows name and that are not there."""
    lost = named_by_rows(connection) - Media(paths.media).kept()
    return [Problem(Fault.MEDIA, name) for name in sorted(lost)]


def _unreadable(connection: sqlite3.Connection) -> Iterator[Problem]:
    for kind, table in TABLES.items():
        columns = ", ".join(f'"{column.name}"' for column in table.c)
        for values in connection.execute(f'SELECT {columns} FROM "{table.name}"'):
            try:
                codec(kind).decode(values)
            except (ValueError, LookupError, TypeError):
                yield Problem(Fault.UNREADABLE, f"{table.name} {values[0]}")
