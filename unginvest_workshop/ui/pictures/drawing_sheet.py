"""The sheet that is drawn on, by mouse, finger or pen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.domain.drawing import WIDTHS, touched
from unginvest_workshop.domain.ids import StrokeId
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.pictures import DRAWING_HEIGHT, DRAWING_WIDTH, Stroke, StrokeColour
from unginvest_workshop.ui.canvas.stroke_painting import paint_strokes, pen
from unginvest_workshop.ui.pictures.drawing_painting import PAPER, fit
from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE

ERASER_RADIUS: Final = 16
"""Of the eraser, in the sheet's units."""

_SHEET: Final = Rect(0, 0, DRAWING_WIDTH, DRAWING_HEIGHT)


class DrawingSheet(QWidget):
    """Shows strokes, and tells what was drawn or erased when the pen is lifted: one gesture is one step."""

    drawn = Signal(object, int, list)
    """Carries the colour, the width and the points, in the sheet's units."""
    erased = Signal(list)
    """Carries the ids of the strokes that the eraser came upon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: tuple[Stroke, ...] = ()
        self._colour, self._width = StrokeColour.INK, WIDTHS[1]
        self._eraser = False
        self._erasing = False
        self._way: list[tuple[float, float]] = []
        self._path = QPainterPath()
        self._gone: set[StrokeId] = set()
        self._finished: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(300, 200)
        self._show_tool()

    def sizeHint(self) -> QSize:
        """Return the size of the whole sheet."""
        return QSize(DRAWING_WIDTH, DRAWING_HEIGHT)

    @property
    def busy(self) -> bool:
        """Whether the pen is on the sheet."""
        return bool(self._way)

    def shown(self) -> tuple[Stroke, ...]:
        """Return the strokes as they are seen: without those that the eraser has just come upon."""
        return tuple(stroke for stroke in self._strokes if stroke.id not in self._gone)

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show what is stored now."""
        self._strokes = tuple(strokes)
        if not self.busy:
            self._gone = set()
        self._paint_anew()

    def set_pen(self, colour: StrokeColour, width: int) -> None:
        """Draw with another colour or width, in the sheet's units, from the next stroke on."""
        self._colour, self._width = colour, width
        self.set_eraser(on=False)

    def set_eraser(self, *, on: bool) -> None:
        """Take strokes away instead of drawing, or draw again."""
        self._eraser = on
        self._show_tool()

    def finish(self) -> None:
        """End the stroke at hand, as if the pen was lifted."""
        way, self._way, self._path = self._way, [], QPainterPath()
        if not way:
            return
        if self._erasing:
            if self._gone:
                self.erased.emit(list(self._gone))
            self._gone = set()
        else:
            self.drawn.emit(self._colour, self._width, way)
        self._paint_anew()

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where a point of the sheet is in the widget."""
        paper = self._paper()
        return QPointF(paper.x() + x * paper.width() / DRAWING_WIDTH, paper.y() + y * paper.height() / DRAWING_HEIGHT)

    # -- mouse, pen, finger ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen on the sheet."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position(), erasing=self._eraser)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.finish()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Let a pen draw, and its other end erase."""
        event.accept()
        kind = event.type()
        if kind is QEvent.Type.TabletPress:
            other_end = event.pointerType() is QPointingDevice.PointerType.Eraser
            self._begin(event.position(), erasing=self._eraser or other_end)
        elif kind is QEvent.Type.TabletMove:
            self._go_on(event.position())
        else:
            self.finish()

    def event(self, event: QEvent) -> bool:
        """Let the first finger draw; a hand that rests beside it does nothing."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        points = event.points()
        if event.type() is QEvent.Type.TouchBegin and points:
            self._begin(points[0].position(), erasing=self._eraser)
        elif event.type() is QEvent.Type.TouchUpdate and points:
            self._go_on(points[0].position())
        else:
            self.finish()

    def _begin(self, at: QPointF, *, erasing: bool) -> None:
        self.finish()
        self._erasing = erasing
        place = self._on_sheet(at)
        self._way = [place]
        self._path.moveTo(*place)
        self._path.lineTo(place[0] + 0.1, place[1])
        self._go_on(at)

    def _go_on(self, at: QPointF) -> None:
        if not self._way:
            return
        last, place = self._way[-1], self._on_sheet(at)
        if place != last:
            self._way.append(place)
        if self._erasing:
            found = {stroke.id for stroke in touched(self.shown(), [last, place], ERASER_RADIUS)}
            if found:
                self._gone |= found
                self._paint_anew()
            return
        self._path.lineTo(*place)
        corner, other = self.place_of(*last), self.place_of(*place)
        air = self._width * self._scale() + 3
        self.update(QRectF(corner, other).normalized().adjusted(-air, -air, air, air).toAlignedRect())

    # -- painting --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet in the new room."""
        super().resizeEvent(event)
        self._paint_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper with what is drawn, and the stroke at hand over it."""
        if self._finished is None:
            self._finished = self._painted()
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._finished)
        if self._way and not self._erasing:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self._paper())
            fit(painter, _SHEET, self._paper())
            painter.setPen(pen(self._colour, self._width))
            painter.drawPath(self._path)

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap((QSizeF(self.size()) * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.setBrush(QColor(PAPER))
        paper = self._paper()
        painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS)
        painter.setClipRect(paper)
        fit(painter, _SHEET, paper)
        paint_strokes(painter, self.shown())
        painter.end()
        return pixmap

    def _paint_anew(self) -> None:
        self._finished = None
        self.update()

    def _paper(self) -> QRectF:
        size = QSizeF(self.sizeHint()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        paper = QRectF(0, 0, size.width(), size.height())
        paper.moveCenter(QRectF(self.rect()).center())
        return paper

    def _scale(self) -> float:
        return self._paper().width() / DRAWING_WIDTH

    def _on_sheet(self, at: QPointF) -> tuple[float, float]:
        paper = self._paper()
        return ((at.x() - paper.x()) / self._scale(), (at.y() - paper.y()) / self._scale())

    def _show_tool(self) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._eraser else Qt.CursorShape.CrossCursor)
