"""Somebody comes or goes, while forty others wait."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.day_items import interview_of
from unginvest_workshop.domain.people import Attendance
from unginvest_workshop.operations import attendance, grouping, interviews, people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.dialogs.coming_dialog import ComingDialog
from unginvest_workshop.ui.widgets.end_words import END_WORDS

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(desk, qtbot):
    """Open it on four people in two pairs and two groups, of whom Ida is expected."""
    lines = [PersonLine(name) for name in ("Ida Berg", "Per Vik", "Åse Ng", "Amir Ali")]
    ids = desk.do("", lambda tx: people.add_people(tx, desk.id, lines))
    desk.do("", lambda tx: grouping.deal_into_groups(tx, desk.id, 2, 1))
    desk.do("", lambda tx: attendance.set_attendance(tx, ids[:1], Attendance.LATE))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    desk.go_to(desk.read(lambda tx: interview_of(tx, desk.id)))
    made = ComingDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def everyone(desk):
    return {person.name: person for person in desk.read(lambda tx: people.participants(tx, desk.id))}


def lines(dialog):
    return [(dialog.list.item(row).text(), dialog.list.item(row).data(END_WORDS)) for row in range(dialog.list.count())]


def enter(dialog, words):
    QTest.keyClicks(dialog.search, words)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)


def test_those_who_are_not_here_come_first(dialog):
    assert lines(dialog)[:2] == [("Ida Berg", "kommer (ventes)"), ("Amir Ali", "går")]


def test_who_comes_has_group_and_partner_at_once_and_the_next_can_be_written(dialog, desk):
    enter(dialog, "ida")
    assert everyone(desk)["Ida Berg"].present
    assert dialog.told.text().startswith("Ida Berg er i Gruppe ")
    assert "intervjuer sammen med" in dialog.told.text()
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    assert desk.history().undo == "Ida Berg kommer"
    dealt = desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id)))
    assert sorted(len(pair.people) for pair in dealt) == [2, 2]


def test_who_goes_leaves_their_words(dialog, desk):
    enter(dialog, "åse")
    assert everyone(desk)["Åse Ng"].attendance is Attendance.LEFT
    assert dialog.told.text() == "Åse Ng har gått. Det som er sagt, blir stående."
    QTest.keyClick(dialog.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert everyone(desk)["Åse Ng"].present


def test_somebody_on_no_list_is_written_down(dialog, desk):
    QTest.keyClicks(dialog.search, "Kim  Li")
    assert lines(dialog) == [("Kim Li", "ny, er her nå")]
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert everyone(desk)["Kim Li"].present
    assert "Kim Li er i Gruppe" in dialog.told.text()


def test_another_of_the_same_name_can_come(dialog, desk):
    QTest.keyClicks(dialog.search, "per vik")
    assert lines(dialog) == [("Per Vik", "går"), ("per vik", "ny, er her nå")]
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 0
    QTest.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert {"Per Vik", "per vik"} <= everyone(desk).keys()


def test_one_enter_too_many_sends_nobody_out(dialog, desk):
    before = everyone(desk)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert everyone(desk) == before
    QTest.keyClicks(dialog.search, "per")
    QApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r", autorep=True))
    assert everyone(desk) == before
    dialog.search.clear()
    QTest.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == dialog.list.count() - 1


def test_without_groups_and_pairs_somebody_is_just_here(desk, qtbot):
    made = ComingDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    QTest.keyClick(made.search, Qt.Key.Key_Return)
    enter(made, "Ida")
    assert made.told.text() == "Ida er her."
    enter(made, "Per")
    assert made.told.text() == "Per er her."
