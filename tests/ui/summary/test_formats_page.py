"""The formats stand in groups, each with what it is for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.summary_dialog import FORMATS
from unginvest_workshop.ui.summary.formats_page import FormatsPage
from unginvest_workshop.ui.widgets.label import PlainLabel

NAMES = ("pdf", "docx", "xlsx", "fagdag", "braille")


@pytest.fixture
def page(styled, qtbot):
    made = FormatsPage(Translator("nb"), NAMES, FORMATS, {"pdf"}, "/ut")
    qtbot.addWidget(made)
    made.show()
    return made


def test_they_stand_in_groups_and_an_unknown_one_is_worked_on(page):
    assert list(page.ticks) == ["pdf", "docx", "xlsx", "braille", "fagdag"]
    said = [label.text() for label in page.findChildren(PlainLabel)]
    assert [words for words in said if words.startswith("Å ")] == ["Å lese og vise", "Å arbeide videre med", "Å flytte"]


def test_a_format_says_what_it_is_called_and_what_it_is_for(page):
    assert page.ticks["pdf"].text() == "PDF"
    assert page.ticks["pdf"].accessibleName() == FORMATS["pdf"]
    assert FORMATS["pdf"].partition(": ")[2] in [label.text() for label in page.findChildren(PlainLabel)]


def test_a_group_without_formats_is_not_there(styled, qtbot):
    page = FormatsPage(Translator("nb"), ("md",), FORMATS, set(), "")
    qtbot.addWidget(page)
    assert "Å flytte" not in [label.text() for label in page.findChildren(PlainLabel)]


def test_what_is_ticked_is_told_in_the_order_that_is_seen(page, qtbot):
    assert page.chosen() == ["pdf"]
    with qtbot.waitSignal(page.altered):
        page.ticks["braille"].click()
    page.ticks["docx"].click()
    assert page.chosen() == ["pdf", "docx", "braille"]


def test_a_warning_stands_until_it_is_taken_back(page):
    page.warn("Pass på.")
    assert page.warning.isVisible()
    page.warn("")
    assert not page.warning.isVisible()


def test_all_are_ticked_and_unticked_at_once(page, qtbot):
    heard = []
    page.altered.connect(lambda: heard.append(page.chosen()))
    assert page.all.checkState() is Qt.CheckState.PartiallyChecked
    page.all.click()
    assert page.chosen() == list(page.ticks)
    assert page.all.checkState() is Qt.CheckState.Checked
    page.all.click()
    assert page.chosen() == []
    assert page.all.checkState() is Qt.CheckState.Unchecked
    assert heard == [list(page.ticks), []]
    page.ticks["pdf"].click()
    assert page.all.checkState() is Qt.CheckState.PartiallyChecked


def test_it_is_seen_that_there_are_more_below(page, qtbot):
    page.resize(380, 900)
    qtbot.waitUntil(page.more.isHidden)
    page.resize(380, 240)
    qtbot.waitUntil(page.more.isVisible)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.more.isHidden()
