"""Going to a dream that has come true, as a search found it."""

from unginvest_workshop.domain.followup import DreamComeTrue
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.follow_up.workspace import FollowUpWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Choose the dream among those from then."""
    if not isinstance(workspace, FollowUpWorkspace) or said.kind is not SaidKind.COME_TRUE:
        return False
    marked = workspace.desk.read(lambda tx: tx.find(DreamComeTrue, id=said.id))
    return bool(marked) and workspace.choose_node(Node(NodeKind.DREAM, marked[0].dream_id))
