"""Verses and drawings in the summary, read back from the files."""

import io
from dataclasses import replace
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import W, fagdag
from tests.exporting.telling import build_summary
from tests.exporting.test_pdf import pdf, squeezed, structure, text_of
from unginvest_workshop.domain.drawing import INKS, bounds
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Cards, Sketch, Verse
from unginvest_workshop.exporting.export import export_snapshot
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.sketches import sketch_svg
from unginvest_workshop.exporting.snapshot import Snapshot, without_private
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

VERSE = "Vi er greiner\n   på samme tre\n\nog *røttene* drikker\n1. av samme brønn"


def stroke(number, *points, colour=StrokeColour.RED, **of):
    return Stroke(f"k{number}", W, f"{number:04}", colour, 14, points, **of)


@pytest.fixture
def day() -> Snapshot:
    made = fagdag()
    one, *others = made.groups
    first, *rest = made.clusters
    return replace(
        made,
        groups=(replace(one, verse=VERSE), *others),
        clusters=(replace(first, verse="Lyset står på\nfor den som kommer"), *rest),
        strokes=(
            stroke(1, 100, 100, 500, 300, 700, 80, group_id=one.id),
            stroke(2, 300, 300, colour=StrokeColour.GREEN, group_id=one.id),
            stroke(3, 10, 10, 400, 400, cluster_id=first.id),
        ),
    )


def summary(snapshot, policy=NamesPolicy.FULL):
    return build_summary(snapshot, policy, Translator("nb"))


def markdown(snapshot, policy=NamesPolicy.FULL):
    return write_markdown(summary(snapshot, policy))


def quotations(source):
    """Return the text of each quotation that a reader sees, with its line breaks."""
    found, inside = [], False
    for token in MarkdownIt("commonmark").parse(source):
        if token.type == "blockquote_open":
            inside = True
            found.append([])
        elif token.type == "blockquote_close":
            inside = False
        elif inside and token.type == "inline":
            found[-1].append("".join("\n" if c.type == "hardbreak" else c.content for c in token.children))
    return ["\n\n".join(parts) for parts in found]


def test_a_groups_verse_stands_line_by_line_in_markdown(day):
    assert VERSE.replace("   ", "\u00a0" * 3) in quotations(markdown(day))
    assert "Lyset står på\nfor den som kommer" in quotations(markdown(day))


line = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf")), min_size=1, max_size=20)


@given(st.lists(line, min_size=1, max_size=8))
def test_whatever_a_verse_looks_like_its_lines_are_kept(lines):
    text = clean_text("\n".join(lines))
    made = fagdag()
    day = replace(made, groups=(replace(made.groups[0], verse=text), *made.groups[1:]))
    assert text in quotations(markdown(day))


def test_names_in_a_verse_follow_the_policy(day):
    groups = (replace(day.groups[0], verse="Jonas Vik tente lyset\nog Ida så det"), *day.groups[1:])
    told = markdown(replace(day, groups=groups), NamesPolicy.NONE)
    assert "Jonas" not in told
    assert "Noen tente lyset\nog noen så det" in quotations(told)


def test_the_crown_says_the_verses_first_line_where_there_are_no_words(day):
    pictures = PlainPictures()
    write_pdf(summary(replace(day, groups=(replace(day.groups[0], image=""), *day.groups[1:]))), pictures)
    assert pictures.painted[0].image == "«Vi er greiner»"


def test_the_pdf_has_the_verse_and_the_drawings_with_words_for_them(day):
    content = pdf(day)
    text = text_of(content)
    assert squeezed("Vi er greiner på samme tre og *røttene* drikker 1. av samme brønn") in text
    assert squeezed("Lyset står på for den som kommer") in text
    assert squeezed("Verset til Gruppe 1") in text
    assert squeezed("Tegningen til Gruppe 1") in text
    alts = [str(each["/Alt"]) for each in structure(pypdf.PdfReader(io.BytesIO(content))) if "/Alt" in each]
    assert "Tegning: Gruppe 1 – Et lys i vinduet" in alts
    assert "Tegning: Å bli sett – Et lys i vinduet" in alts


def test_a_drawing_alone_is_told_of_a_group_without_stories(day):
    silent = replace(day, stories=(), factors=(), clusters=(), groups=(replace(day.groups[1], image=""),))
    drawn = replace(silent, strokes=(stroke(1, 5, 5, 90, 90, group_id=day.groups[1].id),))
    blocks = [block for block in summary(drawn).blocks() if isinstance(block, Sketch)]
    assert [(block.alt, block.caption) for block in blocks] == [("Tegning: Ugla", "Tegningen til Ugla")]
    assert not [block for block in summary(silent).blocks() if isinstance(block, (Sketch, Verse))]


def test_the_drawing_of_a_factor_that_stays_in_the_room_stays_too(day):
    private = tuple(replace(story, stays_in_room=True) for story in day.stories)
    told = summary(replace(day, stories=private))
    cards = [card for block in told.blocks() if isinstance(block, Cards) for card in block.cards]
    assert not [card for card in cards if card.sketch]
    assert {each.cluster_id for each in without_private(replace(day, stories=private)).strokes} == {None}


def test_the_svg_is_the_drawing_and_nothing_else(day):
    drawn = day.strokes[:2]
    root = ET.fromstring(sketch_svg(drawn))
    paths = root.findall(".//{http://www.w3.org/2000/svg}path")
    assert [path.get("stroke") for path in paths] == [INKS[StrokeColour.RED], INKS[StrokeColour.GREEN]]
    assert [path.get("stroke-width") for path in paths] == ["14", "14"]
    box = bounds(drawn)
    view = [float(part) for part in root.get("viewBox").split()]
    assert view == pytest.approx([box.x, box.y, box.width, box.height], abs=0.1)


@pytest.fixture
def photographed(day, tmp_path):
    """Return the day with a photo of the first group and one of the first shared factor, and what paints them."""
    pictures = PlainPictures()
    photos = []
    for number, of in enumerate(({"group_id": day.groups[0].id}, {"cluster_id": day.clusters[0].id})):
        path = tmp_path / f"{number}.jpg"
        Image.new("RGB", (60, 40), (0, 100 + number, 0)).save(path)
        media = f"{number}" * 64
        pictures.photos[media] = path
        caption = "Jonas Vik ved bålpanna" if number == 0 else ""
        photos.append(Photo(f"b{number}", W, "a", PhotoPurpose.IMAGE, media, 60, 40, caption, **of))
    return replace(day, photos=tuple(photos)), pictures


def test_markdown_has_photos_and_drawings_in_a_folder_beside_it(photographed, tmp_path):
    day, pictures = photographed
    out = tmp_path / "ut"
    result = export_snapshot(day, ("md",), out, Choices(NamesPolicy.FULL), pictures)
    told = result.files[0].read_text()
    folder = next(path for path in out.iterdir() if path.is_dir())
    assert sorted(path.name for path in folder.iterdir()) == [
        "bilde-1.jpg", "bilde-2.jpg", "tegning-1.svg", "tegning-2.svg"
    ]  # fmt: skip
    link = quote(folder.name)
    assert f"![Tegning: Gruppe 1 – Et lys i vinduet]({link}/tegning-1.svg)" in told
    assert f"![Tegning: Å bli sett – Et lys i vinduet]({link}/tegning-2.svg)" in told
    assert f"![Jonas Vik ved bålpanna]({link}/bilde-1.jpg)" in told
    assert f"![Foto: Å bli sett – Et lys i vinduet]({link}/bilde-2.jpg)" in told
    assert (folder / "tegning-1.svg").read_bytes() == sketch_svg(day.strokes[:2])


def test_a_drawing_that_is_gone_is_cleared_from_the_folder(photographed, tmp_path):
    day, pictures = photographed
    export_snapshot(day, ("md",), tmp_path / "ut", Choices(NamesPolicy.FULL), pictures)
    export_snapshot(
        replace(day, strokes=day.strokes[:2]), ("md",), tmp_path / "ut", Choices(NamesPolicy.FULL), pictures
    )
    assert len(list((tmp_path / "ut").glob("*/tegning-*.svg"))) == 1


def test_the_pdf_has_the_photos_with_words_for_them_and_names_as_wished(photographed):
    day, pictures = photographed
    content, notice = write_pdf(summary(day, NamesPolicy.NONE), pictures)
    assert notice == ""
    alts = [str(each["/Alt"]) for each in structure(pypdf.PdfReader(io.BytesIO(content))) if "/Alt" in each]
    assert "Noen ved bålpanna" in alts
    assert "Foto: Å bli sett – Et lys i vinduet" in alts


def test_the_photo_of_a_factor_that_stays_in_the_room_stays_too(photographed):
    day, _ = photographed
    private = replace(day, stories=tuple(replace(story, stays_in_room=True) for story in day.stories))
    assert {photo.cluster_id for photo in without_private(private).photos} == {None}
