"""Notes that somebody dragged aside: each stands where it was let go, or as near to that as it covers nothing.

What the layout has in its place is there first; then the dragged notes that have room where they were let go, and last
those that must make way. A note that is let go makes way there and then, and what is stored is where it came to stand:
so the layout moves none but those that something has grown into since.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import hypot
from typing import Final

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.tree_grid import Slot
from unginvest_workshop.domain.tree_notes import moved_note, rootlet_curve, whole_note
from unginvest_workshop.domain.tree_parts import Crown
from unginvest_workshop.domain.tree_picture import LaidStory, NoteBox, Root, TitleBox
from unginvest_workshop.domain.tree_story import dragged_rects

_GAP: Final = 6.0
"""Between a note that made way and what it made way for, in scene units."""
_STRIP: Final = 200.0
"""What is taken is looked up in upright strips of this width."""

Pushes = dict[str, tuple[float, float]]
"""How far from where they were let go notes stand, by their factors' ids."""


def pushes(slots: Sequence[Slot], stories: Sequence[LaidStory], crown: Crown) -> Pushes:
    """Return how far each dragged note must stand from where it was let go, to cover no words and no other note."""
    if not any(story.dragged for story in stories):
        return {}
    dragged = {f.id for slot in slots for f in slot.story.factors if f.offset_x or f.offset_y}
    notes = [note for story in stories for note in story.notes]
    taken = Taken((story.title for story in stories), (note for note in notes if note.id not in dragged), crown)
    waiting = []
    for note in (note for note in notes if note.id in dragged):
        whole = whole_note(note)
        if taken.has_room(whole):
            taken.add(whole)
        else:
            waiting.append((note.id, whole))
    moved = {}
    for note_id, whole in waiting:
        free = taken.take(whole)
        moved[note_id] = (free.x - whole.x, free.y - whole.y)
    return moved


def pushed_story(slot: Slot, story: LaidStory, by: Pushes) -> LaidStory:
    """Return a story whose notes stand that far from where they were let go, with their rootlets."""
    notes = tuple(_pushed(note, by) for note in story.notes)
    places = {note.id: note.rect for note in notes if note.id in by}
    return replace(
        story,
        notes=notes,
        roots=tuple(_following(root, places) for root in story.roots),
        dragged=dragged_rects(slot, notes),
    )


class Taken:
    """What no note may cover: titles, notes with their badges, and what the crown says."""

    def __init__(self, titles: Iterable[TitleBox], notes: Iterable[NoteBox], crown: Crown) -> None:
        """Take what stands in its place."""
        self._strips: defaultdict[int, list[Rect]] = defaultdict(list)
        said = [crown.image.rect] if crown.image else []
        for rect in (*(title.rect for title in titles), *said, *(leaf.rect for leaf in crown.leaves)):
            self.add(rect)
        for note in notes:
            self.add(whole_note(note))

    def add(self, rect: Rect) -> None:
        """Let nothing more cover a rectangle."""
        for strip in _strips(rect):
            self._strips[strip].append(rect)

    def has_room(self, rect: Rect) -> bool:
        """Tell whether a rectangle covers nothing of it."""
        return not any(rect.overlaps(other) for strip in _strips(rect) for other in self._strips[strip])

    def take(self, rect: Rect) -> Rect:
        """Take room for a rectangle, and return where: as near as it covers nothing, whole units away."""
        free = rect if self.has_room(rect) else self._nearest_room(rect)
        self.add(free)
        return free

    def _nearest_room(self, rect: Rect) -> Rect:
        """Return the rectangle moved as little as it must be: up, down, or to a side of what it covers.

        Over the uppermost of what stands above it there is always room.
        """
        ways: list[tuple[int, int]] = []
        for other in (other for strip in _strips(rect) for other in self._strips[strip]):
            if other.x < rect.right and rect.x < other.right:
                ways += [(0, round(other.y - _GAP - rect.bottom)), (0, round(other.bottom + _GAP - rect.y))]
            if rect.overlaps(other):
                ways += [(round(other.x - _GAP - rect.right), 0), (round(other.right + _GAP - rect.x), 0)]
        ways.sort(key=lambda way: hypot(*way))
        return next(free for way in ways if self.has_room(free := rect.moved(*way)))


def _strips(rect: Rect) -> range:
    return range(int(rect.x // _STRIP), int(rect.right // _STRIP) + 1)


def _pushed(note: NoteBox, by: Pushes) -> NoteBox:
    if note.id not in by:
        return note
    dx, dy = by[note.id]
    return replace(moved_note(note, dx, dy), pushed_x=dx, pushed_y=dy)


def _following(root: Root, places: dict[str, Rect]) -> Root:
    rootlets = tuple(
        replace(each, curve=rootlet_curve(each.anchor, places[each.factor_id])) if each.factor_id in places else each
        for each in root.rootlets
    )
    return replace(root, rootlets=rootlets)
