"""Words that are read whole, wrapped over as many lines as they need, and can be written in where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.write_in import WriteIn


class WrittenWords(QWidget):
    """Words with a field in their place while somebody writes.

    With ``own_focus`` a click gives them the keys; another one, a double click, Enter or F2 begins writing.
    """

    begun = Signal()
    """Somebody begins to write."""
    edited = Signal(str)
    """Carries the new text, when it is another than before."""
    ended = Signal()
    """Writing is over, whether anything came of it or not."""

    def __init__(
        self, words: Words, parent: QWidget | None = None, *, placeholder: str = "", own_focus: bool = False
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._text, self._placeholder = words.text, placeholder
        self.field = WriteIn(words.font())
        self.field.setPlaceholderText(placeholder)
        self.field.ended.connect(self._written)
        self._own_focus = own_focus
        if own_focus:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        column.addWidget(self.field)

    @property
    def text(self) -> str:
        """What is written, without the placeholder."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show what is stored now; somebody who is writing is left alone."""
        self._text = text
        self.words.set_text(text or self._placeholder)

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self.words.hide()
        self.begun.emit()
        self.field.begin(self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin writing."""
        if self._own_focus and event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write_in()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keys, or begin writing where they are."""
        if not self._own_focus or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self.hasFocus():
            self.write_in()
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin writing."""
        if self._own_focus and event.button() is Qt.MouseButton.LeftButton:
            self.write_in()
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.words.set_fill(None, PALETTE.accent)
        if self._own_focus:
            self.setCursor(Qt.CursorShape.IBeamCursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.unsetCursor()
        self.words.set_fill(None)

    def _written(self, text: str, changed: bool) -> None:  # noqa: FBT001 - a signal's value
        self.words.show()
        if self._own_focus and not self.field.left:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        if changed:
            self.edited.emit(text)
