"""«Her er det energi»: people mark what draws them. Marks are counted; nothing is ranked, nothing falls away."""

from unginvest_workshop.domain.energy import MARKABLE, EnergyMark, counted
from unginvest_workshop.domain.ids import EnergyMarkId, ParticipantId, WorkshopId, new_id
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.operations.clusters import kept
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx


def mark_energy(tx: Tx, workshop_id: WorkshopId, node: Node, person_id: ParticipantId | None = None) -> EnergyMarkId:
    """Note that somebody is drawn to a factor, a shared factor, a dream or a statement.

    Somebody who is known marks a thing once; marks of people who are not told apart add up. A suggested shared factor
    is kept by it. Raises ValueError for anything else than these.
    """
    if node.kind not in MARKABLE:
        raise ValueError(f"nobody marks a {node.kind}")
    node = kept(tx, node)
    here = marks_of(tx, node)
    own = [each.id for each in here if person_id is not None and each.participant_id == person_id]
    if own:
        return own[0]
    new = EnergyMarkId(new_id())
    tx.add(EnergyMark(new, workshop_id, last_rank(here), node.kind, node.id, person_id))
    return new


def unmark_energy(tx: Tx, node: Node, person_id: ParticipantId | None = None) -> None:
    """Take somebody's mark back; without a person the newest that is nobody's in particular. Nothing where none is."""
    own = [each for each in marks_of(tx, node) if each.participant_id == person_id]
    for each in own[-1:]:
        tx.remove(EnergyMark, each.id)


def marks_of(tx: ReadTx, node: Node) -> list[EnergyMark]:
    """Return the marks at something, in the order they were made."""
    return tx.find(EnergyMark, kind=node.kind, node_id=node.id)


def energy(tx: ReadTx, workshop_id: WorkshopId) -> dict[Node, int]:
    """Return how many marks there are at each thing that has any."""
    return counted(tx.find(EnergyMark, workshop_id=workshop_id))
