"""Going to an answer, or to the group whose image a search found."""

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.presentation.workspace import PresentationWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Look at the group; an answer has the keys."""
    if not isinstance(workspace, PresentationWorkspace):
        return False
    if said.kind is SaidKind.IMAGE:
        workspace.desk.choose_group(GroupId(said.id))
        return workspace.picks.take_keys()
    if said.kind is not SaidKind.RESPONSE:
        return False
    for answer in workspace.desk.read(lambda tx: tx.find(Response, id=said.id)):
        workspace.desk.choose_group(answer.group_id)
    return any(column.choose(said.id) for column in workspace.answers.lists.values())
