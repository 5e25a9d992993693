"""A time of day that may be chosen, or left open."""

from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from unginvest_workshop.ui.widgets.spins import ClockEdit


class ClockChoice(QWidget):
    """A box to tick, with a time of day beside it that counts while it is ticked."""

    chosen = Signal(object)
    """Carries the time in minutes after midnight, or None; told only of what a hand has done."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(words)
        self.time = ClockEdit()
        self.time.setAccessibleName(words)
        self.time.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.box)
        row.addWidget(self.time)
        row.addStretch(1)
        self.box.toggled.connect(self._on_box)
        self.time.kept.connect(self._tell)

    def minute(self) -> int | None:
        """Return the chosen time in minutes after midnight, or None."""
        return self._time() if self.box.isChecked() else None

    def show_minute(self, minute: int | None, proposed: int) -> None:
        """Show what is chosen, or while nothing is a proposal; both in minutes after midnight."""
        shown = proposed if minute is None else minute
        with QSignalBlocker(self.box), QSignalBlocker(self.time):
            self.box.setChecked(minute is not None)
            self.time.setEnabled(minute is not None)
            if self._time() != shown or minute is None:
                self.time.setTime(QTime(shown // 60 % 24, shown % 60))

    def _time(self) -> int:
        return self.time.time().hour() * 60 + self.time.time().minute()

    def _on_box(self, ticked: bool) -> None:  # noqa: FBT001  a signal's value
        self.time.setEnabled(ticked)
        if ticked:
            self.time.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.minute())
