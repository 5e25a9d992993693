"""Changing the plan of the day."""

from collections.abc import Mapping
from dataclasses import replace

from unginvest_workshop.domain.agenda import HOME_PHASE, LONGEST, AgendaItem, ExerciseKind, Phase, item_minutes
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.operations.order import rank_before
from unginvest_workshop.operations.timers import follow_until, replan_rounds
from unginvest_workshop.operations.tx import ReadTx, Tx

LONGEST_ROUND = 60
"""Minutes that each group may take where the room hears group after group."""

USUAL_ROUND = 4
"""Minutes that a group takes to show what it found, until somebody plans another length."""

USUAL_WALK = 20
"""Minutes in which people have walked round and seen all the groups' trees, however many they are."""


LONG_ROUNDS = 40
"""Minutes beyond which a room is tired of hearing group after group."""


def is_long(item: AgendaItem) -> bool:
    """Tell whether hearing group after group takes so long that a walk would be better."""
    return item.in_rounds and item.minutes > LONG_ROUNDS


def agenda(tx: ReadTx, workshop_id: WorkshopId) -> list[AgendaItem]:
    """Return the day's exercises in order."""
    return tx.find(AgendaItem, workshop_id=workshop_id)


def add_item(
    tx: Tx,
    workshop_id: WorkshopId,
    exercise: ExerciseKind,
    minutes: int,
    *,
    before: AgendaItemId | None = None,
    title: str = "",
    notes: str = "",
) -> AgendaItemId:
    """Plan one more exercise, before another one, or as the last of its phase when None."""
    items = agenda(tx, workshop_id)
    phase = _phase_at(items, exercise, before)
    if before is None:
        before = next((i.id for i in items if i.phase.number > phase.number), None)
    new = AgendaItemId(new_id())
    tx.add(
        AgendaItem(
            id=new, workshop_id=workshop_id, rank=rank_before(items, new, before), phase=phase, exercise=exercise,
            minutes=_limited(minutes), title=clean_line(title), notes=notes,
            round_minutes=USUAL_ROUND if exercise is ExerciseKind.PRESENTATION else 0,
        )
    )  # fmt: skip
    keep_round_minutes(tx, workshop_id)
    return new


def move_item(tx: Tx, item_id: AgendaItemId, before: AgendaItemId | None) -> None:
    """Move an exercise before another one, or to the end; a break takes the phase of where it lands."""
    item = tx.get(AgendaItem, item_id)
    items = agenda(tx, item.workshop_id)
    others = [each for each in items if each.id != item_id]
    phase = item.phase if item.exercise in HOME_PHASE else _phase_at(others, item.exercise, before)
    tx.replace(replace(item, rank=rank_before(items, item_id, before), phase=phase))


def remove_item(tx: Tx, item_id: AgendaItemId) -> None:
    """Take an exercise out of the plan; what was said in it stays."""
    tx.remove(AgendaItem, item_id)


def set_minutes(tx: Tx, item_id: AgendaItemId, minutes: int) -> None:
    """Plan another length, from one minute to eight hours; where each group has its time, the groups decide."""
    item = tx.get(AgendaItem, item_id)
    tx.replace(replace(item, minutes=_limited(minutes)))
    keep_round_minutes(tx, item.workshop_id)


def set_round_minutes(tx: Tx, item_id: AgendaItemId, minutes: int) -> None:
    """Plan what each group gets, from one minute to an hour; the whole follows from the number of groups.

    Groups whose time has begun keep theirs.
    """
    item = tx.get(AgendaItem, item_id)
    tx.replace(replace(item, round_minutes=min(max(1, minutes), LONGEST_ROUND)))
    replan_rounds(tx, item_id)
    keep_round_minutes(tx, item.workshop_id)


def set_gallery_walk(tx: Tx, item_id: AgendaItemId, *, walk: bool) -> None:
    """Let people walk round among the trees all at once, or hear group after group.

    A walk has the time as it stands, or what walks usually take where that is far more.
    """
    item = tx.get(AgendaItem, item_id)
    minutes = USUAL_WALK if walk and is_long(item) else item.minutes
    tx.replace(replace(item, gallery_walk=walk, minutes=minutes))
    keep_round_minutes(tx, item.workshop_id)


def set_until(tx: Tx, item_id: AgendaItemId, minute: int | None) -> None:
    """Let a break last until a time of day, in minutes after midnight, or with None for its own minutes.

    The clock of one that goes on follows to another time; with None it goes on as it is.
    """
    tx.replace(replace(tx.get(AgendaItem, item_id), until=minute))
    follow_until(tx, item_id)


def lock_start(tx: Tx, item_id: AgendaItemId, minute: int | None) -> None:
    """Let an exercise begin at a time of day whatever happens, in minutes after midnight, or with None as it falls."""
    tx.replace(replace(tx.get(AgendaItem, item_id), starts_at=minute))


def set_least_minutes(tx: Tx, item_id: AgendaItemId, minutes: int) -> None:
    """Say what an exercise needs at the least; nought leaves it at the usual least of its kind."""
    tx.replace(replace(tx.get(AgendaItem, item_id), least_minutes=min(max(0, minutes), LONGEST)))


def set_lengths(tx: Tx, workshop_id: WorkshopId, minutes: Mapping[AgendaItemId, int]) -> None:
    """Plan other lengths all at once; where each group has its time, as near as whole minutes for each come to it."""
    count = len(tx.find(Group, workshop_id=workshop_id))
    for item in agenda(tx, workshop_id):
        length = minutes.get(item.id, item.minutes)
        if length == item.minutes:
            continue
        if item.in_rounds and count:
            set_round_minutes(tx, item.id, round(length / count))
        else:
            set_minutes(tx, item.id, length)


def keep_round_minutes(tx: Tx, workshop_id: WorkshopId) -> None:
    """Let what hears group after group last as long as the groups need; called wherever groups come or go."""
    count = len(tx.find(Group, workshop_id=workshop_id))
    for item in agenda(tx, workshop_id):
        minutes = _limited(item_minutes(item, count))
        if minutes != item.minutes:
            tx.replace(replace(item, minutes=minutes))


def set_done(tx: Tx, item_id: AgendaItemId, *, done: bool) -> None:
    """Mark an exercise as done, or as not."""
    tx.replace(replace(tx.get(AgendaItem, item_id), done=done))


def edit_item(
    tx: Tx,
    item_id: AgendaItemId,
    *,
    title: str | None = None,
    leader: str | None = None,
    co_leader: str | None = None,
    writer: str | None = None,
    notes: str | None = None,
) -> None:
    """Change what is given of an exercise's name, those who lead it and the private notes."""
    item = tx.get(AgendaItem, item_id)
    tx.replace(
        replace(
            item,
            title=item.title if title is None else clean_line(title),
            leader=item.leader if leader is None else clean_line(leader),
            co_leader=item.co_leader if co_leader is None else clean_line(co_leader),
            writer=item.writer if writer is None else clean_line(writer),
            notes=item.notes if notes is None else clean_text(notes),
        )
    )


def _limited(minutes: int) -> int:
    return min(max(1, minutes), LONGEST)


def _phase_at(items: list[AgendaItem], exercise: ExerciseKind, before: AgendaItemId | None) -> Phase:
    """Return an exercise's own phase, or for a break that of the exercise it follows."""
    if exercise in HOME_PHASE:
        return HOME_PHASE[exercise]
    position = next((i for i, item in enumerate(items) if item.id == before), len(items))
    return items[position - 1].phase if position else (items[0].phase if items else Phase.DEFINITION)
