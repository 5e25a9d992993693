"""Where the day is, asked of the store."""

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.day_now import came
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.timer import MINUTE_MS, Instant, Timer
from unginvest_workshop.domain.whereabouts import Begun, ItemClock, day_is_at
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import ReadTx


def begun_of(tx: ReadTx, workshop_id: WorkshopId, now: int) -> Begun:
    """Return what has been begun of a fagdag; ``now`` is UTC milliseconds."""
    noted = {each.id: each for each in tx.find(ItemTime, workshop_id=workshop_id)}
    groups = len(tx.find(Group, workshop_id=workshop_id))
    timers = {each.id: each for each in tx.find(Timer, workshop_id=workshop_id)}
    clocks = {}
    for item in tx.find(AgendaItem, workshop_id=workshop_id):
        timer = timers.get(item.id)
        if timer is not None and timer.in_rounds == item.in_rounds and rules.is_begun(timer):
            if item.in_rounds:
                timer = rules.with_rounds(timer, groups, item.round_minutes)
            left = rules.left_in_all(timer, Instant(now, 0, ""))
            clocks[item.id] = ItemClock(left, timer.total, timer.running)
    return Begun(clocks, noted)


def day_at(tx: ReadTx, workshop_id: WorkshopId, now: int) -> AgendaItemId | None:
    """Return the exercise that the room is really at; None when all of them are done. ``now`` is UTC milliseconds.

    A clock that still goes does not hold the room where it has said that it is done.
    """
    place = tx.get(Place, workshop_id)
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    begun, done = begun_of(tx, workshop_id, now), {item.id for item in items if item.done}
    clocks = {item_id: clock for item_id, clock in begun.clocks.items() if item_id not in done}
    return day_is_at(items, place.item_id, Begun(clocks, begun.noted), _stayed(tx, place, now))


def paused_elsewhere(tx: ReadTx, workshop_id: WorkshopId, now: int) -> Timer | None:
    """Return the timer that stands still with time left at the exercise that goes on, while the room looks elsewhere.

    None while any timer counts, or where that of what the room looks at was started too.
    """
    begun, here = begun_of(tx, workshop_id, now), tx.get(Place, workshop_id).item_id
    at = day_at(tx, workshop_id, now)
    clock = None if at is None else begun.clocks.get(at)
    if clock is None or clock.left <= 0 or any(each.running for each in begun.clocks.values()):
        return None
    return None if here in begun.clocks else next(iter(tx.find(Timer, id=at)), None)


def was_begun(tx: ReadTx, place: Place, now: int) -> bool:
    """Tell whether what the room looks at was really begun: its clock was started, or the room was at it a minute.

    Time in which the day was at another exercise does not count.
    """
    if place.item_id is None:
        return False
    begun = begun_of(tx, place.workshop_id, now)
    if begun.holds(place.item_id):
        return True
    stayed = begun.spent(place.item_id) + _stayed(tx, place, now)
    return stayed >= MINUTE_MS and day_at(tx, place.workshop_id, now) == place.item_id


def _stayed(tx: ReadTx, place: Place, now: int) -> int:
    return max(0, now - came(tx.get(Workshop, place.workshop_id), place))
