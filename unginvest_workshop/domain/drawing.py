"""The rules of a simple drawing: what is kept of a stroke, how it is curved, what the eraser touches.

Screen, stage and summary all paint the curves that ``curve_of`` returns, on a white sheet.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot, sqrt
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.layout import Point, Rect, union
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
"""Points of one row."""

MARGIN: Final = 24
"""The air around a drawing that is shown without the rest of its sheet."""

_TOLERANCE: Final = 1.2
"""How far, in the sheet's units, a kept stroke may be from the one that was drawn."""

_STRAY: Final = 4.0
"""How far a curve may be from the straight way between two points, in the sheet's units."""

_REVERSED: Final = 0.6
"""Under this sum of two directions, a line turns back on itself rather than bends."""

_LEAST: Final = 240.0
"""A drawing is shown as if it were at least this wide and high, so that a dot is no disc."""


def kept_points(drawn: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
    """Return what is kept of a stroke: on the sheet, in whole units, without the points that it is as good without.

    Nothing was drawn when it is empty.
    """
    points: list[Point] = []
    for x, y in drawn:
        point = Point(round(min(max(x, 0), DRAWING_WIDTH)), round(min(max(y, 0), DRAWING_HEIGHT)))
        if not points or point != points[-1]:
            points.append(point)
    return tuple(simplified(points, _TOLERANCE))


def rows_of(points: Sequence[Point]) -> list[tuple[int, ...]]:
    """Return x and y of each point in turn, as they are stored: a scribble without end in several rows that meet."""
    step = MOST_POINTS - 1
    parts = [points[at : at + MOST_POINTS] for at in range(0, max(1, len(points) - 1), step)] if points else []
    return [tuple(int(value) for point in part for value in (point.x, point.y)) for part in parts]


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line through fewer of the points, none of them further from it (Ramer, Douglas and Peucker)."""
    if not points:
        return []
    kept = {0, len(points) - 1}
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        at, away = _furthest(points, first, last)
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
    return [stroke for stroke in strokes if path and _meets(stroke, path, radius)]


def bounds(strokes: Iterable[Stroke]) -> Rect | None:
    """Return the rectangle that a drawing fills with its margin; None where nothing is drawn."""
    boxes = [_box(stroke) for stroke in strokes]
    if not boxes:
        return None
    around = union(boxes).grown(MARGIN)
    wider, higher = max(0.0, _LEAST - around.width), max(0.0, _LEAST - around.height)
    return Rect(around.x - wider / 2, around.y - higher / 2, around.width + wider, around.height + higher)


def drawn_part(strokes: Iterable[Stroke]) -> Rect:
    """Return the part of the sheet that a drawing fills; all of it where nothing is drawn."""
    return bounds(strokes) or Rect(0, 0, DRAWING_WIDTH, DRAWING_HEIGHT)


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


@lru_cache(maxsize=4096)
def _box(stroke: Stroke) -> Rect:
    """Return what a stroke may cover: its points, and as far as its curve may stray from them."""
    return _around(points_of(stroke)).grown(stroke.width / 2 + _STRAY)


def _meets(stroke: Stroke, way: Sequence[Point], radius: float) -> bool:
    reach = radius + stroke.width / 2
    near = _around(way).grown(reach + 1)
    if not near.overlaps(_box(stroke)):
        return False
    points = points_of(stroke)  # the curve through them is hardly elsewhere
    pieces, legs = (list(pairwise(line)) or [(line[0], line[0])] for line in (points, way))
    return any(
        _apart(start, end, a, b) <= reach for start, end in pieces if not _beyond(near, start, end) for a, b in legs
    )


def _beyond(near: Rect, start: Point, end: Point) -> bool:
    """Tell whether a straight piece is wholly on one side of a rectangle."""
    left, top, right, bottom = near.x, near.y, near.x + near.width, near.y + near.height
    return (
        (start.x < left and end.x < left)
        or (start.x > right and end.x > right)
        or (start.y < top and end.y < top)
        or (start.y > bottom and end.y > bottom)
    )


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


def _furthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """Return which point between two is furthest from the straight way between them, and how far."""
    x, y = points[first].x, points[first].y
    dx, dy = points[last].x - x, points[last].y - y
    length = dx * dx + dy * dy
    at, furthest = first, 0.0
    for i in range(first + 1, last):
        px, py = points[i].x - x, points[i].y - y
        along = min(1.0, max(0.0, (px * dx + py * dy) / length)) if length else 0.0
        away = (px - along * dx) ** 2 + (py - along * dy) ** 2
        if away > furthest:
            at, furthest = i, away
    return at, sqrt(furthest)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a straight piece."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
