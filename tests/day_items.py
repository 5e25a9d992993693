"""Finding exercises of a day by their kind."""

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.operations.tx import ReadTx


def interview_of(tx: ReadTx, workshop_id: WorkshopId) -> AgendaItemId:
    """Return the day's first interview."""
    return tx.find(AgendaItem, workshop_id=workshop_id, exercise=ExerciseKind.INTERVIEW)[0].id
