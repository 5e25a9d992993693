"""From the layouts' curves to Qt's paths."""

from math import atan2, cos, hypot, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from unginvest_workshop.domain.layout import Curve, Point, Rect
from unginvest_workshop.ui.canvas.kept import kept_by_thread

_ONE_BEZIER: Final = 4
_TIP: Final = 6
_FOOT_DEPTH: Final = 0.22
_FOOT_TURN: Final = 0.06
"""How far down and inwards the trunk's foot is rounded, as shares of its width."""


def _weights(samples: int) -> list[tuple[float, float, float, float]]:
    """Return what each of a Bézier's four points weighs, at so many places along it."""
    places = [step / samples for step in range(1, samples + 1)]
    return [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in places]


_WEIGHTS: Final = _weights(14)
"""Points along each Bézier of a root: smooth at every zoom that the view allows."""


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


@kept_by_thread(4096)
def band_path(curve: Curve) -> QPainterPath:
    """Return the band along a curve that narrows from its start to its end, with a round tip."""
    if len(curve.points) == _ONE_BEZIER:
        return _short_band(curve)
    xs, ys = _spine(curve)
    last = len(xs) - 1
    left, right = [], []
    for i, (x, y) in enumerate(zip(xs, ys, strict=True)):
        before, after = max(0, i - 1), min(last, i + 1)
        dx, dy = xs[after] - xs[before], ys[after] - ys[before]
        half = (curve.start_width + (curve.end_width - curve.start_width) * i / last) / 2 / (hypot(dx, dy) or 1.0)
        left.append(QPointF(x - dy * half, y + dx * half))
        right.append(QPointF(x + dy * half, y - dx * half))
    tip = _round_tip(Point(xs[-2], ys[-2]), Point(xs[-1], ys[-1]), curve.end_width / 2)
    right.reverse()
    path = QPainterPath()
    path.addPolygon(QPolygonF(left + tip + right))
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _short_band(curve: Curve) -> QPainterPath:
    """Return the band along a single Bézier: its two sides are Béziers too, and cheaper than many points."""
    a, b, c, d = curve.points
    thick, thin = curve.start_width / 2, curve.end_width / 2
    (ax, ay), (dx, dy) = _heading(a, b), _heading(c, d)
    out_x, out_y, end_x, end_y = -ay * thick, ax * thick, -dy * thin, dx * thin
    path = QPainterPath(QPointF(a.x + out_x, a.y + out_y))
    path.cubicTo(b.x + out_x, b.y + out_y, c.x + end_x, c.y + end_y, d.x + end_x, d.y + end_y)
    path.quadTo(d.x + dx * 2 * thin, d.y + dy * 2 * thin, d.x - end_x, d.y - end_y)
    path.cubicTo(c.x - end_x, c.y - end_y, b.x - out_x, b.y - out_y, a.x - out_x, a.y - out_y)
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _heading(start: Point, end: Point) -> tuple[float, float]:
    """Return the direction from one point to another, one unit long."""
    dx, dy = end.x - start.x, end.y - start.y
    length = hypot(dx, dy)
    return (dx / length, dy / length) if length else (1.0, 0.0)


def _spine(curve: Curve) -> tuple[list[float], list[float]]:
    """Return the xs and ys of points along a curve's middle."""
    points = curve.points
    xs, ys = [points[0].x], [points[0].y]
    for i in range(0, len(points) - 1, 3):
        a, b, c, d = points[i : i + 4]
        xs += [u * a.x + v * b.x + w * c.x + z * d.x for u, v, w, z in _WEIGHTS]
        ys += [u * a.y + v * b.y + w * c.y + z * d.y for u, v, w, z in _WEIGHTS]
    return xs, ys


def _round_tip(before: Point, end: Point, radius: float) -> list[QPointF]:
    """Return the half circle that ends a band, from its left side to its right."""
    heading = atan2(end.y - before.y, end.x - before.x)
    angles = [heading + pi / 2 - pi * step / _TIP for step in range(1, _TIP)]
    return [QPointF(end.x + cos(angle) * radius, end.y + sin(angle) * radius) for angle in angles]


@kept_by_thread(256)
def cloud_path(lobes: tuple[Rect, ...]) -> QPainterPath:
    """Return a crown's ellipses as one shape."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for lobe in lobes:
        path.addEllipse(rect_of(lobe))
    return path


@kept_by_thread(256)
def leaf_path(rect: Rect) -> QPainterPath:
    """Return a leaf that fills a rectangle: round at two corners across from each other, less so at the others."""
    round_, sharp = min(15.0, rect.height / 2), 4.0
    path = QPainterPath(QPointF(rect.x, rect.y + round_))
    path.quadTo(QPointF(rect.x, rect.y), QPointF(rect.x + round_, rect.y))
    path.lineTo(rect.right - sharp, rect.y)
    path.quadTo(QPointF(rect.right, rect.y), QPointF(rect.right, rect.y + sharp))
    path.lineTo(rect.right, rect.bottom - round_)
    path.quadTo(QPointF(rect.right, rect.bottom), QPointF(rect.right - round_, rect.bottom))
    path.lineTo(rect.x + sharp, rect.bottom)
    path.quadTo(QPointF(rect.x, rect.bottom), QPointF(rect.x, rect.bottom - sharp))
    path.closeSubpath()
    return path


@kept_by_thread(256)
def trunk_path(left: Curve, right: Curve) -> QPainterPath:
    """Return the trunk between its two sides."""
    path = line_path(left.points)
    start, end = left.points[-1], right.points[-1]
    wide = end.x - start.x
    below = end.y + wide * _FOOT_DEPTH  # round, or its corners would stand out where no root leaves it
    path.cubicTo(start.x + wide * _FOOT_TURN, below, end.x - wide * _FOOT_TURN, below, end.x, end.y)
    back = tuple(reversed(right.points))
    path.cubicTo(back[1].x, back[1].y, back[2].x, back[2].y, back[3].x, back[3].y)
    path.closeSubpath()
    return path


def part_of(curve: Curve, share: float) -> Curve:
    """Return a single Bézier's first part, up to this share of it, as thick as it is there."""
    a, b, c, d = curve.points
    ab, bc, cd = _between(a, b, share), _between(b, c, share), _between(c, d, share)
    abc, bcd = _between(ab, bc, share), _between(bc, cd, share)
    end = curve.start_width + (curve.end_width - curve.start_width) * share
    return Curve((a, ab, abc, _between(abc, bcd, share)), curve.start_width, end)


def _between(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)
