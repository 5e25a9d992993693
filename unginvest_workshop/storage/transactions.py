"""Transactions on rows: the Tx that operations are given."""

from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select, update

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import NotFoundError, Row
from unginvest_workshop.storage.errors import OtherWorkshopError
from unginvest_workshop.storage.rows import codec
from unginvest_workshop.storage.tables import TABLES

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

    def find(self, kind: type[R], **equal: object) -> list[R]:
        """Return all rows whose fields equal the values, by rank (where the kind has one) and id."""
        table, rows = TABLES[kind], codec(kind)
        wanted = (table.c[name] == rows.encode_value(name, value) for name, value in equal.items())
        order = [table.c.rank, table.c.id] if "rank" in table.c else [table.c.id]
        found = self._connection.execute(select(table).where(*wanted).order_by(*order))
        return [rows.decode(values) for values in found]


class SqlTx(SqlReadTx):
    """A transaction that writes rows of one workshop."""

    __slots__ = ("_workshop_id",)

    def __init__(self, connection: Connection, workshop_id: WorkshopId) -> None:
        super().__init__(connection)
        self._workshop_id = workshop_id

    def add(self, row: Row) -> None:
        """Insert a row. Raises OtherWorkshopError."""
        table, values = self._encoded(row)
        self._connection.execute(insert(table).values(values))

    def replace(self, row: Row) -> None:
        """Write a row over the one with its id. Raises NotFoundError, OtherWorkshopError."""
        table, values = self._encoded(row)
        done = self._connection.execute(update(table).where(*self._own(table, row.id)).values(values))
        if not done.rowcount:
            raise NotFoundError(f"{type(row).__name__} {row.id}")

    def remove(self, kind: type[Row], row_id: str) -> None:
        """Delete a row and what belongs to it. Raises NotFoundError when this workshop has no such row."""
        table = TABLES[kind]
        done = self._connection.execute(delete(table).where(*self._own(table, row_id)))
        if not done.rowcount:
            raise NotFoundError(f"{kind.__name__} {row_id}")

    def _own(self, table: Table, row_id: str) -> tuple[Any, Any]:
        return table.c.id == row_id, table.c.workshop_id == self._workshop_id

    def _encoded(self, row: Row) -> tuple[Table, dict[str, Any]]:
        if row.workshop_id != self._workshop_id:
            raise OtherWorkshopError(f"{type(row).__name__} {row.id}")
        return TABLES[type(row)], codec(type(row)).encode(row)
