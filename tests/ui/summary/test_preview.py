"""The pages are turned and made larger by keys, and the place is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.summary.pdf_for_tests import make_pdf
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.summary.pdf_pages import PdfPages
from unginvest_workshop.ui.summary.preview import Preview

COLOURS = ["#ff0000", "#00ff00", "#0000ff"]


@pytest.fixture
def pages(qapp, tmp_path):
    return PdfPages(make_pdf(tmp_path / "a.pdf", COLOURS))


@pytest.fixture
def preview(styled, qtbot):
    made = Preview(Translator("nb"))
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    made.activateWindow()
    return made


def colour(preview):
    seen = preview.paper.pixmap().toImage()
    return seen.pixelColor(seen.width() // 2, seen.height() // 2).name()


def key(preview, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(preview, key, modifier)


def test_what_is_no_pdf_is_refused(qapp):
    with pytest.raises(ValueError, match="not a PDF"):
        PdfPages(b"nothing")


def test_before_there_are_pages_it_says_that_they_come(preview):
    preview.wait()
    assert preview.quiet.text() == "Lager forhåndsvisning …"
    assert preview.number.text() == ""
    assert not any(button.isEnabled() for button in (preview.back, preview.on, preview.smaller, preview.larger))
    preview.turn_on()
    preview.zoom_in()
    assert (preview.page, preview.zoom) == (0, 0)


def test_the_whole_page_is_seen_and_its_number(preview, pages):
    preview.wait()
    preview.show_pages(pages)
    assert preview.quiet.isHidden()
    assert (preview.number.text(), colour(preview)) == ("Side 1 av 3", COLOURS[0])
    assert preview.paper.height() <= preview.area.viewport().height()
    assert preview.area.accessibleName() == "Side 1 av 3"


def test_pages_are_turned_as_far_as_there_are_any(preview, pages):
    preview.show_pages(pages)
    for pressed, shown in (("PgUp", 0), ("PgDown", 1), ("PgDown", 2), ("PgDown", 2), ("PgUp", 1)):
        key(preview, Qt.Key.Key_PageUp if pressed == "PgUp" else Qt.Key.Key_PageDown)
        assert (preview.page, colour(preview)) == (shown, COLOURS[shown])
    QTest.keyClick(preview.area, Qt.Key.Key_End)
    assert preview.page == 2
    assert not preview.on.isEnabled()
    QTest.keyClick(preview.area, Qt.Key.Key_Home)
    assert preview.page == 0
    preview.on.click()
    preview.back.click()
    assert preview.page == 0


def test_the_page_gets_larger_and_fits_again(preview, pages):
    preview.show_pages(pages)
    fits = preview.paper.height()
    key(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = preview.paper.height()
    key(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert fits < larger < preview.paper.height()
    key(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.paper.height() == larger
    key(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.paper.height() == fits
    for _ in range(9):
        preview.larger.click()
    assert not preview.larger.isEnabled()


def test_the_place_is_kept_when_other_pages_come(preview, pages, tmp_path):
    preview.show_pages(pages)
    preview.go_to(1)
    preview.show_pages(PdfPages(make_pdf(tmp_path / "b.pdf", ["#111111", "#222222", "#333333", "#444444"])))
    assert (preview.page, colour(preview)) == (1, "#222222")
    preview.go_to(3)
    preview.show_pages(pages)
    assert preview.page == 2


def test_pages_that_come_unseen_are_painted_when_they_are(styled, qtbot, pages):
    preview = Preview(Translator("nb"))
    qtbot.addWidget(preview)
    preview.show_pages(pages)
    preview.resize(400, 500)
    preview.show()
    assert colour(preview) == COLOURS[0]


def test_trouble_stands_over_the_pages(preview, pages):
    preview.show_pages(pages)
    preview.tell_trouble("Det gikk ikke.")
    assert (preview.quiet.text(), preview.quiet.isVisible()) == ("Det gikk ikke.", True)
    assert colour(preview) == COLOURS[0]
