"""What each exercise really took: noted while the day goes on, and asked when the next one is planned."""

from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.day_now import came
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.operations.whereabouts import begun_of, day_at

_MINUTE: Final = 60_000
_LONGEST: Final = 4 * 60 * _MINUTE
"""Nobody is at one exercise longer at a stretch: the laptop was left open."""
_LOOK: Final = 30_000
"""One who is gone again sooner only looked in."""


def leave(tx: Tx, place: Place, now: int) -> None:
    """Note that the room goes on from where it is; ``now`` is UTC milliseconds. Only the fagdag's own date counts.

    Where the room only looked, the time is that of the exercise which goes on meanwhile, if one was begun.
    """
    workshop = tx.get(Workshop, place.workshop_id)
    if place.item_id is None or day_of(now) != workshop.date or day_of(place.entered) > workshop.date:
        return
    begun = came(workshop, place)
    spent = min(now - begun, _LONGEST)
    item_id = day_at(tx, place.workshop_id, now) or place.item_id
    begun_before = begun_of(tx, place.workshop_id, now)
    if item_id != place.item_id and not begun_before.holds(item_id):
        return
    if spent < (0 if item_id in begun_before.clocks else _LOOK):
        return
    noted = tx.find(ItemTime, id=item_id)
    if noted:
        tx.replace(replace(noted[0], spent=noted[0].spent + spent))
    else:
        tx.add(ItemTime(item_id, place.workshop_id, begun, spent))


def times(tx: ReadTx, workshop_id: WorkshopId) -> dict[AgendaItemId, ItemTime]:
    """Return what has been noted of a day's exercises."""
    return {each.id: each for each in tx.find(ItemTime, workshop_id=workshop_id)}


def minutes_taken(time: ItemTime) -> int:
    """Return what an exercise took in whole minutes, the nearest ones."""
    return (time.spent + _MINUTE // 2) // _MINUTE
