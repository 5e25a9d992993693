"""What hung on a thing that goes is handed over to another one: links of the red thread, and marks of energy."""

from collections.abc import Iterable

from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.ids import LinkId, WorkshopId, new_id
from unginvest_workshop.domain.thread import Link, Node
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import Tx


def tie(tx: Tx, workshop_id: WorkshopId, child: Node, parent: Node) -> None:
    """Note that ``child`` grows from ``parent``, as it is told; once is enough."""
    if tx.find(Link, child_id=child.id, parent_id=parent.id):
        return
    tx.add(
        Link(
            id=LinkId(new_id()), workshop_id=workshop_id, child_kind=child.kind, child_id=child.id,
            parent_kind=parent.kind, parent_id=parent.id,
        )
    )  # fmt: skip


def move_links(tx: Tx, gone: Node, onto: Iterable[Node]) -> None:
    """Let what grew from something grow from these instead, before it goes: the thread is never lost."""
    onto = list(onto)
    for old in tx.find(Link, parent_id=gone.id, parent_kind=gone.kind):
        tx.remove(Link, old.id)
        for parent in onto:
            tie(tx, old.workshop_id, old.child, parent)


def move_marks(tx: Tx, gone: Node, onto: Node) -> None:
    """Let what was marked at one thing be marked at another, before the first goes; nobody's mark is there twice."""
    there = tx.find(EnergyMark, kind=onto.kind, node_id=onto.id)
    known = {each.participant_id for each in there} - {None}
    for each in tx.find(EnergyMark, kind=gone.kind, node_id=gone.id):
        if each.participant_id in known:
            tx.remove(EnergyMark, each.id)
            continue
        moved = EnergyMark(each.id, each.workshop_id, last_rank(there), onto.kind, onto.id, each.participant_id)
        there.append(moved)
        tx.replace(moved)
