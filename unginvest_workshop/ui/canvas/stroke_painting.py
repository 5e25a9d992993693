"""Painting the strokes of a drawing, on the screen and for paper."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from unginvest_workshop.domain.drawing import INKS, curve_of, points_of
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.ui.canvas.kept import kept_by_thread
from unginvest_workshop.ui.canvas.paths import line_path


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


@kept_by_thread(4096)
def _path(stroke: Stroke) -> QPainterPath:
    return line_path(curve_of(points_of(stroke)))
