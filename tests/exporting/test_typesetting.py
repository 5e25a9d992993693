"""Setting a document: signs that faces lack, what the standard wants, and where words break."""

import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import typst

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day
from tests.exporting.telling import build_summary
from tests.exporting.test_markdown import with_text
from tests.exporting.test_pdf import pdf, squeezed, text_of, with_blocks
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting import typesetting
from unginvest_workshop.exporting.document import Picture, Prose
from unginvest_workshop.exporting.pdf import write_pdf
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
