"""The journal of undo: steps, what they changed, and how long they are kept.

A step belongs to one workshop. The triggers write its changes; here it is begun, merged, closed and capped.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.tx import Change, ChangeOp, Changes, History
from unginvest_workshop.storage.errors import OtherWorkshopError
from unginvest_workshop.storage.tables import KINDS, TABLES, journal_state, touched, undo_change, undo_step

MERGE_MS: Final = 3000
"""How close in time the changes of a merged step follow each other."""

_OF_ITSELF: Final = "of itself"
"""Stands in place of a merge key at a step that the app did of itself: undo and redo pass it over."""

MAX_STEPS: Final = 500
"""Steps of people that are kept of each workshop, with what the app did of itself after them."""

Key = tuple[str, str]
"""A table's name and a row's id."""

Images = tuple[str | None, str | None]
"""A row before and after, as JSON; None where there is no row."""

Net = dict[Key, Images]
"""What came of each row in the end, of those that are not as they were."""


# The statements of every edit are built once: building one takes longer than running it.

_OF_WORKSHOP: Final = undo_step.c.workshop_id == bindparam("workshop")
_BY_A_PERSON: Final = func.coalesce(undo_step.c.merge, "") != _OF_ITSELF
_STEP: Final = select(undo_step.c.id, undo_step.c.label).where(_OF_WORKSHOP, _BY_A_PERSON).limit(1)
_NEWEST_DONE: Final = _STEP.where(undo_step.c.undone == 0).order_by(undo_step.c.id.desc())
_FIRST_UNDONE: Final = _STEP.where(undo_step.c.undone == 1).order_by(undo_step.c.id)
_NEW_STEP: Final = insert(undo_step)
_LAST_CHANGE: Final = select(func.max(undo_change.c.id))
_CHANGES: Final = (
    select(
        undo_change.c.workshop_id,
        undo_change.c.table_name,
        undo_change.c.row_id,
        undo_change.c.before,
        undo_change.c.after,
    )
    .where(undo_change.c.step == bindparam("of_step"), undo_change.c.id > bindparam("since"))
    .order_by(undo_change.c.id)
)
_TOUCHED: Final = select(touched)
_STATE: Final = update(journal_state).values(step=bindparam("now_step"), at=bindparam("now"))
_FORGET_ALL: Final = delete(undo_step).where(_OF_WORKSHOP)
_FORGET: Final = delete(undo_step).where(_OF_WORKSHOP, undo_step.c.undone == 1)
_BEYOND: Final = (
    select(undo_step.c.id)
    .where(_OF_WORKSHOP, _BY_A_PERSON)
    .order_by(undo_step.c.id.desc())
    .limit(1)
    .offset(bindparam("kept"))
)
_CAP: Final = delete(undo_step).where(_OF_WORKSHOP, undo_step.c.id <= _BEYOND.scalar_subquery())


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that is being written.

    ``merged`` tells that it held changes already, ``since`` is the journal's last change before, ``at`` the time now.
    """

    id: int
    workshop_id: WorkshopId
    merged: bool
    since: int
    at: int


def begin(
    connection: Connection, workshop_id: WorkshopId, label: str, merge: str | None, at: int, *, of_itself: bool = False
) -> OpenStep:
    """Let the triggers write under a new step, or under the newest one if it has the same merge key and is recent.

    What the app does ``of_itself`` is always a step of its own. Raises RuntimeError when that would make away with what
    can be done again.
    """
    if of_itself and next_step(connection, workshop_id, undo=False) is not None:
        raise RuntimeError("what the app does of itself must wait while something can be done again")
    since = connection.scalar(_LAST_CHANGE) or 0
    present = _mergeable(connection, workshop_id, merge, at) if merge is not None and not of_itself else None
    kept = _OF_ITSELF if of_itself else merge
    number = present if present is not None else _new_step(connection, workshop_id, label, kept, at)
    _write_under(connection, number, at)
    return OpenStep(number, workshop_id, present is not None, since, at)


def close(connection: Connection, step: OpenStep) -> Changes:
    """End a step and return what was changed since it was begun.

    A step that changed nothing leaves no trace, nor does the making of a workshop: nobody undoes the day that they
    are in. Any other forgets what its workshop had undone, and the oldest steps
    beyond ``MAX_STEPS``. Raises OtherWorkshopError.
    """
    _write_under(connection, None, step.at)
    changed = net(connection, step.id, since=step.since, workshop_id=step.workshop_id)
    if _leaves_no_trace(step, changed, connection):
        _remove_step(connection, step.id)
    elif step.merged:
        connection.execute(update(undo_step).where(undo_step.c.id == step.id).values(at=step.at))
    else:
        _forget_undone(connection, step.workshop_id)
        _cap(connection, step.workshop_id)
    return Changes(step.workshop_id, as_changes(changed) | _take_touched(connection))


def begin_replay(connection: Connection, workshop_id: WorkshopId, at: int) -> OpenStep:
    """Let the triggers write under a passing step, which ``end_replay`` reads and takes away."""
    return begin(connection, workshop_id, "", None, at)


def end_replay(connection: Connection, step: OpenStep) -> tuple[Net, frozenset[Change]]:
    """Return what a replay did: the journalled rows, and all rows as changes."""
    _write_under(connection, None, step.at)
    done = net(connection, step.id)
    _remove_step(connection, step.id)
    return done, as_changes(done) | _take_touched(connection)


def next_step(connection: Connection, workshop_id: WorkshopId, *, undo: bool) -> tuple[int, str] | None:
    """Return the id and label of the step that undo, or redo, would replay: one that a person did."""
    row = connection.execute(_NEWEST_DONE if undo else _FIRST_UNDONE, {"workshop": workshop_id}).first()
    return None if row is None else (row.id, row.label)


def followed_by(connection: Connection, workshop_id: WorkshopId, step: int, *, undo: bool) -> list[int]:
    """Return the steps that the app did of itself after one, in the order in which they would be replayed with it.

    To be undone they are all that are done; to be done again those before the next step that a person did.
    """
    later = select(undo_step.c.id).where(undo_step.c.workshop_id == workshop_id, undo_step.c.id > step)
    own = later.where(~_BY_A_PERSON, undo_step.c.undone == int(not undo))
    if undo:
        return list(connection.scalars(own.order_by(undo_step.c.id.desc())))
    following = connection.scalar(later.where(_BY_A_PERSON).order_by(undo_step.c.id).limit(1))
    until = own if following is None else own.where(undo_step.c.id < following)
    return list(connection.scalars(until.order_by(undo_step.c.id)))


def mark(connection: Connection, step: int, *, undone: bool) -> None:
    """Note that a step was taken back or done again; nothing merges with it any more."""
    merge = case((_BY_A_PERSON, None), else_=_OF_ITSELF)
    connection.execute(update(undo_step).where(undo_step.c.id == step).values(undone=int(undone), merge=merge))


def history(connection: Connection, workshop_id: WorkshopId) -> History:
    """Return what undo and redo would do now."""
    back, forth = (next_step(connection, workshop_id, undo=undo) for undo in (True, False))
    return History(back[1] if back else None, forth[1] if forth else None, back[0] if back else None)


def forget(connection: Connection, workshop_id: WorkshopId) -> None:
    """Let go of a workshop's whole history, and so of the words that it kept for undo."""
    connection.execute(_FORGET_ALL, {"workshop": workshop_id})


def net(connection: Connection, step: int, *, since: int = 0, workshop_id: WorkshopId | None = None) -> Net:
    """Return what came of each row that a step changed after ``since``; rows that are as before are left out.

    Raises OtherWorkshopError when ``workshop_id`` is given and a row is not of it.
    """
    images: Net = {}
    for row in connection.execute(_CHANGES, {"of_step": step, "since": since}):
        if workshop_id is not None and row.workshop_id != workshop_id:
            raise OtherWorkshopError(f"{row.table_name} {row.row_id}")
        key = (row.table_name, row.row_id)
        first = images[key][0] if key in images else row.before
        images[key] = (first, row.after)
    return {key: (before, after) for key, (before, after) in images.items() if before != after}


def as_changes(rows: Net) -> frozenset[Change]:
    """Return journalled rows as changes."""
    return frozenset(Change(KINDS[table], row_id, _op(images)) for (table, row_id), images in rows.items())


def _leaves_no_trace(step: OpenStep, changed: Net, connection: Connection) -> bool:
    if changed.get((TABLES[Workshop].name, step.workshop_id), ("", ""))[0] is None:
        return True
    return not (net(connection, step.id) if step.merged else changed)


def _op(images: Images) -> ChangeOp:
    before, after = images
    if before is None:
        return ChangeOp.ADDED
    return ChangeOp.REMOVED if after is None else ChangeOp.REPLACED


def _take_touched(connection: Connection) -> frozenset[Change]:
    """Return the unjournalled rows that were changed, and forget them."""
    rows = connection.execute(_TOUCHED).all()
    if rows:
        connection.execute(delete(touched))
    return frozenset(Change(KINDS[row.table_name], row.row_id, ChangeOp(row.op)) for row in rows)


def _mergeable(connection: Connection, workshop_id: WorkshopId, merge: str, at: int) -> int | None:
    """Return the newest step if what is written now belongs to it."""
    if next_step(connection, workshop_id, undo=False) is not None:
        return None
    query = select(undo_step.c.id, undo_step.c.merge, undo_step.c.at).where(undo_step.c.workshop_id == workshop_id)
    newest = connection.execute(query.order_by(undo_step.c.id.desc()).limit(1)).first()
    if newest is None:
        return None
    belongs = newest.merge == merge and 0 <= at - newest.at <= MERGE_MS
    return int(newest.id) if belongs else None


def _new_step(connection: Connection, workshop_id: WorkshopId, label: str, merge: str | None, at: int) -> int:
    values = {"workshop_id": workshop_id, "label": label, "merge": merge, "at": at, "undone": 0}
    key = connection.execute(_NEW_STEP, values).inserted_primary_key
    assert key is not None  # noqa: S101 (an insert of one row has a key; for the type checker)
    return int(key[0])


def _write_under(connection: Connection, step: int | None, at: int) -> None:
    connection.execute(_STATE, {"now_step": step, "now": at})


def _remove_step(connection: Connection, step: int) -> None:
    connection.execute(delete(undo_step).where(undo_step.c.id == step))


def _forget_undone(connection: Connection, workshop_id: WorkshopId) -> None:
    connection.execute(_FORGET, {"workshop": workshop_id})


def _cap(connection: Connection, workshop_id: WorkshopId) -> None:
    connection.execute(_CAP, {"workshop": workshop_id, "kept": MAX_STEPS})
