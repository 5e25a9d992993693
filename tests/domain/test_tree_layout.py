"""Trees of all sizes: nothing overlaps, nothing is clipped, and roots reach what they carry."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fitted_tree import SLIM, fitting_layout
from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent, lay_leaves
from unginvest_workshop.domain.layout import FontRole, Label, Point, Rect, TextBlock, bezier, union
from unginvest_workshop.domain.tree_fitting import FittingTree, poster_layout
from unginvest_workshop.domain.tree_grid import deal
from unginvest_workshop.domain.tree_layout import lay_plan, layout_tree, paper_layout, plan_tree, story_at
from unginvest_workshop.domain.tree_memory import TreeMemory
from unginvest_workshop.domain.tree_notes import badge_plate, rootlet_curve, whole_note
from unginvest_workshop.domain.tree_parts import Crown
from unginvest_workshop.domain.tree_picture import FactorContent, NoteBox, StoryContent, TreeContent, TreeLayout
from unginvest_workshop.domain.tree_style import COMPACT, LOW, PAPER, ROOMY, WALL, TreeStyle

LETTER = {
    FontRole.DREAM: 8.0,
    FontRole.FACTOR: 8.0,
    FontRole.STORY: 10.0,
    FontRole.IMAGE: 14.0,
    FontRole.IMAGE_LONG: 10.0,
}
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
elsewhere = st.text(alphabet="私たち互いに支え合う😀👩‍👧🇳🇴é ß", min_size=1, max_size=80)
"""Other scripts without spaces between words, and signs of several characters."""
sized = st.integers(1, 2000).map(lambda n: ("vi heier på hverandre og " * 80)[:n].strip() or "v")
texts = st.one_of(words, words, words, long_texts, sized, elsewhere)


said = st.integers(1, 500).map(lambda n: ("vi heier på hverandre hver eneste morgen og " * 12)[:n].strip() or "v")


@st.composite
def dreams(draw: st.DrawFn) -> DreamsContent:
    told = draw(st.lists(st.one_of(words, said, long_texts, elsewhere), max_size=12))
    more = tuple(f"+ {n} drømmer" for n in range(1, len(told) + 1))
    return DreamsContent(tuple(DreamContent(f"d{number}", text) for number, text in enumerate(told)), more)


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
                drawn=(0, 3, 12, 0)[i % 4],
                recurring=i % 4 == 0,
            )
            for i in range(count)
        )
        stories.append(StoryContent(f"s{number}", draw(texts), "blir i rommet" if number % 3 == 0 else "", factors))
    grown = draw(st.one_of(st.just(DreamsContent()), dreams()))
    return TreeContent(draw(st.one_of(st.just(""), texts)), tuple(stories), grown)


def boxes(layout: TreeLayout) -> list[Rect]:
    return [box.rect for box in (*layout.titles, *layout.notes)] + [layout.crown.rect]


def labels_of(note: NoteBox) -> list[Label]:
    return [label for label in (note.text, note.norwegian) if label]


@settings(max_examples=60)
@given(trees(), st.sampled_from([ROOMY, LOW, SLIM, WALL, PAPER, COMPACT]), st.one_of(st.none(), st.integers(1, 8)))
def test_nothing_overlaps_and_nothing_is_clipped(tree: TreeContent, style: TreeStyle, columns: int | None) -> None:
    layout = layout_tree(tree, measure, style, columns)
    rects = boxes(layout)
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    assert all(layout.scene.holds(rect) for rect in rects)
    assert layout.crown.rect.bottom <= layout.ground
    assert all(rect.y > layout.ground for rect in rects[:-1])
    for note in layout.notes:
        for label in labels_of(note):
            assert note.rect.holds(label.rect)
            assert label.block.width <= label.rect.width
        plate = badge_plate(note)
        assert (plate is None) is (note.badge is None)
        if note.badge and plate:
            assert plate.holds(note.badge.rect)
            assert note.spark is None or plate.holds(note.spark)
            assert not any(plate.overlaps(label.rect) for label in labels_of(note))
            others = [each.rect for each in (*layout.notes, *layout.titles) if each.id != note.id]
            assert not any(plate.overlaps(other) for other in others)
    for title in layout.titles:
        assert title.rect.holds(title.text.rect)
        assert title.tag is None or title.rect.holds(title.tag.rect)


@settings(max_examples=40)
@given(trees(), st.floats(300, 3000), st.floats(300, 2000))
def test_nothing_overlaps_in_the_shape_that_fits_a_view(tree: TreeContent, width: float, height: float) -> None:
    rects = boxes(fitting_layout(tree, measure, width, height))
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))


@settings(max_examples=40)
@given(trees(), st.sampled_from([ROOMY, LOW, SLIM, WALL, PAPER, COMPACT]), st.one_of(st.none(), st.integers(1, 8)))
def test_what_is_planned_is_what_is_laid(tree: TreeContent, style: TreeStyle, columns: int | None) -> None:
    memory = TreeMemory(measure)
    plan = plan_tree(tree, style, columns, memory)
    layout = lay_plan(plan, memory)
    assert layout.scene == plan.scene
    lowest = max((rect.bottom for rect in boxes(layout)), default=0)
    assert lowest < plan.bottoms[-1] or not tree.stories
    for slot, title in zip(plan.slots, layout.titles, strict=True):
        assert title.rect.y == plan.tops[slot.row]


def with_one_more(tree: TreeContent, place: int, text: str) -> TreeContent:
    stories = list(tree.stories)
    changed = stories[place]
    stories[place] = replace(changed, factors=(*changed.factors, FactorContent("new", text)))
    return replace(tree, stories=tuple(stories))


@settings(max_examples=40)
@given(trees().filter(lambda tree: bool(tree.stories)), st.data())
def test_a_layout_that_remembers_is_as_one_made_anew(tree: TreeContent, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(tree.stories) - 1))
    grown = with_one_more(tree, place, data.draw(texts))
    memory = TreeMemory(measure)
    lay_plan(plan_tree(memory.known(tree), ROOMY, None, memory), memory)
    layout = lay_plan(plan_tree(memory.known(grown), ROOMY, None, memory), memory)
    assert layout == layout_tree(grown, measure)


def told(*counts: int) -> TreeContent:
    return TreeContent(
        "",
        tuple(
            StoryContent(f"s{s}", "Ida", factors=tuple(FactorContent(f"{s}-{n}", "vi lo masse") for n in range(count)))
            for s, count in enumerate(counts)
        ),
    )


def test_of_a_story_that_grows_the_notes_that_stay_and_the_columns_that_are_full_are_the_very_same() -> None:
    memory, style = TreeMemory(measure), ROOMY

    def lay(*counts: int) -> TreeLayout:
        return lay_plan(plan_tree(memory.known(told(*counts)), style, None, memory), memory)

    before, after = lay(3, 39), lay(3, 40)
    assert len(after.stories[1].roots) == len(before.stories[1].roots) > 1
    assert all(old is new for old, new in zip(before.notes, after.notes, strict=False))
    assert all(old is new for old, new in zip(before.roots[:-1], after.roots[:-1], strict=True))
    assert after == layout_tree(told(3, 40), measure)


def test_only_the_story_that_changed_is_laid_anew() -> None:
    fitting = FittingTree(measure)
    before = fitting.lay(told(3, 6, 2), 1600, 700)
    after = fitting.lay(told(4, 6, 2), 1600, 700)
    assert [one is other for one, other in zip(before.stories, after.stories, strict=True)] == [False, True, True]
    assert len(after.notes) == 12
    assert fitting.lay(told(4, 6, 2), 1600, 700).stories == after.stories


def test_a_tree_that_grows_keeps_its_shape_while_that_is_nearly_as_large() -> None:
    fitting = FittingTree(measure)
    counts = [4, 5, 4, 5, 4, 5, 4]
    first = fitting.lay(told(*counts), 560, 700)
    for place in (0, 2, 4, 6):
        counts[place] += 1
        layout = fitting.lay(told(*counts), 560, 700)
        assert [title.rect.x for title in layout.titles] == [title.rect.x for title in first.titles]


def test_while_one_story_grows_the_others_stay_where_they_are_and_the_soil_deepens_now_and_then() -> None:
    fitting = FittingTree(measure)
    counts = [4, 3, 3, 3, 2, 3, 4, 3]
    layouts = []
    for _ in range(6):
        counts[0] += 1
        layouts.append(fitting.lay(told(*counts), 1000, 700))
    moved = [old.scene != new.scene for old, new in pairwise(layouts)]
    assert sum(moved) <= 4
    for old, new, has_moved in zip(layouts, layouts[1:], moved, strict=False):
        assert has_moved or all(one is other for one, other in zip(old.stories[1:], new.stories[1:], strict=True))


def test_a_tree_that_is_written_on_gets_a_lower_crown_and_other_columns_bit_by_bit_as_it_must() -> None:
    fitting = FittingTree(measure, legible=0.71)
    counts = [1, 1, 1]
    layouts = [fitting.lay(told(*counts), 810, 404)]
    for turn in range(27):
        counts[turn % 3] += 1
        layouts.append(fitting.lay(told(*counts), 810, 404))
    assert layouts[-1].crown.rect.height < layouts[0].crown.rect.height
    shapes = [(layout.notes[0].rect.width, layout.crown.rect.height) for layout in layouts]
    assert sum(old != new for old, new in pairwise(shapes)) <= 5


def test_one_who_comes_back_to_a_tree_finds_it_in_the_shape_it_had() -> None:
    fitting = FittingTree(measure)
    counts = [4, 5, 4, 5, 4, 5, 4]
    fitting.lay(told(*counts), 560, 700)
    counts[0] += 3
    left = fitting.lay(told(*counts), 560, 700)
    fitting.lay(told(3, 3), 560, 700)
    assert fitting.lay(told(*counts), 560, 700) == left


def test_of_very_many_trees_the_shapes_of_the_earliest_are_forgotten() -> None:
    fitting = FittingTree(measure)
    counts = [4, 5, 4, 5, 4, 5, 4]
    fitting.lay(told(*counts), 560, 700)
    for height in range(700, 800):
        fitting.lay(told(3, 3), 560, height)
    assert fitting.lay(told(*counts), 560, 700) == FittingTree(measure).lay(told(*counts), 560, 700)


def test_what_is_written_stays_in_its_column_until_all_columns_are_full() -> None:
    def first_column(factors: int) -> tuple[FactorContent, ...]:
        return deal(told(factors).stories, None)[0][0].columns()[0]

    assert {first_column(factors) for factors in range(10, 41)} == {first_column(10)}


def test_a_long_story_is_dealt_anew_now_and_then_and_loses_nothing() -> None:
    def dealt(factors: int) -> tuple[int, int]:
        slot = deal(told(factors).stories, None)[0][0]
        assert sum(len(column) for column in slot.columns()) == factors
        return slot.span, len(slot.columns()[0])

    sizes = [dealt(factors) for factors in range(11, 200)]
    assert sum(old != new for old, new in pairwise(sizes)) <= 20


def test_a_tree_too_large_to_read_takes_the_shape_of_the_view() -> None:
    layout = fitting_layout(told(*[30] * 11), measure, 1600, 900)
    assert 0.8 < layout.scene.width / layout.scene.height < 3.2


def test_another_view_and_another_number_of_stories_choose_anew() -> None:
    fitting = FittingTree(measure)
    narrow = fitting.lay(told(3, 3, 3, 3, 3, 3), 560, 700)
    wide = fitting.lay(told(3, 3, 3, 3, 3, 3), 1600, 700)
    assert narrow.scene.width < wide.scene.width
    assert fitting.lay(told(3, 3, 3, 3, 3, 3), 560, 700) == narrow
    assert fitting.lay(told(3, 3, 3, 3, 3, 3, 3, 3), 1600, 700).scene != wide.scene


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


def in_cloud(crown: Crown, point: Point) -> bool:
    return any(
        ((point.x - lobe.center.x) / lobe.width * 2) ** 2 + ((point.y - lobe.center.y) / lobe.height * 2) ** 2 <= 1
        for lobe in crown.lobes
    )


def edges(rect: Rect) -> list[Point]:
    shares = [step / 8 for step in range(9)]
    across = [Point(rect.x + rect.width * share, y) for share in shares for y in (rect.y, rect.bottom)]
    return across + [Point(x, rect.y + rect.height * share) for share in shares for x in (rect.x, rect.right)]


@settings(max_examples=60)
@given(trees(), st.sampled_from([ROOMY, LOW, SLIM, WALL, PAPER, COMPACT]))
def test_dreams_stand_in_the_crown_whole_and_beside_each_other(tree: TreeContent, style: TreeStyle) -> None:
    crown = layout_tree(tree, measure, style).crown
    rects = [leaf.rect for leaf in crown.leaves] + ([crown.image.rect] if crown.image else [])
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    if tree.dreams.shown:
        assert all(in_cloud(crown, point) for rect in rects for point in edges(rect))
    for leaf in crown.leaves:
        assert leaf.rect.holds(leaf.text.rect)
        assert leaf.text.block.width <= leaf.text.rect.width
    said = {dream.id: dream.text.replace(" ", "") for dream in tree.dreams.shown}
    seen = [leaf for leaf in crown.leaves if leaf.id]
    assert all("".join(leaf.text.block.lines).replace(" ", "") == said[leaf.id] for leaf in seen)
    hidden = len(said) - len(seen)
    assert [leaf.id for leaf in seen] == list(said)[: len(seen)]
    assert [leaf.text.block.lines for leaf in crown.leaves if not leaf.id] == (
        [(f"+ {hidden} drømmer",)] if hidden else []
    )
    assert style.crown.leaves < inf or not hidden


def test_a_crown_grows_with_its_dreams_and_stays_as_it_is_without() -> None:
    def crown(*texts: str) -> Crown:
        shown = tuple(DreamContent(str(number), text) for number, text in enumerate(texts))
        return layout_tree(replace(one_tree(), image="«Et lys»", dreams=DreamsContent(shown)), measure).crown

    bare = layout_tree(replace(one_tree(), image="«Et lys»"), measure).crown
    assert crown() == bare
    few, many = crown("kø om morgenen"), crown(*["kø om morgenen hver eneste dag"] * 12)
    assert few.rect.height <= many.rect.height
    assert few.image is not None
    assert few.image.rect.bottom < few.leaves[0].rect.y


def test_where_there_is_little_room_the_first_dreams_stand_and_the_others_are_counted() -> None:
    shown = tuple(DreamContent(str(number), f"drøm nummer {number}") for number in range(40))
    more = tuple(f"+ {n}" for n in range(1, 41))
    leaves = lay_leaves(DreamsContent(shown, more), 300, measure, 100)
    assert [leaf.id for leaf in leaves[:3]] == ["0", "1", "2"]
    assert leaves[-1].text.block.lines == (f"+ {40 - len(leaves) + 1}",)
    assert max(leaf.rect.bottom for leaf in leaves) <= 100
    (counted,) = lay_leaves(DreamsContent(shown, more), 300, measure, 0)
    assert counted.text.block.lines == ("+ 40",)


def one_tree(**more: object) -> TreeContent:
    factors = (FactorContent("a", "vi lo masse", **more), FactorContent("b", "humor"))  # type: ignore[arg-type]
    return TreeContent("", (StoryContent("s", "Ida: «Han kom tilbake»", factors=factors), StoryContent("t", "Per")))


def test_a_root_that_carries_more_is_thicker() -> None:
    layout = layout_tree(one_tree(), measure)
    full, empty = (next(root.curve for root in layout.roots if root.story_id == story) for story in "st")
    assert full.start_width > empty.start_width
    assert full.end_width < full.start_width


@st.composite
def dragged_trees(draw: st.DrawFn) -> TreeContent:
    """Trees with notes that somebody dragged anywhere, one by one or many together."""
    tree = draw(trees())
    ways = draw(st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=1, max_size=4))
    which = draw(st.integers(1, 4))
    stories = tuple(
        replace(
            story,
            factors=tuple(
                replace(f, offset_x=ways[i % len(ways)][0], offset_y=ways[i % len(ways)][1]) if i % which == 0 else f
                for i, f in enumerate(story.factors)
            ),
        )
        for story in tree.stories
    )
    return replace(tree, stories=stories)


def said_boxes(layout: TreeLayout) -> list[Rect]:
    """Return where words stand, wherever they were dragged."""
    crown = layout.crown
    in_crown = [crown.image.rect] if crown.image else []
    return [*(t.rect for t in layout.titles), *in_crown, *(leaf.rect for leaf in crown.leaves)]


@settings(max_examples=60)
@given(dragged_trees(), st.sampled_from([ROOMY, LOW, SLIM, WALL, PAPER, COMPACT]))
def test_dragged_notes_cover_nothing(tree: TreeContent, style: TreeStyle) -> None:
    layout = layout_tree(tree, measure, style)
    moved = {f.id for story in tree.stories for f in story.factors if f.offset_x or f.offset_y}
    still = [whole_note(note) for note in layout.notes if note.id not in moved] + said_boxes(layout)
    rects = [whole_note(note) for note in layout.notes if note.id in moved]
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
    assert not any(one.overlaps(other) for one in rects for other in still)
    assert all(layout.scene.holds(rect) for rect in rects)
    curves = {rootlet.factor_id: rootlet.curve for rootlet in layout.rootlets}
    assert all(curves[note.id].points[-1].x in (note.rect.x, note.rect.right) for note in layout.notes)


def test_a_note_that_would_cover_another_makes_way_and_is_the_very_same_while_nothing_changes() -> None:
    memory = TreeMemory(measure)

    def laid(**more: object) -> TreeLayout:
        return lay_plan(plan_tree(memory.known(one_tree(**more)), ROOMY, None, memory), memory)

    plain = laid()
    pushed = laid(offset_x=10, offset_y=30)
    first, second = pushed.notes
    assert second == plain.notes[1]
    assert first.rect == plain.notes[0].rect.moved(10 + first.pushed_x, 30 + first.pushed_y)
    assert (first.pushed_x, first.pushed_y) != (0, 0)
    assert abs(first.pushed_x) + abs(first.pushed_y) < 40
    assert not first.rect.overlaps(second.rect)
    assert laid(offset_x=10, offset_y=30).stories[0] is pushed.stories[0]
    assert laid(offset_x=10, offset_y=31).stories[0] is not pushed.stories[0]
    assert laid() == plain


def test_a_note_dragged_onto_the_crown_covers_neither_its_words_nor_its_dreams() -> None:
    dreams = DreamsContent((DreamContent("d", "kø om morgenen"),))
    plain = replace(one_tree(badge="5 gr."), image="«Et lys»", dreams=dreams)
    layout = layout_tree(plain, measure)
    note, image = layout.notes[0].rect, layout.crown.image
    assert image is not None
    for onto in (image.rect, layout.crown.leaves[0].rect):
        dx, dy = round(onto.center.x - note.center.x), round(onto.center.y - note.center.y)
        aside = replace(one_tree(badge="5 gr.", offset_x=dx, offset_y=dy), image="«Et lys»", dreams=dreams)
        moved = whole_note(layout_tree(aside, measure).notes[0])
        assert moved.y < layout.ground
        assert not any(moved.overlaps(words) for words in said_boxes(layout))


def test_a_dragged_note_stands_aside_and_its_rootlet_follows() -> None:
    plain, dragged = layout_tree(one_tree(), measure), layout_tree(one_tree(offset_x=-300, offset_y=-15), measure)
    moved = dragged.notes[0].rect
    assert moved == plain.notes[0].rect.moved(-300, -15)
    assert dragged.notes[0].pushed_x == dragged.notes[0].pushed_y == 0
    assert dragged.notes[1] == plain.notes[1]
    assert dragged.rootlets[0].anchor == plain.rootlets[0].anchor
    assert dragged.rootlets[0].curve.points[-1].x == moved.right


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


@pytest.mark.parametrize("said", ["vi heier på hverandre og " * 80, "x" * 2000, "私たち" * 600])
@pytest.mark.parametrize("stories", [1, 3, 7])
@pytest.mark.parametrize("factors", [1, 10])
def test_on_paper_a_tree_of_very_long_words_is_no_strip(said: str, stories: int, factors: int) -> None:
    told = tuple(FactorContent(str(n), said, said) for n in range(factors))
    layout = paper_layout(
        TreeContent("", tuple(StoryContent(str(n), said, factors=told) for n in range(stories))), measure
    )
    assert 0.5 <= layout.scene.width / layout.scene.height <= 2.5
    for note in layout.notes:
        assert "".join(note.text.block.lines).endswith("…")
    for title in layout.titles:
        assert len(title.text.block.lines) <= 4


def test_on_a_poster_a_tree_has_the_shape_of_its_place_and_long_words_are_cut() -> None:
    stories = tuple(StoryContent(str(n), "Ida", factors=(FactorContent(f"{n}", "vi heier " * 90),)) for n in range(4))
    high, wide = (
        poster_layout(TreeContent("", stories), measure, *size) for size in ((800.0, 1100.0), (1100.0, 500.0))
    )
    assert high.scene.width / high.scene.height < wide.scene.width / wide.scene.height
    assert all(note.text.block.lines[-1].endswith("…") for note in high.notes)


@pytest.mark.parametrize(("count", "all_told"), [(6, True), (60, False)])
def test_on_a_poster_a_crown_tells_all_its_dreams_where_words_stay_large_enough(count: int, all_told: bool) -> None:
    grown = DreamsContent(
        tuple(DreamContent(f"d{n}", "naboene kommer innom og spiser med oss") for n in range(count)),
        tuple(f"+ {n} drømmer" for n in range(1, count + 1)),
    )
    factors = tuple(FactorContent(f"f{n}", "jeg fikk ansvar på ordentlig") for n in range(5))
    stories = tuple(StoryContent(str(n), "Kafédagen", factors=factors) for n in range(3))
    layout = poster_layout(TreeContent("«Et bord»", stories, grown), measure, 830.0, 1090.0)
    assert all(leaf.id for leaf in layout.crown.leaves) is all_told


def test_on_paper_an_image_longer_than_any_is_shown_whole_though_the_tree_becomes_a_strip() -> None:
    image = "vi heier " * 5000
    layout = paper_layout(TreeContent(image), measure)
    assert layout.crown.image is not None
    assert " ".join(layout.crown.image.block.lines).split() == image.split()


def test_on_paper_what_is_short_is_shown_as_it_was_said() -> None:
    factor = FactorContent("f", "vi heier på hverandre hver eneste dag på jobben", "we cheer")
    layout = paper_layout(TreeContent("", (StoryContent("s", "Ida", factors=(factor,)),)), measure)
    (note,) = layout.notes
    assert " ".join(note.text.block.lines) == factor.text
    assert note.rect.width == PAPER.note_width


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


def test_a_badge_tells_how_many_are_drawn_to_a_factor_before_who_else_told_of_it() -> None:
    factors = (
        FactorContent("a", "humor"),
        FactorContent("b", "tid", drawn=3),
        FactorContent("c", "ansvar", badge="5 gr.", drawn=3),
        FactorContent("d", "ro", badge="5 gr."),
    )
    notes = layout_tree(TreeContent("", (StoryContent("s", "Ida", "", factors),)), measure).notes
    said = ["".join(note.badge.block.lines) if note.badge else "" for note in notes]
    assert said == ["", "3", "3 · 5 gr.", "5 gr."]
    assert [note.spark is not None for note in notes] == [False, True, True, False]
    assert [note.quiet for note in notes] == [False, True, False, False]


def test_a_badge_never_reaches_the_note_above() -> None:
    factors = tuple(FactorContent(str(i), "humor", badge="5 gr.") for i in range(3))
    notes = layout_tree(TreeContent("", (StoryContent("s", "Ida", factors=factors),)), measure).notes
    for above, below in pairwise(notes):
        assert below.badge is not None
        assert below.badge.rect.y < below.rect.y
        assert below.badge.rect.y > above.rect.bottom


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
    wide = fitting_layout(tree, measure, 1600, 900)
    narrow = fitting_layout(tree, measure, 560, 700)
    assert narrow.scene.width < wide.scene.width
    assert narrow.crown.rect.height < wide.crown.rect.height


@pytest.mark.parametrize(("width", "height"), [(810, 404), (556, 430), (1450, 760)])
@pytest.mark.parametrize("counts", [(3,), (6,), (3, 3), (4, 4, 4), (3, 4, 3, 3)])
def test_few_stories_fill_the_view_with_words_that_are_easy_to_read(
    counts: tuple[int, ...], width: int, height: int
) -> None:
    layout = fitting_layout(told(*counts), measure, width, height)
    scale = min(width / layout.scene.width, height / layout.scene.height)
    assert scale * 17 >= 12
    assert max(layout.scene.width * scale / width, layout.scene.height * scale / height) > 0.85
    if len(counts) * 280 < width:
        assert layout.notes[0].rect.width > 200


def test_a_story_more_stands_beside_the_others_where_those_stay_in_their_order() -> None:
    fitting = FittingTree(measure)
    for count in range(1, 10):
        titles = fitting.lay(told(*[3] * count), 1450, 760).titles
        places = [(title.rect.y, title.rect.x) for title in titles]
        assert places == sorted(places)


def test_a_story_more_leaves_the_shape_as_it_is_while_no_other_is_clearly_larger() -> None:
    fitting = FittingTree(measure)
    widths = [fitting.lay(told(*[3] * count), 1450, 760).notes[0].rect.width for count in (6, 7, 8)]
    fresh = fitting_layout(told(*[3] * 8), measure, 1450, 760).notes[0].rect.width
    assert len(set(widths)) < len({*widths, fresh}) or widths[-1] == fresh


def test_a_story_with_a_tag_has_it_under_its_title_and_its_notes_below_both() -> None:
    factors = (FactorContent("f", "vi lo masse"),)
    tagged, plain = (
        layout_tree(TreeContent("", (StoryContent("s", "Ida: Turen", tag, factors=factors),)), measure)
        for tag in ("Drammen", "")
    )
    (title,), (bare,) = tagged.titles, plain.titles
    assert title.tag is not None
    assert title.tag.block.lines == ("Drammen",)
    assert title.tag.rect.y >= title.text.rect.bottom
    assert title.rect.holds(title.tag.rect)
    assert bare.tag is None
    assert tagged.notes[0].rect.y - title.rect.y > plain.notes[0].rect.y - bare.rect.y


def test_a_crown_is_bare_but_for_its_dreams() -> None:
    dreams = DreamsContent((DreamContent("d", "alle spiser sammen"),), ("+ 1 drøm",))
    crown = layout_tree(TreeContent("«Et lys»", (StoryContent("s", "Ida"),), dreams), measure).crown
    (leaf,) = crown.leaves
    assert not crown.is_bare(leaf.rect.center)
    assert crown.is_bare(Point(crown.rect.x + 1, crown.rect.y + 1))
    assert not crown.is_bare(Point(crown.rect.x - 1, crown.rect.y))
