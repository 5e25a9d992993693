"""Bringing an older store's tables to the shape that the code knows, whatever shape they have."""

# ruff: noqa: S608 (names in this SQL are those of our own tables)

from dataclasses import fields

from sqlalchemy import Connection, Table
from sqlalchemy.schema import CreateTable

from unginvest_workshop.operations.row_codec import default
from unginvest_workshop.operations.tx import Row
from unginvest_workshop.storage.tables import TABLES, metadata


def reshape(connection: Connection) -> None:
    """Make the tables that are missing, and build anew those that lack a column.

    A new column holds the default of its field in every old row. Raises TypeError for a new field that has no default.
    """
    metadata.create_all(connection)
    for kind, table in TABLES.items():
        found = columns(connection, table.name)
        if found != [column.name for column in table.columns]:
            _rebuild(connection, kind, table, found)


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of a table's columns as it is now."""
    return [row.name for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def _rebuild(connection: Connection, kind: type[Row], table: Table, found: list[str]) -> None:
    """Build a table anew around its rows, as SQLite's manual has it; foreign keys are off meanwhile."""
    defaults = {field.name: default(kind, field) for field in fields(kind) if field.name not in found}
    kept = [column.name for column in table.columns if column.name in found]
    names = ", ".join(f'"{name}"' for name in (*kept, *defaults))
    values = ", ".join((*(f'"{name}"' for name in kept), *("?" for _ in defaults)))
    old = f"{table.name}_before"
    for index in table.indexes:
        connection.exec_driver_sql(f'DROP INDEX IF EXISTS "{index.name}"')
    connection.exec_driver_sql("PRAGMA legacy_alter_table = ON")
    connection.exec_driver_sql(f'ALTER TABLE "{table.name}" RENAME TO "{old}"')
    connection.exec_driver_sql("PRAGMA legacy_alter_table = OFF")
    connection.execute(CreateTable(table))
    connection.exec_driver_sql(
        f'INSERT INTO "{table.name}" ({names}) SELECT {values} FROM "{old}"', tuple(defaults.values())
    )
    connection.exec_driver_sql(f'DROP TABLE "{old}"')
    for index in table.indexes:
        index.create(connection)
