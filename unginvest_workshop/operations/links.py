"""Tying the red thread, and following it."""

from collections.abc import Iterable

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind, may_grow_from
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.clusters import kept
from unginvest_workshop.operations.handing_over import tie
from unginvest_workshop.operations.thread import own_texts
from unginvest_workshop.operations.tx import ReadTx, Tx

THREAD_KINDS = (Story, SuccessFactor, Cluster, DreamIdea, DesignStatement, RoadmapStep, Link)
"""The rows that the red thread is made of: views that show any of it ask again when one of these changes."""


def link(tx: Tx, workshop_id: WorkshopId, child: Node, parent: Node) -> None:
    """Note that ``child`` grows from ``parent``; once is enough. A suggested shared factor is kept by it.

    Raises ValueError against the thread's direction.
    """
    if not may_grow_from(child.kind, parent.kind):
        raise ValueError(f"a {child.kind} does not grow from a {parent.kind}")
    tie(tx, workshop_id, child, kept(tx, parent))


def set_parents(tx: Tx, workshop_id: WorkshopId, child: Node, wanted: Iterable[Node]) -> None:
    """Let ``child`` grow from exactly these."""
    wanted = list(wanted)
    for old in tx.find(Link, child_id=child.id):
        if old.parent not in wanted:
            tx.remove(Link, old.id)
    for parent in wanted:
        link(tx, workshop_id, child, parent)


def parents_of(tx: ReadTx, child: Node) -> list[Node]:
    """Return what something grows from by links."""
    return [row.parent for row in tx.find(Link, child_id=child.id)]


def grown_from(tx: ReadTx, workshop_id: WorkshopId, step: Node) -> list[Node]:
    """Return what moved a step, in the order it was told: the last on the red thread."""
    told = tx.find(Contribution, workshop_id=workshop_id, step_id=step.id)
    return [Node(NodeKind.CONTRIBUTION, row.id) for row in told]


def node_texts(tx: ReadTx, workshop_id: WorkshopId) -> dict[Node, str]:
    """Return the words of everything on the workshop's own red thread up to its steps."""
    return own_texts(tx, workshop_id)
