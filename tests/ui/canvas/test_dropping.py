"""Many notes dragged together, at random: nothing is covered, nothing is lost, and what stays over its root is its."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.layout import FontRole, Rect, TextBlock
from unginvest_workshop.domain.tree_layout import layout_tree, story_at
from unginvest_workshop.domain.tree_notes import whole_note
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.dropping import Drop, drops_of


def measure(text: str, width: float, role: FontRole) -> TextBlock:
    """Break into lines of equally wide letters."""
    del role
    fits = max(1, int(width // 9))
    lines = tuple(text[i : i + fits] for i in range(0, len(text), fits)) or ("",)
    return TextBlock(lines, max(map(len, lines)) * 9.0, len(lines) * 22.0)


@st.composite
def trees(draw: st.DrawFn) -> TreeContent:
    stories = [
        StoryContent(
            f"s{number}",
            f"Historie {number}",
            factors=tuple(
                FactorContent(f"f{number}-{i}", "vi lo masse " * (1 + i % 4), badge="5 gr." if i % 3 == 0 else "")
                for i in range(draw(st.integers(0, 14)))
            ),
        )
        for number in range(draw(st.integers(1, 9)))
    ]
    return TreeContent("«Vi heier»", tuple(stories))


def dropped(tree: TreeContent, drops: list[Drop]) -> TreeContent:
    """Return the tree as it is stored when these drops are done, one after the other."""
    told = {story.id: list(story.factors) for story in tree.stories}
    for drop in drops:
        home = next(key for key, factors in told.items() if any(f.id == drop.factor_id for f in factors))
        place = next(i for i, f in enumerate(told[home]) if f.id == drop.factor_id)
        factor = told[home][place]
        if drop.story_id is None:
            x, y = factor.offset_x + drop.dx, factor.offset_y + drop.dy
            told[home][place] = replace(factor, offset_x=x, offset_y=y)
            continue
        del told[home][place]
        to = told[drop.story_id]
        at = next((i for i, f in enumerate(to) if f.id == drop.before), len(to))
        to.insert(at, replace(factor, offset_x=0, offset_y=0))
    return replace(tree, stories=tuple(replace(story, factors=tuple(told[story.id])) for story in tree.stories))


@pytest.mark.parametrize(
    ("chosen", "by", "order"),
    [("123", 80, "0412356789"), ("123", 130, "0451236789"), ("456", -80, "0124563789"), ("789", 400, "0123456789")],
    ids=["down past one", "down past two", "up past one", "on below the last"],
)
def test_neighbours_dragged_on_their_own_root_stay_together_in_their_order(chosen: str, by: int, order: str) -> None:
    factors = tuple(FactorContent(each, f"ord {each}") for each in "0123456789")
    tree = TreeContent("«Vi heier»", (StoryContent("s", "Turen", factors=factors),))
    layout = layout_tree(tree, measure)
    for held in (note for note in layout.notes if note.id in chosen):
        after = dropped(tree, drops_of(layout, set(chosen), held, 4, by))
        assert "".join(factor.id for factor in after.stories[0].factors) == order


@pytest.mark.parametrize("by", range(-200, 220, 20))
def test_however_far_neighbours_are_dragged_down_their_root_no_other_comes_between(by: int) -> None:
    factors = tuple(FactorContent(each, f"ord {each}") for each in "0123456789")
    tree = TreeContent("«Vi heier»", (StoryContent("s", "Turen", factors=factors),))
    layout = layout_tree(tree, measure)
    for held in (note for note in layout.notes if note.id in "456"):
        after = layout_tree(dropped(tree, drops_of(layout, set("456"), held, 6, by)), measure)
        down = "".join(note.id for note in sorted(after.notes, key=lambda note: note.rect.y))
        assert "456" in down


def place_of(tree: TreeContent, note_id: str) -> Rect:
    """Return where a note stands."""
    return next(note.rect for note in layout_tree(tree, measure).notes if note.id == note_id)


def let_go(tree: TreeContent, note_id: str, x: float, y: float) -> TreeContent:
    """Drag a note so that its corner is at a place, and let it go."""
    layout = layout_tree(tree, measure)
    note = next(note for note in layout.notes if note.id == note_id)
    return dropped(tree, drops_of(layout, {note_id}, note, x - note.rect.x, y - note.rect.y))


@pytest.mark.parametrize(("earlier", "later"), [("f3", "f0"), ("f0", "f3")])
def test_the_note_that_is_let_go_makes_way_for_one_that_somebody_put_there_before(earlier: str, later: str) -> None:
    factors = tuple(FactorContent(f"f{n}", "vi lo") for n in range(4))
    tree = TreeContent(stories=(StoryContent("s", "Turen", factors=factors),))
    start = place_of(tree, "f0")
    tree = let_go(tree, earlier, start.x + start.width, start.y + 300)
    before = place_of(tree, earlier)
    assert abs(before.x - start.right) + abs(before.y - start.y - 300) < 2
    after = let_go(tree, later, before.x + 3.5, before.y - 12)
    assert place_of(after, earlier) == before
    assert not place_of(after, later).overlaps(before)
    assert all(note.pushed_x == note.pushed_y == 0 for note in layout_tree(after, measure).notes)


@settings(max_examples=40)
@given(trees(), st.data())
def test_however_many_are_dragged_together_nothing_is_covered_or_lost(tree: TreeContent, data: st.DataObject) -> None:
    ids = sorted(factor.id for story in tree.stories for factor in story.factors)
    for _ in range(data.draw(st.integers(1, 3)) if ids else 0):
        layout = layout_tree(tree, measure)
        together = data.draw(st.sets(st.sampled_from(ids), min_size=1))
        held = next(note for note in layout.notes if note.id in together)
        dx, dy = data.draw(st.tuples(st.integers(-700, 700), st.integers(-500, 500)))
        tree = dropped(tree, drops_of(layout, together, held, dx, dy))
        homes = {factor.id: story.id for story in tree.stories for factor in story.factors}
        assert sorted(homes) == ids
        for note in layout.notes:
            if note.id not in together or story_at(layout, note.rect.moved(dx, dy).center) == note.story_id:
                assert homes[note.id] == note.story_id
        after = layout_tree(tree, measure)
        moved = {f.id for story in tree.stories for f in story.factors if f.offset_x or f.offset_y}
        rects = [(note.id in moved, whole_note(note)) for note in after.notes]
        rects += [(False, title.rect) for title in after.titles]
        for (one_moved, one), (other_moved, other) in combinations(rects, 2):
            assert not ((one_moved or other_moved) and one.overlaps(other))
