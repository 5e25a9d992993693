"""Replaying a step backwards or forwards, and making sure that it did just that.

What a step did to each row in the end is all that counts, so the order within it, cascades and sweeps don't matter.
The replay itself is journalled under a passing step: unless it did exactly what was asked, it failed.
Companions of rows, as an exercise's timer, come and go with them, as they are then and not as they once were.
"""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update
from sqlalchemy.exc import SQLAlchemyError

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.row_codec import codec
from unginvest_workshop.operations.tx import Change, ChangeOp, Changes, ReplayError, Row, Step, StepRow
from unginvest_workshop.storage import journal
from unginvest_workshop.storage.bonds import Bonds
from unginvest_workshop.storage.journal import Net
from unginvest_workshop.storage.tables import COMPANIONS, KINDS, metadata, undo_change


def replay(connection: Connection, workshop_id: WorkshopId, at: int, *, undo: bool) -> Changes | None:
    """Undo the newest step of a person in a workshop, or redo the one undone last; None when there is none.

    What the app did of itself afterwards goes along if it is bound to that step. Raises ReplayError.
    """
    found = journal.next_step(connection, workshop_id, undo=undo)
    if found is None:
        return None
    number, _ = found
    rows: dict[tuple[type[Row], str], Change] = {}
    for step in _with_what_goes_along(connection, workshop_id, number, undo=undo):
        for change in _replay_one(connection, workshop_id, step, at, undo=undo):
            before = rows.get((change.kind, change.id))
            came = before is not None and before.op is ChangeOp.ADDED and change.op is ChangeOp.REPLACED
            rows[change.kind, change.id] = replace(change, op=ChangeOp.ADDED) if came else change
    return Changes(workshop_id, frozenset(rows.values()), replayed=True)


def _with_what_goes_along(connection: Connection, workshop_id: WorkshopId, number: int, *, undo: bool) -> list[int]:
    """Return the steps to replay with one, itself among them, in their order."""
    along = journal.followed_by(connection, workshop_id, number, undo=undo)
    if not undo:
        return [number, *along]
    going, bound = Bonds.of(_own(journal.net(connection, number))), [number]
    for later in reversed(along):
        bonds = Bonds.of(_own(journal.net(connection, later)))
        if going.hold(bonds):
            going |= bonds
            bound.append(later)
    return bound[::-1]


def _replay_one(
    connection: Connection, workshop_id: WorkshopId, number: int, at: int, *, undo: bool
) -> frozenset[Change]:
    wanted = _wanted(connection, number, undo=undo)
    passing = journal.begin_replay(connection, workshop_id, at)
    try:
        _apply(connection, _without_gone(wanted))
    except SQLAlchemyError as error:
        raise ReplayError(f"step {number} could not be replayed") from error
    done, changes = journal.end_replay(connection, passing)
    if _own(done) != _own(wanted):
        raise ReplayError(f"step {number} does not fit the rows as they are")
    _note_companions(connection, number, workshop_id, done, undo=undo)
    journal.mark(connection, number, undone=undo)
    return changes


def coming(connection: Connection, workshop_id: WorkshopId, *, undo: bool) -> Step | None:
    """Return the step that would be replayed now, with the rows that it is about; None when there is none."""
    found = journal.next_step(connection, workshop_id, undo=undo)
    if found is None:
        return None
    number, label = found
    rows = []
    for (table, row_id), (now, then) in _own(_wanted(connection, number, undo=undo)).items():
        kind = KINDS[table]
        rows.append(StepRow(kind, row_id, _row(kind, now), _row(kind, then)))
    return Step(number, label, tuple(rows))


def _wanted(connection: Connection, number: int, *, undo: bool) -> Net:
    """Return what a replay is to make of each row: its image now, and then."""
    rows = journal.net(connection, number)
    return {key: (after, before) for key, (before, after) in rows.items()} if undo else rows


def _row(kind: type[Row], image: str | None) -> Row | None:
    if image is None:
        return None
    values, rows = json.loads(image), codec(kind)
    row: Row = rows.decode([values[field.name] for field in rows.fields])
    return row


def _own(rows: Net) -> Net:
    """Return what happened to rows that are undo steps themselves."""
    return {key: images for key, images in rows.items() if key[0] not in COMPANIONS}


def _without_gone(wanted: Net) -> Net:
    """Leave out the companions that go by themselves, or whose row does not come."""
    own = _own(wanted)
    coming = {key for key, (before, _) in own.items() if before is None}
    back = {
        (table, row_id): images
        for (table, row_id), images in wanted.items()
        if table in COMPANIONS and images[1] is not None and (COMPANIONS[table], row_id) in coming
    }
    return own | back


def _note_companions(connection: Connection, number: int, workshop_id: WorkshopId, done: Net, *, undo: bool) -> None:
    """Let a step know the companions that went with its rows this time, and no others."""
    of_step = undo_change.c.step == number
    connection.execute(delete(undo_change).where(of_step, undo_change.c.table_name.in_(COMPANIONS)))
    gone = [
        {
            "step": number,
            "workshop_id": workshop_id,
            "table_name": table,
            "row_id": row_id,
            "before": None if undo else before,
            "after": before if undo else None,
        }
        for (table, row_id), (before, _) in done.items()
        if table in COMPANIONS
    ]
    if gone:
        connection.execute(insert(undo_change), gone)


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
