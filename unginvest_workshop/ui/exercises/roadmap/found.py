"""Going to the picture of the future that a search found, at the end of the road."""

from PySide6.QtCore import Qt

from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.exercises.roadmap.workspace import RoadmapWorkspace


def find(workspace: Workspace, said: SaidSpot) -> bool:
    """Let the sun at the end of the road be seen."""
    if not isinstance(workspace, RoadmapWorkspace) or said.kind is not SaidKind.FUTURE_PICTURE:
        return False
    if workspace.table_button.isChecked():
        workspace.road_button.click()
    workspace.road.show_sun()
    workspace.road.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
