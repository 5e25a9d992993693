"""The parts that every tree has, large or small: crown, trunk and the sweep of a root."""

from dataclasses import dataclass
from math import inf
from typing import Final

from unginvest_workshop.domain.crown_leaves import NO_DREAMS, DreamsContent, Leaf, lay_leaves, leaves_height
from unginvest_workshop.domain.layout import Curve, FontRole, Label, Measure, Point, Rect, moved_label
from unginvest_workshop.domain.tree_style import ROOMY, CrownStyle

LOBES: Final = (
    (0.500, 0.400, 0.285, 0.400),
    (0.285, 0.480, 0.190, 0.340),
    (0.715, 0.480, 0.190, 0.340),
    (0.115, 0.690, 0.115, 0.240),
    (0.885, 0.690, 0.115, 0.240),
    (0.255, 0.720, 0.170, 0.215),
    (0.745, 0.720, 0.170, 0.215),
    (0.500, 0.700, 0.190, 0.300),
    (0.500, 0.560, 0.360, 0.330),
)
"""The ellipses that make a crown: middle and half axes, as shares of its width and height."""
TEXT_WIDTH: Final = 0.58
TEXT_HEIGHT: Final = 0.44
TEXT_MIDDLE: Final = 0.46
_FROM: Final = 0.25
"""Where image and dreams begin, as a share of the crown's height."""
_SHARE: Final = 0.62
"""How much of the height they take together."""
_LEAVES_WIDTH: Final = 0.7
"""How much of the width the dreams take."""
_OVER_LEAVES: Final = 12.0
"""Between the image and the dreams under it."""
_SHORT_IMAGE: Final = 90
_WIDE: Final = 880.0
_RATIO: Final = 0.38 / ROOMY.crown.height
"""How a wider crown grows in height."""


@dataclass(frozen=True, slots=True)
class Crown:
    """The crown: its ellipses, the group's image in words, None when there is none yet, and the dreams under it."""

    rect: Rect
    lobes: tuple[Rect, ...]
    image: Label | None
    leaves: tuple[Leaf, ...] = ()

    def moved(self, dx: float, dy: float) -> "Crown":
        """Return the crown that far away."""
        lobes = tuple(lobe.moved(dx, dy) for lobe in self.lobes)
        image = moved_label(self.image, dx, dy) if self.image else None
        return Crown(self.rect.moved(dx, dy), lobes, image, tuple(leaf.moved(dx, dy) for leaf in self.leaves))

    def is_bare(self, point: Point) -> bool:
        """Tell whether a point lies in the crown, and on none of its dreams."""
        return self.rect.has(point) and not any(leaf.rect.has(point) for leaf in self.leaves)


def width_over(roots: float, style: CrownStyle) -> float:
    """Return how wide a crown is at least that stands over roots of this width."""
    return min(_WIDE, style.widest, max(style.width, roots * style.share))


def lay_crown(
    image: str, least: float, measure: Measure, style: CrownStyle, dreams: DreamsContent = NO_DREAMS
) -> Crown:
    """Lay a crown of at least this width at the origin, large enough for the whole image to stand in it.

    The dreams stand under it, as many as the style has room for.
    """
    width = least
    role = FontRole.IMAGE if len(image) <= _SHORT_IMAGE else FontRole.IMAGE_LONG
    height = min(max(300.0, style.height), max(style.height, width * style.height * _RATIO))

    if dreams.shown:
        while width < style.widest and _is_tall(image, dreams, width, measure, role, style):
            width = min(style.widest, width * 1.12)
        return crown_with_leaves(image, Rect(0, 0, width, height), measure, role, dreams, style.leaves)
    while image and width < style.widest and measure(image, width * TEXT_WIDTH, role).height > height * TEXT_HEIGHT:
        width, height = min(style.widest, width * 1.12), height * 1.08
    return crown_around(image, Rect(0, 0, width, height), measure)


def crown_with_leaves(
    image: str,
    least: Rect,
    measure: Measure,
    role: FontRole,
    dreams: DreamsContent,
    room: float = inf,
    leaf_role: FontRole = FontRole.DREAM,
) -> Crown:
    """Return a crown of this width at the origin, as high as its image needs with the dreams under it.

    ``room`` is how high the dreams may stand together.
    """
    span = least.width * TEXT_WIDTH
    filled = _filled(image, dreams, least.width, measure, role, room, leaf_role)
    rect = Rect(0, 0, least.width, max(least.height, filled / _SHARE))
    top = rect.height * (_FROM + _SHARE / 2) - filled / 2
    label = None
    if image:
        block = measure(image, span, role)
        label = Label(block, Rect((rect.width - span) / 2, top, span, block.height), role, centred=True)
        top += block.height + _OVER_LEAVES
    leaves = lay_leaves(dreams, rect.width * _LEAVES_WIDTH, measure, room, leaf_role)
    left = rect.width * (1 - _LEAVES_WIDTH) / 2
    return Crown(rect, crown_lobes(rect), label, tuple(leaf.moved(left, top) for leaf in leaves))


def _is_tall(
    image: str, dreams: DreamsContent, width: float, measure: Measure, role: FontRole, style: CrownStyle
) -> bool:
    """Tell whether a crown of this width would be higher than becomes it."""
    return _filled(image, dreams, width, measure, role, style.leaves) > width * style.tall * _SHARE


def _filled(
    image: str,
    dreams: DreamsContent,
    width: float,
    measure: Measure,
    role: FontRole,
    room: float,
    leaf_role: FontRole = FontRole.DREAM,
) -> float:
    """Return how high image and dreams stand together in a crown of this width."""
    over = measure(image, width * TEXT_WIDTH, role).height + _OVER_LEAVES if image else 0.0
    return over + leaves_height(lay_leaves(dreams, width * _LEAVES_WIDTH, measure, room, leaf_role))


def crown_around(
    image: str,
    least: Rect,
    measure: Measure,
    share: float = TEXT_HEIGHT,
    role: FontRole | None = None,
    words_width: float = TEXT_WIDTH,
) -> Crown:
    """Return a crown of this width at the origin; it grows until the image takes no more than a share of its height.

    ``words_width`` is how much of its width the image may take.
    """
    role = role or (FontRole.IMAGE if len(image) <= _SHORT_IMAGE else FontRole.IMAGE_LONG)
    if not image:
        return Crown(least, crown_lobes(least), None)
    span = least.width * words_width
    block = measure(image, span, role)
    rect = Rect(0, 0, least.width, max(least.height, block.height / share))
    at = Rect((rect.width - span) / 2, rect.height * TEXT_MIDDLE - block.height / 2, span, block.height)
    return Crown(rect, crown_lobes(rect), Label(block, at, role, centred=True))


def crown_lobes(rect: Rect) -> tuple[Rect, ...]:
    """Return the ellipses of a crown that fills the rectangle."""
    return tuple(
        Rect(
            rect.x + (x - rx) * rect.width,
            rect.y + (y - ry) * rect.height,
            2 * rx * rect.width,
            2 * ry * rect.height,
        )
        for x, y, rx, ry in LOBES
    )


def lay_trunk(foot: Point, crown: Crown, base: float) -> tuple[Curve, Curve]:
    """Return the trunk's left and right side, from within the crown down to the soil, where it widens."""
    top = crown.rect.bottom - min(60.0, crown.rect.height * 0.25)
    sides = []
    for side in (-1, 1):
        upper = Point(foot.x + side * base * 0.34, top)
        lower = Point(foot.x + side * base * 0.49, foot.y + 8)
        bend = Point(foot.x + side * base * 0.35, foot.y - 12)
        sides.append(Curve((upper, Point(upper.x, top + 20), bend, lower), 1, 1))
    return sides[0], sides[1]


def root_path(start: Point, corner: Point, depth: float) -> tuple[Point, ...]:
    """Return a root's sweep from ``start``, outwards through soil of this depth, then down to ``corner``.

    Inner roots bend sooner than outer ones, so that no two of them cross.
    """
    reach = corner.x - start.x
    side = 1 if reach >= 0 else -1
    turn = min(30.0, abs(reach) / 2)
    if abs(reach) < depth * 0.7:
        half = (corner.y - start.y) * 0.5
        return (start, Point(start.x, start.y + half), Point(corner.x, corner.y - half), corner)
    level = min(start.y + depth, corner.y - turn * 0.9)
    bend = Point(corner.x - side * turn, level)
    return (
        start,
        Point(start.x + side * min(10.0, abs(reach) * 0.1), start.y + (level - start.y) * 0.55),
        Point(bend.x - side * (abs(reach) - turn) * 0.55, level - (level - start.y) * 0.16),
        bend,
        Point(bend.x + side * turn * 0.62, level + (level - start.y) * 0.05),
        Point(corner.x, corner.y - turn * 0.55),
        corner,
    )


def stub_roots(foot: Point, base: float) -> tuple[Curve, ...]:
    """Return the short roots of a tree that has no stories yet."""
    ends = ((-1.9, 46), (-0.7, 70), (0.6, 74), (1.8, 50))
    curves = []
    for share, deep in ends:
        start = Point(foot.x + share * base * 0.25, foot.y + 2)
        end = Point(foot.x + share * base, foot.y + deep)
        middle = Point((start.x + end.x) / 2, foot.y + deep * 0.5)
        curves.append(Curve((start, Point(start.x, foot.y + deep * 0.4), middle, end), 11, 4))
    return tuple(curves)
