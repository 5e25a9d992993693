"""Transactions on rows: the Tx that operations are given."""

from collections.abc import Callable, Sequence
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
    func,
    insert,
    select,
    union_all,
    update,
)

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.operations.tx import Journal, NotFoundError, Row
from unginvest_workshop.storage.errors import OtherWorkshopError
from unginvest_workshop.storage.memory import Memory
from unginvest_workshop.storage.moving import take_journal
from unginvest_workshop.storage.tables import TABLES, stamp, tombstone

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
        empty = frozenset(name for name, value in equal.items() if value is None)
        wanted = {f"is_{name}": rows.encode_value(name, value) for name, value in equal.items() if value is not None}
        found = self._connection.execute(_select(table, frozenset(equal) - empty, empty), wanted)
        return [rows.decode(values) for values in found]

    def written_since(self, kind: type[Row], field: str, instant: int) -> frozenset[str]:
        """Return the ids of the rows that were added, or whose field was written, after an instant (UTC ms)."""
        of_kind = stamp.c.table_name == TABLES[kind].name, stamp.c.field.in_(("", field))
        found = self._connection.execute(select(stamp.c.row_id).where(*of_kind, stamp.c.at > instant))
        return frozenset(found.scalars())

    def journal(self, workshop_id: WorkshopId) -> Journal:
        """Return what is kept of a workshop beside its rows."""
        return take_journal(self._connection, workshop_id)

    def last_written(self, workshop_id: WorkshopId, *kinds: type[Row]) -> int:
        """Return when rows of these kinds were last added, written or removed (UTC ms); 0 when there never were any."""
        tables = [TABLES[kind] for kind in kinds]
        own = tombstone.c.workshop_id == workshop_id, tombstone.c.table_name.in_([table.name for table in tables])
        asked = [select(func.max(tombstone.c.at)).where(*own), *(_last_of(table, workshop_id) for table in tables)]
        return max((at or 0 for at in self._connection.execute(union_all(*asked)).scalars()), default=0)


class RememberingTx(SqlReadTx):
    """A look at the store that remembers what was read in earlier ones; it asks for a connection when it must read.

    Once something is written while it lasts, it goes on with what it saw, from its own connection alone.
    """

    __slots__ = ("_asked", "_begin", "_memory")

    def __init__(self, begin: Callable[[], Connection], memory: Memory) -> None:
        self._begin: Callable[[], Connection] | None = begin
        self._memory: Memory | None = memory
        self._asked = False

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """Return all rows whose fields equal the values, by rank (where the kind has one) and id."""
        if self._memory is None:
            return super().find(kind, **equal)
        self._asked = True
        return self._memory.find(kind, equal, lambda: self._read(kind, equal), lambda ids: self._by_ids(kind, ids))

    def written_since(self, kind: type[Row], field: str, instant: int) -> frozenset[str]:
        """Return the ids of the rows that were added, or whose field was written, after an instant (UTC ms)."""
        self._connected()
        return super().written_since(kind, field, instant)

    def journal(self, workshop_id: WorkshopId) -> Journal:
        """Return what is kept of a workshop beside its rows."""
        self._connected()
        return super().journal(workshop_id)

    def last_written(self, workshop_id: WorkshopId, *kinds: type[Row]) -> int:
        """Return when rows of these kinds were last added, written or removed (UTC ms); 0 when there never were any."""
        self._connected()
        return super().last_written(workshop_id, *kinds)

    def stand_still(self) -> None:
        """See the store as it is now for as long as this lasts, whatever is written; if anything was seen yet."""
        if self._memory is not None and self._asked:
            self._memory = None
            self._connected().exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").all()

    def _read(self, kind: type[R], equal: dict[str, object]) -> list[R]:
        self._connected()
        return super().find(kind, **equal)

    def _by_ids(self, kind: type[R], ids: frozenset[str]) -> list[R]:
        found = self._connected().execute(_select_by_ids(TABLES[kind]), {"ids": list(ids)})
        return [codec(kind).decode(values) for values in found]

    def _connected(self) -> Connection:
        if self._begin is not None:
            self._connection, self._begin = self._begin(), None
        return self._connection


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

    def replace_all(self, rows: Sequence[Row]) -> None:
        """Write many rows of one kind, each over the one with its id. Raises NotFoundError, OtherWorkshopError."""
        if not rows:
            return
        encoded = [self._encoded(row) for row in rows]
        written = [{**values, **self._own(row.id)} for row, (_, values) in zip(rows, encoded, strict=True)]
        done = self._connection.execute(_update(encoded[0][0]), written)
        if done.rowcount != len(rows):
            raise NotFoundError(f"{type(rows[0]).__name__}: {len(rows) - done.rowcount} of {len(rows)}")

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


def _last_of(table: Table, workshop_id: WorkshopId) -> Select[Any]:
    of_rows = stamp.c.table_name == table.name, stamp.c.row_id == table.c.id, table.c.workshop_id == workshop_id
    return select(func.max(stamp.c.at)).where(*of_rows)


# A statement is built once for each table: building takes longer than running it.


@cache
def _select(table: Table, given: frozenset[str], empty: frozenset[str]) -> Select[Any]:
    """Return the query of the rows that have the values given, and none where they are to be empty."""
    order = [table.c.rank, table.c.id] if "rank" in table.c else [table.c.id]
    has = [table.c[name] == bindparam(f"is_{name}") for name in sorted(given)]
    return select(table).where(*has, *(table.c[name].is_(None) for name in sorted(empty))).order_by(*order)


@cache
def _select_by_ids(table: Table) -> Select[Any]:
    return select(table).where(table.c.id.in_(bindparam("ids", expanding=True)))


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
