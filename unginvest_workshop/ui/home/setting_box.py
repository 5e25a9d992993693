"""A list of the values that one of the settings can have."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class SettingBox(QComboBox):
    """Shows one setting; what the facilitator chooses is told by the setting's name."""

    chosen = Signal(str, object)
    """Carries the setting's name and its new value."""

    def __init__(self, setting: str, choices: Iterable[tuple[str, object]] = (), parent: QWidget | None = None) -> None:
        """``choices`` are the words for each value, and the value."""
        super().__init__(parent)
        self._setting = setting
        self._values: list[object] = []
        self.setMinimumWidth(300)
        self.offer(choices)
        self.activated.connect(self._tell)

    @property
    def setting(self) -> str:
        """The name of the setting that it shows."""
        return self._setting

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer other values than before."""
        self.clear()
        self._values = []
        for words, value in choices:
            self.addItem(words, value)
            self._values.append(value)

    def show_value(self, value: object) -> None:
        """Show a value; one that is not offered shows as the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past changes nothing."""
        event.ignore()

    def _tell(self, index: int) -> None:
        # not the combo's own data: that forgets which enumeration a value is of
        self.chosen.emit(self._setting, self._values[index])
