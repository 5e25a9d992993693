"""Small marks: a chip with a word in it, and a key as it stands on the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import REGULAR, SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import plain_tip


class Chip(QWidget):
    """A word on a soft fill; one too long for its place ends in "…"."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        fill: str = PALETTE.sunken,
        ink: str = PALETTE.ink,
        bold: bool = False,
        px: float = 15,
        radius: float = 8,
        most: int = 0,
    ) -> None:
        """Make a chip; ``most`` is the greatest width in pixels, or 0."""
        super().__init__(parent)
        self._text = text
        self._fill = fill
        self._ink = ink
        self._radius = radius
        self._most = most
        self.setFont(sans(px, SEMIBOLD if bold else REGULAR))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_colours(self, fill: str, ink: str) -> None:
        """Show it in other colours, #RRGGBB."""
        self._fill = fill
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the text with air around it."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._text) + 22
        return QSize(min(width, self._most) if self._most else width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: three letters."""
        return QSize(min(self.sizeHint().width(), 56), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._fill))
        painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - 21)
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)
        self.setToolTip("" if shown == self._text else plain_tip(self._text))


class KeyCap(QWidget):
    """A key, as it stands on the keyboard."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setFont(sans(12.5))
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the key's name with an edge."""
        metrics = self.fontMetrics()
        return QSize(max(metrics.horizontalAdvance(self._key) + 12, 20), metrics.height() + 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key, with a thicker edge under it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor("#CFC6B8")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(QColor(PALETTE.surface))
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5), 4, 4)
        painter.setPen(QColor(PALETTE.muted))
        painter.drawText(self.rect().adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, self._key)
