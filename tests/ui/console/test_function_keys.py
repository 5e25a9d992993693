"""The exercise's function keys act wherever the keys are: they are never text. Esc leaves hints alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import designs, dreams
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog
from unginvest_workshop.ui.widgets.word_hint import WordHint


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


def test_esc_leads_from_the_question_to_the_plan_and_leaves_its_hint(session):
    topic = go(session, ExerciseKind.TOPIC)
    topic.question.setFocus()
    QTest.keyClicks(topic.question, "Hvordan kan vi få ned fraværet?")
    topic.question.keep()
    hints = [hint for hint in topic.findChildren(WordHint) if hint.isVisible()]
    assert hints
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is session.page.rail
    assert [hint for hint in topic.findChildren(WordHint) if hint.isVisible()] == hints
