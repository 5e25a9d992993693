"""The ring of the timer, with the time that is left in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import BOLD, sans
from unginvest_workshop.ui.theme import PALETTE

_WIDTH = 9.0


class TimerRing(QWidget):
    """A ring that empties clockwise, with the time and a word under it."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 116) -> None:
        super().__init__(parent)
        self._size = size
        self._text = ""
        self._caption = ""
        self._share = 1.0
        self._colour = PALETTE.accent
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the time as it is shown."""
        return self._text

    def caption(self) -> str:
        """Return the word under the time."""
        return self._caption

    def show_time(self, text: str, caption: str, share: float, colour: str) -> None:
        """Show a time, the word under it, how much of the ring is filled (1 to 0), and in which colour."""
        self._text, self._caption, self._share, self._colour = text, caption, share, colour
        self.setAccessibleName(f"{text} {caption}")
        self.update()

    def set_size(self, size: int) -> None:
        """Be of another size, in pixels."""
        self._size = size
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the square that it is painted in."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, time and word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = _WIDTH / 2 + 1
        ring = self._square().adjusted(half, half, -half, -half)
        painter.setPen(QPen(QColor("#EBE5D9"), _WIDTH))
        painter.drawEllipse(ring)
        if self._share > 0:
            pen = QPen(QColor(self._colour), _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, -round(self._share * 360 * 16))
        self._paint_words(painter)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _paint_words(self, painter: QPainter) -> None:
        long = len(self._text) > 5
        painter.setPen(QColor(PALETTE.ink))
        box = self._square()
        painter.setFont(sans(box.height() * (0.165 if long else 0.23), BOLD, tabular=True))
        middle = QRectF(box.left(), box.top() + box.height() * 0.30, box.width(), box.height() * 0.30)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.setPen(QColor(PALETTE.muted))
        painter.setFont(sans(14))
        under = middle.translated(0, box.height() * 0.22)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._caption)
