"""The triggers that journal every change, whatever makes it: an operation, a cascade, a sweep, a bulk statement.

They are generated from the tables' metadata, so that no column is ever forgotten. Each writes the row's images under
the current step, stamps its fields and keeps a tombstone of what is removed.
"""

# ruff: noqa: S608 (SQL has no parameters in a trigger; all names in it are those of our own tables)

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.thread import Link
from unginvest_workshop.storage.tables import COMPANIONS, NODES, TABLES, UNJOURNALLED


def install(connection: Connection) -> None:
    """Make the store's triggers what the tables ask for; nothing is written when they are so already."""
    wanted = dict(all_triggers())
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    if {row.name: row.sql for row in found} == wanted:
        return
    drop(connection)
    for sql in wanted.values():
        connection.exec_driver_sql(sql)


def drop(connection: Connection) -> None:
    """Take all triggers out, as before a migration."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    for name in names:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def all_triggers() -> Iterator[tuple[str, str]]:
    """Yield the name and SQL of every trigger."""
    for kind, table in TABLES.items():
        yield from _touching(table) if kind in UNJOURNALLED else _journalling(table)
    for node, kind in NODES.items():
        yield _sweeping(TABLES[kind], node.value)


def _journalling(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the three triggers of a journalled table."""
    name = table.name
    stamped = f"(table_name, row_id, field, at) SELECT '{name}', NEW.id"
    over = "ON CONFLICT DO UPDATE SET at = excluded.at"
    yield _trigger(
        f"journal_{name}_insert",
        f'AFTER INSERT ON "{name}"',
        _change(table, "NEW", "NULL", _image(table, "NEW")),
        f"INSERT INTO stamp {stamped}, '', at FROM journal_state WHERE true {over}",
        f"DELETE FROM tombstone WHERE table_name = '{name}' AND row_id = NEW.id",
    )
    yield _trigger(
        f"journal_{name}_update",
        f'AFTER UPDATE ON "{name}" WHEN {_differs(table)}',
        _change(table, "OLD", _image(table, "OLD"), _image(table, "NEW")),
        f"INSERT INTO stamp {stamped}, field, at FROM journal_state, ({_changed_fields(table)}) WHERE true {over}",
    )
    yield _trigger(
        f"journal_{name}_delete",
        f'AFTER DELETE ON "{name}"',
        _change(table, "OLD", _image(table, "OLD"), "NULL"),
        f"DELETE FROM stamp WHERE table_name = '{name}' AND row_id = OLD.id",
        f"INSERT INTO tombstone (table_name, row_id, workshop_id, at)"
        f" SELECT '{name}', OLD.id, OLD.workshop_id, at FROM journal_state WHERE true {over}",
    )


def _touching(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the triggers of an unjournalled table: they only tell that a row changed.

    One that goes because the row went whose id it shares is journalled too, to come back with it.
    """
    for event, prefix, op in (("INSERT", "NEW", "added"), ("UPDATE", "NEW", "replaced"), ("DELETE", "OLD", "removed")):
        condition = f" WHEN {_differs(table)}" if event == "UPDATE" else ""
        yield _trigger(
            f"touch_{table.name}_{event.lower()}",
            f'AFTER {event} ON "{table.name}"{condition}',
            f"INSERT INTO touched (table_name, row_id, op) VALUES ('{table.name}', {prefix}.id, '{op}')"
            " ON CONFLICT DO UPDATE SET op = excluded.op",
        )
    if table.name in COMPANIONS:
        yield _trigger(
            f"journal_{table.name}_delete",
            f'AFTER DELETE ON "{table.name}"'
            f' WHEN NOT EXISTS (SELECT 1 FROM "{COMPANIONS[table.name]}" WHERE id = OLD.id)',
            _change(table, "OLD", _image(table, "OLD"), "NULL"),
        )


def _sweeping(table: Table, node: str) -> tuple[str, str]:
    """Return the trigger that takes the links and the marks of a removed row away."""
    ends = (f"({end}_kind = '{node}' AND {end}_id = OLD.id)" for end in ("child", "parent"))
    return _trigger(
        f"sweep_{table.name}",
        f'AFTER DELETE ON "{table.name}"',
        f'DELETE FROM "{TABLES[Link].name}" WHERE {" OR ".join(ends)}',
        f"DELETE FROM \"{TABLES[EnergyMark].name}\" WHERE kind = '{node}' AND node_id = OLD.id",
    )


def _trigger(name: str, event: str, *statements: str) -> tuple[str, str]:
    body = "; ".join(statements)
    return name, f"CREATE TRIGGER {name} {event} BEGIN {body}; END"


def _change(table: Table, prefix: str, before: str, after: str) -> str:
    return (
        "INSERT INTO undo_change (step, workshop_id, table_name, row_id, before, after)"
        f" SELECT step, {prefix}.workshop_id, '{table.name}', {prefix}.id, {before}, {after}"
        " FROM journal_state WHERE step IS NOT NULL"
    )


def _image(table: Table, prefix: str) -> str:
    return "json_object(" + ", ".join(f"'{column.name}', {prefix}.\"{column.name}\"" for column in table.c) + ")"


def _differs(table: Table) -> str:
    return " OR ".join(_differs_in(column.name) for column in table.c)


def _changed_fields(table: Table) -> str:
    """Return a query of the names of the fields that differ."""
    return " UNION ALL ".join(f"SELECT '{column.name}' AS field WHERE {_differs_in(column.name)}" for column in table.c)


def _differs_in(column: str) -> str:
    return f'OLD."{column}" IS NOT NEW."{column}"'
