"""The rules of a simple drawing: what is kept of a stroke, how it is curved, what the eraser touches.

Screen, stage and summary all paint the curves that ``curve_of`` returns, on a white sheet.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.layout import Point, Rect, bezier, union
from unginvest_workshop.domain.pictures import DRAWING_HEIGHT, DRAWING_WIDTH, Stroke, StrokeColour

WIDTHS: Final = (6, 14, 32)
"""The widths that a stroke may have, in the sheet's units: thin, middle, broad."""

INKS: Final = MappingProxyType(
    {
        StrokeColour.INK: "#1E2A26",
        StrokeColour.GREEN: "#1F7A57",
        StrokeColour.BLUE: "#2F5FB3",
        StrokeColour.RED: "#C22F3F",
        StrokeColour.YELLOW: "#E9A400",
    }
)
"""What each colour looks like on white paper, #RRGGBB: told apart by lightness too."""

MOST_POINTS: Final = 300
"""Points that one stroke may keep."""

MARGIN: Final = 24
"""The air around a drawing that is shown without the rest of its sheet."""

_TOLERANCE: Final = 1.2
"""How far, in the sheet's units, a kept stroke may be from the one that was drawn."""

_STRAY: Final = 4.0
"""How far a curve may be from the straight way between two points, in the sheet's units."""

_REVERSED: Final = 0.6
"""Under this sum of two directions, a line turns back on itself rather than bends."""

_SAMPLES: Final = 8
"""Straight pieces that a Bézier is measured by."""

_LEAST: Final = 240.0
"""A drawing is shown as if it were at least this wide and high, so that a dot is no disc."""


def kept_points(drawn: Iterable[tuple[float, float]]) -> tuple[int, ...]:
    """Return what is stored of a stroke: on the sheet, in whole units, without the points that it is as good without.

    x and y of each point in turn. Nothing was drawn when it is empty.
    """
    points: list[Point] = []
    for x, y in drawn:
        point = Point(round(min(max(x, 0), DRAWING_WIDTH)), round(min(max(y, 0), DRAWING_HEIGHT)))
        if not points or point != points[-1]:
            points.append(point)
    tolerance = _TOLERANCE
    kept = simplified(points, tolerance)
    while len(kept) > MOST_POINTS:
        tolerance *= 1.6
        kept = simplified(points, tolerance)
    return tuple(int(part) for point in kept for part in (point.x, point.y))


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line through fewer of the points, none of them further from it (Ramer, Douglas and Peucker)."""
    if len(points) < 3:  # noqa: PLR2004 - a line has two ends
        return list(points)
    kept = {0, len(points) - 1}
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        away, at = max(
            ((_distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)), default=(0.0, 0)
        )
        if away > tolerance:
            kept.add(at)
            parts += [(first, at), (at, last)]
    return [points[i] for i in sorted(kept)]


def points_of(stroke: Stroke) -> tuple[Point, ...]:
    """Return the points of a stroke."""
    return tuple(Point(x, y) for x, y in zip(stroke.points[::2], stroke.points[1::2], strict=True))


def curve_of(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a smooth run of Béziers through the points: the first point, then two controls and an end for each.

    A single point is a very short line, which a round pen shows as a dot. Raises ValueError without any point.
    """
    if not points:
        raise ValueError("a stroke has a point")
    if len(points) == 1:
        end = points[0].moved(0.1, 0)
        return (points[0], points[0], end, end)
    curve = [points[0]]
    for i in range(len(points) - 1):
        start, end = points[i], points[i + 1]
        behind = points[i - 1] if i else None
        ahead = points[i + 2] if i + 2 < len(points) else None
        curve += [_control(start, end, behind), _control(end, start, ahead), end]
    return tuple(curve)


def touched(strokes: Iterable[Stroke], way: Sequence[tuple[float, float]], radius: float) -> list[Stroke]:
    """Return the strokes that an eraser of this radius comes upon on its way."""
    path = [Point(x, y) for x, y in way]
    return [stroke for stroke in strokes if path and _meets(_flat(stroke), path, radius + stroke.width / 2)]


def bounds(strokes: Iterable[Stroke]) -> Rect | None:
    """Return the rectangle that a drawing fills with its margin; None where nothing is drawn."""
    boxes = [_box(stroke) for stroke in strokes]
    if not boxes:
        return None
    around = union(boxes).grown(MARGIN)
    wider, higher = max(0.0, _LEAST - around.width), max(0.0, _LEAST - around.height)
    return Rect(around.x - wider / 2, around.y - higher / 2, around.width + wider, around.height + higher)


def path_data(points: Sequence[Point]) -> str:
    """Return the curve through the points as the ``d`` of an SVG path."""
    curve = curve_of(points)
    begun = f"M{_number(curve[0].x)} {_number(curve[0].y)}"
    return begun + "C" + " ".join(f"{_number(point.x)} {_number(point.y)}" for point in curve[1:])


def _control(point: Point, other: Point, beyond: Point | None) -> Point:
    """Return the control beside a point on its way to another one; ``beyond`` is the neighbour on its other side.

    The curve passes smoothly, but strays no further than ``_STRAY`` from the straight way: a corner stays a corner.
    """
    way = hypot(other.x - point.x, other.y - point.y)
    if beyond is None or not way:
        return Point(point.x + (other.x - point.x) / 3, point.y + (other.y - point.y) / 3)
    back = hypot(point.x - beyond.x, point.y - beyond.y) or 1.0
    on = (other.x - point.x) / way, (other.y - point.y) / way
    came = (point.x - beyond.x) / back, (point.y - beyond.y) / back
    x, y = on[0] + came[0], on[1] + came[1]
    length, turn = hypot(x, y), hypot(on[0] - came[0], on[1] - came[1]) / 2
    if length < _REVERSED:
        return point
    far = min(way / 3, back / 3, _STRAY / turn if turn else way)
    return Point(point.x + x / length * far, point.y + y / length * far)


def _flat(stroke: Stroke) -> list[Point]:
    curve = curve_of(points_of(stroke))
    flat = [curve[0]]
    for i in range(0, len(curve) - 1, 3):
        flat += [bezier(curve[i : i + 4], step / _SAMPLES) for step in range(1, _SAMPLES + 1)]
    return flat


def _box(stroke: Stroke) -> Rect:
    curve = curve_of(points_of(stroke))
    xs, ys = [point.x for point in curve], [point.y for point in curve]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(stroke.width / 2)


def _meets(line: Sequence[Point], way: Sequence[Point], radius: float) -> bool:
    around = _around(line).grown(radius)
    if not around.overlaps(_around(way).grown(1)):
        return False
    legs = list(pairwise(way)) or [(way[0], way[0])]
    return any(_apart(start, end, a, b) <= radius for start, end in pairwise(line) for a, b in legs)


def _around(points: Sequence[Point]) -> Rect:
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _apart(a: Point, b: Point, c: Point, d: Point) -> float:
    """Return the distance between two straight pieces, a to b and c to d."""
    if _crossing(a, b, c, d):
        return 0.0
    return min(_distance(a, c, d), _distance(b, c, d), _distance(c, a, b), _distance(d, a, b))


def _crossing(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    """Return on which side of the line from a to b a point lies, as a sign."""
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a straight piece."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
