"""Verses and drawings in the summary, read back from the files."""

import io
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import W, fagdag
from tests.exporting.test_pdf import pdf, squeezed, structure, text_of
from unginvest_workshop.domain.drawing import INKS, bounds
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.exporting.document import Cards, Sketch, Verse
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.sketches import sketch_svg
from unginvest_workshop.exporting.snapshot import Snapshot, without_private
from unginvest_workshop.exporting.summary import build_summary
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
    alts = [str(each["/Alt"]) for each in structure(pypdf.PdfReader(io.BytesIO(content))) if "/Alt" in each]
    assert "Tegning: Gruppe 1 – Et lys i vinduet" in alts
    assert "Tegning: Å bli sett – Et lys i vinduet" in alts


def test_a_drawing_alone_is_told_of_a_group_without_stories(day):
    silent = replace(day, stories=(), factors=(), clusters=(), groups=(replace(day.groups[1], image=""),))
    drawn = replace(silent, strokes=(stroke(1, 5, 5, 90, 90, group_id=day.groups[1].id),))
    blocks = [block for block in summary(drawn).blocks() if isinstance(block, Sketch)]
    assert [block.alt for block in blocks] == ["Tegning: Ugla"]
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
