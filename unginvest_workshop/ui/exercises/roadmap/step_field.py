"""The line where steps are typed: Enter for the next one, Shift+Enter for what is done already."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt

from unginvest_workshop.ui.widgets.capture import CaptureField


class StepField(CaptureField):
    """A capture field that also hears of what is done already."""

    entered_already = Signal(str)
    """Carries what was typed, at Shift+Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what is done already at Shift+Enter; all else as in any capture field."""
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.entered_already.emit(self.text())
        else:
            super().keyPressEvent(event)
