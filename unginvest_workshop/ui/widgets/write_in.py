"""A field that takes the place of words while somebody writes in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class WriteIn(QLineEdit):
    """Hidden until it is begun. Enter or leaving keeps what was written, Esc lets it be; both end it."""

    ended = Signal(str, bool)
    """Carries the text, and whether it is another than before and to be kept."""

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.left = False
        """Whether writing ended because the keys went elsewhere."""
        self.setFont(font)
        self.hide()

    def begin(self, text: str) -> None:
        """Show the text from its beginning, all of it marked, and take the keys."""
        self._before = text.replace("\n", " ")
        self.left = False
        self.setText(self._before)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setSelection(len(self._before), -len(self._before))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End at Enter and Esc; these go no further."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written on leaving, but not while a menu is open."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left = not self.isHidden()
            self._end(keep=True)

    def _end(self, *, keep: bool) -> None:
        if self.isHidden():
            return
        self.hide()
        self.ended.emit(self.text(), keep and self.text() != self._before)
