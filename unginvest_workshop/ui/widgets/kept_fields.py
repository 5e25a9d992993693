"""Fields of a form: kept when they are left, or with Enter, and never written over while somebody writes."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_LINES_SHOWN = 2
_AROUND = 24
"""Pixels over and under the lines together: Qt scrolls where there are fewer."""
_MOST_LINES = 5
"""Lines to which a field grows with its words; it scrolls beyond that."""


class _KeptField:
    """What fields of one line and of several have in common."""

    kept = Signal(str)
    """Carries the new words."""
    _stored = ""

    def show_text(self, text: str, *, anew: bool) -> None:
        """Show what is stored; ``anew`` for another row, even over what was being written."""
        if anew or self._words() == self._stored:
            self._stored = text
            if self._words() != text:
                self._set_words(text)

    def finish(self) -> None:
        """Keep what was written, if it is another text than the one that is stored."""
        if self._words() != self._stored:
            self._stored = self._words()
            self.kept.emit(self._stored)  # type: ignore[call-overload]  # each field is a widget

    @abstractmethod
    def _words(self) -> str:
        """Return what stands in the field."""

    @abstractmethod
    def _set_words(self, words: str) -> None:
        """Let other words stand in the field."""


class LineField(_KeptField, QLineEdit):
    """One line."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.editingFinished.connect(self.finish)

    def _words(self) -> str:
        return self.text()

    def _set_words(self, words: str) -> None:
        self.setText(words)


class TextField(_KeptField, QPlainTextEdit):
    """A few lines, as high as its words need; Enter keeps them too."""

    entered = Signal()
    """At Enter, once what was written is kept."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self._grow()
        self.textChanged.connect(self._grow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter; Shift+Enter is a new line."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finish()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep on leaving."""
        super().focusOutEvent(event)
        self.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew, and be as high as they need."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines, block = 0, self.document().begin()
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)  # breaks its lines, where that is not done yet
            lines += max(1, block.layout().lineCount())
            block = block.next()
        shown = min(max(lines, _LINES_SHOWN), _MOST_LINES)
        height = self.fontMetrics().lineSpacing() * shown + _AROUND
        if height != self.height():
            self.setFixedHeight(height)

    def _words(self) -> str:
        return self.toPlainText()

    def _set_words(self, words: str) -> None:
        self.setPlainText(words)
