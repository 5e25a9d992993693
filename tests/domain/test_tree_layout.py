"""Trees of all sizes: nothing overlaps, nothing is clipped, and roots reach what they carry."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.forest_layout import ForestTree, best_columns, layout_forest
from unginvest_workshop.domain.layout import FontRole, Label, Point, Rect, TextBlock, bezier, union
from unginvest_workshop.domain.tree_fitting import FittingTree, fitting_layout
from unginvest_workshop.domain.tree_layout import layout_tree, paper_layout, story_at
from unginvest_workshop.domain.tree_notes import rootlet_curve
from unginvest_workshop.domain.tree_picture import FactorContent, NoteBox, StoryContent, TreeContent, TreeLayout
from unginvest_workshop.domain.tree_style import LOW, PAPER, ROOMY, SLIM, WALL, TreeStyle

LETTER = {FontRole.FACTOR: 8.0, FontRole.STORY: 10.0, FontRole.IMAGE: 14.0, FontRole.IMAGE_LONG: 10.0}
LINE = {FontRole.FACTOR: 22.0, FontRole.STORY: 26.0, FontRole.IMAGE: 38.0, FontRole.IMAGE_LONG: 27.0}


def measure(text: str, width: float, role: FontRole) -> TextBlock:
    """Break as a typewriter would: every letter equally wide, words that are too long broken within."""
    letter, line = LETTER.get(role, 7.0), LINE.get(role, 19.0)
    fits = max(1, int(width // letter))
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        joined = f"{current} {word}" if current else word
        if len(joined) <= fits:
            current = joined
            continue
        if current:
            lines.append(current)
        whole = len(word) // fits * fits
        lines.extend(word[i : i + fits] for i in range(0, whole, fits))
        current = word[whole:]
    lines.append(current)
    return TextBlock(tuple(lines), max(map(len, lines)) * letter, len(lines) * line)


words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå ", min_size=1, max_size=60)
long_texts = st.integers(1, 2000).map(lambda n: "menneskerettighetsorganisasjon" * (n // 30 + 1))
texts = st.one_of(words, words, words, long_texts)


@st.composite
def trees(draw: st.DrawFn) -> TreeContent:
    stories = []
    for number in range(draw(st.integers(0, 12))):
        count = draw(st.one_of(st.integers(0, 6), st.integers(0, 40)))
        pool = draw(st.lists(texts, min_size=1, max_size=4))
        factors = tuple(
            FactorContent(
                f"f{number}-{i}",
                pool[i % len(pool)],
                in_norwegian=pool[0] if i % 5 == 0 else "",
                badge="5 gr." if i % 3 == 0 else "",
                recurring=i % 4 == 0,
            )
            for i in range(count)
        )
        stories.append(StoryContent(f"s{number}", draw(texts), "blir i rommet" if number % 3 == 0 else "", factors))
    return TreeContent(draw(st.one_of(st.just(""), texts)), tuple(stories))


def boxes(layout: TreeLayout) -> list[Rect]:
    return [box.rect for box in (*layout.titles, *layout.notes)] + [layout.crown.rect]


def labels_of(note: NoteBox) -> list[Label]:
    return [label for label in (note.text, note.norwegian) if label]


@settings(max_examples=60)
@given(trees(), st.sampled_from([ROOMY, LOW, SLIM, WALL, PAPER]), st.one_of(st.none(), st.integers(1, 8)))
def test_nothing_overlaps_and_nothing_is_clipped(tree: TreeContent, style: TreeStyle, columns: int | None) -> None:
    layout = layout_tree(tree, measure, style, columns)
    rects = boxes(layout)
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    assert all(layout.scene.holds(rect) for rect in rects)
    for note in layout.notes:
        for label in labels_of(note):
            assert note.rect.holds(label.rect)
            assert label.block.width <= label.rect.width
        if note.badge:
            assert not any(note.badge.rect.overlaps(label.rect) for label in labels_of(note))
            others = [each.rect for each in (*layout.notes, *layout.titles) if each.id != note.id]
            assert not any(note.badge.rect.overlaps(other) for other in others)
    for title in layout.titles:
        assert title.rect.holds(title.text.rect)
        assert title.tag is None or title.rect.holds(title.tag.rect)


@settings(max_examples=30)
@given(trees())
def test_every_story_and_factor_has_its_place_root_and_words(tree: TreeContent) -> None:
    layout = layout_tree(tree, measure)
    told = {story.id: {factor.id: factor.text for factor in story.factors} for story in tree.stories}
    assert {title.id for title in layout.titles} == set(told)
    assert {root.story_id for root in layout.roots} - {""} == set(told)
    shown = {note.id: "".join(note.text.block.lines).replace(" ", "") for note in layout.notes}
    said = {key: text.replace(" ", "") for factors in told.values() for key, text in factors.items()}
    assert shown == said
    assert {rootlet.factor_id for rootlet in layout.rootlets} == set(said)
    for note in layout.notes:
        assert story_at(layout, note.rect.center) == note.story_id


@settings(max_examples=30)
@given(trees())
def test_the_image_stands_within_the_crown(tree: TreeContent) -> None:
    crown = layout_tree(tree, measure).crown
    assert (crown.image is None) is (tree.image == "")
    if crown.image:
        assert crown.rect.holds(crown.image.rect)
    assert all(crown.rect.grown(1e-6).holds(lobe) for lobe in crown.lobes)


def one_tree(**more: object) -> TreeContent:
    factors = (FactorContent("a", "vi lo masse", **more), FactorContent("b", "humor"))  # type: ignore[arg-type]
    return TreeContent("", (StoryContent("s", "Ida: «Han kom tilbake»", factors=factors), StoryContent("t", "Per")))


def test_a_root_that_carries_more_is_thicker() -> None:
    layout = layout_tree(one_tree(), measure)
    full, empty = (next(root.curve for root in layout.roots if root.story_id == story) for story in "st")
    assert full.start_width > empty.start_width
    assert full.end_width < full.start_width


def test_a_dragged_note_stands_aside_and_its_rootlet_follows() -> None:
    plain, dragged = layout_tree(one_tree(), measure), layout_tree(one_tree(offset_x=60, offset_y=-15), measure)
    moved = dragged.notes[0].rect
    assert moved == plain.notes[0].rect.moved(60, -15)
    assert dragged.notes[1] == plain.notes[1]
    assert dragged.rootlets[0].anchor == plain.rootlets[0].anchor
    assert dragged.rootlets[0].curve.points[-1].x == moved.x


def test_the_scene_grows_with_a_note_dragged_far_away() -> None:
    layout = layout_tree(one_tree(offset_x=-900), measure)
    assert layout.scene.x < 0
    assert layout.scene.holds(layout.notes[0].rect)


def test_the_rootlet_reaches_the_nearest_side() -> None:
    anchor = Point(500, 100)
    assert rootlet_curve(anchor, Rect(520, 90, 200, 40)).points[-1].x == 520
    assert rootlet_curve(anchor, Rect(100, 90, 200, 40)).points[-1].x == 300


def test_few_stories_stand_side_by_side_and_many_in_rows() -> None:
    def tops(count: int) -> set[float]:
        stories = tuple(StoryContent(str(i), "Ida") for i in range(count))
        return {title.rect.y for title in layout_tree(TreeContent("", stories), measure).titles}

    assert len(tops(6)) == 1
    assert len(tops(8)) == 2
    assert len(tops(12)) == 2


@pytest.mark.parametrize(("count", "rows"), [(4, 1), (5, 2), (12, 3), (16, 4), (17, 3), (0, 0)])
def test_on_paper_stories_stand_in_few_columns_while_that_is_not_too_tall(count: int, rows: int) -> None:
    stories = tuple(StoryContent(str(i), "Ida") for i in range(count))
    layout = paper_layout(TreeContent("", stories), measure)
    assert len({title.rect.y for title in layout.titles}) == rows


def test_no_two_roots_cross_between_the_trunk_and_the_first_titles() -> None:
    stories = tuple(StoryContent(str(i), "Ida") for i in range(6))
    layout = layout_tree(TreeContent("", stories), measure)
    for one, other in combinations(layout.roots, 2):
        sampled = [[bezier(root.curve.points[:4], t / 20) for t in range(21)] for root in (one, other)]
        for a in sampled[0][4:]:
            assert all(abs(a.x - b.x) + abs(a.y - b.y) > 0.5 for b in sampled[1][4:])


def test_a_tree_without_stories_is_still_a_tree() -> None:
    layout = layout_tree(TreeContent(), measure)
    assert layout.roots
    assert layout.notes == ()
    assert story_at(layout, layout.scene.center) is None


def test_a_badge_never_reaches_the_note_above() -> None:
    factors = tuple(FactorContent(str(i), "humor", badge="5 gr.") for i in range(3))
    notes = layout_tree(TreeContent("", (StoryContent("s", "Ida", factors=factors),)), measure).notes
    for above, below in pairwise(notes):
        assert below.badge is not None
        assert below.badge.rect.y < below.rect.y
        assert below.badge.rect.y > above.rect.bottom


@settings(max_examples=40)
@given(st.integers(0, 30), st.floats(0.4, 3.0), texts)
def test_the_trees_of_the_forest_stand_apart(count: int, aspect: float, image: str) -> None:
    trees = [ForestTree(str(i), f"Gruppe {i}", image if i % 2 else "", "3 historier", (1, 5)) for i in range(count)]
    forest = layout_forest(trees, measure, aspect)
    assert [tree.id for tree in forest.trees] == [tree.id for tree in trees]
    assert not any(a.cell.overlaps(b.cell) for a, b in combinations(forest.trees, 2))
    for tree in forest.trees:
        assert forest.scene.holds(tree.cell)
        assert all(tree.cell.grown(0.01).holds(label.rect) for label in (tree.name, tree.counts))


def test_the_forest_fills_the_view_it_stands_in() -> None:
    assert best_columns(8, 6.0) == 8
    assert best_columns(8, 1.6) == 4
    assert best_columns(8, 0.2) == 1
    assert best_columns(0, 1.6) == 1


def test_a_union_needs_something() -> None:
    with pytest.raises(ValueError, match="min"):
        union([])


def test_a_narrow_view_gets_fewer_columns_and_a_lower_crown() -> None:
    factors = tuple(FactorContent(str(i), "vi lo masse") for i in range(3))
    stories = tuple(
        StoryContent(f"s{i}", "Ida", factors=tuple(FactorContent(f"{i}{f.id}", f.text) for f in factors))
        for i in range(6)
    )
    tree = TreeContent("«Vi heier på hverandre»", stories)
    assert fitting_layout(tree, measure, 1600, 700) == layout_tree(tree, measure)
    narrow = fitting_layout(tree, measure, 560, 700)
    assert narrow.scene.width < layout_tree(tree, measure).scene.width
    assert narrow.crown.rect.height < layout_tree(tree, measure).crown.rect.height
