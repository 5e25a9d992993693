"""Fields that look like text until they are written in."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE

_FLAT = (
    "QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 3px 7px; color: {ink}; }}"
    "QLineEdit:hover {{ border-color: {line}; }}"
    "QLineEdit:focus {{ background: {surface}; border: 2px solid {accent}; padding: 2px 6px; }}"
)

WRITING: Final = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
"""What somebody writes in while it has the keys."""

KEPT_WITHIN_MS: Final = 300
"""What is written in several lines is told of so soon: a write for each key would be many, and nothing much is lost."""


def is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key is pressed as for writing: with no other held but Shift, on the number pad too."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


class InlineEdit(QLineEdit):
    """A line that is read most of the time and can be written in: Enter or leaving keeps it, Esc takes it back."""

    edited = Signal(str)
    """Carries the new text, when it is another than before."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, colour: str = PALETTE.ink) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setFont(sans(BODY_PX))
        self.setStyleSheet(_FLAT.format(ink=colour, line=PALETTE.line, surface=PALETTE.surface, accent=PALETTE.accent))
        self.editingFinished.connect(self.keep)

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

    def keep(self) -> None:
        """Tell now what is written, if it was not told yet."""
        if self.text() != self._kept:
            self._kept = self.text()
            self.edited.emit(self._kept)


class PlainEdit(QPlainTextEdit):
    """Several lines of plain text, kept while one writes: ``edited`` comes a few times a second, and on leaving."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEPT_WITHIN_MS)
        self._soon.timeout.connect(self.keep)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._keep_soon)

    @property
    def half_written(self) -> bool:
        """Whether something is written here that was not told yet."""
        return self._soon.isActive()

    def show_text(self, text: str) -> None:
        """Show what is stored now, unless something is half written here; the cursor stays where it can."""
        if self.half_written:
            return
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
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before it is put away."""
        super().hideEvent(event)
        self.keep()

    def keep(self) -> None:
        """Tell now what is written, if it was not told yet."""
        self._soon.stop()
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.edited.emit(text)

    def _keep_soon(self) -> None:
        if not self._soon.isActive() and self.toPlainText() != self._kept:
            self._soon.start()


def keep_all(within: QWidget) -> None:
    """Keep what is half written in the fields of a widget."""
    for field in within.findChildren(PlainEdit):
        field.keep()
