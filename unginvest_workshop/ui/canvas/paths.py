"""From the layouts' curves to Qt's paths."""

from functools import lru_cache
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from unginvest_workshop.domain.layout import Curve, Point, Rect, bezier

_SAMPLES = 14
"""Points along one Bézier: smooth at every zoom that the view allows."""


def rect_of(rect: Rect) -> QRectF:
    """Return a layout's rectangle as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def line_path(points: tuple[Point, ...]) -> QPainterPath:
    """Return a run of Béziers as a path."""
    path = QPainterPath(QPointF(points[0].x, points[0].y))
    for i in range(1, len(points), 3):
        one, two, end = points[i : i + 3]
        path.cubicTo(one.x, one.y, two.x, two.y, end.x, end.y)
    return path


@lru_cache(maxsize=4096)
def band_path(curve: Curve) -> QPainterPath:
    """Return the band along a curve that narrows from its start to its end, with a round tip."""
    spine = [curve.points[0]]
    for i in range(0, len(curve.points) - 1, 3):
        spine.extend(bezier(curve.points[i : i + 4], step / _SAMPLES) for step in range(1, _SAMPLES + 1))
    left, right = [], []
    for i, at in enumerate(spine):
        before, after = spine[max(0, i - 1)], spine[min(len(spine) - 1, i + 1)]
        dx, dy = after.x - before.x, after.y - before.y
        length = hypot(dx, dy) or 1.0
        half = (curve.start_width + (curve.end_width - curve.start_width) * i / (len(spine) - 1)) / 2
        nx, ny = -dy / length * half, dx / length * half
        left.append(QPointF(at.x + nx, at.y + ny))
        right.append(QPointF(at.x - nx, at.y - ny))
    tip = _round_tip(spine[-2], spine[-1], curve.end_width / 2)
    path = QPainterPath()
    path.addPolygon(QPolygonF([*left, *tip, *reversed(right)]))
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _round_tip(before: Point, end: Point, radius: float) -> list[QPointF]:
    """Return the half circle that ends a band, from its left side to its right."""
    heading = atan2(end.y - before.y, end.x - before.x)
    angles = [heading + pi / 2 - pi * step / 8 for step in range(1, 8)]
    return [QPointF(end.x + cos(angle) * radius, end.y + sin(angle) * radius) for angle in angles]


@lru_cache(maxsize=256)
def cloud_path(lobes: tuple[Rect, ...]) -> QPainterPath:
    """Return a crown's ellipses as one shape."""
    path = QPainterPath()
    for lobe in lobes:
        ellipse = QPainterPath()
        ellipse.addEllipse(rect_of(lobe))
        path = path.united(ellipse)
    return path


@lru_cache(maxsize=256)
def trunk_path(left: Curve, right: Curve) -> QPainterPath:
    """Return the trunk between its two sides."""
    path = line_path(left.points)
    end = right.points[-1]
    middle = QPointF((path.currentPosition().x() + end.x) / 2, end.y + 6)
    path.quadTo(middle, QPointF(end.x, end.y))
    back = tuple(reversed(right.points))
    path.cubicTo(back[1].x, back[1].y, back[2].x, back[2].y, back[3].x, back[3].y)
    path.closeSubpath()
    return path
