"""The exercise's function keys act wherever the keys are: they are never text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import designs, dreams
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog


def go(session, kind):
    desk = session.desk
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id)
    return session.page.workspace()


def press(session, key):
    session.page.rail.setFocus()
    assert QApplication.focusWidget() is session.page.rail
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F7])
def test_the_room_sees_another_view_of_the_dreams_from_the_plan(session, key):
    desk = session.desk
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "ungdom har nøklene"))
    go(session, ExerciseKind.DREAM)
    before = desk.place().view
    press(session, key)
    assert desk.place().view != before


def test_the_page_of_the_statements_turns_from_the_plan(session):
    desk = session.desk
    desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss leder unge møtene"))
    workspace = go(session, ExerciseKind.DESIGN)
    before = workspace.chosen_node(), workspace._pages.currentIndex()
    press(session, Qt.Key.Key_F6)
    assert workspace._pages.currentIndex() != before[1]


def test_the_two_paths_are_opened_from_the_plan(session, window):
    go(session, ExerciseKind.TOPIC)
    press(session, Qt.Key.Key_F4)
    assert any(each.isVisible() for each in window.findChildren(PathsDialog))
