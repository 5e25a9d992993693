"""Going to somebody who is missing, as a search found them."""

from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.welcome.workspace import WelcomeWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the note have the keys."""
    return (
        isinstance(workspace, WelcomeWorkspace)
        and said.kind is SaidKind.MISSING_VOICE
        and workspace.voices.choose(said.id)
    )
