"""The poster, read back by other libraries than the one that set it."""

import io
from dataclasses import replace

import pypdf
import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag, in_room
from tests.exporting.test_markdown import HOSTILE, with_text
from tests.exporting.test_pdf import TYPST, squeezed, structure
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.poster import write_poster
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

A3 = (1190.55, 841.89)


def poster(
    day: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb", sections: tuple[str, ...] | None = None
) -> pypdf.PdfReader:
    (file,) = write_poster(prepare(day, Choices(policy, language, sections), PlainPictures())).files
    assert file.name.endswith({"nb": " - plakat.pdf", "nn": " - plakat.pdf", "en": " - poster.pdf"}[language])
    return pypdf.PdfReader(io.BytesIO(file.content))


def text_of(reader: pypdf.PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in reader.pages))


def alts(reader: pypdf.PdfReader) -> list[str]:
    return [str(element.get("/Alt", "")) for element in structure(reader) if element["/S"] == "/Figure"]


@pytest.fixture(scope="module")
def whole() -> pypdf.PdfReader:
    return poster(fagdag())


def test_it_is_tagged_in_its_language_and_says_what_it_is(whole: pypdf.PdfReader) -> None:
    root = whole.root_object
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert root["/Lang"] == "nb-NO"
    assert whole.metadata is not None
    assert whole.metadata.title == "Fagdag Drammen"
    titles = [str(entry.title) for entry in whole.outline if not isinstance(entry, list)]
    assert titles == ["Læringsspørsmålet", "Skogen vår", "Fellesnevnerne", "Veikartet", "Gruppe 1", "Ugla", "Gruppe 3"]


def test_all_together_is_on_the_first_page_then_the_road_and_then_the_trees(whole: pypdf.PdfReader) -> None:
    assert len(whole.pages) == 4
    for page in whole.pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(A3, abs=0.1)
    first = squeezed(whole.pages[0].extract_text())
    for said in (fagdag().workshop.topic_question, "Fellesnevnerne", "«Nøkkelknippet»", "Skogen vår"):
        assert squeezed(said) in first, said
    assert "Veikartet" in whole.pages[1].extract_text()
    assert "Ugla" in whole.pages[2].extract_text()


def test_without_a_forest_the_road_is_on_the_first_page() -> None:
    (page,) = poster(fagdag(), sections=("shared", "road")).pages
    assert "Veikartet" in page.extract_text()


def test_pictures_say_all_that_stands_in_them(whole: pypdf.PdfReader) -> None:
    said = alts(whole)
    assert len(said) == 5
    assert "Gruppe 1 – " not in said[0]
    assert "Per viste meg maskinene uten å si at det var lett" in " ".join(said)
    assert "Fredagskaffe på tvers" in " ".join(said)


def test_a_single_tree_stands_on_the_first_page() -> None:
    stories = tuple(story for story in fagdag().stories if story.group_id == "g2")
    day = replace(fagdag(), groups=fagdag().groups[1:2], stories=stories)
    day = replace(day, factors=tuple(f for f in day.factors if f.story_id in {story.id for story in stories}))
    reader = poster(day)
    assert len(reader.pages) == 1
    assert "Ugla" in reader.pages[0].extract_text()


@pytest.mark.parametrize(("height", "pages"), [(300, 4), (900, 5)])
def test_low_trees_stand_four_on_a_page_and_tall_ones_two(height: int, pages: int) -> None:
    class OtherPictures(PlainPictures):
        def poster_tree_svg(self, tree: TreeContent, width: float, tall: float) -> bytes:
            return super().poster_tree_svg(tree, width, tall).replace(b"900", str(height).encode())

    day = fagdag()
    groups = tuple(replace(day.groups[0], id=f"g{n}", number=n, name="") for n in range(1, 7))
    stories = tuple(replace(day.stories[0], id=f"s{n}", group_id=f"g{n}") for n in range(1, 7))
    material = prepare(replace(day, groups=groups, stories=stories), Choices(NamesPolicy.FULL), OtherPictures())
    (file,) = write_poster(material).files
    assert len(pypdf.PdfReader(io.BytesIO(file.content)).pages) == pages


@pytest.mark.parametrize("sections", [("road",), ("shared",), ("stories",), ("shared", "road"), ("close",)])
def test_only_what_is_chosen_is_on_it(sections: tuple[str, ...]) -> None:
    text = text_of(poster(fagdag(), sections=sections))
    parts = {"stories": "Skogenvår", "shared": "Fellesnevnerne", "road": "Veikartet"}
    assert [part for part, heading in parts.items() if heading in text] == [p for p in parts if p in sections]


def test_a_day_with_nothing_said_is_a_title() -> None:
    assert len(poster(empty_day()).pages) == 1


def test_names_and_the_room_are_kept() -> None:
    reader = poster(in_room(fagdag(), "s1"), NamesPolicy.NONE)
    said = text_of(reader) + squeezed(" ".join(alts(reader)))
    for word in ("Kafédagen", "tydelighvem", "Jonas", "Amina", "Solbakken", "Mats"):
        assert word not in said, word


def test_hundreds_of_shared_factors_are_counted() -> None:
    day = fagdag()
    clusters = tuple(replace(day.clusters[0], id=f"n{n}", name=f"Fellesnevner nummer {n}") for n in range(90))
    text = text_of(poster(replace(day, clusters=clusters), language="en"))
    assert "more" in text


def test_hostile_text_arrives_as_plain_text() -> None:
    lines = [line for text in (*HOSTILE, *TYPST) for line in text.split("\n") if line.strip()]
    day = with_text("\n".join(lines[:6]))
    day = replace(day, clusters=tuple(replace(c, name=lines[n]) for n, c in enumerate(day.clusters)))
    reader = poster(day)
    for n, _ in enumerate(day.clusters):
        assert squeezed(lines[n]) in text_of(reader), lines[n]


def test_long_words_leave_room_for_all_the_rest() -> None:
    day = fagdag()
    first = replace(day.clusters[0], name="W" * 300, metaphor="et lys i vinduet " * 120)
    group = replace(day.groups[0], name="W" * 300, image="et lys i vinduet " * 120)
    long = replace(day, clusters=(first, *day.clusters[1:]), groups=(group, *day.groups[1:]))
    read, usual = poster(long), poster(day)
    assert len(read.pages) == len(usual.pages)
    said = squeezed(read.pages[0].extract_text())
    assert all(squeezed(cluster.name) in said for cluster in day.clusters[1:])
    assert len(alts(read)) == len(alts(usual))


def test_an_empty_day_says_that_it_is() -> None:
    assert squeezed("Ingenting er skrevet ennå.") in text_of(poster(empty_day()))
    assert "ikkeskrevetnoe" not in text_of(poster(fagdag()))
