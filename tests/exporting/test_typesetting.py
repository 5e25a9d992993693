"""Setting a document: signs that faces lack, what the standard wants, and where words break."""

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pypdf
import pytest
import typst

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag
from tests.exporting.telling import build_summary
from tests.exporting.test_markdown import with_text
from tests.exporting.test_pdf import pdf, squeezed, structure, text_of, with_blocks
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting import typesetting
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Cell, Heading, Picture, Prose, Table, Verse
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.poster import write_poster
from unginvest_workshop.exporting.typesetting import BESIDE_STANDARD, WITHOUT_STANDARD
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


@pytest.mark.parametrize("said", ["مرحبا بكم", "Привет", "→ ✓ ★", "Xin chào"])
def test_other_scripts_are_set_with_faces_that_have_them(said: str) -> None:
    content, _ = write_pdf(build_summary(with_text(said), NamesPolicy.FULL, Translator("nb")), PlainPictures())
    assert "/StructTreeRoot" in pypdf.PdfReader(io.BytesIO(content)).trailer["/Root"]  # type: ignore[operator]


def test_a_sign_that_no_face_has_is_told_of() -> None:
    summary = build_summary(with_text("hurra \U000f1234"), NamesPolicy.FULL, Translator("nb"))
    content, notice = write_pdf(summary, PlainPictures())
    assert notice == WITHOUT_STANDARD
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert "/StructTreeRoot" in reader.trailer["/Root"]  # type: ignore[operator]
    assert "hurra" in text_of(content)


def test_a_sign_that_is_drawn_but_cannot_be_read_back_is_told_of_as_such() -> None:
    content, notice = write_pdf(with_blocks(Prose(("hurra 👩\u200d🏫",))), PlainPictures())
    assert notice == WITHOUT_STANDARD
    assert "hurra" in text_of(content)


@pytest.mark.expected_log("missing alt text")
@pytest.mark.parametrize("own", ["could not be displayed", "hemmelig"])
def test_what_else_the_standard_wants_is_not_told_as_signs_missing(own: str, caplog: pytest.LogCaptureFixture) -> None:
    summary = with_blocks(Picture(TreeContent("", ()), ""), Prose((own,)))
    content, notice = write_pdf(summary, PlainPictures())
    assert notice == BESIDE_STANDARD
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert "/StructTreeRoot" in reader.trailer["/Root"]  # type: ignore[operator]
    assert squeezed(own) in text_of(content)
    assert [each.getMessage() for each in caplog.records] == [
        "A PDF does not follow PDF/UA: PDF/UA-1 error: missing alt text"
    ]


def test_what_is_wrong_with_more_than_the_standard_is_raised(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    look = tmp_path / "look.typ"
    look.write_text('#panic("Jonas")', encoding="utf-8")
    with pytest.raises(typst.TypstError):
        typesetting.typeset([look], "look.typ", {}, "nb")
    assert not caplog.records


@pytest.mark.parametrize(("longest", "piece", "line"), [(28, 6, 18), (28, 7, 14), (50, 6, 40)])
def test_a_title_breaks_where_all_other_words_do(
    monkeypatch: pytest.MonkeyPatch, longest: int, piece: int, line: int
) -> None:
    monkeypatch.setattr(typesetting, "_BREAKS", {"longest-word": str(longest), "piece": str(piece)})
    day = empty_day()
    content = pdf(replace(day, workshop=replace(day.workshop, title="M" * 40)))
    lines = pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text().split("\n")
    assert next(len(each.replace("\u200b", "")) for each in lines if each.startswith("M")) == line


def test_words_break_in_python_as_they_do_in_looks() -> None:
    longest, piece = (int(typesetting._BREAKS[name]) for name in ("longest-word", "piece"))
    assert typesetting.breakable("M" * longest) == "M" * longest
    assert typesetting.breakable("M" * (longest + 1)).index("\u200b") == piece


def test_a_long_verse_goes_on_over_pages() -> None:
    said = "\n\n".join("\n".join(f"linje{stanza}x{line}" for line in range(4)) for stanza in range(20))
    content, _ = write_pdf(with_blocks(Heading(2, "Dikt"), Verse(said)), PlainPictures())
    with pdfplumber.open(io.BytesIO(content)) as read:
        seen = {word["text"] for page in read.pages for word in page.extract_words() if word["bottom"] < page.height}
    assert set(said.split()) <= seen


@pytest.mark.parametrize("times", [1, 2, 4])
def test_the_lines_of_a_topic_stand_apart_whatever_their_size(times: int) -> None:
    question = "Hvordan kan vi få alle til å høre til og bygge gode dager sammen? " * times
    day = replace(fagdag(), workshop=replace(fagdag().workshop, topic_question=question))
    (poster,) = write_poster(prepare(day, Choices(), PlainPictures())).files
    for content in (pdf(day), poster.content):
        with pdfplumber.open(io.BytesIO(content)) as read:
            words = read.pages[0].extract_words(extra_attrs=["size"])
        size = next(word["size"] for word in words if word["text"] == "Hvordan")
        asked = [w for w in words if w["text"] in question.split() and w["size"] == size]
        lines = sorted({round(word["bottom"], 1) for word in asked})
        assert len(lines) > 1
        assert all(below - above > 1.2 * size for above, below in pairwise(lines))


def test_words_stand_under_a_small_heading_apart_from_the_table_above() -> None:
    table = Table(("Steg",), ((Cell("Frokost"),),), (1,))
    content, _ = write_pdf(with_blocks(Heading(2, "Stegene"), table, Prose(("Mer",), "Videre")), PlainPictures())
    assert [str(each["/S"]) for each in structure(pypdf.PdfReader(io.BytesIO(content)))].count("/H3") == 1
    with pdfplumber.open(io.BytesIO(content)) as read:
        words = {word["text"]: word for page in read.pages for word in page.extract_words(extra_attrs=["size"])}
    assert words["Videre"]["size"] > words["Mer"]["size"]
    assert words["Videre"]["top"] - words["Frokost"]["bottom"] > words["Mer"]["top"] - words["Videre"]["bottom"]
