"""What is done with design statements: each a step of its own that can be undone."""

from collections.abc import Iterable, Sequence

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import designs, energy, links, workshops
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class DesignDoing:
    """Does it, and lets the views hear of it as everybody does."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk, self._t = desk, desk.t

    def add(self, text: str) -> DesignStatementId | None:
        """Write a statement down; return its id, or None when it was empty."""
        return self._desk.do(self._t("Nytt utsagn"), lambda tx: designs.add_statement(tx, self._desk.id, text))

    def edit(self, statement_id: DesignStatementId, text: str) -> None:
        """Change a statement's words."""
        self._desk.do(self._t("Endre utsagnet"), lambda tx: designs.edit_statement(tx, statement_id, text))

    def remove(self, statement_id: DesignStatementId) -> None:
        """Delete a statement."""
        self._desk.do(self._t("Slett utsagnet"), lambda tx: designs.remove_statement(tx, statement_id))

    def move(self, order: Sequence[DesignStatementId], statement_id: DesignStatementId, step: int) -> None:
        """Move a statement a place up or down in the order they stand in."""
        target = order.index(statement_id) + (step if step < 0 else step + 1)
        if 0 <= target <= len(order):
            before = order[target] if target < len(order) else None
            self._desk.do(self._t("Flytt utsagnet"), lambda tx: designs.move_statement(tx, statement_id, before))

    def build(self, statement_id: DesignStatementId, part: StructurePart, text: str) -> None:
        """Say what a statement builds of one part."""
        label = self._t("Skriv hva som må være på plass")
        self._desk.do(label, lambda tx: designs.write_structure(tx, statement_id, part, text))

    def feed(self, statement_id: DesignStatementId, nodes: Iterable[Node]) -> None:
        """Let a statement feed exactly these."""
        self._desk.do(self._t("Rød tråd"), lambda tx: designs.feed(tx, statement_id, nodes))

    def tie(self, statement_id: DesignStatementId, node: Node) -> None:
        """Let a statement feed something too, or no more where it does."""

        def turn(tx: Tx) -> None:
            fed = links.parents_of(tx, Node(NodeKind.STATEMENT, statement_id))
            kept = [each for each in fed if each != node]
            designs.feed(tx, statement_id, kept if node in fed else [*fed, node])

        self._desk.do(self._t("Rød tråd"), turn)

    def mark_energy(self, node: Node, by: int) -> None:
        """Note that one more is drawn to something, or with -1 that one is no more."""
        label = self._t("Her er det energi")
        if by > 0:
            self._desk.do(label, lambda tx: energy.mark_energy(tx, self._desk.id, node))
        else:
            self._desk.do(label, lambda tx: energy.unmark_energy(tx, node))

    def show(self, view: str) -> None:
        """Let the room see something else."""
        self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, view))
