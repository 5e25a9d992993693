"""Moving a workshop whole from one store to another: its rows, and what is kept of it beside them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, delete, insert, select

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.operations.tx import Journal, Plain, Row
from unginvest_workshop.storage.errors import OtherWorkshopError
from unginvest_workshop.storage.tables import KINDS, TABLES, stamp, tombstone, undo_change, undo_step


def take_journal(connection: Connection, workshop_id: WorkshopId) -> Journal:
    """Return what is kept of a workshop beside its rows."""
    steps = select(undo_step).where(undo_step.c.workshop_id == workshop_id).order_by(undo_step.c.id)
    changes = (
        select(undo_change)
        .join(undo_step, undo_change.c.step == undo_step.c.id)
        .where(undo_step.c.workshop_id == workshop_id)
        .order_by(undo_change.c.id)
    )
    stamps = (_stamps(table, workshop_id) for table in TABLES.values())
    tombstones = select(tombstone).where(tombstone.c.workshop_id == workshop_id)
    return Journal(
        steps=_plain(connection, steps, without="workshop_id"),
        changes=_plain(connection, changes, without="workshop_id"),
        stamps=tuple(row for query in stamps for row in _plain(connection, query)),
        tombstones=_plain(connection, tombstones, without="workshop_id"),
    )


def put_rows(connection: Connection, workshop_id: WorkshopId, rows: Iterable[Row]) -> None:
    """Insert a workshop's rows, in whatever order they come. Raises OtherWorkshopError.

    A field that names a row which is neither among them nor here is emptied, where it may be empty.
    """
    by_table: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if row.workshop_id != workshop_id:
            raise OtherWorkshopError(f"{type(row).__name__} {row.id}")
        by_table.setdefault(TABLES[type(row)].name, []).append(codec(type(row)).encode(row))
    brought = {name: {row["id"] for row in rows} for name, rows in by_table.items()}
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for name, values in by_table.items():
        table = TABLES[KINDS[name]]
        for column in table.columns:
            if column.foreign_keys and column.nullable:
                _empty_loose_ends(connection, column, values, brought)
        connection.execute(insert(table), values)


def put_journal(connection: Connection, workshop_id: WorkshopId, journal: Journal) -> None:
    """Keep a journal beside the rows that came with it, in the place of what their coming left."""
    numbers: dict[object, int] = {}
    for step in journal.steps:
        values = {**step, "workshop_id": workshop_id}
        old = values.pop("id")
        key = connection.execute(insert(undo_step), values).inserted_primary_key
        assert key is not None  # noqa: S101 (an insert of one row has a key; for the type checker)
        numbers[old] = key[0]
    changes = [
        {**{name: value for name, value in change.items() if name != "id"}, "step": numbers[change["step"]]}
        for change in journal.changes
    ]
    _insert(connection, undo_change, workshop_id, changes)
    if journal.stamps:
        for table in TABLES.values():
            ids = select(table.c.id).where(table.c.workshop_id == workshop_id)
            connection.execute(delete(stamp).where(stamp.c.table_name == table.name, stamp.c.row_id.in_(ids)))
        connection.execute(insert(stamp), list(map(dict, journal.stamps)))
    _insert(connection, tombstone, workshop_id, journal.tombstones)


def _insert(connection: Connection, table: Table, workshop_id: WorkshopId, rows: Sequence[Plain]) -> None:
    if rows:
        connection.execute(insert(table), [{**row, "workshop_id": workshop_id} for row in rows])


def _stamps(table: Table, workshop_id: WorkshopId) -> Select[Any]:
    ids = select(table.c.id).where(table.c.workshop_id == workshop_id)
    return select(stamp).where(stamp.c.table_name == table.name, stamp.c.row_id.in_(ids))


def _plain(connection: Connection, query: Select[Any], without: str = "") -> tuple[Plain, ...]:
    rows = connection.execute(query).mappings()
    return tuple({name: value for name, value in row.items() if name != without} for row in rows)


def _empty_loose_ends(
    connection: Connection, column: Column[Any], values: list[dict[str, Any]], brought: dict[str, set[str]]
) -> None:
    (key,) = column.foreign_keys
    named = {row[column.name] for row in values} - {None} - brought.get(key.column.table.name, set())
    here = set(connection.execute(select(key.column).where(key.column.in_(named))).scalars()) if named else set()
    for row in values:
        if row[column.name] in named - here:
            row[column.name] = None
