"""A drawing in small, to be pressed: it opens the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.ui.pictures.drawing_painting import PAPER, paint_drawing, paper_in
from unginvest_workshop.ui.theme import PALETTE, RADIUS


class DrawingThumb(QAbstractButton):
    """Shows a drawing within some pixels; nothing but paper while nothing is drawn."""

    def __init__(self, widest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = QSize(widest, highest)
        self._strokes: tuple[Stroke, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show what is drawn now."""
        if tuple(strokes) != self._strokes:
            self._strokes = tuple(strokes)
            self.updateGeometry()
            self.update()
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the drawing, or of its paper."""
        room = QRectF(0, 0, self._most.width(), self._most.height())
        paper = paper_in(self._strokes, room)
        return paper.size().toSize() if self._strokes else QSize(self._most.height() * 3 // 2, self._most.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, and a strong edge while it has the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._strokes:
            paint_drawing(painter, self._strokes, box)
        else:
            painter.setPen(QPen(QColor(PALETTE.line), 1))
            painter.setBrush(QColor(PAPER))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(PALETTE.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
