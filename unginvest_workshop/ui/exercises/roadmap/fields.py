"""The fields of a step: kept when they are left, or with Enter, and never written over while somebody writes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_LINES_SHOWN = 2


class LineField(QLineEdit):
    """One line."""

    kept = Signal(str)
    """Carries the new words."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self._stored = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.editingFinished.connect(self.finish)

    def show_text(self, text: str, *, anew: bool) -> None:
        """Show what is stored; ``anew`` for another step, even over what was being written."""
        if anew or self.text() == self._stored:
            self._stored = text
            if self.text() != text:
                self.setText(text)

    def finish(self) -> None:
        """Keep what was written, if it is another text than the one that is stored."""
        if self.text() != self._stored:
            self._stored = self.text()
            self.kept.emit(self._stored)


class TextField(QPlainTextEdit):
    """A few lines; Enter keeps them too."""

    kept = Signal(str)
    """Carries the new words."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self._stored = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN + 22)

    def show_text(self, text: str, *, anew: bool) -> None:
        """Show what is stored; ``anew`` for another step, even over what was being written."""
        if anew or self.toPlainText() == self._stored:
            self._stored = text
            if self.toPlainText() != text:
                self.setPlainText(text)

    def finish(self) -> None:
        """Keep what was written, if it is another text than the one that is stored."""
        if self.toPlainText() != self._stored:
            self._stored = self.toPlainText()
            self.kept.emit(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter; Shift+Enter is a new line."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep on leaving."""
        super().focusOutEvent(event)
        self.finish()
