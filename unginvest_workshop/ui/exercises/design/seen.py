"""What the workspace has read of the design statements, all from one moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.operations import designs, links
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.matrix import Matrix, matrix
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.design.hinting import StatementHinting
from unginvest_workshop.ui.exercises.design.statement_card import Told
from unginvest_workshop.ui.exercises.design.structure import likely_parts


@dataclass(frozen=True, slots=True)
class SeenStatements:
    """The statements in their order, with what they give life to and how many are drawn to what."""

    statements: tuple[DesignStatement, ...]
    feeds: Mapping[str, list[Node]]
    """By a statement's id what it gives life to, where that is anything."""
    words: Mapping[Node, str]
    drawn: Mapping[Node, int]
    matrix: Matrix

    def told(self, hinting: StatementHinting) -> list[Told]:
        """Return what each statement's card says, with what is noticed in its words."""
        return [self._told(each, hinting) for each in self.statements]

    def _told(self, statement: DesignStatement, hinting: StatementHinting) -> Told:
        feeds = self.feeds.get(statement.id, [])
        hint = hinting.hint(statement, statement.text, is_grounded=bool(feeds))
        marks = self.drawn.get(Node(NodeKind.STATEMENT, statement.id), 0)
        return Told(statement, feeds, self.words, likely_parts(statement.text), hint, marks)


def seen_statements(tx: ReadTx, workshop_id: WorkshopId) -> SeenStatements:
    """Read the statements as they are now."""
    return SeenStatements(
        tuple(designs.statements(tx, workshop_id)),
        _feeds(tx.find(Link, workshop_id=workshop_id, child_kind=NodeKind.STATEMENT)),
        links.node_texts(tx, workshop_id),
        energy(tx, workshop_id),
        matrix(tx, workshop_id),
    )


def _feeds(rows: Iterable[Link]) -> dict[str, list[Node]]:
    feeds: dict[str, list[Node]] = {}
    for row in rows:
        feeds.setdefault(row.child_id, []).append(row.parent)
    return feeds
