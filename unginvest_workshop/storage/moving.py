"""Moving a workshop whole from one store to another: its rows, and what is kept of it beside them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, select

from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.thread import Link, Node
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.operations.tx import Journal, Plain, Row
from unginvest_workshop.storage.errors import OtherWorkshopError, RefusedError
from unginvest_workshop.storage.tables import KINDS, NODES, TABLES, stamp, tombstone, undo_change, undo_step


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
    """Insert a workshop's rows, in whatever order they come. Raises OtherWorkshopError and RefusedError.

    What a field with a foreign key, a link or a mark names must be among them: a row of another workshop that is here
    is never what was meant, though its id be the same. So must the workshop itself and its place, which is looked up
    wherever workshops are listed.
    """
    rows = tuple(rows)
    for row in rows:
        if row.workshop_id != workshop_id:
            raise OtherWorkshopError(f"{type(row).__name__} {row.id}")
    brought = {(type(row), row.id) for row in rows}
    for needed in (Workshop, Place):
        if (needed, workshop_id) not in brought:
            raise RefusedError(f"{needed.__name__} {workshop_id} did not come with its rows")
    for row in rows:
        loose = next((named for named in _named(row) if named not in brought), None)
        if loose is not None:
            raise RefusedError(f"{type(row).__name__} {row.id} names {loose[1]}, which did not come with it")
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for kind, table in TABLES.items():
        values = [codec(kind).encode(row) for row in rows if type(row) is kind]
        if values:
            connection.execute(insert(table), values)


def _named(row: Row) -> Iterator[tuple[type[Row] | None, str]]:
    """Yield the kinds and ids of the rows that a row names; None for a kind that no link and no mark can name."""
    for key in TABLES[type(row)].foreign_keys:
        named = getattr(row, key.parent.name)
        if named is not None:
            yield KINDS[key.column.table.name], named
    for node in _nodes(row):
        yield NODES.get(node.kind), node.id


def _nodes(row: Row) -> tuple[Node, ...]:
    match row:
        case Link():
            return (row.child, row.parent)
        case EnergyMark():
            return (row.node,)
        case _:
            return ()


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
