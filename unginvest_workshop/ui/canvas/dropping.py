"""What it means where a dragged note is let go, or which way it is carried by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.tree_layout import story_at
from unginvest_workshop.domain.tree_notes import moved_note
from unginvest_workshop.domain.tree_picture import NoteBox, TreeContent, TreeLayout


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


def carried(tree: TreeContent, chosen: Sequence[str], dx: int, dy: int) -> list[Drop]:
    """Tell what it means that chosen factors are carried by an arrow: to the story beside, or a place up or down."""
    ids = [story.id for story in tree.stories]
    homes = {factor.id: place for place, story in enumerate(tree.stories) for factor in story.factors}
    if dx:
        return [Drop(each, ids[homes[each] + dx], None) for each in chosen if 0 <= homes[each] + dx < len(tree.stories)]
    if len(chosen) != 1:
        return []
    story = tree.stories[homes[chosen[0]]]
    order = [factor.id for factor in story.factors]
    place = order.index(chosen[0]) + dy
    if not 0 <= place < len(order):
        return []
    others = [each for each in order if each != chosen[0]]
    return [Drop(chosen[0], story.id, others[place] if place < len(others) else None)]
