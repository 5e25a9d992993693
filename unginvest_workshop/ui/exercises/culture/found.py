"""Going to words about culture that a search found."""

from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.culture.workspace import CultureWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the words have the keys, in whichever column they stand."""
    if not isinstance(workspace, CultureWorkspace) or said.kind is not SaidKind.CULTURE:
        return False
    return any(side.notes.choose(said.id) for side in workspace.sides.values())
