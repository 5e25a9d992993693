"""Where everything stands in a group's tree: the crown with its image, a root for each story, its factors along it.

Stories stand side by side in columns; when they are many, in further rows, whose roots run down between the columns
above. A story with very many factors takes several columns, and its root forks. Only the offsets that somebody dragged
a note by are stored; all else is computed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil
from typing import Final

from unginvest_workshop.domain.layout import (
    Curve,
    FontRole,
    Label,
    Measure,
    Point,
    Rect,
    TextBlock,
    bezier,
    moved_label,
    place,
    union,
)
from unginvest_workshop.domain.tree_parts import lay_crown, lay_trunk, root_path, stub_roots
from unginvest_workshop.domain.tree_picture import (
    FactorContent,
    NoteBox,
    Root,
    Rootlet,
    StoryContent,
    TitleBox,
    TreeContent,
    TreeLayout,
)
from unginvest_workshop.domain.tree_style import LOW, PAPER, ROOMY, SLIM, TreeStyle

PADDING_X: Final = 13.0
BADGE_PADDING: Final = 8.0
GUTTER: Final = 42.0
LANE: Final = 19.0
COLUMN_GAP: Final = 12.0
ROW_GAP: Final = 46.0
EMPTY_SOIL: Final = 170.0
"""Depth of the soil under a tree that has no stories yet."""
FORK: Final = 42.0
"""From a title to the notes, where a root forks between them."""
ROOT_INSET: Final = 21.0
"""From a column's notes to the middle of its root."""
FACTORS_A_COLUMN: Final = 10
COLUMNS_A_STORY: Final = 4
CLEARLY_LARGER: Final = 1.12
EASY_TO_READ: Final = 0.75
"""The scale from which words are as large as on a page."""
MOST_COLUMNS: Final = 6
"""Columns side by side that can still be read."""
COLUMNS_ON_PAPER: Final = 4
ROWS_ON_PAPER: Final = 4


@dataclass(frozen=True, slots=True)
class _Slot:
    """A story's place on the grid of columns and rows."""

    story: StoryContent
    column: int
    row: int
    span: int


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns' measures: how many, how far apart, where they begin, how wide the gutters are."""

    columns: int
    rows: int
    left: float
    gutter: float
    note: float
    """The width of a note."""

    @property
    def pitch(self) -> float:
        """From column to column."""
        return self.gutter + self.note + COLUMN_GAP

    def note_x(self, column: int) -> float:
        """Return the left edge of a column's notes."""
        return self.left + column * self.pitch + self.gutter

    def lane_x(self, column: int, rows_to_go: int) -> float:
        """Return where a root runs in the column's gutter; those that go on to lower rows keep further out."""
        return self.note_x(column) - ROOT_INSET - rows_to_go * LANE


def layout_tree(
    tree: TreeContent, measure: Measure, style: TreeStyle = ROOMY, columns: int | None = None
) -> TreeLayout:
    """Lay out one group's tree, in this many columns or in as many as can be read."""
    slots, columns = _deal(tree.stories, columns)
    rows = 1 + max((slot.row for slot in slots), default=0)
    gutter = GUTTER + LANE * (rows - 1)
    grid_width = columns * (gutter + style.note_width + COLUMN_GAP)
    crown = lay_crown(tree.image, grid_width, measure, style)
    width = max(grid_width, crown.rect.width) + 2 * style.margin
    crown = crown.moved((width - crown.rect.width) / 2, style.margin * 0.6)
    ground = crown.rect.bottom + style.trunk
    # The gutter stands left of the notes only; half of it is given back so that the whole looks centred.
    grid = _Grid(columns, rows, (width - grid_width) / 2 - (gutter - COLUMN_GAP) / 4, gutter, style.note_width)
    body = _Body(grid, measure, style, Point(width / 2, ground), len(slots))
    body.lay(slots)
    told = [*(title.rect for title in body.titles), *(note.rect for note in body.notes)]
    bottom = max((rect.bottom for rect in told), default=ground + EMPTY_SOIL) + style.margin * 1.4
    foot = Point(width / 2, ground)
    stubs = () if body.roots else stub_roots(foot, trunk_base(0))
    scene = union([Rect(0, 0, width, bottom), *(note.rect.grown(style.margin / 2) for note in body.notes)])
    return TreeLayout(
        scene=scene,
        ground=ground,
        crown=crown,
        trunk=lay_trunk(foot, crown, trunk_base(len(slots))),
        roots=(*body.roots, *(Root("", curve) for curve in stubs)),
        rootlets=tuple(body.rootlets),
        titles=tuple(body.titles),
        notes=tuple(body.notes),
        areas=tuple(body.areas),
    )


def paper_layout(tree: TreeContent, measure: Measure) -> TreeLayout:
    """Lay out one group's tree for a page that stands up: in few columns, as far as that does not grow too tall."""
    units = sum(_span(story) for story in tree.stories)
    rows = ceil(units / COLUMNS_ON_PAPER)
    columns = ceil(units / rows) if 0 < rows <= ROWS_ON_PAPER else None
    return layout_tree(tree, measure, PAPER, columns)


def rootlet_curve(anchor: Point, note: Rect) -> Curve:
    """Return the curve from a root to the nearest side of a note, wherever it has been dragged."""
    middle = note.center
    if note.x >= anchor.x or abs(note.x - anchor.x) < note.width / 2:
        end = Point(note.x, min(middle.y, note.y + 28))
    else:
        end = Point(note.right, min(middle.y, note.y + 28))
    reach = (end.x - anchor.x) * 0.55
    drop = end.y - anchor.y
    points = (anchor, Point(anchor.x + reach * 0.15, anchor.y + drop * 0.75), Point(end.x - reach, end.y), end)
    return Curve(points, 5.5, 3.0)


def story_at(layout: TreeLayout, point: Point) -> str | None:
    """Return the story in whose part of the soil the point lies."""
    return next((story_id for story_id, area in layout.areas if area.has(point)), None)


def _span(story: StoryContent) -> int:
    return max(1, min(COLUMNS_A_STORY, ceil(len(story.factors) / FACTORS_A_COLUMN)))


def _deal(stories: Sequence[StoryContent], wished: int | None) -> tuple[list[_Slot], int]:
    """Give each story its place: side by side while that can be read, then in rows of even length."""
    units = sum(_span(story) for story in stories)
    rows = 1
    while ceil(units / rows) > max(MOST_COLUMNS, 4 + rows):
        rows += 1
    columns = max(wished or ceil(units / rows), max((_span(story) for story in stories), default=1))
    slots: list[_Slot] = []
    column = row = 0
    for story in stories:
        span = _span(story)
        if column + span > columns:
            column, row = 0, row + 1
        slots.append(_Slot(story, column, row, span))
        column += span
    return _centre_last_row(slots, columns), columns


def _centre_last_row(slots: list[_Slot], columns: int) -> list[_Slot]:
    if not slots:
        return slots
    last = slots[-1]
    shift = (columns - last.column - last.span) // 2
    return [replace(slot, column=slot.column + shift) if slot.row == last.row else slot for slot in slots]


class _Body:
    """Lays the stories out row by row, and keeps what has been laid."""

    def __init__(self, grid: _Grid, measure: Measure, style: TreeStyle, trunk: Point, count: int) -> None:
        self.grid = grid
        self.measure = measure
        self.style = style
        self.trunk = trunk
        self.count = count
        self.titles: list[TitleBox] = []
        self.notes: list[NoteBox] = []
        self.roots: list[Root] = []
        self.rootlets: list[Rootlet] = []
        self.areas: list[tuple[str, Rect]] = []
        self.row_tops: list[float] = []

    def lay(self, slots: Sequence[_Slot]) -> None:
        """Lay all rows, each beneath the one before."""
        top = self.trunk.y + self.style.fan
        order = sorted(range(len(slots)), key=lambda i: self.grid.lane_x(slots[i].column, slots[i].row))
        for row in range(self.grid.rows):
            self.row_tops.append(top)
            bottom = top
            for index, slot in enumerate(slots):
                if slot.row == row:
                    bottom = max(bottom, self._lay_story(slot, top, order.index(index)))
            for slot in slots:
                if slot.row == row:
                    x = self.grid.note_x(slot.column) - self.grid.gutter
                    height = bottom - top + ROW_GAP
                    area = Rect(x, top - ROW_GAP / 2, slot.span * self.grid.pitch, height)
                    self.areas.append((slot.story.id, area))
            top = bottom + ROW_GAP

    def _lay_story(self, slot: _Slot, top: float, place_at_trunk: int) -> float:
        """Lay one story with its root, and return how far down it reaches."""
        title = self._title(slot, top)
        self.titles.append(title)
        first = title.rect.bottom + (FORK + 6 if slot.span > 1 else 2 + self.style.note_gap)
        each = ceil(len(slot.story.factors) / slot.span)
        columns = [slot.story.factors[i * each : (i + 1) * each] for i in range(slot.span)]
        stacks = [self._stack(slot, factors, i, first) for i, factors in enumerate(columns)]
        thick = 8.5 + min(9.0, 1.1 * len(slot.story.factors))
        start, trunk_run = self._way_down(slot, place_at_trunk)
        tips = [self._tip(stack, title.rect.bottom + 14) for stack in stacks]
        self._root(slot, trunk_run, start, tips[0], thick, stacks[0])
        for i, stack in enumerate(stacks[1:], start=1):
            fork = Point(start.x + 1, title.rect.bottom + 4)
            corner = Point(self.grid.lane_x(slot.column + i, 0), title.rect.bottom + FORK)
            run = root_path(fork, corner, depth=12)
            self._root(slot, run, corner, tips[i], thick * 0.7, stack)
        return max(tips)

    def _title(self, slot: _Slot, top: float) -> TitleBox:
        width = self.style.note_width + (slot.span - 1) * self.grid.pitch
        x = self.grid.note_x(slot.column)
        text = place(self.measure, slot.story.caption, Rect(x + 2, top, width - 4, 0), FontRole.STORY)
        if not slot.story.tag:
            return TitleBox(slot.story.id, Rect(x, top, width, text.rect.height), text)
        tag = place(self.measure, slot.story.tag, Rect(x + 20, text.rect.bottom + 2, width - 22, 0), FontRole.TAG)
        return TitleBox(slot.story.id, Rect(x, top, width, tag.rect.bottom - top), text, tag)

    def _stack(self, slot: _Slot, factors: Sequence[FactorContent], column: int, top: float) -> list[NoteBox]:
        """Stack a column's notes, without the offsets that they were dragged by."""
        notes = []
        for factor in factors:
            at = Point(self.grid.note_x(slot.column + column), top)
            note = _note(factor, slot.story.id, at, self.measure, self.style)
            notes.append(note)
            top = note.rect.bottom + self.style.note_gap
        offsets = {factor.id: (factor.offset_x, factor.offset_y) for factor in factors}
        self.notes.extend(moved_note(note, *offsets[note.id]) for note in notes)
        return notes

    def _tip(self, stack: Sequence[NoteBox], least: float) -> float:
        return max(least, stack[-1].rect.bottom + 8) if stack else least

    def _way_down(self, slot: _Slot, place_at_trunk: int) -> tuple[Point, tuple[Point, ...]]:
        """Return where the root meets its own row, and its points from the trunk to there."""
        base = trunk_base(self.count)
        start = Point(self.trunk.x - base / 2 + base * (place_at_trunk + 0.5) / self.count, self.trunk.y + 2)
        lane = self.grid.lane_x(slot.column, slot.row)
        points = root_path(start, Point(lane, self.row_tops[0] + 22), depth=self.style.fan - 10)
        for row in range(1, slot.row + 1):
            next_lane = self.grid.lane_x(slot.column, slot.row - row)
            row_top = self.row_tops[row]
            points = _down(points, Point(points[-1].x, row_top - ROW_GAP + 4), 0)
            points = _down(points, Point(next_lane, row_top + 10), 0)
        return points[-1], points

    def _root(
        self, slot: _Slot, run: tuple[Point, ...], start: Point, tip: float, thick: float, stack: Sequence[NoteBox]
    ) -> None:
        """Draw a root down along its notes, with a rootlet to each."""
        sway = 3.5 if slot.column % 2 else -3.5
        points = _down(run, Point(start.x + 3, max(tip, start.y + 12)), sway)
        self.roots.append(Root(slot.story.id, Curve(points, thick, thick * 0.5)))
        placed = {note.id: note.rect for note in self.notes if note.story_id == slot.story.id}
        last = points[-4:]
        for note in stack:
            target = note.rect.y + min(note.rect.height / 2, 28) - 13
            t = (target - last[0].y) / (last[3].y - last[0].y)
            anchor = bezier(last, min(1.0, max(0.0, t)))
            curve = rootlet_curve(anchor, placed[note.id])
            self.rootlets.append(Rootlet(note.id, anchor, curve))


def trunk_base(count: int) -> float:
    """Return how wide the trunk is where it meets the soil: wider the more roots it stands on."""
    return min(150.0, 54.0 + 7.0 * count)


def _down(points: tuple[Point, ...], to: Point, sway: float) -> tuple[Point, ...]:
    """Go on downwards; the controls stand a third of the way each, so that y grows evenly along the curve."""
    start = points[-1]
    third = (to.y - start.y) / 3
    return (*points, Point(start.x + sway, start.y + third), Point(to.x + sway, to.y - third), to)


def note_words_width(factor: FactorContent, measure: Measure, style: TreeStyle) -> float:
    """Return how wide a note's words may be."""
    width = style.note_width - 2 * PADDING_X
    if not factor.badge or not style.badge_inside:
        return width
    return width - measure(factor.badge, style.note_width / 2, FontRole.BADGE).width - 2 * BADGE_PADDING - 2


def note_height(factor: FactorContent, measure: Measure, style: TreeStyle) -> float:
    """Return how high a factor's note is."""
    return _note(factor, "", Point(0, 0), measure, style).rect.height


def _note(factor: FactorContent, story_id: str, at: Point, measure: Measure, style: TreeStyle) -> NoteBox:
    badge = measure(factor.badge, style.note_width / 2, FontRole.BADGE) if factor.badge else None
    inner = Rect(at.x + PADDING_X, at.y + style.padding, style.note_width - 2 * PADDING_X, 0)
    words = Rect(inner.x, inner.y, note_words_width(factor, measure, style), 0)
    text = place(measure, factor.text, words, FontRole.FACTOR)
    norwegian = None
    bottom = max(text.rect.bottom, inner.y + badge.height if badge and style.badge_inside else 0.0)
    if factor.in_norwegian:
        below = Rect(inner.x, bottom + 9, inner.width, 0)
        norwegian = place(measure, factor.in_norwegian, below, FontRole.NORWEGIAN)
        bottom = norwegian.rect.bottom
    rect = Rect(at.x, at.y, style.note_width, bottom + style.padding - at.y)
    label = _badge(badge, rect, style) if badge else None
    return NoteBox(factor.id, story_id, rect, text, norwegian, label, factor.recurring)


def _badge(block: TextBlock, note: Rect, style: TreeStyle) -> Label:
    """Place a badge on the note's corner, just clear of the text and of the note above, or beside the text."""
    width, height = block.width + 2 * BADGE_PADDING, block.height + 4
    if style.badge_inside:
        rect = Rect(note.right - width - 7, note.y + style.padding - 2, width, height)
    else:
        rect = Rect(note.right - width + 4, note.y + style.padding - 1 - height, width, height)
    return Label(block, rect, FontRole.BADGE, centred=True)


def fitting_layout(tree: TreeContent, measure: Measure, width: float, height: float) -> TreeLayout:
    """Lay out one group's tree for a view of this size, in pixels.

    The usual layout is kept while it can be read, and then unless another is clearly larger: a tree should not turn
    about while it is written on.
    """
    usual = layout_tree(tree, measure)
    if _scale(usual, width, height) >= EASY_TO_READ:
        return usual
    best, most = usual, _scale(usual, width, height) * CLEARLY_LARGER
    units = sum(_span(story) for story in tree.stories)
    for style, columns in product((LOW, SLIM), range(2, min(units, MOST_COLUMNS) + 1)):
        other = layout_tree(tree, measure, style, columns)
        if _scale(other, width, height) > most:
            best, most = other, _scale(other, width, height)
    return best


def _scale(layout: TreeLayout, width: float, height: float) -> float:
    """Return how large a layout is shown in a view of this size."""
    return min(width / layout.scene.width, height / layout.scene.height)


def moved_note(note: NoteBox, dx: float, dy: float) -> NoteBox:
    """Return the note that far away, with all that is on it."""
    if not dx and not dy:
        return note
    return replace(
        note,
        rect=note.rect.moved(dx, dy),
        text=moved_label(note.text, dx, dy),
        norwegian=moved_label(note.norwegian, dx, dy) if note.norwegian else None,
        badge=moved_label(note.badge, dx, dy) if note.badge else None,
    )
