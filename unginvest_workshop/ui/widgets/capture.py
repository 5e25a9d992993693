"""The line where the room's words are typed: Enter keeps them, and the cursor stays."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.widgets.chip import KeyCap


class CaptureField(QLineEdit):
    """A big field. Pasted lines are told apart; Ctrl+Enter and Alt with the arrows mean something of their own."""

    entered = Signal(str)
    """Carries what was typed, at Enter."""
    entered_on = Signal(str)
    """Carries what was typed, at Ctrl+Enter."""
    stepped = Signal(int)
    """Carries +1 or -1, at Alt+Down and Alt+Up."""
    went_up = Signal()
    """The keys are to go to what stands above, at Up."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(sans(18))
        self.setMinimumHeight(46)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def clear(self) -> None:
        """Empty the field for good: from here on Ctrl+Z is for what was kept."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what was typed, or walk."""
        key, held = event.key(), event.modifiers()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            tell = self.entered_on if held & Qt.KeyboardModifier.ControlModifier else self.entered
            tell.emit(self.text())
        elif held & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Up and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)


def forget_undo(field: QLineEdit) -> None:
    """Let a field keep its words and forget how they came: Ctrl+Z is for what was done since then."""
    if field.isUndoAvailable():
        cursor = field.cursorPosition()
        field.setText(field.text())
        field.setCursorPosition(cursor)


class CaptureBar(QWidget):
    """The field, and its keys after it."""

    def __init__(self, field: CaptureField, keys: tuple[str, ...] = ("Enter",), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(field, 1)
        for key in keys:
            row.addWidget(KeyCap(key))
