"""Transactions on rows: the Tx that operations are given."""

from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import NotFoundError, Row
from unginvest_workshop.storage.errors import OtherWorkshopError
from unginvest_workshop.storage.rows import codec
from unginvest_workshop.storage.tables import TABLES, stamp

R = TypeVar("R", bound=Row)


class SqlReadTx:
    """A consistent look at the store, for as long as its transaction lasts."""

    __slots__ = ("_connection",)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], row_id: str) -> R:
        """Return one row. Raises NotFoundError."""
        found = self.find(kind, id=row_id)
        if not found:
            raise NotFoundError(f"{kind.__name__} {row_id}")
        return found[0]

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """Return all rows whose fields equal the values, by rank (where the kind has one) and id."""
        table, rows = TABLES[kind], codec(kind)
        wanted = (table.c[name] == rows.encode_value(name, value) for name, value in equal.items())
        found = self._connection.execute(_select(table).where(*wanted))
        return [rows.decode(values) for values in found]

    def written_since(self, kind: type[Row], field: str, instant: int) -> frozenset[str]:
        """Return the ids of the rows that were added, or whose field was written, after an instant (UTC ms)."""
        of_kind = stamp.c.table_name == TABLES[kind].name, stamp.c.field.in_(("", field))
        found = self._connection.execute(select(stamp.c.row_id).where(*of_kind, stamp.c.at > instant))
        return frozenset(found.scalars())


class SqlTx(SqlReadTx):
    """A transaction that writes rows of one workshop."""

    __slots__ = ("_workshop_id",)

    def __init__(self, connection: Connection, workshop_id: WorkshopId) -> None:
        super().__init__(connection)
        self._workshop_id = workshop_id

    def add(self, row: Row) -> None:
        """Insert a row. Raises OtherWorkshopError."""
        table, values = self._encoded(row)
        self._connection.execute(_insert(table), values)

    def replace(self, row: Row) -> None:
        """Write a row over the one with its id. Raises NotFoundError, OtherWorkshopError."""
        table, values = self._encoded(row)
        done = self._connection.execute(_update(table), {**values, **self._own(row.id)})
        if not done.rowcount:
            raise NotFoundError(f"{type(row).__name__} {row.id}")

    def remove(self, kind: type[Row], row_id: str) -> None:
        """Delete a row and what belongs to it. Raises NotFoundError when this workshop has no such row."""
        table = TABLES[kind]
        done = self._connection.execute(_delete(table), self._own(row_id))
        if not done.rowcount:
            raise NotFoundError(f"{kind.__name__} {row_id}")

    def _own(self, row_id: str) -> dict[str, str]:
        return {"own_id": row_id, "own_workshop": self._workshop_id}

    def _encoded(self, row: Row) -> tuple[Table, dict[str, Any]]:
        if row.workshop_id != self._workshop_id:
            raise OtherWorkshopError(f"{type(row).__name__} {row.id}")
        return TABLES[type(row)], codec(type(row)).encode(row)


# A statement is built once for each table: building takes longer than running it.


@cache
def _select(table: Table) -> Select[Any]:
    order = [table.c.rank, table.c.id] if "rank" in table.c else [table.c.id]
    return select(table).order_by(*order)


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _update(table: Table) -> Update:
    return update(table).where(*_is_own(table))


@cache
def _delete(table: Table) -> Delete:
    return delete(table).where(*_is_own(table))


def _is_own(table: Table) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return table.c.id == bindparam("own_id"), table.c.workshop_id == bindparam("own_workshop")
