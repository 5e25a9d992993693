"""Gestures that began on something that is gone: they are not about what stands in its place."""

from typing import Final

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication

_ONE_TURN_MS: Final = 300
"""The pause from which a wheel that turns is turned anew."""


class PassingGestures:
    """A double click and a turn of the wheel that are to pass."""

    def __init__(self) -> None:
        self._begun = QElapsedTimer()
        self._turning = QElapsedTimer()
        """Since the latest turn of a wheel that is to pass."""

    def begin(self) -> None:
        """Let pass the double click and the turn of the wheel that may be under way now."""
        self._begun.start()
        self._turning.start()

    def wheel_rests(self) -> bool:
        """Tell whether a wheel that was turning has rested since, so that its next turn is meant."""
        return not self._turning.isValid() or self._turning.hasExpired(_ONE_TURN_MS)

    def turned(self) -> None:
        """Take note that the wheel is still turning."""
        self._turning.start()

    def click_rests(self) -> bool:
        """Tell whether a double click now began after what stood here before was gone."""
        return not self._begun.isValid() or self._begun.hasExpired(
            QGuiApplication.styleHints().mouseDoubleClickInterval()
        )
