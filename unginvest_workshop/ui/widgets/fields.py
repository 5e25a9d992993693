"""Fields that look like text until they are written in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE

_FLAT = (
    "QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 3px 7px; color: {ink}; }}"
    "QLineEdit:hover {{ border-color: {line}; }}"
    "QLineEdit:focus {{ background: {surface}; border: 2px solid {accent}; padding: 2px 6px; }}"
)


class InlineEdit(QLineEdit):
    """A line that is read most of the time and can be written in: Enter or leaving keeps it, Esc takes it back."""

    edited = Signal(str)
    """Carries the new text, when it is another than before."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, colour: str = PALETTE.ink) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setFont(sans(BODY_PX))
        self.setStyleSheet(_FLAT.format(ink=colour, line=PALETTE.line, surface=PALETTE.surface, accent=PALETTE.accent))
        self.editingFinished.connect(self._keep)

    def show_text(self, text: str) -> None:
        """Show what is stored now, unless something is half written here."""
        if self.text() != self._kept:
            return
        self._kept = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc take back what was written."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self.text() != self._kept:
            self.setText(self._kept)
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.text() != self._kept:
            self._kept = self.text()
            self.edited.emit(self._kept)


class PlainEdit(QPlainTextEdit):
    """Several lines of plain text, kept while one writes: ``edited`` comes with each pause and on leaving."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._keep)

    def show_text(self, text: str) -> None:
        """Show what is stored now; the cursor stays where it can."""
        if text == self.toPlainText():
            self._kept = text
            return
        self._kept = text
        position = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)))
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written on leaving."""
        super().focusOutEvent(event)
        self._keep()

    def _keep(self) -> None:
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.edited.emit(text)
