"""Words that are half typed: kept through a crash, and gone once they are written where they belong."""

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.tree import Draft
from unginvest_workshop.operations.tx import ReadTx, Tx


def draft_of(tx: ReadTx, item_id: AgendaItemId) -> str:
    """Return what stands half typed in an exercise, "" when there is nothing."""
    return next((draft.text for draft in tx.find(Draft, id=item_id)), "")


def keep_draft(tx: Tx, workshop_id: WorkshopId, item_id: AgendaItemId, text: str) -> None:
    """Keep what stands half typed in an exercise, to the letter; "" keeps nothing. It is no undo step."""
    there = bool(tx.find(Draft, id=item_id))
    if not text:
        if there:
            tx.remove(Draft, item_id)
    elif there:
        tx.replace(Draft(item_id, workshop_id, text))
    else:
        tx.add(Draft(item_id, workshop_id, text))
