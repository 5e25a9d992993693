"""Writing in place on a canvas."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from unginvest_workshop.ui.fonts import sans

LEAST_FONT: Final = 15
LEAST_WIDTH: Final = 180
LEAST_HEIGHT: Final = 40
_EDGES: Final = 24
"""Padding, border and the document's own margin, above and below together."""


class InlineEditor(QPlainTextEdit):
    """A field laid over what is edited. Enter and leaving it keep what was written, Esc does not."""

    closed = Signal()

    def __init__(self, text: str, over: QRect, zoom: float, parent: QWidget, tell: Callable[[str], None]) -> None:
        """Lay the field over a rectangle of its parent; ``tell`` gets the words, once, when they are others."""
        super().__init__(parent)
        self._open = True
        self._before = text
        self._tell = tell
        self.setPlainText(text)
        self.setFont(sans(max(LEAST_FONT, 17 * zoom)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setObjectName("inlineEditor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least = max(LEAST_HEIGHT, over.height() + 12)
        self.setGeometry(over.x(), over.y(), min(max(LEAST_WIDTH, over.width()), parent.width()), self._least)
        self.textChanged.connect(self._grow)
        self._grow()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        """Grow with what is written, as far as there is room."""
        lines = self.document().documentLayout().documentSize().height()
        wanted = round(lines * self.fontMetrics().lineSpacing()) + _EDGES
        parent = self.parentWidget()
        room = parent.height() - self.y() if parent is not None else wanted
        self.resize(self.width(), max(LEAST_HEIGHT, min(max(self._least, wanted), room)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, leave with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the focus goes elsewhere; a menu is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.finish(keep=True)

    def finish(self, *, keep: bool) -> None:
        """Close the field, once, with or without keeping what was written."""
        if not self._open:
            return
        self._open = False
        text = self.toPlainText()
        if keep and text != self._before:
            self._tell(text)
        self.closed.emit()
        self.hide()
        self.deleteLater()
