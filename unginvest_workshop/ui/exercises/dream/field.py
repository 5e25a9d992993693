"""The line where dreams are typed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from unginvest_workshop.domain.dream_outline import OutlineMove
from unginvest_workshop.ui.widgets.capture import CaptureField

MOVES: Final = {
    Qt.Key.Key_Up: OutlineMove.UP,
    Qt.Key.Key_Down: OutlineMove.DOWN,
    Qt.Key.Key_Left: OutlineMove.OUT,
    Qt.Key.Key_Right: OutlineMove.IN,
}
"""The arrows that move the chosen idea: with Alt, and from the line with Alt and Shift."""
_ROUND: Final = frozenset({Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_S})


class DreamField(CaptureField):
    """Alt and the arrows choose what is built on; with Shift too they move it. Alt with a letter is the round's."""

    moved = Signal(object)
    """Carries the OutlineMove that the chosen idea is to make."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen idea, or let the workspace have what is the round's."""
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
        alt = Qt.KeyboardModifier.AltModifier
        if key in MOVES and held == alt | Qt.KeyboardModifier.ShiftModifier:
            self.moved.emit(MOVES[key])
        elif key in _ROUND and held == alt:
            event.ignore()
        else:
            super().keyPressEvent(event)
