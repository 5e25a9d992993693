"""Pictures as files: which there are, what they are called, and that an SVG says in words what it shows."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag, in_room
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.gathered import forest_of, overview_of
from unginvest_workshop.exporting.material import Material, Written
from unginvest_workshop.exporting.picture_files import NOTHING_DRAWN, shown_pictures, words_in, write_png, write_svg
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

SVG = "{http://www.w3.org/2000/svg}"


def material(
    day: Snapshot, language: str = "nb", policy: NamesPolicy = NamesPolicy.FULL, sections: tuple[str, ...] | None = None
) -> Material:
    return prepare(day, Choices(policy, language, sections), PlainPictures())


def names(written: Written) -> list[str]:
    return [file.name for file in written.files]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ["tre 1", "tre 2", "tre 3", "skog", "fellesnevnere", "vei"]),
        ("nn", ["tre 1", "tre 2", "tre 3", "skog", "fellesnemnarar", "veg"]),
        ("en", ["tree 1", "tree 2", "tree 3", "forest", "shared factors", "road"]),
    ],
)
def test_each_picture_is_a_file_named_after_the_day(language: str, words: list[str]) -> None:
    day = material(fagdag(), language)
    assert names(write_svg(day)) == [f"{day.stem} - {word}.svg" for word in words]
    assert names(write_png(day)) == [f"{day.stem} - {word}.png" for word in words]


def test_png_is_large_enough_for_a_print() -> None:
    for file in write_png(material(fagdag())).files:
        with Image.open(BytesIO(file.content)) as image:
            assert max(image.size) == 3000


@pytest.mark.parametrize(
    ("sections", "words"),
    [
        (("road",), ["vei"]),
        (("shared", "close"), ["fellesnevnere"]),
        (("stories",), ["tre 1", "tre 2", "tre 3", "skog"]),
    ],
)
def test_only_what_is_chosen_is_drawn(sections: tuple[str, ...], words: list[str]) -> None:
    assert [shown.name for shown in shown_pictures(material(fagdag(), sections=sections))] == words


def test_a_day_with_nothing_to_draw_says_so() -> None:
    for write in (write_svg, write_png):
        assert write(material(empty_day())) == Written((), notice=NOTHING_DRAWN)


def test_a_road_without_steps_is_no_picture() -> None:
    day = replace(fagdag(), steps=())
    assert "vei" not in [shown.name for shown in shown_pictures(material(day))]


def test_stories_without_a_group_alone_have_no_tree_of_their_own() -> None:
    day = replace(fagdag(), groups=(), stories=tuple(replace(s, group_id=None) for s in fagdag().stories))
    shown = [each.name for each in shown_pictures(material(day))]
    assert shown == ["skog", "fellesnevnere", "vei"]


def told(day: Material) -> dict[str, tuple[str, str]]:
    """Return the title and the words of each SVG."""
    found = {}
    for file in write_svg(day).files:
        root = ET.fromstring(file.content)
        assert root.get("role") == "img"
        assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
        found[file.name.rpartition(" - ")[2]] = (root[0].text or "", root[1].text or "")
    return found


def test_svg_tells_what_it_shows() -> None:
    said = told(material(fagdag()))
    assert said["tre 2.svg"][0] == "Treet til Ugla · Fagdag Drammen"
    assert (
        "Kari: Første dag i verkstedet: Per viste meg maskinene uten å si at det var lett; å bli møtt med navn"
        in (said["tre 2.svg"][1])
    )
    assert "we cooked together every night / vi lagde mat sammen hver kveld" in said["tre 3.svg"][1]
    assert "Gruppe 1: «Et lys i vinduet», 4 historier · 12 suksessfaktorer" in said["skog.svg"][1]
    assert "Uten gruppe: 1 historie · 1 suksessfaktor" in said["skog.svg"][1]
    assert "1 Latter og humor: 3 av 3 grupper" in said["skog.svg"][1]
    assert "Nøkkelknippet" in said["fellesnevnere.svg"][1]
    assert "hver fredag · Fredagskaffe på tvers · Kari Moen" in said["vei.svg"][1]


def test_names_and_the_room_are_kept() -> None:
    day = material(in_room(fagdag(), "s1"), policy=NamesPolicy.NONE)
    said = " ".join(" ".join(each) for each in told(day).values())
    for word in ("Kafédagen", "tydelig hvem", "Jonas", "Amina", "Solbakken", "Mats"):
        assert word not in said, word


@pytest.mark.parametrize("said", [*HOSTILE, "]]>", "--><script>alert(1)</script>", "klokka\x0bslo \ud800 ti", "مرحبا"])
def test_hostile_text_arrives_as_plain_text(said: str) -> None:
    words = told(material(with_text(said)))
    wanted = " ".join(said.replace("\x0b", " ").replace("\ud800", "").split())
    assert wanted in " ".join(words["fellesnevnere.svg"][1].split())


def test_the_forest_is_lit_by_what_several_groups_told() -> None:
    forest = forest_of(material(fagdag()).source)
    assert [tree.name for tree in forest.trees] == ["Gruppe 1", "Ugla", "Gruppe 3", "Uten gruppe"]
    assert [len(tree.roots) for tree in forest.trees] == [4, 3, 1, 1]
    names = {light.number: light.name for tree in forest.trees for light in tree.shared}
    numbers = {card.number: card.title for card in _shared(material(fagdag()))}
    assert names == {number: numbers[number] for number in names}
    assert names


def _shared(day: Material):
    (section,) = (section for section in day.summary.sections if section.anchor == "shared")
    return section.blocks[0].cards  # type: ignore[union-attr]


def test_groups_of_which_nothing_is_known_have_no_tree() -> None:
    day = replace(fagdag(), groups=(*fagdag().groups, replace(fagdag().groups[0], id="g9", number=9, image="")))
    assert len(forest_of(material(day).source).trees) == 4


def test_a_group_with_only_an_image_stands_in_the_forest() -> None:
    day = replace(fagdag(), stories=(), factors=())
    trees = forest_of(material(day).source).trees
    assert [(tree.name, tree.counts, tree.roots) for tree in trees[:1]] == [("Gruppe 1", "", ())]


def test_many_words_of_a_shared_factor_are_counted_and_each_is_told_once() -> None:
    day = fagdag()
    factors = tuple(
        replace(day.factors[0], id=f"n{n}", cluster_id="c1", text=f"ord {n}" if n else "ORD 1") for n in range(45)
    )
    (card, *_) = overview_of(material(replace(day, factors=factors)).source).cards
    assert card.words == ("ORD 1", *(f"ord {n}" for n in range(2, 41)))
    assert card.more == "og 4 til"


def test_the_forest_tells_how_many_more_are_shared_than_have_a_light() -> None:
    day = fagdag()
    assert not forest_of(material(day).source).more
    clusters = tuple(replace(day.clusters[0], id=f"c{n}", name=f"felles {n}") for n in range(12))
    factors = tuple(
        replace(day.factors[0], id=f"{story}{cluster.id}", story_id=story, cluster_id=cluster.id)
        for cluster in clusters
        for story in (("s1",) if cluster is clusters[-1] else ("s1", "s5"))
    )
    forest = forest_of(material(replace(day, clusters=clusters, factors=factors)).source)
    assert (len(forest.trees[0].shared), forest.more) == (9, "og 2 til")
    assert list(words_in(forest))[-1] == "og 2 til"


def test_a_shared_factor_told_without_groups_has_no_bar() -> None:
    day = replace(fagdag(), groups=(), stories=tuple(replace(s, group_id=None) for s in fagdag().stories))
    cards = overview_of(material(day).source).cards
    assert {card.total for card in cards} == {0}
    assert all(card.spread.startswith("Går igjen i ") for card in cards)


def test_what_is_missing_in_a_picture_leaves_no_empty_line() -> None:
    for drawing in (ForestContent(()), OverviewContent(())):
        assert list(words_in(drawing)) == []
