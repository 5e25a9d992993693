"""Small bars that count without a number: how many of how many."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.theme import PALETTE

_EMPTY = "#EBE4D8"


class ProgressBars(QWidget):
    """A row of bars, some of them filled. The number itself stands in words beside it."""

    def __init__(self, parent: QWidget | None = None, *, thickness: int = 7, gap: int = 5) -> None:
        super().__init__(parent)
        self._colours: tuple[str | None, ...] = ()
        self._gap = gap
        self._thickness = thickness
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def colours(self) -> tuple[str | None, ...]:
        """Return the colour of each bar, None where it is empty."""
        return self._colours

    def set_count(self, filled: int, of: int, colour: str = PALETTE.accent) -> None:
        """Fill so many of so many bars with one colour."""
        self.set_colours([colour if index < filled else None for index in range(of)])

    def set_colours(self, colours: Sequence[str | None]) -> None:
        """Fill each bar with a colour of its own, or with None not at all."""
        self._colours = tuple(colours)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a modest size; the bars share whatever width there is."""
        return QSize(12 * len(self._colours), self._thickness)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        count = len(self._colours)
        if not count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - self._gap * (count - 1)) / count
        for index, colour in enumerate(self._colours):
            painter.setBrush(QColor(colour or _EMPTY))
            bar = QRectF(index * (width + self._gap), 0, width, self._thickness)
            painter.drawRoundedRect(bar, self._thickness / 2, self._thickness / 2)
