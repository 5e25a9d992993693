"""Going to a word of the closing round that a search found."""

from unginvest_workshop.domain.ids import ClosingWordId
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.close.workspace import CloseWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the word have the keys."""
    return (
        isinstance(workspace, CloseWorkspace)
        and said.kind is SaidKind.CLOSING_WORD
        and workspace.choose_word(ClosingWordId(said.id))
    )
