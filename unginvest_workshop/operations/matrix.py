"""Which statements feed which shared factors and dreams, and what nobody feeds yet."""

from dataclasses import dataclass

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.ids import DesignStatementId, WorkshopId
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.operations.tx import ReadTx


@dataclass(frozen=True, slots=True)
class Matrix:
    """The statements beside what they may feed."""

    statements: tuple[DesignStatement, ...]
    clusters: tuple[Cluster, ...]
    """The shared factors that somebody has made or kept, in order."""
    dreams: tuple[DreamIdea, ...]
    """The dreams, chain by chain."""
    feeds: dict[DesignStatementId, frozenset[Node]]
    """What each statement feeds of these."""

    @property
    def columns(self) -> tuple[Node, ...]:
        """All that may be fed: the shared factors, then the dreams."""
        shared = (Node(NodeKind.CLUSTER, cluster.id) for cluster in self.clusters)
        return (*shared, *(Node(NodeKind.DREAM, idea.id) for idea in self.dreams))

    @property
    def unfed(self) -> tuple[Node, ...]:
        """What no statement feeds yet, in the order of the columns."""
        fed = {node for nodes in self.feeds.values() for node in nodes}
        return tuple(node for node in self.columns if node not in fed)


def matrix(tx: ReadTx, workshop_id: WorkshopId) -> Matrix:
    """Return which shared factors and dreams each statement of a fagdag feeds."""
    statements = tuple(tx.find(DesignStatement, workshop_id=workshop_id))
    clusters = tuple(tx.find(Cluster, workshop_id=workshop_id, suggested=False))
    dreams = tuple(idea for _, idea in walk_chains(tx.find(DreamIdea, workshop_id=workshop_id)))
    links = tx.find(Link, workshop_id=workshop_id, child_kind=NodeKind.STATEMENT)
    empty = Matrix(statements, clusters, dreams, {})
    known = set(empty.columns)
    feeds = {
        statement.id: frozenset(row.parent for row in links if row.child_id == statement.id and row.parent in known)
        for statement in statements
    }
    return Matrix(statements, clusters, dreams, feeds)
