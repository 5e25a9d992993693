"""The workspace of a taste of the future."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.exercises.base import Workspace
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.header import WorkspaceHeader


class TasteWorkspace(Workspace):
    """The exercise's name and what it is for."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, parent: QWidget | None = None) -> None:
        super().__init__(desk, item_id, parent)
        self._header = WorkspaceHeader("")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self._header)
        column.addStretch(1)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Show the exercise's name as it is now."""
        if changes is not None and not changes.touches(AgendaItem):
            return
        item = self.desk.item(self.item_id)
        self._header.set_title(item_name(item, self.desk.console.content))
        self._header.set_lead(self.desk.console.content.exercise(item.exercise).lead)
