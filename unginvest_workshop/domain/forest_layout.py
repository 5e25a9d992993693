"""Where the groups' trees stand in the forest: small, each with its image, its group and how much it carries.

What several groups told of glows at their roots: a light with the same number, and so the same colour, on each tree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.few_words import few_words, is_whole
from unginvest_workshop.domain.forest_legend import MOST_LIGHTS, Legend, Light, SharedLight, lay_legend, lay_light
from unginvest_workshop.domain.forest_style import AIRY, CROWDED, SPARE, TIGHT, ForestStyle
from unginvest_workshop.domain.layout import Curve, FontRole, Label, Measure, Point, Rect, TextBlock
from unginvest_workshop.domain.tree_parts import Crown, crown_around, crown_with_leaves, lay_trunk

_MANY_TREES: Final = 12
_NAME_LINES: Final = 2
_UNDER_NAME: Final = 1.0
_MOST_ROOTS: Final = 12
_WORDS: Final = 66.0
"""About the height of a tree's name and counts."""
_WIDER: Final = (1.0, 1.2, 1.45)
"""How many times as wide as usual trees may be in a view that is wide."""
_NEARLY: Final = 0.97
"""As large as this of the largest is as good."""
_MORE_LINES: Final = 2
"""So many lines more than usual a long image may take where there is room."""


@dataclass(frozen=True, slots=True)
class ForestTree:
    """A group's tree as it is seen from afar; ``roots`` holds how many factors each of its stories has."""

    id: str
    name: str
    image: str
    counts: str
    roots: tuple[int, ...] = ()
    shared: tuple[SharedLight, ...] = ()
    """What the group has in common with others."""
    dreams: str = ""
    """How many dreams grow in its crown: "3 drømmer"."""
    short: str = ""
    """Its counts in fewer words, for where there is little room: "4 hist. · 13 fakt."."""


@dataclass(frozen=True, slots=True)
class ForestContent:
    """All groups' trees, in the order they stand."""

    trees: tuple[ForestTree, ...]
    more: str = ""
    """What is said after the lights where more is shared than has a light: "og 2 til"."""


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
    lights: tuple[Light, ...] = ()


@dataclass(frozen=True, slots=True)
class ForestLayout:
    """All groups' trees; ``rows`` are the soil's upper edge and lower edge of each row."""

    scene: Rect
    trees: tuple[SmallTree, ...]
    rows: tuple[tuple[float, float], ...]
    legend: tuple[Legend, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sapling:
    """A tree before it is planted: its crown at the origin, and its name and counts as they are broken into lines."""

    tree: ForestTree
    crown: Crown
    name: TextBlock
    counts: TextBlock
    whole: bool
    """Whether no word of its image is parted."""
    full: bool
    """Whether all of its image is told."""

    @property
    def words(self) -> float:
        """How high its name and counts are, in scene units."""
        return self.name.height + _UNDER_NAME + self.counts.height


@dataclass(frozen=True, slots=True)
class ForestPlan:
    """How large a forest becomes: all that is needed to choose among plans, of which only one is planted."""

    scene: Rect
    style: ForestStyle
    legend: tuple[Legend, ...]
    saplings: tuple[_Sapling, ...]
    columns: int
    rows: tuple[tuple[float, float], ...]
    depth: float
    """From the ground to a tree's name."""


def layout_forest(
    trees: Sequence[ForestTree],
    measure: Measure,
    aspect: float = 1.6,
    style: ForestStyle | None = None,
    columns: int | None = None,
    *,
    more: str = "",
) -> ForestLayout:
    """Lay the trees out in rows, so that they stand as large as they can in a view of this aspect.

    Without a number of columns they choose it themselves. ``more`` is said last of what their lights are.
    """
    style = style or (AIRY if len(trees) <= _MANY_TREES else CROWDED)
    if columns is not None:
        return _planted(_plan(_saplings(trees, measure, style), measure, aspect, style, columns, more), measure)
    return _planted(_largest(_plans(trees, measure, aspect, style, more), aspect), measure)


def readable_forest(
    trees: Sequence[ForestTree], measure: Measure, aspect: float, read: Callable[[ForestPlan], bool], *, more: str = ""
) -> ForestLayout:
    """Lay the trees out so that all words that are written can be read, which ``read`` tells of a plan.

    Where there is little room, words are smaller and fewer: of the images the first ones, and counts in short. Where a
    long image has room for all of its words, on more lines or in wider trees, they are all told. ``more`` is said last
    of what the trees' lights are.
    """
    styles = (CROWDED, SPARE, TIGHT)
    for style in (AIRY, *styles) if len(trees) <= _MANY_TREES else styles:
        usual = _plans(trees, measure, aspect, style, more)
        # Under many lines a crown needs more leaves around them.
        share = min(style.words_share, CROWDED.words_share)
        longer = replace(style, lines=style.lines + _MORE_LINES, words_share=share)
        told = _in_full(usual) or _in_full(_plans(trees, measure, aspect, longer, more))
        plan = next((plan for some in (told, usual) if some and read(plan := _largest(some, aspect))), None)
        if plan is not None:
            return _planted(plan, measure)
    return _planted(_largest(usual, aspect), measure)


def _plans(
    trees: Sequence[ForestTree], measure: Measure, aspect: float, style: ForestStyle, more: str
) -> list[ForestPlan]:
    """Plan the forest in about as many columns as let it stand largest in a view of this aspect.

    Its trees are as wide as usual, and wider.
    """
    about = best_columns(len(trees), aspect, style)
    near = range(max(1, about - 1), max(1, min(about + 2, len(trees))) + 1)
    tried = []
    for by in _WIDER:
        wider = style.wider(by)
        saplings = _saplings(trees, measure, wider)
        tried += [_plan(saplings, measure, aspect, wider, columns, more) for columns in near]
    return tried


def _in_full(plans: Sequence[ForestPlan]) -> list[ForestPlan]:
    """Return the plans in which all words of all images are told."""
    return [plan for plan in plans if all(sapling.full for sapling in plan.saplings)]


def _largest(plans: Sequence[ForestPlan], aspect: float) -> ForestPlan:
    """Return the plan that stands largest in a view of this aspect; no word is parted where that can be helped."""
    whole = [plan for plan in plans if all(sapling.whole for sapling in plan.saplings)] or plans
    most = max(_size(plan, aspect) for plan in whole)
    return max(whole, key=lambda plan: (_size(plan, aspect) > most * _NEARLY, plan.style.cell, _size(plan, aspect)))


def _size(plan: ForestPlan, aspect: float) -> float:
    """Return how large a plan can be shown in a view of this aspect that is one high."""
    return min(aspect / plan.scene.width, 1 / plan.scene.height)


def _saplings(trees: Sequence[ForestTree], measure: Measure, style: ForestStyle) -> tuple[_Sapling, ...]:
    """Return what is the same of each tree wherever it comes to stand."""
    in_one = all(len(measure(tree.counts, style.cell, style.counts).lines) <= 1 for tree in trees)

    def sapling(tree: ForestTree) -> _Sapling:
        crown = _crown(tree, measure, style)
        name = measure(few_words(tree.name, style.cell, _NAME_LINES, style.name, measure), style.cell, style.name)
        # Where it does not stand on one line of all trees, it is said in short of all.
        counts = measure(tree.counts if in_one else tree.short or tree.counts, style.cell, style.counts)
        room = style.crown_width * style.words_width
        whole = is_whole(tree.image.partition(" ")[0], room, style.image, measure)
        full = few_words(tree.image, room, style.lines, style.image, measure) == tree.image
        return _Sapling(tree, crown, name, counts, whole, full)

    return tuple(sapling(tree) for tree in trees)


def _plan(
    saplings: tuple[_Sapling, ...], measure: Measure, aspect: float, style: ForestStyle, columns: int, more: str
) -> ForestPlan:
    """Plan this many columns, and under them what the trees' lights are."""
    trees = [sapling.tree for sapling in saplings]
    shared = any(tree.shared for tree in trees)
    depth = style.depth + (2.2 * style.light if shared else 0.0)
    rows: list[tuple[float, float]] = []
    top = style.margin
    for start in range(0, len(trees), columns):
        row = saplings[start : start + columns]
        ground = top + max(sapling.crown.rect.height for sapling in row) + style.trunk
        bottom = ground + depth + max(sapling.words for sapling in row) + style.gap * 0.9
        rows.append((ground, bottom))
        top = bottom + style.gap * 0.4
    width = 2 * style.margin + columns * style.cell + (columns - 1) * style.gap
    wide = max(width, top * aspect)  # as wide as the view is anyhow, at this height
    under = Rect((width - wide) / 2 + style.margin, top, wide - 2 * style.margin, 0)
    lights = (light for tree in trees for light in tree.shared)
    legend = lay_legend(lights, under, measure, style, more) if shared else ()
    if legend:
        rows[-1] = (rows[-1][0], max(entry.bottom for entry in legend) + style.margin * 0.6)
    else:
        wide = width
    scene = Rect((width - wide) / 2, 0, wide, rows[-1][1] if rows else width / aspect)
    return ForestPlan(scene, style, legend, saplings, columns, tuple(rows), depth)


def _planted(plan: ForestPlan, measure: Measure) -> ForestLayout:
    """Plant the trees where they are planned."""
    style, columns = plan.style, plan.columns
    laid = []
    for number, (ground, _) in enumerate(plan.rows):
        row = plan.saplings[number * columns : (number + 1) * columns]
        indent = (columns - len(row)) * (style.cell + style.gap) / 2
        for i, sapling in enumerate(row):
            x = style.margin + indent + i * (style.cell + style.gap)
            laid.append(_plant(sapling, Point(x + style.cell / 2, ground), plan.depth, measure, style))
    return ForestLayout(plan.scene, tuple(laid), plan.rows, plan.legend)


def best_columns(count: int, aspect: float, style: ForestStyle = AIRY) -> int:
    """Return the number of columns that lets trees be largest in a view of this aspect (width by height)."""
    height = style.crown_height + style.trunk + style.depth + _WORDS + style.gap

    def size(columns: int) -> float:
        rows = max(1, ceil(count / columns))
        return min(aspect / (columns * (style.cell + style.gap)), 1 / (rows * height))

    return max(range(1, max(1, count) + 1), key=lambda columns: (size(columns), -columns))


def _crown(tree: ForestTree, measure: Measure, style: ForestStyle) -> Crown:
    """Return a tree's crown with its image and, where there is room, how many dreams grow in it."""
    least = Rect(0, 0, style.crown_width, style.crown_height)
    span = style.crown_width * style.words_width
    image = few_words(tree.image, span, style.lines, style.image, measure)
    if not tree.dreams or not style.leaves:
        return crown_around(image, least, measure, style.words_share, style.image, style.words_width)
    dreams = DreamsContent((DreamContent(tree.id or "dreams", tree.dreams),))
    return crown_with_leaves(image, least, measure, style.image, dreams, leaf_role=style.counts)


def _plant(sapling: _Sapling, foot: Point, depth: float, measure: Measure, style: ForestStyle) -> SmallTree:
    """Stand a tree on its foot, with so much room between the ground and its name."""
    tree, crown = sapling.tree, sapling.crown
    crown = crown.moved(foot.x - crown.rect.width / 2, foot.y - style.trunk - crown.rect.height)
    base = style.cell * (0.08 + 0.007 * min(_MOST_ROOTS, len(tree.roots)))
    left = foot.x - style.cell / 2
    name = _told(sapling.name, left, foot.y + depth, style.cell, style.name)
    counts = _told(sapling.counts, left, name.rect.bottom + _UNDER_NAME, style.cell, style.counts)
    cell = Rect(left, crown.rect.y, style.cell, counts.rect.bottom + style.gap * 0.3 - crown.rect.y)
    roots = _roots(tree.roots, foot, base, style)
    lights = _lights(tree.shared, Point(foot.x, foot.y + style.depth + style.light), measure, style)
    return SmallTree(tree.id, cell, foot.y, crown, lay_trunk(foot, crown, base), roots, name, counts, lights)


def _told(block: TextBlock, x: float, y: float, width: float, role: FontRole) -> Label:
    """Place words in the middle of a width."""
    return Label(block, Rect(x, y, width, block.height), role, centred=True)


def _lights(shared: Sequence[SharedLight], middle: Point, measure: Measure, style: ForestStyle) -> tuple[Light, ...]:
    """Hang the lights in a row under the roots."""
    shown = shared[:MOST_LIGHTS]
    pitch = min(2.5 * style.light, style.cell / max(1, len(shown)))
    first = middle.x - pitch * (len(shown) - 1) / 2
    return tuple(
        lay_light(light.number, Point(first + i * pitch, middle.y), measure, style) for i, light in enumerate(shown)
    )


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
