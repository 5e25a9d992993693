"""Going to the part of the learning question that a search found."""

from PySide6.QtCore import Qt

from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import JOINT, SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.topic.workspace import TopicWorkspace
from unginvest_workshop.ui.widgets.fields import PlainEdit


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the part have the keys."""
    if not isinstance(workspace, TopicWorkspace) or said.kind is not SaidKind.TOPIC:
        return False
    _part(workspace, said.at).setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _part(workspace: TopicWorkspace, at: int) -> PlainEdit:
    """Return the part in which a letter of the whole stands, or the question."""
    end = 0
    for field in (workspace.question, *workspace.where.fields(), workspace.so_that):
        words = field.toPlainText().strip()
        end += len(words) + len(JOINT) if words else 0
        if at < end:
            return field
    return workspace.question
