"""What each exercise really took: noted while the day goes on, and asked when the next one is planned."""

from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.day_now import came
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import ReadTx, Tx

_MINUTE: Final = 60_000
_LONGEST: Final = 4 * 60 * _MINUTE
"""Nobody is at one exercise longer at a stretch: the laptop was left open."""
_LOOK: Final = 30_000
"""One who is gone again sooner only looked in."""


def leave(tx: Tx, place: Place, now: int) -> None:
    """Note that the room goes on from where it is; ``now`` is UTC milliseconds. Only the fagdag's own date counts."""
    workshop = tx.get(Workshop, place.workshop_id)
    if place.item_id is None or day_of(now) != workshop.date or day_of(place.entered) > workshop.date:
        return
    begun = came(workshop, place)
    spent = min(now - begun, _LONGEST)
    if spent < _LOOK:
        return
    noted = tx.find(ItemTime, id=place.item_id)
    if noted:
        tx.replace(replace(noted[0], spent=noted[0].spent + spent))
    else:
        tx.add(ItemTime(place.item_id, place.workshop_id, begun, spent))


def times(tx: ReadTx, workshop_id: WorkshopId) -> dict[AgendaItemId, ItemTime]:
    """Return what has been noted of a day's exercises."""
    return {each.id: each for each in tx.find(ItemTime, workshop_id=workshop_id)}


def minutes_taken(time: ItemTime) -> int:
    """Return what an exercise took in whole minutes, the nearest ones."""
    return (time.spent + _MINUTE // 2) // _MINUTE
