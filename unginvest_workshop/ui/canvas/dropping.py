"""What it means where a dragged note is let go."""

from dataclasses import dataclass

from unginvest_workshop.domain.tree_layout import story_at
from unginvest_workshop.domain.tree_notes import moved_note
from unginvest_workshop.domain.tree_picture import NoteBox, TreeLayout


@dataclass(frozen=True, slots=True)
class Drop:
    """Where a dragged note was let go: on a root, before another note there, or just aside."""

    factor_id: str
    story_id: str | None
    """None when it stays on its root, that far from where it stood."""
    before: str | None
    dx: int = 0
    dy: int = 0


def drop_of(layout: TreeLayout, note: NoteBox, dx: float, dy: float) -> Drop:
    """Tell what it means that a note was dragged this far: to another root, past others on its own, or aside."""
    moved = moved_note(note, dx, dy)
    story = story_at(layout, moved.rect.center)
    others = [n for n in layout.notes if n.story_id == (story or note.story_id) and n.id != note.id]
    near = [n for n in others if abs(n.rect.x - moved.rect.x) < moved.rect.width / 2]
    low, high = sorted((note.rect.center.y, moved.rect.center.y))
    passed = any(low < n.rect.center.y < high for n in near)
    if story is None or (story == note.story_id and not passed):
        return Drop(note.id, None, None, round(dx), round(dy))
    below = [n.id for n in near if n.rect.center.y > moved.rect.center.y]
    return Drop(note.id, story, below[0] if below else _after(layout, near))


def _after(layout: TreeLayout, near: list[NoteBox]) -> str | None:
    """Return the note that follows the last one of a column, where the root has further columns."""
    if not near:
        return None
    same = [n.id for n in layout.notes if n.story_id == near[-1].story_id]
    place = same.index(near[-1].id) + 1
    return same[place] if place < len(same) else None
