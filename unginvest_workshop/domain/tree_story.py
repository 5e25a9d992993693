"""One story on its tree: its title, its notes in columns, and its root with a rootlet to each note."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.layout import Curve, FontRole, Measure, Point, Rect, bezier, place
from unginvest_workshop.domain.tree_grid import Grid, Slot
from unginvest_workshop.domain.tree_notes import lay_note, moved_note, rootlet_curve, stack_height
from unginvest_workshop.domain.tree_parts import root_path
from unginvest_workshop.domain.tree_picture import FactorContent, LaidStory, NoteBox, Root, Rootlet, TitleBox
from unginvest_workshop.domain.tree_style import TreeStyle

FORK: Final = 42.0
"""From a title to the notes, where a root forks between them."""
_TIP: Final = 8.0
"""How far a root reaches below its last note."""
_BARE_TIP: Final = 14.0
"""How far a root without notes reaches below its title."""


@dataclass(frozen=True, slots=True)
class Spot:
    """All that a story's place on the tree depends on, besides the story itself."""

    slot_column: int
    span: int
    top: float
    run: tuple[Point, ...]
    """The root's points from the trunk to the story's own row."""
    grid: Grid
    style: TreeStyle


def story_height(slot: Slot, pitch: float, measure: Measure, style: TreeStyle) -> float:
    """Return how far below its title's top a story reaches, root and all, with columns that far apart."""
    title = _title_height(slot, pitch, measure, style)
    tallest = max(stack_height(factors, measure, style) for factors in slot.columns())
    if not slot.story.factors:
        return title + _BARE_TIP
    return max(title + _BARE_TIP, title + _below_title(slot.span, style) + tallest + _TIP)


def lay_story(slot: Slot, spot: Spot, measure: Measure) -> LaidStory:
    """Lay one story with its root; a story of several columns has a root that forks."""
    style, grid = spot.style, spot.grid
    title = _title(slot, spot, measure)
    first = title.rect.bottom + _below_title(slot.span, style)
    stacks = [_stack(slot, factors, i, first, spot, measure) for i, factors in enumerate(slot.columns())]
    offsets = {factor.id: (factor.offset_x, factor.offset_y) for factor in slot.story.factors}
    notes = {note.id: moved_note(note, *offsets[note.id]) for stack in stacks for note in stack}
    thick = 8.5 + min(9.0, 1.1 * len(slot.story.factors))
    start = spot.run[-1]
    tips = [_tip(stack, title.rect.bottom + _BARE_TIP) for stack in stacks]
    roots = [_root(slot, spot.run, tips[0], thick, stacks[0], notes)]
    for i, stack in enumerate(stacks[1:], start=1):
        fork = Point(start.x + 1, title.rect.bottom + 4)
        corner = Point(grid.lane_x(slot.column + i, 0), title.rect.bottom + FORK)
        run = root_path(fork, corner, depth=12)
        roots.append(_root(slot, run, tips[i], thick * 0.7, stack, notes))
    bottom = max((stack[-1].rect.bottom for stack in stacks if stack), default=title.rect.bottom)
    return LaidStory(
        title=title,
        notes=tuple(notes.values()),
        roots=tuple(roots),
        told=Rect(title.rect.x, title.rect.y, title.rect.width, bottom - title.rect.y),
        dragged=tuple(notes[factor_id].rect for factor_id, offset in offsets.items() if any(offset)),
    )


def down(points: tuple[Point, ...], to: Point, sway: float) -> tuple[Point, ...]:
    """Go on downwards; the controls stand a third of the way each, so that y grows evenly along the curve."""
    start = points[-1]
    third = (to.y - start.y) / 3
    return (*points, Point(start.x + sway, start.y + third), Point(to.x + sway, to.y - third), to)


def _below_title(span: int, style: TreeStyle) -> float:
    """Return how far below its title a story's notes begin."""
    return FORK + 6 if span > 1 else 2 + style.note_gap


def _title_height(slot: Slot, pitch: float, measure: Measure, style: TreeStyle) -> float:
    width = style.note_width + (slot.span - 1) * pitch
    height = measure(slot.story.caption, width - 4, FontRole.STORY).height
    if slot.story.tag:
        height += 2 + measure(slot.story.tag, width - 22, FontRole.TAG).height
    return height


def _title(slot: Slot, spot: Spot, measure: Measure) -> TitleBox:
    width = spot.style.note_width + (slot.span - 1) * spot.grid.pitch
    x, top = spot.grid.note_x(slot.column), spot.top
    text = place(measure, slot.story.caption, Rect(x + 2, top, width - 4, 0), FontRole.STORY)
    if not slot.story.tag:
        return TitleBox(slot.story.id, Rect(x, top, width, text.rect.height), text)
    tag = place(measure, slot.story.tag, Rect(x + 20, text.rect.bottom + 2, width - 22, 0), FontRole.TAG)
    return TitleBox(slot.story.id, Rect(x, top, width, tag.rect.bottom - top), text, tag)


def _stack(
    slot: Slot, factors: Sequence[FactorContent], column: int, top: float, spot: Spot, measure: Measure
) -> list[NoteBox]:
    """Stack a column's notes, without the offsets that they were dragged by."""
    notes = []
    x = spot.grid.note_x(slot.column + column)
    for factor in factors:
        note = lay_note(factor, slot.story.id, Point(x, top), measure, spot.style)
        notes.append(note)
        top = note.rect.bottom + spot.style.note_gap
    return notes


def _tip(stack: Sequence[NoteBox], least: float) -> float:
    return max(least, stack[-1].rect.bottom + _TIP) if stack else least


def _root(
    slot: Slot,
    run: tuple[Point, ...],
    tip: float,
    thick: float,
    stack: Sequence[NoteBox],
    placed: dict[str, NoteBox],
) -> Root:
    """Draw a root down along its notes, with a rootlet to each."""
    start = run[-1]
    sway = 3.5 if slot.column % 2 else -3.5
    points = down(run, Point(start.x + 3, max(tip, start.y + 12)), sway)
    last = points[-4:]
    rootlets = []
    for note in stack:
        target = note.rect.y + min(note.rect.height / 2, 28) - 13
        t = (target - last[0].y) / (last[3].y - last[0].y)
        anchor = bezier(last, min(1.0, max(0.0, t)))
        rootlets.append(Rootlet(note.id, anchor, rootlet_curve(anchor, placed[note.id].rect)))
    return Root(slot.story.id, Curve(points, thick, thick * 0.5), tuple(rootlets))
