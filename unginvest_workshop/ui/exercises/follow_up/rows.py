"""Where in the follow-up something on the red thread stands."""

from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.follow_up.stage import DREAMS, MOVED, ROAD


def row_of(tx: ReadTx, node: Node) -> tuple[str, str]:
    """Return the view that shows a dream, a step or a contribution, and the id of the row to choose there."""
    if node.kind is NodeKind.DREAM:
        return DREAMS, node.id
    if node.kind is NodeKind.CONTRIBUTION:
        return MOVED, next((row.step_id or "" for row in tx.find(Contribution, id=node.id)), "")
    return ROAD, node.id
