"""The day as it stands by the clock, asked of the store."""

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.day_now import DayNow, day_now
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.whereabouts import begun_of


def the_day_now(tx: ReadTx, workshop_id: WorkshopId, now: int) -> DayNow:
    """Return how a fagdag stands; ``now`` is UTC milliseconds."""
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    place = tx.get(Place, workshop_id)
    return day_now(tx.get(Workshop, workshop_id), items, place, now, begun_of(tx, workshop_id, now))
