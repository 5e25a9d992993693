"""Where the groups' trees stand in the forest: small, each with its image, its group and how much it carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from unginvest_workshop.domain.layout import Curve, FontRole, Label, Measure, Point, Rect, place
from unginvest_workshop.domain.tree_parts import Crown, crown_around, lay_trunk

CELL: Final = 430.0
GAP: Final = 34.0
MARGIN: Final = 44.0
CROWN_WIDTH: Final = 390.0
CROWN_HEIGHT: Final = 206.0
TRUNK: Final = 34.0
ROOTS_DEPTH: Final = 74.0
_MOST_ROOTS: Final = 12


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


def layout_forest(trees: Sequence[ForestTree], measure: Measure, aspect: float = 1.6) -> ForestLayout:
    """Lay the trees out in rows, so that they stand as large as they can in a view of this aspect."""
    columns = best_columns(len(trees), aspect)
    laid: list[SmallTree] = []
    rows: list[tuple[float, float]] = []
    top = MARGIN
    for start in range(0, len(trees), columns):
        row = trees[start : start + columns]
        crowns = [_crown(tree.image, measure) for tree in row]
        ground = top + max(crown.rect.height for crown in crowns) + TRUNK
        indent = (columns - len(row)) * (CELL + GAP) / 2
        for i, (tree, crown) in enumerate(zip(row, crowns, strict=True)):
            x = MARGIN + indent + i * (CELL + GAP)
            laid.append(_plant(tree, crown, Point(x + CELL / 2, ground), measure))
        bottom = max(tree.cell.bottom for tree in laid[start:]) + GAP * 0.6
        rows.append((ground, bottom))
        top = bottom + GAP
    width = 2 * MARGIN + columns * CELL + (columns - 1) * GAP
    return ForestLayout(Rect(0, 0, width, rows[-1][1] if rows else 2 * CELL / aspect), tuple(laid), tuple(rows))


def best_columns(count: int, aspect: float) -> int:
    """Return the number of columns that lets trees be largest in a view of this aspect (width by height)."""
    height = CROWN_HEIGHT + TRUNK + ROOTS_DEPTH + 120

    def size(columns: int) -> float:
        return min(aspect / (columns * (CELL + GAP)), 1 / (max(1, ceil(count / columns)) * height))

    return max(range(1, max(1, count) + 1), key=lambda columns: (size(columns), -columns))


def _crown(image: str, measure: Measure) -> Crown:
    return crown_around(image, Rect(0, 0, CROWN_WIDTH, CROWN_HEIGHT), measure)


def _plant(tree: ForestTree, crown: Crown, foot: Point, measure: Measure) -> SmallTree:
    """Stand a tree on its foot."""
    crown = crown.moved(foot.x - crown.rect.width / 2, foot.y - TRUNK - crown.rect.height)
    base = 34.0 + 3.0 * min(_MOST_ROOTS, len(tree.roots))
    left = foot.x - CELL / 2
    name = place(measure, tree.name, Rect(left, foot.y + ROOTS_DEPTH, CELL, 0), FontRole.FOREST_NAME, centred=True)
    below = Rect(left, name.rect.bottom + 2, CELL, 0)
    counts = place(measure, tree.counts, below, FontRole.FOREST_COUNT, centred=True)
    cell = Rect(left, crown.rect.y, CELL, counts.rect.bottom + 12 - crown.rect.y)
    return SmallTree(
        tree.id, cell, foot.y, crown, lay_trunk(foot, crown, base), _roots(tree.roots, foot, base), name, counts
    )


def _roots(loads: Sequence[int], foot: Point, base: float) -> tuple[Curve, ...]:
    """Return a root for each story, longer and thicker the more it carries."""
    shown = loads[:_MOST_ROOTS]
    reach = CELL * 0.43
    curves = []
    for i, load in enumerate(shown):
        share = (i + 0.5) / len(shown) * 2 - 1
        start = Point(foot.x + share * base / 2, foot.y + 2)
        depth = ROOTS_DEPTH * (0.5 + min(0.4, 0.05 * load)) * (1 - 0.3 * abs(share))
        end = Point(foot.x + share * reach, foot.y + depth)
        down = Point(start.x + share * 8, start.y + depth * 0.6)
        out = Point(start.x + (end.x - start.x) * 0.55, end.y - depth * 0.18)
        curves.append(Curve((start, down, out, end), 8 + min(6.0, 0.8 * load), 2.5))
    return tuple(curves)
