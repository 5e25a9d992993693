"""Where the groups' trees stand in the forest: small, each with its image, its group and how much it carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from unginvest_workshop.domain.layout import Curve, FontRole, Label, Measure, Point, Rect, place
from unginvest_workshop.domain.tree_parts import Crown, crown_around, lay_trunk


@dataclass(frozen=True, slots=True)
class ForestStyle:
    """Measures in scene units."""

    cell: float = 430.0
    gap: float = 34.0
    margin: float = 44.0
    crown_width: float = 390.0
    crown_height: float = 206.0
    words_share: float = 0.44
    """How much of a crown's height its words may take."""
    trunk: float = 34.0
    depth: float = 74.0
    """From the ground to a tree's name."""


AIRY: Final = ForestStyle()
CLOSE: Final = ForestStyle(
    cell=276.0, gap=16.0, margin=8.0, crown_width=264.0, crown_height=88.0, words_share=0.54, trunk=14.0, depth=34.0
)
"""For the wall, where words are large and many trees are to be seen at once."""
_MOST_ROOTS: Final = 12
_WORDS: Final = 66.0
"""About the height of a tree's name and counts."""


@dataclass(frozen=True, slots=True)
class ForestTree:
    """A group's tree as it is seen from afar; ``roots`` holds how many factors each of its stories has."""

    id: str
    name: str
    image: str
    counts: str
    roots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallTree:
    """One tree of the forest, ready to paint."""

    id: str
    cell: Rect
    ground: float
    crown: Crown
    trunk: tuple[Curve, Curve]
    roots: tuple[Curve, ...]
    name: Label
    counts: Label


@dataclass(frozen=True, slots=True)
class ForestLayout:
    """All groups' trees; ``rows`` are the soil's upper edge and lower edge of each row."""

    scene: Rect
    trees: tuple[SmallTree, ...]
    rows: tuple[tuple[float, float], ...]


def layout_forest(
    trees: Sequence[ForestTree], measure: Measure, aspect: float = 1.6, style: ForestStyle = AIRY
) -> ForestLayout:
    """Lay the trees out in rows, so that they stand as large as they can in a view of this aspect."""
    columns = best_columns(len(trees), aspect, style)
    laid: list[SmallTree] = []
    rows: list[tuple[float, float]] = []
    top = style.margin
    for start in range(0, len(trees), columns):
        row = trees[start : start + columns]
        crowns = [_crown(tree.image, measure, style) for tree in row]
        ground = top + max(crown.rect.height for crown in crowns) + style.trunk
        indent = (columns - len(row)) * (style.cell + style.gap) / 2
        for i, (tree, crown) in enumerate(zip(row, crowns, strict=True)):
            x = style.margin + indent + i * (style.cell + style.gap)
            laid.append(_plant(tree, crown, Point(x + style.cell / 2, ground), measure, style))
        bottom = max(tree.cell.bottom for tree in laid[start:]) + style.gap * 0.6
        rows.append((ground, bottom))
        top = bottom + style.gap * 0.4
    width = 2 * style.margin + columns * style.cell + (columns - 1) * style.gap
    return ForestLayout(Rect(0, 0, width, rows[-1][1] if rows else width / aspect), tuple(laid), tuple(rows))


def best_columns(count: int, aspect: float, style: ForestStyle = AIRY) -> int:
    """Return the number of columns that lets trees be largest in a view of this aspect (width by height)."""
    height = style.crown_height + style.trunk + style.depth + _WORDS + style.gap

    def size(columns: int) -> float:
        rows = max(1, ceil(count / columns))
        return min(aspect / (columns * (style.cell + style.gap)), 1 / (rows * height))

    return max(range(1, max(1, count) + 1), key=lambda columns: (size(columns), -columns))


def _crown(image: str, measure: Measure, style: ForestStyle) -> Crown:
    least = Rect(0, 0, style.crown_width, style.crown_height)
    return crown_around(image, least, measure, style.words_share, FontRole.FOREST_IMAGE)


def _plant(tree: ForestTree, crown: Crown, foot: Point, measure: Measure, style: ForestStyle) -> SmallTree:
    """Stand a tree on its foot."""
    crown = crown.moved(foot.x - crown.rect.width / 2, foot.y - style.trunk - crown.rect.height)
    base = style.cell * 0.08 + 3.0 * min(_MOST_ROOTS, len(tree.roots))
    left = foot.x - style.cell / 2
    at = Rect(left, foot.y + style.depth, style.cell, 0)
    name = place(measure, tree.name, at, FontRole.FOREST_NAME, centred=True)
    below = Rect(left, name.rect.bottom + 1, style.cell, 0)
    counts = place(measure, tree.counts, below, FontRole.FOREST_COUNT, centred=True)
    cell = Rect(left, crown.rect.y, style.cell, counts.rect.bottom + style.gap * 0.3 - crown.rect.y)
    roots = _roots(tree.roots, foot, base, style)
    return SmallTree(tree.id, cell, foot.y, crown, lay_trunk(foot, crown, base), roots, name, counts)


def _roots(loads: Sequence[int], foot: Point, base: float, style: ForestStyle) -> tuple[Curve, ...]:
    """Return a root for each story, longer and thicker the more it carries."""
    shown = loads[:_MOST_ROOTS]
    reach = style.cell * 0.43
    curves = []
    for i, load in enumerate(shown):
        share = (i + 0.5) / len(shown) * 2 - 1
        start = Point(foot.x + share * base / 2, foot.y + 2)
        depth = style.depth * (0.5 + min(0.4, 0.05 * load)) * (1 - 0.3 * abs(share))
        end = Point(foot.x + share * reach, foot.y + depth)
        down = Point(start.x + share * 8, start.y + depth * 0.6)
        out = Point(start.x + (end.x - start.x) * 0.55, end.y - depth * 0.18)
        curves.append(Curve((start, down, out, end), style.cell * 0.018 + min(6.0, 0.8 * load), 2.5))
    return tuple(curves)
