"""Pages for the wall: everything is on one of them, and each fits."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_tree_layout import measure, trees
from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.forest_layout import ForestTree
from unginvest_workshop.domain.forest_legend import SharedLight
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent, TreeLayout
from unginvest_workshop.domain.wall import forest_pages, tree_pages

ROOMS = [(902.0, 435.0), (689.0, 440.0)]
SPOKEN = "noen spurte hvordan jeg hadde det, og så ble vi sittende og snakke helt til bussen gikk"


def laid_pages(tree: TreeContent, room: tuple[float, float]) -> list[TreeLayout]:
    return [page.lay(measure) for page in tree_pages(tree, measure, *room)]


@settings(max_examples=15)
@given(trees(), st.sampled_from(ROOMS))
def test_every_story_and_word_of_a_tree_is_on_a_page(tree: TreeContent, room: tuple[float, float]) -> None:
    pages = laid_pages(tree, room)
    titles = [title.id.partition("/")[0] for page in pages for title in page.titles]
    assert set(titles) == {story.id for story in tree.stories}
    shown: dict[str, str] = {}
    for page in pages:
        for note in page.notes:
            words = "".join(note.text.block.lines).replace(" ", "")
            shown[note.id.partition("/")[0]] = shown.get(note.id.partition("/")[0], "") + words
    for story in tree.stories:
        for factor in story.factors:
            assert factor.text.replace(" ", "") in shown[factor.id]
    for page in pages:
        assert not any(a.rect.overlaps(b.rect) for a, b in combinations(page.notes, 2))


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(("stories", "factors"), [(1, 1), (4, 4), (4, 12), (9, 3), (2, 40)])
def test_pages_of_spoken_words_fit_the_room(room: tuple[float, float], stories: int, factors: int) -> None:
    told = tuple(
        StoryContent(f"s{i}", "Ida: «Han kom tilbake»", factors=tuple(
            FactorContent(f"{i}-{n}", SPOKEN if n % 3 else "humor", badge="3 gr.") for n in range(factors)
        ))
        for i in range(stories)
    )  # fmt: skip
    for page in laid_pages(TreeContent("«Vi heier på hverandre»", told), room):
        assert page.scene.width <= room[0] + 0.01
        assert page.scene.height <= room[1] + 0.01


@pytest.mark.parametrize("room", ROOMS)
def test_a_story_of_several_columns_has_one_title_and_one_root_and_says_where_it_goes_on(
    room: tuple[float, float],
) -> None:
    factors = tuple(FactorContent(str(n), SPOKEN) for n in range(14))
    story = StoryContent("s", "Ida: Turen", factors=factors, continued="Ida: Turen (forts.)")
    pages = laid_pages(TreeContent("", (story, StoryContent("t", "Per"))), room)
    titles = [[" ".join(title.text.block.lines) for title in page.titles] for page in pages]
    assert titles[0][0] == "Ida: Turen"
    assert len(titles) > 1
    assert [page[0] for page in titles[1:-1]] == ["Ida: Turen (forts.)"] * (len(titles) - 2)
    assert all(len(page) == len(set(page)) for page in titles)
    assert len(pages[0].roots) > 1
    assert {root.story_id for root in pages[0].roots} == {"s/0"}
    shown = [note.id for page in pages for note in page.notes]
    assert shown == [factor.id for factor in factors]


def test_dragged_notes_stand_in_line_on_the_wall() -> None:
    factor = FactorContent("f", "humor", offset_x=500, offset_y=300)
    (page,) = laid_pages(TreeContent("", (StoryContent("s", "Ida", factors=(factor,)),)), ROOMS[0])
    assert page.scene.width <= ROOMS[0][0]


def test_an_image_of_very_many_words_has_a_page_of_its_own() -> None:
    tree = TreeContent("et lys i vinduet " * 60, (StoryContent("s", "Ida"),))
    pages = laid_pages(tree, ROOMS[0])
    assert pages[0].crown.image is not None
    assert pages[0].titles == ()
    assert pages[1].crown.image is None


def test_a_tree_without_stories_has_one_page() -> None:
    assert len(tree_pages(TreeContent("«Et lys»"), measure, *ROOMS[0])) == 1


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("count", [0, 1, 3, 6, 8, 17])
def test_every_tree_of_the_forest_is_on_a_page_that_fits(room: tuple[float, float], count: int) -> None:
    trees = [ForestTree(str(i), f"Gruppe {i}", "«Et lys»", "3 historier", (2, 3)) for i in range(count)]
    pages = forest_pages(trees, measure, *room)
    assert [tree.id for page in pages for tree in page.trees] == [tree.id for tree in trees]
    assert all(page.scene.width <= room[0] and page.scene.height <= room[1] for page in pages)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(("count", "lights", "pages_at_most"), [(8, 5, 2), (30, 5, 8), (30, 9, 30)])
def test_the_forest_tells_on_each_page_what_glows_there(
    room: tuple[float, float], count: int, lights: int, pages_at_most: int
) -> None:
    shared = tuple(SharedLight(n, "ansvar på ordentlig" if n == 3 else "latter") for n in range(1, lights + 1))
    trees = [ForestTree(str(i), f"Gruppe {i}", "«Et lys»", "3 historier", (2, 3), shared) for i in range(count)]
    pages = forest_pages(trees, measure, *room)
    assert [tree.id for page in pages for tree in page.trees] == [tree.id for tree in trees]
    assert len(pages) <= pages_at_most
    for page in pages:
        assert page.scene.width <= room[0]
        assert page.scene.height <= room[1]
        assert len(page.legend) == lights
    for last, page in enumerate(forest_pages(trees, measure, *room, "og 2 til"), 1 - len(pages)):
        assert ("og 2 til",) in [entry.words.block.lines for entry in page.legend] or last < 0


@pytest.mark.parametrize(
    ("count", "counts", "told"),
    [
        (2, "3 historier · 9 suksessfaktorer", "3 historier · 9 suksessfaktorer"),
        # trees are made wider for it where the wall is wide enough
        (8, "3 historier · 9 suksessfaktorer", "3 historier · 9 suksessfaktorer"),
        (8, "13 historier · 149 suksessfaktorer", "3 hist. · 9 fakt."),
    ],
)
def test_it_is_told_how_much_each_tree_carries_and_in_short_where_there_are_many(
    count: int, counts: str, told: str
) -> None:
    trees = [
        ForestTree(str(i), f"Gruppe {i}", "«Et lys»", counts, (2, 3), short="3 hist. · 9 fakt.") for i in range(count)
    ]
    (page,) = forest_pages(trees, measure, 902, 431)
    assert {tree.counts.block.lines for tree in page.trees} == {(told,)}


def test_where_there_is_no_room_to_tell_of_lights_none_glow() -> None:
    shared = tuple(SharedLight(number, f"ansvar på ordentlig {number}") for number in range(9))
    trees = [ForestTree(str(i), "Gruppe", "«Et lys»", "", (), shared) for i in range(2)]
    pages = forest_pages(trees, measure, 230, 190)
    assert all(page.legend == () for page in pages)
    assert all(not tree.lights for page in pages for tree in page.trees)


def test_a_light_of_very_many_words_is_told_by_its_first_ones() -> None:
    shared = (SharedLight(1, "ord " * 400),)
    trees = [ForestTree(str(i), "Gruppe", "«Et lys»", "", (), shared) for i in range(2)]
    (page,) = forest_pages(trees, measure, *ROOMS[0])
    (told,) = page.legend
    assert told.words.block.lines[-1].endswith("ord …")


def test_a_tree_too_large_for_the_room_still_has_a_page() -> None:
    trees = [ForestTree(str(i), "Gruppe", "ord " * 400, "", ()) for i in range(2)]
    assert len(forest_pages(trees, measure, 150, 90)) == 2


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(("count", "letters"), [(1, 20), (12, 60), (12, 500), (3, 2000), (40, 120)])
def test_dreams_alone_are_dealt_to_pages_that_fit_and_none_is_left_out(
    room: tuple[float, float], count: int, letters: int
) -> None:
    said = ("vi heier på hverandre hver eneste morgen og " * 60)[:letters].strip()
    dreams = grown(count, said)
    pages = laid_pages(TreeContent("«Et lys i vinduet»", (), dreams), room)
    shown: dict[str, str] = {}
    for page in pages:
        assert page.scene.width <= room[0] + 0.01
        assert page.scene.height <= room[1] + 0.01
        for leaf in page.crown.leaves:
            dream = leaf.id.partition("/")[0]
            shown[dream] = shown.get(dream, "") + "".join(leaf.text.block.lines)
    assert {key: text.replace(" ", "") for key, text in shown.items()} == {
        dream.id: said.replace(" ", "") for dream in dreams.shown
    }


def grown(count: int, said: str) -> DreamsContent:
    return DreamsContent(tuple(DreamContent(f"d{number}", said) for number in range(count)), ("+ 1 drøm",) * count)


@pytest.mark.parametrize("room", ROOMS)
def test_few_dreams_stand_over_the_stories_and_many_on_pages_after_them(room: tuple[float, float]) -> None:
    tree = TreeContent("«Et lys»", (StoryContent("s", "Ida", factors=(FactorContent("f", "humor"),)),))
    (page,) = laid_pages(replace(tree, dreams=grown(2, "kø")), room)
    assert [leaf.id for leaf in page.crown.leaves] == ["d0", "d1"]
    assert page.notes
    first, *others = laid_pages(replace(tree, dreams=grown(14, SPOKEN)), room)
    assert first == laid_pages(tree, room)[0]
    assert others
    assert [leaf.id for page in others for leaf in page.crown.leaves] == [f"d{number}" for number in range(14)]
    assert not any(page.notes for page in others)
    assert all(page.scene.height <= room[1] + 0.01 for page in others)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("words", ["uendelig" * 250, "uendelig" * 25, f"Et {'uendelig' * 250} ord"])
def test_a_dream_of_a_word_longer_than_a_page_goes_on_on_the_next(room: tuple[float, float], words: str) -> None:
    pages = laid_pages(TreeContent("«Vi»", (), DreamsContent((DreamContent("d", words),))), room)
    shown = "".join("".join(leaf.text.block.lines) for page in pages for leaf in page.crown.leaves)
    assert shown.replace(" ", "") == words.replace(" ", "")
    for page in pages:
        assert page.scene.width <= room[0] + 0.01
        assert page.scene.height <= room[1] + 0.01


def test_words_in_norwegian_that_are_too_long_for_a_column_go_on_after_those_that_were_said() -> None:
    factor = FactorContent("f", "fala " * 300, in_norwegian="snakke " * 300)
    pages = laid_pages(TreeContent("", (StoryContent("s", "Ida", factors=(factor,)),)), ROOMS[0])
    notes = [note for page in pages for note in page.notes]
    said = " ".join(line for note in notes for line in note.text.block.lines).split()
    assert said == ["fala"] * 300 + ["snakke"] * 300
    assert all(page.scene.height <= ROOMS[0][1] + 0.01 for page in pages)
