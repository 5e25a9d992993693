"""One story on its tree: its title, its notes in columns, and its root with a rootlet to each note."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.layout import Curve, FontRole, Measure, Point, Rect, bezier, place
from unginvest_workshop.domain.tree_grid import Grid, Slot
from unginvest_workshop.domain.tree_notes import lay_note, moved_note, rootlet_curve, stack_height, whole_note
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


@dataclass(frozen=True, slots=True)
class LaidColumn:
    """One column of a story, and all that it was laid from."""

    laid_from: tuple[Spot, float, float, float, tuple[FactorContent, ...]]
    """The story's spot, its title's bottom, where its notes begin, how thick its root is, and the column's factors."""
    stack: tuple[NoteBox, ...]
    """The notes where the layout has them."""
    notes: tuple[NoteBox, ...]
    """The notes where they are, dragged or not."""
    root: Root

    def known(self, style: TreeStyle) -> dict[str, tuple[FactorContent, NoteBox]]:
        """Return the notes that were laid in a style, each with what it shows."""
        spot, *_, factors = self.laid_from
        return {f.id: (f, note) for f, note in zip(factors, self.stack, strict=True)} if spot.style == style else {}


def story_height(slot: Slot, pitch: float, measure: Measure, style: TreeStyle) -> float:
    """Return how far below its title's top a story reaches, root and all, with columns that far apart."""
    title = _title_height(slot, pitch, measure, style)
    tallest = max(stack_height(factors, measure, style) for factors in slot.columns())
    if not slot.story.factors:
        return title + _BARE_TIP
    return max(title + _BARE_TIP, title + below_title(slot.span, style) + tallest + _TIP)


def lay_story(
    slot: Slot, spot: Spot, measure: Measure, before: Sequence[LaidColumn] = ()
) -> tuple[LaidStory, tuple[LaidColumn, ...]]:
    """Lay one story with its root, and return its columns too; a story of several columns has a root that forks.

    What is as it was ``before`` comes back as the very objects that it was.
    """
    title = _title(slot, spot, measure)
    first = title.rect.bottom + below_title(slot.span, spot.style)
    thick = 8.5 + min(9.0, 1.1 * len(slot.story.factors))
    columns = []
    for number, factors in enumerate(slot.columns()):
        known = before[number] if number < len(before) else None
        laid_from = (spot, title.rect.bottom, first, thick, factors)
        if known is None or known.laid_from != laid_from:
            stack = _stack(slot, number, first, spot, measure, known)
            run = spot.run if number == 0 else _fork(spot, number, title.rect.bottom)
            notes = tuple(moved_note(note, f.offset_x, f.offset_y) for note, f in zip(stack, factors, strict=True))
            width = thick if number == 0 else thick * 0.7
            root = _root(slot, run, _tip(stack, title.rect.bottom + _BARE_TIP), width, stack, notes)
            known = LaidColumn(laid_from, stack, notes, root)
        columns.append(known)
    bottom = max((each.stack[-1].rect.bottom for each in columns if each.stack), default=title.rect.bottom)
    notes = tuple(note for column in columns for note in column.notes)
    story = LaidStory(
        title=title,
        notes=notes,
        roots=tuple(column.root for column in columns),
        told=Rect(title.rect.x, title.rect.y, title.rect.width, bottom - title.rect.y),
        dragged=dragged_rects(slot, notes),
    )
    return story, tuple(columns)


def dragged_rects(slot: Slot, notes: Sequence[NoteBox]) -> tuple[Rect, ...]:
    """Return where those of a story's notes stand that somebody dragged aside, with their badges."""
    factors = slot.story.factors
    return tuple(whole_note(note) for note, f in zip(notes, factors, strict=True) if f.offset_x or f.offset_y)


def down(points: tuple[Point, ...], to: Point, sway: float) -> tuple[Point, ...]:
    """Go on downwards; the controls stand a third of the way each, so that y grows evenly along the curve."""
    start = points[-1]
    third = (to.y - start.y) / 3
    return (*points, Point(start.x + sway, start.y + third), Point(to.x + sway, to.y - third), to)


def below_title(span: int, style: TreeStyle) -> float:
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


def _fork(spot: Spot, number: int, title_bottom: float) -> tuple[Point, ...]:
    """Return how a root comes from its story's own to a column further to the right."""
    fork = Point(spot.run[-1].x + 1, title_bottom + 4)
    corner = Point(spot.grid.lane_x(spot.slot_column + number, 0), title_bottom + FORK)
    return root_path(fork, corner, depth=12)


def _stack(
    slot: Slot, column: int, top: float, spot: Spot, measure: Measure, before: LaidColumn | None
) -> tuple[NoteBox, ...]:
    """Stack a column's notes, without the offsets that they were dragged by; those that stay are the very same."""
    x = spot.grid.note_x(slot.column + column)
    known = before.known(spot.style) if before is not None else {}
    notes = []
    for factor in slot.columns()[column]:
        was, note = known.get(factor.id, (None, None))
        if note is None or was != factor or (note.rect.x, note.rect.y) != (x, top):
            note = lay_note(factor, slot.story.id, Point(x, top), measure, spot.style)
        notes.append(note)
        top = note.rect.bottom + spot.style.note_gap
    return tuple(notes)


def _tip(stack: Sequence[NoteBox], least: float) -> float:
    return max(least, stack[-1].rect.bottom + _TIP) if stack else least


def _root(
    slot: Slot,
    run: tuple[Point, ...],
    tip: float,
    thick: float,
    stack: Sequence[NoteBox],
    placed: Sequence[NoteBox],
) -> Root:
    """Draw a root down along its notes, with a rootlet to each."""
    start = run[-1]
    sway = 3.5 if slot.column % 2 else -3.5
    points = down(run, Point(start.x + 3, max(tip, start.y + 12)), sway)
    last = points[-4:]
    rootlets = []
    for note, now in zip(stack, placed, strict=True):
        target = note.rect.y + min(note.rect.height / 2, 28) - 13
        t = (target - last[0].y) / (last[3].y - last[0].y)
        anchor = bezier(last, min(1.0, max(0.0, t)))
        rootlets.append(Rootlet(note.id, anchor, rootlet_curve(anchor, now.rect)))
    return Root(slot.story.id, Curve(points, thick, thick * 0.5), tuple(rootlets))
