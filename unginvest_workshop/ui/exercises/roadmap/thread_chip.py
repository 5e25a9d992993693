"""A chip on the red thread that leads to what it says: by a click, or with Enter."""

from PySide6.QtCore import QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.thread import Node
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.words import Words


class ThreadChip(Words):
    """Something on the red thread that one can go to."""

    opened = Signal(object)
    """Carries the node."""

    def __init__(self, node: Node, text: str, parent: QWidget | None = None, *, fill: str) -> None:
        super().__init__(text, sans(14), parent, fill=fill, padding=QMargins(10, 4, 10, 4), widest=320)
        self._node = node
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._node)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there with a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._node)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring around it while it has the keys."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(PALETTE.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
