"""«Her er det energi»: a small spark with how many are drawn to something, as a widget and for pictures."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.icons import SPARK, paint_symbol
from unginvest_workshop.ui.theme import PALETTE

_HEIGHT: Final = 24
_SIDE: Final = 0.68
"""How much of the height the spark takes."""


def paint_energy(painter: QPainter, rect: QRectF, count: int, spark: QColor, ink: QColor) -> None:
    """Paint a spark at a rectangle's left and the number after it, as large as the height allows; nothing for none."""
    if count <= 0:
        return
    side = rect.height() * _SIDE
    paint_symbol(painter, QRectF(rect.x(), rect.center().y() - side / 2, side, side), SPARK, spark)
    painter.save()
    painter.setFont(_font(rect.height()))
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(rect.adjusted(side * 1.2, 0, 0, 0), flags, str(count))
    painter.restore()


def energy_width(count: int, height: float) -> float:
    """Return how wide a spark and its number are at a height."""
    return height * _SIDE * 1.2 + QFontMetricsF(_font(height)).horizontalAdvance(str(count)) if count > 0 else 0.0


def energy_words(t: Translator, count: int) -> str:
    """Return what a spark and its number say, in words; nothing for none."""
    return t.plural("Her er det energi: {n} merke", "Her er det energi: {n} merker", count) if count > 0 else ""


def _font(height: float) -> QFont:
    return sans(height * 0.6, SEMIBOLD)


class EnergyMark(QWidget):
    """How many are drawn to something; not there while nobody is. A press marks once more, with Shift one goes."""

    marked = Signal()
    unmarked = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.count = 0
        """How many marks are shown."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many there are now."""
        if count != self.count:
            self.count = count
            words = energy_words(self._t, count)
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.updateGeometry()
            self.update()
        self.setVisible(count > 0)

    def sizeHint(self) -> QSize:
        """Return the size of spark and number."""
        return QSize(round(energy_width(self.count, _HEIGHT)) + 6, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark it, or with Shift take one mark back."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.unmarked.emit()
        else:
            self.marked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the spark and the number."""
        del event
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(3, 0, 0, 0)
        paint_energy(painter, box, self.count, QColor(PALETTE.warm), QColor(PALETTE.ink))
