"""Keeping half-typed lines through a crash, and while the room is at another exercise."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.operations.drafts import draft_of, keep_draft
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.open_workshop import OpenWorkshop

PAUSE_MS: Final = 600
"""How long somebody pauses before half a line is kept."""


class Drafting(QObject):
    """Brings back what stood half typed in an exercise, and keeps what stands there at each pause and as it goes.

    Several lines of one exercise are kept together, one after the other.
    """

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId, lines: Sequence[QLineEdit], around: QWidget) -> None:
        """``around`` holds the lines, and goes when the exercise is left."""
        super().__init__(around)
        self._desk = desk
        self._item_id = item_id
        self._lines = tuple(lines)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        for line, text in zip(self._lines, self._kept().split("\n"), strict=False):
            line.setText(text)
        for line in self._lines:
            line.textChanged.connect(self._wait)
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what stands there at once when the lines go: to another exercise, or as the window is closed."""
        if event.type() is QEvent.Type.Hide and self._timer.isActive():
            self._timer.stop()
            self._keep()
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        """Wait for a pause; what is written where it belongs, or wiped out, is half typed no longer."""
        self._timer.start(PAUSE_MS if self._typed() else 0)

    def _typed(self) -> str:
        return "\n".join(clean_line(line.text()) for line in self._lines).rstrip("\n")

    def _kept(self) -> str:
        return self._desk.read(lambda tx: draft_of(tx, self._item_id))

    def _keep(self) -> None:
        desk, text = self._desk, self._typed()
        if text != self._kept() and desk.read(self._is_planned):
            desk.do("", lambda tx: keep_draft(tx, desk.id, self._item_id, text))

    def _is_planned(self, tx: ReadTx) -> bool:
        """Tell whether the exercise is there still: it may be going because it was taken out of the plan."""
        return bool(tx.find(AgendaItem, id=self._item_id))
