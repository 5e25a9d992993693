"""The day as it stands by the clock, asked of the store."""

from unginvest_workshop.domain.day_now import DayNow, day_now
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.agenda import agenda
from unginvest_workshop.operations.item_times import times
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.workshops import place_of


def the_day_now(tx: ReadTx, workshop_id: WorkshopId, now: int) -> DayNow:
    """Return how a fagdag stands; ``now`` is UTC milliseconds."""
    place = place_of(tx, workshop_id)
    noted = times(tx, workshop_id).get(place.item_id) if place.item_id is not None else None
    earlier = noted.spent if noted is not None else 0
    return day_now(tx.get(Workshop, workshop_id), agenda(tx, workshop_id), place, now, earlier)
