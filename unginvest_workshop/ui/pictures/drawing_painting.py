"""Painting a drawing: alike on the sheet, on its small likeness and on the stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unginvest_workshop.domain.drawing import bounds
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.stroke_painting import paint_strokes

PAPER: Final = "#FFFFFF"
"""What a drawing is drawn on, wherever it is shown."""

_PAPER_EDGE: Final = "#E4DDD2"
_CORNER: Final = 0.022
"""The radius of the paper's corners, as a share of its width."""


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
