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
        width, height = max(LEAST_WIDTH, over.width()), max(LEAST_HEIGHT, over.height() + 12)
        self.setGeometry(over.x(), over.y(), min(width, parent.width()), min(height, parent.height()))
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
