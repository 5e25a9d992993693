"""What pictures are laid out with: points, rectangles, curves, and text that has been measured.

Everything is in scene units (a pixel at 100 %), y downwards. How wide letters are is known only where fonts are, so a
layout is handed a ``Measure``; screen, stage, PNG and SVG then paint the very lines that it returned.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the scene."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> "Point":
        """Return the point that far away."""
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its bottom edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the same rectangle that far away."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, margin: float) -> "Rect":
        """Return the rectangle with this margin added on every side."""
        return Rect(self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin)

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the two share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: "Rect") -> bool:
        """Tell whether the other lies wholly within this one."""
        return self.x <= other.x and self.y <= other.y and self.right >= other.right and self.bottom >= other.bottom

    def has(self, point: Point) -> bool:
        """Tell whether the point lies within."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom


def union(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around all. Raises ValueError when there are none."""
    rects = list(rects)
    x, y = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(x, y, max(r.right for r in rects) - x, max(r.bottom for r in rects) - y)


@dataclass(frozen=True, slots=True)
class Curve:
    """A run of cubic Béziers, painted as a band that narrows evenly from its start to its end."""

    points: tuple[Point, ...]
    """The first point, then two controls and an end for each Bézier."""
    start_width: float
    end_width: float


class FontRole(StrEnum):
    """What a text is in the picture; who paints decides on the face and the size, once for each."""

    IMAGE = "image"
    """A group's image in the crown."""
    IMAGE_LONG = "image_long"
    """The same, when it is many words."""
    DREAM = "dream"
    """A dream in the crown."""
    STORY = "story"
    TAG = "tag"
    FACTOR = "factor"
    NORWEGIAN = "norwegian"
    BADGE = "badge"
    FOREST_IMAGE = "forest_image"
    FOREST_NAME = "forest_name"
    FOREST_IMAGE_SMALL = "forest_image_small"
    FOREST_NAME_SMALL = "forest_name_small"
    """The same where there are very many trees."""
    FOREST_COUNT = "forest_count"
    FOREST_LIGHT = "forest_light"
    """The number of a shared factor."""
    STEP_WHEN = "step_when"
    STEP = "step"
    STEP_WHO = "step_who"
    SUN = "sun"
    SUN_NOTE = "sun_note"
    SHARED_NAME = "shared_name"
    SHARED_SPREAD = "shared_spread"
    """How widely a shared factor is told."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Text broken into lines that fit the width asked for."""

    lines: tuple[str, ...]
    width: float
    """The widest line."""
    height: float
    """All lines together."""


Measure = Callable[[str, float, FontRole], TextBlock]
"""Break a text at a width in a role's font; a word wider than the width is broken within."""


@dataclass(frozen=True, slots=True)
class Label:
    """Measured text in its place. The rectangle is as wide as the text may be, and as high as it is."""

    block: TextBlock
    rect: Rect
    role: FontRole
    centred: bool = False


def place(measure: Measure, text: str, at: Rect, role: FontRole, *, centred: bool = False) -> Label:
    """Measure a text at the width of ``at`` and place it at its top; the height comes from the text."""
    block = measure(text, at.width, role)
    return Label(block, Rect(at.x, at.y, at.width, block.height), role, centred)


def bezier(points: tuple[Point, ...], t: float) -> Point:
    """Return the point at ``t`` (0 to 1) of one cubic Bézier."""
    a, b, c, d = points
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
        weights[0] * a.x + weights[1] * b.x + weights[2] * c.x + weights[3] * d.x,
        weights[0] * a.y + weights[1] * b.y + weights[2] * c.y + weights[3] * d.y,
    )


def moved_label(label: Label, dx: float, dy: float) -> Label:
    """Return the label that far away."""
    return Label(label.block, label.rect.moved(dx, dy), label.role, label.centred)
