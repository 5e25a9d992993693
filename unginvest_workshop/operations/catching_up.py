"""Getting back on time: what is proposed for the exercises that remain, and what the facilitator accepts of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from unginvest_workshop.domain.catching_up import Give, propose
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.pace import Ahead, overruns
from unginvest_workshop.operations.agenda import set_lengths
from unginvest_workshop.operations.day_now import the_day_now
from unginvest_workshop.operations.people import groups
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.operations.workshops import set_end


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to come of the day as it is planned now, and what its exercises could give."""

    to_come: Ahead
    gives: tuple[Give, ...]


def proposal(tx: ReadTx, workshop_id: WorkshopId, now: int) -> Proposal:
    """Return how a fagdag gets back on time; ``now`` is UTC milliseconds."""
    to_come = the_day_now(tx, workshop_id, now).to_come
    return Proposal(to_come, tuple(propose(to_come, len(groups(tx, workshop_id)))))


def catch_up(tx: Tx, workshop_id: WorkshopId, minutes: Mapping[AgendaItemId, int], now: int) -> None:
    """Plan the lengths that were accepted.

    Where the day's end was what lacked time, it is locked: from now on the day is on time when it ends then.
    """
    to_come = the_day_now(tx, workshop_id, now).to_come
    if any(over.item is None for over in overruns(to_come)):
        set_end(tx, workshop_id, to_come.end)
    set_lengths(tx, workshop_id, minutes)
