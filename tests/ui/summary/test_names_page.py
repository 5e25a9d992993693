"""Names found in people's own words are listed for a yes."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.dialogs.summary_dialog import NAMES
from unginvest_workshop.ui.summary.names_page import NamesPage
from unginvest_workshop.ui.summary.passage_label import PassageLabel
from unginvest_workshop.ui.theme import PALETTE


@dataclass(frozen=True)
class Passage:
    before: str
    name: str
    after: str


@dataclass(frozen=True)
class Found:
    spelt: str
    count: int
    passages: tuple[Passage, ...]


HOPE = Found("Håp", 2, (Passage("vi har ", "Håp", " her"), Passage("", "Håp", "!")))
IDA = Found("Ida", 1, (Passage("så kom ", "Ida", " <b>"),))


@pytest.fixture
def page(styled, qtbot):
    made = NamesPage(Translator("nb"), NAMES, NamesPolicy.NONE)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_is_ticked_with_how_often_and_where(page):
    page.show_found([HOPE, IDA])
    assert {name: tick.text() for name, tick in page.ticks.items()} == {"Håp": "Håp · 2 ganger", "Ida": "Ida · 1 gang"}
    assert all(tick.isChecked() for tick in page.ticks.values())
    assert [label.text() for label in page.findChildren(PassageLabel)] == ["vi har Håp her", "Håp!", "så kom Ida <b>"]
    assert page.heading.text() == "2 navn i teksten byttes ut"
    assert page.ticks["Håp"].accessibleName() == "Bytt ut «Håp», 2 ganger"
    assert page.ticks["Håp"].accessibleDescription() == "vi har Håp her\nHåp!"


def test_what_is_unticked_is_no_name_and_stays_so(page, qtbot):
    page.show_found([HOPE, IDA])
    with qtbot.waitSignal(page.altered):
        page.ticks["Håp"].click()
    assert page.untouched == {"Håp"}
    assert page.heading.text() == "1 navn i teksten byttes ut"
    page.show_found([IDA])
    assert page.heading.text() == "1 navn i teksten byttes ut"
    page.show_found([HOPE, IDA])
    assert page.untouched == {"Håp"}
    page.ticks["Håp"].click()
    assert page.untouched == frozenset()


def test_nothing_is_seen_of_what_is_no_longer_found(page):
    page.show_found([HOPE, IDA])
    page.show_found([IDA])
    QApplication.processEvents()  # what a layout takes in is shown a moment later
    assert [label.text() for label in page.findChildren(PassageLabel) if label.isVisible()] == ["så kom Ida <b>"]


def test_what_was_said_before_to_be_no_name_is_unticked(styled, qtbot):
    page = NamesPage(Translator("nb"), NAMES, NamesPolicy.NONE, {"Håp"})
    qtbot.addWidget(page)
    assert page.untouched == {"Håp"}
    page.show_found([HOPE, IDA])
    assert {name: tick.isChecked() for name, tick in page.ticks.items()} == {"Håp": False, "Ida": True}
    assert page.heading.text() == "1 navn i teksten byttes ut"


def test_the_same_finds_leave_the_list_as_it_is(page):
    page.show_found([HOPE, IDA])
    before = page.ticks["Ida"]
    page.show_found([HOPE, IDA])
    assert page.ticks["Ida"] is before


def test_the_focus_stays_on_its_name_when_others_come(page, qtbot):
    page.show_found([IDA])
    page.activateWindow()
    page.ticks["Ida"].setFocus()
    qtbot.waitUntil(page.ticks["Ida"].hasFocus)
    page.show_found([HOPE, IDA])
    assert page.ticks["Ida"].hasFocus()


def test_nothing_to_replace_is_said_and_in_full_nothing_is(page, qtbot):
    page.show_found([])
    assert page.heading.text() == "Ingen navn i teksten må byttes ut."
    with qtbot.waitSignal(page.altered):
        page.policy.setCurrentIndex(page.policy.findData("full"))
    assert page.chosen is NamesPolicy.FULL
    assert page.heading.isHidden()
    assert page.hint.isHidden()


def test_every_policy_says_what_it_means(page):
    assert set(NAMES) == set(NamesPolicy)
    for policy, (words, meaning) in NAMES.items():
        page.policy.setCurrentIndex(page.policy.findData(policy.value))
        assert (page.policy.currentText(), page.meaning.text()) == (words, meaning)


def test_the_name_is_marked_and_long_sentences_are_broken(styled, qtbot):
    label = PassageLabel(Passage("ord " * 20, "Ida", " ord" * 20))
    qtbot.addWidget(label)
    assert label.heightForWidth(150) > 2 * label.heightForWidth(2000)
    label.resize(150, label.heightForWidth(150))
    seen: QImage = label.grab().toImage()
    colours = {seen.pixelColor(x, y).name().upper() for x in range(seen.width()) for y in range(seen.height())}
    assert PALETTE.sun in colours
