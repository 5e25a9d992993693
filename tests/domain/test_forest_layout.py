"""Forests of all sizes: trees stand apart, and what groups share glows alike on each, without covering words."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_tree_layout import measure, texts
from unginvest_workshop.domain.forest_layout import ForestPlan, ForestTree, best_columns, layout_forest, readable_forest
from unginvest_workshop.domain.forest_legend import MOST_LIGHTS, SharedLight, lay_legend
from unginvest_workshop.domain.forest_style import AIRY, CLOSE, CROWDED, DENSE, SPARE, TIGHT, ForestStyle
from unginvest_workshop.domain.layout import FontRole

NAMES = ("å bli sett", "tid", "ansvar på ordentlig", "latter", "lov å feile", "mat", "ro", "humor", "trygge voksne")
LIGHTS = tuple(SharedLight(number, name, "7 av 8 grupper") for number, name in enumerate(NAMES, start=1))


@settings(max_examples=60)
@given(
    st.integers(0, 30), st.floats(0.4, 3.0), texts, st.lists(st.sampled_from(LIGHTS), unique=True),
    st.sampled_from([None, AIRY, CROWDED, SPARE, TIGHT, CLOSE, DENSE]), st.sampled_from(["", "og 2 til"]),
)  # fmt: skip
def test_trees_lights_and_words_stand_apart(
    count: int, aspect: float, image: str, shared: list[SharedLight], style: ForestStyle | None, more: str
) -> None:
    trees = [
        ForestTree(
            str(i),
            f"Gruppe {i}",
            image if i % 2 else "",
            "3 historier",
            (1, 5),
            tuple(shared[i % 3 :]),
            "12 drømmer" if i % 3 else "",
        )
        for i in range(count)
    ]
    forest = layout_forest(trees, measure, aspect, style, more=more)
    assert [tree.id for tree in forest.trees] == [tree.id for tree in trees]
    assert not any(a.cell.overlaps(b.cell) for a, b in combinations(forest.trees, 2))
    for tree in forest.trees:
        assert forest.scene.holds(tree.cell)
        assert all(tree.cell.grown(0.01).holds(label.rect) for label in (tree.name, tree.counts))
        words = [*(leaf.rect for leaf in tree.crown.leaves), *([tree.crown.image.rect] if tree.crown.image else [])]
        assert len(tree.crown.leaves) == (int(tree.id) % 3 > 0 and style not in (TIGHT, DENSE))
        assert all(tree.crown.rect.holds(rect) for rect in words)
        assert not any(a.overlaps(b) for a, b in combinations(words, 2))
        lights = [light.rect for light in tree.lights]
        assert not any(a.overlaps(b) for a, b in combinations(lights, 2))
        assert all(tree.cell.grown(0.01).holds(light) for light in lights)
        wood = [point.y for curve in (*tree.roots, *tree.trunk) for point in curve.points]
        assert all(light.y > max(wood) for light in lights)
        assert not any(light.overlaps(label.rect) for light in lights for label in (tree.name, tree.counts))
    told = [entry.words.rect for entry in forest.legend]
    told += [entry.light.rect for entry in forest.legend if entry.light is not None]
    said = [(more,)] if more and any(tree.shared for tree in trees) else []
    assert [entry.words.block.lines for entry in forest.legend if entry.light is None] == said
    assert not any(a.overlaps(b) for a, b in combinations(told, 2))
    assert all(forest.scene.grown(0.01).holds(rect) for rect in told)
    assert not any(rect.overlaps(tree.cell) for rect in told for tree in forest.trees)


def test_what_is_shared_has_one_number_across_the_trees_and_is_told_once() -> None:
    trees = [ForestTree("a", "A", "", "", (1,), LIGHTS[:2]), ForestTree("b", "B", "", "", (1,), LIGHTS[1:3])]
    forest = layout_forest(trees, measure)
    assert [[light.number for light in tree.lights] for tree in forest.trees] == [[1, 2], [2, 3]]
    assert [" ".join(entry.words.block.lines) for entry in forest.legend] == [
        "å bli sett · 7 av 8 grupper", "tid · 7 av 8 grupper", "ansvar på ordentlig · 7 av 8 grupper",
    ]  # fmt: skip
    assert [entry.light.number for entry in forest.legend if entry.light] == [1, 2, 3]
    assert not layout_forest([ForestTree("a", "A", "", "")], measure).legend


def test_no_more_lights_than_can_be_told_apart() -> None:
    many = tuple(SharedLight(number, "tid") for number in range(1, 14))
    forest = layout_forest([ForestTree("a", "A", "", "", (1,), many)], measure)
    assert len(forest.trees[0].lights) == MOST_LIGHTS
    assert len(forest.legend) == MOST_LIGHTS


def test_it_is_said_last_that_there_are_more_than_have_a_light() -> None:
    trees = [ForestTree("a", "A", "", "", (1,), LIGHTS)]
    forest = layout_forest(trees, measure, more="og 2 til")
    assert readable_forest(trees, measure, 1.6, lambda _plan: True, more="og 2 til").legend[-1].light is None
    assert len(layout_forest(trees, measure).legend) == len(forest.legend) - 1
    assert [" ".join(entry.words.block.lines) for entry in forest.legend[-2:]] == [
        "trygge voksne · 7 av 8 grupper", "og 2 til",
    ]  # fmt: skip
    assert forest.legend[-1].light is None
    assert forest.legend[-1].bottom == forest.legend[-1].words.rect.bottom
    assert lay_legend((), forest.scene, measure, AIRY) == ()


def test_a_long_image_is_told_in_full_where_it_has_room() -> None:
    long = "«Et lag som venter på den siste, og som aldri går før alle er hjemme»"
    trees = [replace(tree, image="") if tree.id != "0" else tree for tree in planted(8, long)]

    def read(plan: ForestPlan) -> bool:
        return plan.style.cell >= CROWDED.cell and plan.style.image is CROWDED.image and plan.style.gap == CROWDED.gap

    shown = readable_forest(trees, measure, 1.4, read).trees[0].crown.image
    assert shown is not None
    assert " ".join(shown.block.lines) == long
    usual = readable_forest(trees, measure, 1.4, lambda plan: read(plan) and plan.style.lines == CROWDED.lines)
    assert usual.trees[0].crown.image is not None
    without = [replace(tree, image="") for tree in trees]
    short = readable_forest(without, measure, 1.4, read)
    assert short == layout_forest(without, measure, 1.4, CROWDED)


def test_many_trees_stand_closer_so_that_words_are_larger() -> None:
    trees = [
        ForestTree(str(i), f"Gruppe {i}", "«Vi heier»", "3 historier · 9 suksessfaktorer", (3,)) for i in range(30)
    ]
    crowded, airy = layout_forest(trees, measure, 1.6), layout_forest(trees, measure, 1.6, AIRY)

    def scale(forest: object) -> float:
        return min(800 / forest.scene.width, 500 / forest.scene.height)  # type: ignore[attr-defined]

    assert scale(crowded) > 1.25 * scale(airy)


@pytest.mark.parametrize(("count", "aspect", "columns"), [(8, 6.0, 8), (8, 1.6, 4), (8, 0.2, 1), (0, 1.6, 1)])
def test_the_forest_fills_the_view_it_stands_in(count: int, aspect: float, columns: int) -> None:
    assert best_columns(count, aspect) == columns


def planted(count: int, image: str, name: str = "Gruppe") -> list[ForestTree]:
    counts = "3 historier · 10 suksessfaktorer"
    return [
        ForestTree(str(i), f"{name} {i}", image, counts, (3, 4, 3), LIGHTS[:5], "2 drømmer", "3 hist. · 10 fakt.")
        for i in range(count)
    ]


@pytest.mark.parametrize("count", [8, 12, 13, 20, 30])
@pytest.mark.parametrize("aspect", [0.5, 1.3, 2.0, 3.5])
def test_counts_images_and_lights_are_there_however_little_room_there_is(count: int, aspect: float) -> None:
    trees = planted(count, "«Et lag som venter på den siste, og som aldri går før alle er hjemme»")
    forest = readable_forest(trees, measure, aspect, lambda _plan: False)
    assert forest == layout_forest(trees, measure, aspect, TIGHT)
    for tree in forest.trees:
        assert tree.counts.block.lines in {("3 hist. · 10 fakt.",), ("3 historier · 10 suksessfaktorer",)}
        assert tree.crown.image is not None
        assert tree.crown.image.block.lines[0].startswith("«Et lag")
        assert tree.crown.image.block.lines[-1].endswith("…»")
        assert len(tree.lights) == 5
    assert len(forest.legend) == 5


def test_of_all_trees_it_is_told_in_full_or_in_short_how_much_they_carry() -> None:
    trees = [replace(tree, counts="3 h") if tree.id == "0" else tree for tree in planted(8, "")]
    narrow, wide = (layout_forest(trees, measure, 1.6, style) for style in (TIGHT, AIRY))
    assert {tree.counts.block.lines for tree in narrow.trees} == {("3 hist. · 10 fakt.",)}
    assert {tree.counts.block.lines for tree in wide.trees} == {("3 h",), ("3 historier · 10 suksessfaktorer",)}


def test_trees_are_as_wide_as_a_wide_view_lets_them_be_and_no_word_is_parted() -> None:
    forest = readable_forest(planted(6, "«Ryggsekkenviharmed vi bytter på å bære»"), measure, 2.0, lambda _plan: False)
    used = forest.trees[2].cell.right - forest.trees[0].cell.x
    assert used > 0.75 * forest.scene.width
    image = forest.trees[0].crown.image
    assert image is not None
    assert image.block.lines[0].split(" ")[0] == "«Ryggsekkenviharmed"


def test_a_style_in_which_all_that_is_to_be_read_can_be_read_is_taken() -> None:
    trees = planted(8, "«Et lys»")

    def read(plan: ForestPlan) -> bool:
        return FontRole.FOREST_LIGHT not in plan.style.read_at_once(shared=bool(plan.legend))

    assert readable_forest(trees, measure, 1.6, read) == layout_forest(trees, measure, 1.6, SPARE)
    assert FontRole.FOREST_COUNT in AIRY.read_at_once(shared=False)
    assert readable_forest(trees, measure, 1.6, lambda _plan: True) == layout_forest(trees, measure, 1.6, AIRY)
