"""Painting a drawing: alike on the sheet, on its small likeness and on the stage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from unginvest_workshop.domain.drawing import INKS, bounds, curve_of, points_of
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.ui.canvas.paths import line_path, rect_of

PAPER: Final = "#FFFFFF"
"""What a drawing is drawn on, wherever it is shown."""

_PAPER_EDGE: Final = "#E4DDD2"
_CORNER: Final = 0.022
"""The radius of the paper's corners, as a share of its width."""


def pen(colour: StrokeColour, width: float) -> QPen:
    """Return what a stroke is painted with."""
    return QPen(QColor(INKS[colour]), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def paint_strokes(painter: QPainter, strokes: Iterable[Stroke]) -> None:
    """Paint strokes over each other, in the sheet's units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.setPen(pen(stroke.colour, stroke.width))
        painter.drawPath(_path(stroke))


def paper_in(strokes: Sequence[Stroke], room: QRectF) -> QRectF:
    """Return the paper of a drawing, as large as fits in the middle of a room; nothing where nothing is drawn."""
    around = bounds(strokes)
    if around is None:
        return QRectF()
    size = QSizeF(around.width, around.height).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    paper = QRectF(0, 0, size.width(), size.height())
    paper.moveCenter(room.center())
    return paper


def paint_drawing(painter: QPainter, strokes: Sequence[Stroke], room: QRectF) -> None:
    """Paint a drawing on its paper, as large as fits in the middle of a room."""
    around, paper = bounds(strokes), paper_in(strokes, room)
    if around is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_PAPER_EDGE), 1))
    painter.setBrush(QColor(PAPER))
    radius = paper.width() * _CORNER
    painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    fit(painter, around, paper)
    paint_strokes(painter, strokes)
    painter.restore()


@dataclass(frozen=True, slots=True)
class DrawingPaint:
    """Paints a drawing wherever it is given room; two of the same strokes are equal."""

    strokes: tuple[Stroke, ...]

    def __call__(self, painter: QPainter, room: QRectF, _colours: object, _page: int) -> None:
        """Paint it as large as fits in the middle of the room."""
        paint_drawing(painter, self.strokes, room)


def fit(painter: QPainter, scene: Rect, place: QRectF) -> None:
    """Let what is painted within a scene come at a place."""
    painter.translate(place.topLeft())
    painter.scale(place.width() / scene.width, place.height() / scene.height)
    painter.translate(-rect_of(scene).topLeft())


@lru_cache(maxsize=4096)
def _path(stroke: Stroke) -> QPainterPath:
    return line_path(curve_of(points_of(stroke)))
