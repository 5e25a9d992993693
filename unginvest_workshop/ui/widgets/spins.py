"""Fields for numbers, days and times of day, that Tab leaves at once."""

from typing import Final

from PySide6.QtWidgets import QDateEdit, QSpinBox, QTimeEdit, QWidget

_MARGIN: Final = 9


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


class ClockEdit(QTimeEdit):
    """A time of day; Tab goes on to the next field rather than to the minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's own word
        """Leave the field."""
        return QWidget.focusNextPrevChild(self, forward)
