"""The deck's file, read back by python-pptx and as XML: native text and tables, placeholders, notes, languages."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as Deck

from tests.exporting.conftest import PlainPictures
from tests.exporting.deck.reading import everything, opened, texts_of, written
from tests.exporting.fagdag import W, empty_day, fagdag, in_room
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.ids import GroupId, MediaHash
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.deck.write import write_deck
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.photos import SOME_GONE
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

GOLDEN = Path(__file__).parents[2] / "golden" / "fagdag.pptx.txt"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def deck() -> Deck:
    return opened(written(fagdag()))


def outline(deck: Deck) -> str:
    """Return a deck as text: each slide's layout, shapes and notes."""
    lines = []
    for number, slide in enumerate(deck.slides, 1):
        lines.append(f"== {number} · {slide.slide_layout.name}")
        for shape in slide.shapes:
            kind = str(shape.placeholder_format.type).split()[0].lower() if shape.is_placeholder else "text"
            if shape.has_text_frame:
                text = shape.text_frame.text.replace("\v", "\n")
                lines += [f"[{kind}] {line}" for line in text.split("\n")]
            elif shape.has_table:
                lines += ["[row] " + " | ".join(cell.text for cell in row.cells) for row in shape.table.rows]
            else:
                lines.append(f"[{shape._element.tag.rpartition('}')[2]}] {descr(shape)}")
        if slide.has_notes_slide:
            lines += [f"  > {line}" for line in slide.notes_slide.notes_text_frame.text.split("\n")]
    return "\n".join(lines) + "\n"


def descr(shape: Any) -> str:
    return shape._element.xpath(".//p:cNvPr")[0].get("descr", "")


def parts(content: bytes, folder: str) -> list[Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith(folder) and name.endswith(".xml")]
        return [etree.fromstring(archive.read(name)) for name in names]


def test_a_title_longer_than_a_property_may_be_stands_in_full_on_the_slide() -> None:
    day = fagdag()
    long = "Æ" * 300
    deck = opened(written(replace(day, workshop=replace(day.workshop, title=long))))
    assert deck.core_properties.title == long[:255]
    assert long in everything(deck).replace("\u200b", "")


def test_golden(deck: Deck) -> None:
    assert outline(deck) == GOLDEN.read_text(encoding="utf-8")


def test_it_is_wide_and_each_slide_has_a_title_and_a_number(deck: Deck) -> None:
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    for slide in list(deck.slides):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text
        assert slide.shapes[0] == slide.shapes.title
    kinds = [{shape.placeholder_format.type for shape in slide.placeholders} for slide in deck.slides]
    assert PP_PLACEHOLDER.SLIDE_NUMBER in kinds[1]
    assert all(PP_PLACEHOLDER.BODY in found for found in kinds)


def test_shapes_have_ids_of_their_own_and_placeholders_are_the_layouts(deck: Deck) -> None:
    for slide in deck.slides:
        ids = [each.get("id") for each in slide.element.iter("{*}cNvPr")]
        assert len(ids) == len(set(ids))
        known = {shape.placeholder_format.idx for shape in slide.slide_layout.placeholders}
        assert {shape.placeholder_format.idx for shape in slide.placeholders} <= known


def test_pictures_have_words_and_the_table_a_header() -> None:
    drawn = Stroke("k1", W, "a", StrokeColour.GREEN, 14, (10, 10, 400, 300), group_id=GroupId("g1"))
    deck = opened(written(replace(fagdag(), strokes=(drawn,))))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    (picture,) = [descr(shape) for shape in shapes if shape._element.tag.endswith("}pic")]
    assert picture == "Tegning: Gruppe 1 – Et lys i vinduet"
    (table,) = [shape.table for shape in shapes if shape.has_table]
    assert table.first_row
    assert len(list(table.rows)) == 1 + len(fagdag().steps)


@pytest.mark.parametrize(("language", "code"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_every_run_says_its_language(language: str, code: str) -> None:
    content = written(fagdag(), language=language)
    for folder in ("ppt/slides/", "ppt/notesSlides/"):
        found = [look.get("lang") for part in parts(content, folder) for look in part.iter(f"{A}rPr")]
        assert found
        assert {code} <= set(found) <= {code, "nb-NO"}, "the room's words are in its own"
    assert opened(content).core_properties.language == code
    runs = [run for part in parts(content, "ppt/slides/") for run in part.iter(f"{A}r", f"{A}fld")]
    assert all(run.find(f"{A}rPr") is not None for run in runs)


def test_everything_said_is_there(deck: Deck) -> None:
    text = everything(deck)
    day = fagdag()
    said = [f.text for f in day.factors] + [i.text for i in day.ideas] + [s.text for s in day.statements]
    said += [s.title for s in day.stories] + [g.image for g in day.groups] + [s.text for s in day.steps]
    said += [w.text for w in day.words] + [day.workshop.topic_question, *day.workshop.topic_where, "23. mars 2027"]
    for words in said:
        assert words in text, words


def test_the_notes_tell_who_told_and_the_thread(deck: Deck) -> None:
    notes = "\n".join(s.notes_slide.notes_text_frame.text for s in deck.slides if s.has_notes_slide)
    for words in ("Fortalt av Jonas Vik", "Vokser fra: ", "Gir liv til: ", "Hvem er med: Jonas lager plakat"):
        assert words in notes, words


def test_names_and_the_room_are_kept() -> None:
    content = written(in_room(fagdag(), "s1"), NamesPolicy.NONE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        whole = "".join(archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())
    for words in ("Kafédagen", "tydelig hvem", "Jonas", "Amina", "Solbakken", "HEMMELIG", "Trude"):
        assert words not in whole, words


def test_the_file_says_what_it_is_and_not_who_or_when() -> None:
    content = written(fagdag())
    about = opened(content).core_properties
    assert (about.title, about.author, about.last_modified_by) == ("Fagdag Drammen", *["UngInvest Verksted"] * 2)
    assert str(about.created)[:10] == str(about.modified)[:10] == "2026-11-22"
    assert content == written(fagdag())


def test_the_slides_are_sorted_into_parts(deck: Deck) -> None:
    names = deck.element.xpath(".//*[local-name()='section']/@name")
    assert names[:2] == ["Fagdag Drammen", "Historiene"]
    listed = deck.element.xpath(".//*[local-name()='section']//*[local-name()='sldId']/@id")
    assert listed == [str(slide.slide_id) for slide in deck.slides]


def test_colours_and_faces_are_the_themes(deck: Deck) -> None:
    for part in parts(written(fagdag()), "ppt/slides/"):
        assert {font.get("typeface") for font in part.iter(f"{A}latin")} <= {"+mj-lt", "+mn-lt"}
        for look in part.iter(f"{A}rPr"):
            assert not look.findall(f"{A}solidFill/{A}srgbClr")
    names = [layout.name for layout in deck.slide_layouts]
    assert names[0] == "Forside"
    assert names[1] == "1 Definisjon: ny del"
    assert len(names) == 11


def test_a_day_with_nothing_said_opens() -> None:
    deck = opened(written(empty_day()))
    assert [list(texts_of(slide)) for slide in deck.slides] == [
        ["Ny fagdag", "Oppsummering", "22. november 2026\nIngenting er skrevet ennå."]
    ]


UNFIT = "før\x0bog\x00etter\ud800 slutt"


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_arrives_as_plain_text(number: int) -> None:
    said = HOSTILE[number]
    text = " ".join(everything(opened(written(with_text(said)))).replace("\v", " ").split())
    assert " ".join(said.split()) in text


def test_formulas_right_to_left_emoji_and_what_no_file_may_hold() -> None:
    for said in ("=1+1", "@SUM", "{{ 7*7 }}", "<img src=x>", "#", "🎉 fest", "مرحبا بكم"):
        content = written(with_text(said))
        assert said in everything(opened(content))
    assert 'rtl="1"' in etree.tostring(parts(content, "ppt/slides/")[1]).decode()
    day = fagdag()
    broken = replace(day, factors=(replace(day.factors[0], text=UNFIT), *day.factors[1:]))
    assert "før ogetter slutt" in everything(opened(written(broken)))


def test_no_xml_is_broken_and_nothing_points_outside() -> None:
    content = written(with_text('<a:t>&amp;"</a:t>'))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
            if name.endswith(".rels"):
                assert b"External" not in archive.read(name)
        listed = archive.read("[Content_Types].xml").decode()
        assert all(f'"/{name}"' in listed or re.search(r"\.(rels|png|jpe?g|xml)$", name) for name in archive.namelist())


def photographed(pictures: PlainPictures, folder: Path, *, there: bool) -> Snapshot:
    media = MediaHash("a" * 64)
    if there:
        pictures.photos[media] = folder / "kept"
        Image.new("RGB", (640, 480), "#2B4B7D").save(pictures.photos[media], "JPEG")
    photo = Photo("ph", W, "a", PhotoPurpose.IMAGE, media, 640, 480, "Ved bordet", group_id=GroupId("g1"))
    return replace(fagdag(), photos=(photo,))


def test_a_photo_is_there_and_one_that_is_gone_leaves_its_words(tmp_path: Path) -> None:
    for there in (True, False):
        pictures = PlainPictures()
        material = prepare(photographed(pictures, tmp_path, there=there), Choices(NamesPolicy.FULL, "nb"), pictures)
        made = write_deck(material)
        assert made.notice == ("" if there else SOME_GONE)
        deck = opened(made.files[0].content)
        shapes = [shape for slide in deck.slides for shape in slide.shapes]
        assert ("Ved bordet" in [descr(shape) for shape in shapes]) is there
        assert "Ved bordet" in everything(deck)
