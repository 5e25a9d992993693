"""What it means where a dragged note is let go, or which way it is carried by keys."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.tree_asides import Taken
from unginvest_workshop.domain.tree_layout import story_at
from unginvest_workshop.domain.tree_notes import whole_note
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


def drops_of(layout: TreeLayout, dragged: Collection[str], held: NoteBox, dx: float, dy: float) -> list[Drop]:
    """Tell what it means that these notes were dragged this far together, by the one that was held.

    Where that one is let go, there they all go: to its root, together, or nowhere but aside. What is let go over its
    own root stays there, and makes way for what it would cover.
    """
    to = story_over(layout, held, dx, dy)
    goes = to != held.story_id
    before = _before(layout, held, to, dx, dy, dragged) if goes else None
    together = [note for note in layout.notes if note.id in dragged]
    home = {n.id: n for n in together if not goes or (n is not held and _over_its_own(layout, n, dx, dy))}
    past = _past(layout, list(home.values()), dx, dy, dragged)
    drops = []
    for note in together:
        if note.id in home:
            drops.append(_at_home(note, past, dx, dy))
        elif note.story_id != to:
            drops.append(Drop(note.id, to, before))
    return list(_making_way(layout, drops, dragged))


def story_over(layout: TreeLayout, note: NoteBox, dx: float, dy: float) -> str:
    """Return the story that a note belongs to once it is dragged this far and let go."""
    return story_at(layout, note.rect.moved(dx, dy).center) or note.story_id


def _over_its_own(layout: TreeLayout, note: NoteBox, dx: float, dy: float) -> bool:
    return story_at(layout, note.rect.moved(dx, dy).center) == note.story_id


def _at_home(note: NoteBox, past: Mapping[str, str | None], dx: float, dy: float) -> Drop:
    """Tell what it means that a note was dragged this far on its own root: past others there, or aside."""
    if note.story_id in past:
        return Drop(note.id, note.story_id, past[note.story_id])
    return Drop(note.id, None, None, round(dx + note.pushed_x), round(dy + note.pushed_y))


def _past(
    layout: TreeLayout, home: Sequence[NoteBox], dx: float, dy: float, dragged: Collection[str]
) -> dict[str, str | None]:
    """Return the stories whose own notes were dragged past others there, with what these all come before.

    They stay together in their order: the foremost of those that went past one tells the place of all. Neighbours that
    would cover another one hang on in their row too: none of them makes way alone.
    """
    foremost: dict[str, NoteBox] = {}
    beside = {key for key in {note.story_id for note in home} if _are_neighbours(layout, key, home)}
    for note in home if dy > 0 else reversed(home):
        moved = note.rect.moved(dx, dy)
        near = _near(layout, note.story_id, moved, dragged)
        low, high = sorted((note.rect.center.y, moved.center.y))
        past = any(low < n.rect.center.y < high for n in near)
        if past or (note.story_id in beside and any(moved.overlaps(n.rect) for n in near)):
            foremost[note.story_id] = note
    return {key: _before(layout, note, key, dx, dy, dragged) for key, note in foremost.items()}


def _are_neighbours(layout: TreeLayout, story_id: str, notes: Sequence[NoteBox]) -> bool:
    """Tell whether those of a story among the notes are several, and stand one after the other there."""
    ids, own = {note.id for note in notes}, [n for n in layout.notes if n.story_id == story_id]
    places = [place for place, n in enumerate(own) if n.id in ids]
    return 1 < len(places) == places[-1] - places[0] + 1


def _making_way(layout: TreeLayout, drops: Sequence[Drop], dragged: Collection[str]) -> Iterator[Drop]:
    """Yield the drops, those that are aside as far away as they cover nothing that stays."""
    notes = {note.id: note for note in layout.notes}
    taken = Taken(layout.titles, (note for note in layout.notes if note.id not in dragged), layout.crown)
    for drop in drops:
        if drop.story_id is None:
            note = notes[drop.factor_id]
            whole = whole_note(note).moved(drop.dx - note.pushed_x, drop.dy - note.pushed_y)
            free = taken.take(whole)
            yield replace(drop, dx=drop.dx + round(free.x - whole.x), dy=drop.dy + round(free.y - whole.y))
        else:
            yield drop


def _before(
    layout: TreeLayout, note: NoteBox, story_id: str, dx: float, dy: float, dragged: Collection[str]
) -> str | None:
    """Return what a note comes before when it is let go on a root; None when it comes last."""
    moved = note.rect.moved(dx, dy)
    near = _near(layout, story_id, moved, dragged)
    below = [n.id for n in near if n.rect.center.y > moved.center.y]
    if below or not near:
        return below[0] if below else None
    # After the last one of a column comes what follows it, where the root has further columns.
    same = [n.id for n in layout.notes if n.story_id == story_id and n.id not in dragged]
    place = same.index(near[-1].id) + 1
    return same[place] if place < len(same) else None


def _near(layout: TreeLayout, story_id: str, rect: Rect, dragged: Collection[str]) -> list[NoteBox]:
    """Return those notes of a story that stand in the same column as a rectangle, and are not dragged."""
    own = [n for n in layout.notes if n.story_id == story_id and n.id not in dragged]
    return [n for n in own if abs(n.rect.x - rect.x) < rect.width / 2]


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
