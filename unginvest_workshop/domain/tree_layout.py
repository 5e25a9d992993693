"""Where everything stands in a group's tree: the crown with its image, a root for each story, its factors along it.

Only the offsets that somebody dragged a note by are stored; all else is computed here. A layout that is given what was
laid before lays out no more than what has changed.
"""

from dataclasses import dataclass, replace
from math import ceil, sqrt
from typing import Final

from unginvest_workshop.domain.layout import Measure, Point, Rect, union
from unginvest_workshop.domain.tree_asides import pushes
from unginvest_workshop.domain.tree_brief import brief_tree
from unginvest_workshop.domain.tree_grid import COLUMN_GAP, GUTTER, LANE, ROW_GAP, Grid, Slot, deal, units_of
from unginvest_workshop.domain.tree_memory import TreeMemory
from unginvest_workshop.domain.tree_parts import Crown, lay_trunk, root_path, stub_roots
from unginvest_workshop.domain.tree_picture import LaidStory, Root, TreeContent, TreeLayout
from unginvest_workshop.domain.tree_story import Spot, down
from unginvest_workshop.domain.tree_style import PAPER, ROOMY, TreeStyle

_STEPS: Final = (32.0, 48.0, 64.0, 96.0, 128.0, 192.0, 256.0)
COLUMNS_ON_PAPER: Final = 4
ROWS_ON_PAPER: Final = 4
_NOTES_ON_PAPER: Final = (PAPER.note_width, 256.0, 320.0, 400.0, 500.0, 640.0, 800.0)
"""How wide notes may be on a page."""
_NARROWEST: Final = 0.55
"""The least width of a tree on a page, by its height."""


@dataclass(frozen=True, slots=True)
class TreePlan:
    """A tree's measures before anything is laid: cheap to make, so that many can be compared."""

    slots: tuple[Slot, ...]
    grid: Grid
    style: TreeStyle
    crown: Crown
    ground: float
    tops: tuple[float, ...]
    """Where each row's titles begin."""
    bottoms: tuple[float, ...]
    """How far down each row's roots reach."""
    scene: Rect
    """All of it, but for what somebody dragged out of it."""


def plan_tree(
    tree: TreeContent, style: TreeStyle, columns: int | None, memory: TreeMemory, calm: float = 0.0
) -> TreePlan:
    """Plan a tree in this many columns, or in as many as can be read.

    With ``calm``, a share of the tree's height, its rows grow deeper by steps of about so much, so that not everything
    moves at each new factor.
    """
    slots, columns = deal(tree.stories, columns)
    rows = 1 + max((slot.row for slot in slots), default=0)
    gutter = GUTTER + LANE * (rows - 1)
    grid_width = columns * (gutter + style.note_width + COLUMN_GAP)
    crown = memory.crown(tree, grid_width, style)
    width = max(grid_width, crown.rect.width) + 2 * style.margin
    # The gutter stands left of the notes only; half of it is given back so that the whole looks centred.
    grid = Grid(columns, rows, (width - grid_width) / 2 - (gutter - COLUMN_GAP) / 4, gutter, style.note_width)
    ground = style.margin * 0.6 + crown.rect.height + style.trunk
    reach = [0.0] * rows
    for slot in slots:
        reach[slot.row] = max(reach[slot.row], memory.height(slot, grid.pitch, style))
    step = _step((ground + sum(reach)) * calm / sqrt(rows))
    tops, bottoms = [ground + style.fan], []
    for height in reach:
        bottoms.append(tops[-1] + ceil(height / step) * step)
        tops.append(bottoms[-1] + ROW_GAP)
    deepest = bottoms[-1] if slots else ground + style.soil
    scene = Rect(0, 0, width, deepest + style.margin * 1.4)
    return TreePlan(tuple(slots), grid, style, crown, ground, tuple(tops[:-1]), tuple(bottoms), scene)


def _step(most: float) -> float:
    """Return the largest step that is no larger than this, in scene units: few, so that it stays the same for long."""
    return max((step for step in _STEPS if step <= most), default=1.0)


def lay_plan(plan: TreePlan, memory: TreeMemory) -> TreeLayout:
    """Lay a tree as it was planned."""
    width, style = plan.scene.width, plan.style
    foot = Point(width / 2, plan.ground)
    crown = plan.crown.moved((width - plan.crown.rect.width) / 2, style.margin * 0.6)
    base = trunk_base(len(plan.slots))
    stories = _lay_stories(plan, memory, crown)
    stubs = () if stories else stub_roots(foot, trunk_base(0))
    dragged = [rect.grown(style.margin / 2) for story in stories for rect in story.dragged]
    return TreeLayout(
        scene=union([plan.scene, *dragged]),
        ground=plan.ground,
        crown=crown,
        trunk=lay_trunk(foot, crown, base),
        stories=stories,
        roots=(*(root for story in stories for root in story.roots), *(Root("", curve) for curve in stubs)),
        titles=tuple(story.title for story in stories),
        notes=tuple(note for story in stories for note in story.notes),
        areas=_areas(plan),
    )


def layout_tree(
    tree: TreeContent, measure: Measure, style: TreeStyle = ROOMY, columns: int | None = None
) -> TreeLayout:
    """Lay out one group's tree, in this many columns or in as many as can be read."""
    memory = TreeMemory(measure)
    return lay_plan(plan_tree(tree, style, columns, memory), memory)


def paper_layout(tree: TreeContent, measure: Measure) -> TreeLayout:
    """Lay out one group's tree for a page that stands up: in few columns, as far as that does not grow too tall.

    Of what is very long its first lines are shown; the tree's stories are told in full beside it. Where it would still
    be a strip, its notes are wider.
    """
    units = units_of(tree.stories)
    rows = ceil(units / COLUMNS_ON_PAPER)
    columns = ceil(units / rows) if 0 < rows <= ROWS_ON_PAPER else None
    brief, memory = brief_tree(tree, measure, PAPER), TreeMemory(measure)
    for width in _NOTES_ON_PAPER:
        plan = plan_tree(brief, replace(PAPER, note_width=width), columns, memory)
        if plan.scene.width >= plan.scene.height * _NARROWEST:
            break
    return lay_plan(plan, memory)


def story_at(layout: TreeLayout, point: Point) -> str | None:
    """Return the story in whose part of the soil the point lies."""
    return next((story_id for story_id, area in layout.areas if area.has(point)), None)


def trunk_base(count: int) -> float:
    """Return how wide the trunk is where it meets the soil: wider the more roots it stands on."""
    return min(150.0, 54.0 + 7.0 * count)


def _lay_stories(plan: TreePlan, memory: TreeMemory, crown: Crown) -> tuple[LaidStory, ...]:
    """Lay all stories; at the trunk their roots stand in the order of their lanes, so that none cross."""
    lanes = [plan.grid.lane_x(slot.column, slot.row) for slot in plan.slots]
    order = {index: place for place, index in enumerate(sorted(range(len(lanes)), key=lanes.__getitem__))}
    laid = []
    for index, slot in enumerate(plan.slots):
        run = _way_down(plan, slot, order[index])
        spot = Spot(slot.column, slot.span, plan.tops[slot.row], run, plan.grid, plan.style)
        laid.append(memory.laid(slot, spot))
    by = pushes(plan.slots, laid, crown)
    if not by:
        return tuple(laid)
    return tuple(memory.pushed(slot, story, by) for slot, story in zip(plan.slots, laid, strict=True))


def _way_down(plan: TreePlan, slot: Slot, place_at_trunk: int) -> tuple[Point, ...]:
    """Return a root's points from the trunk to where it meets its own row."""
    count, grid = len(plan.slots), plan.grid
    base = trunk_base(count)
    middle = plan.scene.width / 2
    start = Point(middle - base / 2 + base * (place_at_trunk + 0.5) / count, plan.ground + 2)
    lane = grid.lane_x(slot.column, slot.row)
    points = root_path(start, Point(lane, plan.tops[0] + 22), depth=plan.style.fan - 10)
    for row in range(1, slot.row + 1):
        next_lane = grid.lane_x(slot.column, slot.row - row)
        row_top = plan.tops[row]
        points = down(points, Point(points[-1].x, row_top - ROW_GAP + 4), 0)
        points = down(points, Point(next_lane, row_top + 10), 0)
    return points


def _areas(plan: TreePlan) -> tuple[tuple[str, Rect], ...]:
    """Return each story's part of the soil."""
    grid = plan.grid
    areas = []
    for slot in plan.slots:
        top, bottom = plan.tops[slot.row], plan.bottoms[slot.row]
        x = grid.note_x(slot.column) - grid.gutter
        area = Rect(x, top - ROW_GAP / 2, slot.span * grid.pitch, bottom - top + ROW_GAP)
        areas.append((slot.story.id, area))
    return tuple(areas)
