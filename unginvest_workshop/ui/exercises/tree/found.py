"""Going to the tree whose image or photo a search found."""

from PySide6.QtCore import Qt

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.tree.workspace import TreeWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Look at the group's tree; a photo of it on paper stands beside it."""
    if not isinstance(workspace, TreeWorkspace):
        return False
    group_id = _group_of(workspace, said)
    if group_id is None:
        return False
    workspace.desk.choose_group(group_id)
    if said.kind is SaidKind.PHOTO:
        workspace.paper.button.setChecked(True)
        workspace.paper.panel.look_at(said.id)
    workspace.pages.tree.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _group_of(workspace: TreeWorkspace, said: SaidSpot) -> GroupId | None:
    if said.kind is SaidKind.IMAGE:
        return GroupId(said.id)
    photos = workspace.desk.read(lambda tx: tx.find(Photo, id=said.id)) if said.kind is SaidKind.PHOTO else []
    return photos[0].group_id if photos else None
