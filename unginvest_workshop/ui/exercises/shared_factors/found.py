"""Going to the group or the shared factor whose image a search found."""

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Look at the group's page, or let the card of the shared factor have the keys."""
    if not isinstance(workspace, SharedFactorsWorkspace):
        return False
    if said.kind is SaidKind.IMAGE:
        return _look_at_group(workspace, GroupId(said.id))
    photos = workspace.desk.read(lambda tx: tx.find(Photo, id=said.id)) if said.kind is SaidKind.PHOTO else []
    for photo in photos:
        if photo.cluster_id is not None:
            return workspace.choose_node(Node(NodeKind.CLUSTER, photo.cluster_id))
        if photo.group_id is not None:
            return _look_at_group(workspace, photo.group_id)
    return False


def _look_at_group(workspace: SharedFactorsWorkspace, group_id: GroupId) -> bool:
    workspace.desk.choose_group(group_id)
    workspace.focus_capture()
    return True
