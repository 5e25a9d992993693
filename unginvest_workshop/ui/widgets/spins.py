"""Fields for numbers, days and times of day, that Tab leaves at once."""

from typing import Final

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QSpinBox, QWidget

from unginvest_workshop.domain.time_of_day import read_clock

_MARGIN: Final = 9
_COMES_BACK: Final = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
_STEP: Final = 5
"""Minutes that an arrow key goes on or back."""


class NumberBox(QSpinBox):
    """A whole number between two others."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        # a style sheet's padding does not reach the text in here
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)


class DayEdit(QDateEdit):
    """A day; Tab goes on to the next field rather than to the month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's own word
        """Leave the field."""
        return QWidget.focusNextPrevChild(self, forward)


class ClockEdit(QLineEdit):
    """A time of day, written as one likes: 12:50, 12.50, 1250 or 9. All of it is selected where the field is entered.

    What is no time is put back to what stood there, when the field is left.
    """

    timeChanged = Signal(QTime)  # noqa: N815  as Qt's own field has it
    """It says another time, while it is being written too."""
    kept = Signal()
    """Another time has been written, and the field left or Enter pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = QTime(0, 0)
        self._told = QTime(0, 0)
        self.setText(self._written())
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("00:00") + 6 * _MARGIN)
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._finish)

    def time(self) -> QTime:
        """Return the time that is written, or the last one that was a time."""
        return self._time

    def setTime(self, time: QTime) -> None:
        """Show a time."""
        self.setText(time.toString("HH:mm"))
        self._read(self.text())
        self._finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all of it, so that what is typed takes its place."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)  # the press itself puts the cursor somewhere
        elif event.reason() not in _COMES_BACK:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or back with the arrows."""
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setTime(self._time.addSecs(60 * step))
            self.selectAll()

    def _written(self) -> str:
        return self._time.toString("HH:mm")

    def _read(self, text: str) -> None:
        minute = read_clock(text)
        if minute is not None and QTime(minute // 60, minute % 60) != self._time:
            self._time = QTime(minute // 60, minute % 60)
            self.timeChanged.emit(self._time)

    def _finish(self) -> None:
        if self.text() != self._written():
            self.setText(self._written())
        if self._told != self._time:
            self._told = self._time
            self.kept.emit()
