"""Two parts side by side, or under each other where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class TwoSides(QWidget):
    """Who makes one puts its parts into ``both``."""

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        """``room`` is the width in pixels from which on they stand side by side."""
        super().__init__(parent)
        self._room = room
        self.both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.both.setContentsMargins(0, 0, 0, 0)
        self.both.setSpacing(16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two under each other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < self._room
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is not self.both.direction():
            self.both.setDirection(way)
