"""Replaying a step backwards or forwards, and making sure that it did just that.

What a step did to each row in the end is all that counts, so the order within it, cascades and sweeps don't matter.
The replay itself is journalled under a passing step: unless it did exactly what was asked, it failed.
"""

import json
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update
from sqlalchemy.exc import SQLAlchemyError

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import Changes, ReplayError
from unginvest_workshop.storage import journal
from unginvest_workshop.storage.journal import Net
from unginvest_workshop.storage.tables import metadata


def replay(connection: Connection, workshop_id: WorkshopId, at: int, *, undo: bool) -> Changes | None:
    """Undo a workshop's newest step, or redo the one undone last; None when there is none. Raises ReplayError."""
    found = journal.next_step(connection, workshop_id, undo=undo)
    if found is None:
        return None
    number, _ = found
    wanted = journal.net(connection, number)
    if undo:
        wanted = {key: (after, before) for key, (before, after) in wanted.items()}
    passing = journal.begin_replay(connection, workshop_id, at)
    try:
        _apply(connection, wanted)
    except SQLAlchemyError as error:
        raise ReplayError(f"step {number} could not be replayed") from error
    done, changes = journal.end_replay(connection, passing)
    if done != wanted:
        raise ReplayError(f"step {number} does not fit the rows as they are")
    journal.mark(connection, number, undone=undo)
    return Changes(workshop_id, changes)


def _apply(connection: Connection, wanted: Net) -> None:
    """Insert, then update, then delete: so a deletion finds no row hanging on it that is to stay."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    added: dict[str, list[dict[str, Any]]] = {}
    replaced: dict[str, list[dict[str, Any]]] = {}
    removed: dict[str, list[dict[str, Any]]] = {}
    for (table, row_id), (before, after) in wanted.items():
        if after is None:
            removed.setdefault(table, []).append({"row_id": row_id})
        elif before is None:
            added.setdefault(table, []).append(json.loads(after))
        else:
            replaced.setdefault(table, []).append({"row_id": row_id, **json.loads(after)})
    for table, rows in added.items():
        connection.execute(insert(_named(table)), rows)
    for table, rows in replaced.items():
        connection.execute(update(_named(table)).where(_named(table).c.id == bindparam("row_id")), rows)
    for table, rows in removed.items():
        connection.execute(delete(_named(table)).where(_named(table).c.id == bindparam("row_id")), rows)


def _named(table: str) -> Table:
    return metadata.tables[table]
