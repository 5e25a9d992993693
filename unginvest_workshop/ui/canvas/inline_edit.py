"""Writing in place on a canvas."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE

LEAST_FONT: Final = 15
LEAST_WIDTH: Final = 180
_MARGIN: Final = 1
"""The document's own."""
_EDGES: Final = 2 * (2 + 1 + _MARGIN)
"""Border, padding and margin, above and below together."""
_PAPER: Final = (
    f"QPlainTextEdit {{ background: {PALETTE.surface}; border: 2px solid {PALETTE.accent}; border-radius: 8px;"
    " padding: 1px 8px; }"
)
"""An edge that is the same with and without the keys, close around the words."""


class InlineEditor(QPlainTextEdit):
    """A field laid over what is edited, as high as its words are; it grows with them.

    Enter and leaving it keep what was written, Esc does not.
    """

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_PAPER)
        self.document().setDocumentMargin(_MARGIN)
        self._least = over.height()
        width = min(max(LEAST_WIDTH, over.width()), parent.width())
        left = max(0, min(over.x(), parent.width() - width))
        self.setGeometry(left, over.y(), width, self._least)
        self.show()  # how its words are broken is known from here on
        self._grow()
        # What it needs beyond what is edited is shared by both sides: the gaps there are often enough.
        self._stand(over.center().y() - self.height() // 2)
        self.textChanged.connect(self._grow)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        """Grow with what is written, as far as its parent has room: downwards, and up from its lower edge."""
        layout = self.document().documentLayout()
        block, lines = self.document().begin(), 0.0
        while block.isValid():
            lines += layout.blockBoundingRect(block).height()
            block = block.next()
        wanted = ceil(lines) + _EDGES
        parent = self.parentWidget()
        room = parent.height() if parent is not None else wanted
        self.resize(self.width(), max(self._line(), min(max(self._least, wanted), room)))
        self._stand(self.y())

    def _stand(self, top: int) -> None:
        """Stand with the upper edge here, or as near as lets all of it be seen."""
        parent = self.parentWidget()
        lowest = parent.height() - self.height() if parent is not None else top
        self.move(self.x(), max(0, min(top, lowest)))

    def _line(self) -> int:
        """Return the height for a line."""
        return self.fontMetrics().lineSpacing() + _EDGES

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
