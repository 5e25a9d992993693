"""Keeping half a line through a crash, and while the room is at another exercise."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.operations.drafts import draft_of, keep_draft
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.tree.field import TreeField
from unginvest_workshop.ui.exercises.tree.state import TreeState

PAUSE_MS: Final = 600
"""How long somebody pauses before half a line is kept."""


class Drafting(QObject):
    """Brings back what stood half typed in the field, and keeps what stands there at each pause and as it goes."""

    def __init__(self, state: TreeState, field: TreeField) -> None:
        super().__init__(field)
        self._state = state
        self._field = field
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._keep)
        field.setText(self._kept())
        field.textChanged.connect(self._timer.start)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what stands there at once when the field goes: to another exercise, or as the window is closed."""
        if event.type() is QEvent.Type.Hide and self._timer.isActive():
            self._timer.stop()
            self._keep()
        return super().eventFilter(watched, event)

    def _kept(self) -> str:
        return self._state.desk.read(lambda tx: draft_of(tx, self._state.item_id))

    def _keep(self) -> None:
        desk, item_id = self._state.desk, self._state.item_id
        text = clean_line(self._field.text())
        if text != self._kept() and desk.read(self._is_planned):
            desk.do("", lambda tx: keep_draft(tx, desk.id, item_id, text))

    def _is_planned(self, tx: ReadTx) -> bool:
        """Tell whether the exercise is there still: it may be going because it was taken out of the plan."""
        return bool(tx.find(AgendaItem, id=self._state.item_id))
