"""A clicker's keys are told from those of somebody who writes, and no word is lost by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from unginvest_workshop.ui.clicker import Clicker, ClickerRule, Meaning

PERIOD, B, PAGE, A = Qt.Key.Key_Period, Qt.Key.Key_B, Qt.Key.Key_PageDown, Qt.Key.Key_A
KEYS = (PERIOD, B, PAGE, Qt.Key.Key_PageUp, Qt.Key.Key_F5, Qt.Key.Key_Escape, A, Qt.Key.Key_Space, Qt.Key.Key_Shift)
PRESSES = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from((0.1, 0.8, 2.0, 30.0, 61.0))), max_size=20)


class Hands:
    """A rule with a clock that is moved by hand."""

    def __init__(self):
        self.seconds = 0.0
        self.rule = ClickerRule(lambda: self.seconds)

    def press(self, key, after=2.0, *, plain=True, empty=False):
        self.seconds += after
        return self.rule.meaning(key, plain=plain, empty=empty)


@given(PRESSES)
def test_whoever_wrote_last_writes_on(presses):
    """However long somebody thinks before a full stop: what follows a written key is written."""
    hands, in_hand = Hands(), False
    for key, after in presses:
        meaning = hands.press(key, after)
        if not in_hand:
            assert meaning is Meaning.WRITTEN
        if meaning is Meaning.WRITTEN and key is not Qt.Key.Key_Escape:
            in_hand = key in (PAGE, Qt.Key.Key_PageUp, Qt.Key.Key_F5)


@given(PRESSES)
def test_with_other_keys_held_nothing_is_a_clickers(presses):
    hands = Hands()
    assert {hands.press(key, after, plain=False, empty=True) for key, after in presses} <= {Meaning.WRITTEN}


def test_after_its_other_keys_a_clickers_letters_are_its_own_for_a_minute():
    hands = Hands()
    hands.press(PAGE)
    assert hands.press(PERIOD, 59) is Meaning.CLICKED
    assert hands.press(B, 59) is Meaning.PERHAPS
    assert hands.press(PERIOD, 2) is Meaning.WRITTEN


def test_right_after_a_written_letter_the_letters_are_the_writers():
    hands = Hands()
    hands.press(A)
    hands.press(PAGE, 0.3)
    assert hands.press(PERIOD, 0.5) is Meaning.WRITTEN
    hands.press(PAGE, 0.3)
    assert hands.press(PERIOD, 1.6) is Meaning.CLICKED


def test_nobody_begins_to_write_with_a_full_stop_but_with_a_b():
    hands = Hands()
    assert hands.press(PERIOD, empty=True) is Meaning.CLICKED
    hands.press(A)
    assert hands.press(B, empty=True) is Meaning.WRITTEN


class _Watched:
    """A field whose keys a clicker's filter sees first."""

    @staticmethod
    def of(kind, clicker):
        class Field(kind):
            def keyPressEvent(self, event: QKeyEvent) -> None:
                if not clicker.takes(event, self):
                    super().keyPressEvent(event)

        return Field()


@pytest.fixture
def clicker(qapp):
    made = Clicker(qapp)
    made.count = []
    made.blanked.connect(lambda: made.count.append(1))
    yield made
    made.deleteLater()


@pytest.fixture(params=[QLineEdit, QPlainTextEdit])
def field(request, clicker, qtbot):
    made = _Watched.of(request.param, clicker)
    qtbot.addWidget(made)
    return made


def words(field):
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_a_b_alone_blanks_the_stage_and_is_not_typed(clicker, field, qtbot):
    QTest.keyClick(field, PAGE)
    with qtbot.waitSignal(clicker.blanked):
        QTest.keyClicks(field, "b")
    assert words(field) == ""
    QTest.keyClicks(field, ".")
    assert (words(field), len(clicker.count)) == ("", 2)


def test_a_word_that_begins_with_b_is_typed_whole(clicker, field):
    QTest.keyClick(field, PAGE)
    QTest.keyClicks(field, "bra. bb.")
    assert words(field) == "bra. bb."
    QTest.keyClick(field, PAGE)
    QTest.keyClicks(field, "b")
    clicker.give_back()
    assert words(field) == "bra. bb.b"
    assert clicker.count == []


def test_two_keys_of_the_clicker_at_once_are_both_its_own(clicker, field):
    QTest.keyClick(field, PAGE)
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, PAGE)
    assert (words(field), len(clicker.count)) == ("", 1)


def test_where_nothing_is_written_a_b_acts_at_once(clicker, qtbot):
    button = _Watched.of(QPushButton, clicker)
    qtbot.addWidget(button)
    QTest.keyClick(button, PAGE)
    QTest.keyClicks(button, "b")
    assert len(clicker.count) == 1


def test_a_letter_for_a_field_that_is_gone_is_nobodys(clicker, qtbot):
    field = _Watched.of(QLineEdit, clicker)
    QTest.keyClick(field, PAGE)
    QTest.keyClicks(field, "b")
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    clicker.give_back()
    assert clicker.count == []
