"""The exercise's function keys act wherever the keys are: they are never text. Esc leaves hints alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.people import TakingPart
from unginvest_workshop.operations import designs, dreams, people, rounds
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog
from unginvest_workshop.ui.widgets.word_hint import WordHint


def go(session, kind):
    desk = session.desk
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id)
    return session.page.workspace()


def press(session, key, held=Qt.KeyboardModifier.NoModifier):
    session.page.rail.setFocus()
    assert QApplication.focusWidget() is session.page.rail
    QTest.keyClick(QApplication.focusWidget(), key, held)


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_F7])
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
    press(session, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert workspace._pages.currentIndex() != before[1]


@pytest.mark.parametrize("kind", [ExerciseKind.DREAM, ExerciseKind.DESIGN])
def test_f6_leads_to_the_line_and_changes_nothing_that_the_room_sees(session, kind):
    desk = session.desk
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "ungdom har nøklene"))
    desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss leder unge møtene"))
    workspace = go(session, kind)
    before = desk.place()
    press(session, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is workspace.capture_field()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert QApplication.focusWidget() is not workspace.capture_field()
    assert workspace.isAncestorOf(QApplication.focusWidget())
    assert desk.place() == before


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


ALT = Qt.KeyboardModifier.AltModifier


def seats(session):
    item = session.page.workspace().item_id
    return [seat.way for seat in session.desk.read(lambda tx: rounds.dream_round(tx, item))]


def test_the_round_of_dreams_goes_on_by_its_keys_from_the_plan(session, qtbot):
    desk = session.desk
    first, *_ = desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Amina"), PersonLine("Bjørn")]))
    workspace = go(session, ExerciseKind.DREAM)
    workspace.set_private(hidden=False)
    assert workspace._says.text() == "Uten navn"
    press(session, Qt.Key.Key_N, ALT)
    assert workspace.round.writer == first
    assert workspace._says.text() == "Amina sier"
    press(session, Qt.Key.Key_L, ALT)
    assert seats(session) == [TakingPart.LISTENS, None]
    press(session, Qt.Key.Key_N, ALT)
    press(session, Qt.Key.Key_S, ALT)
    assert seats(session) == [TakingPart.LISTENS, TakingPart.PASSES]


def test_while_the_round_is_covered_its_keys_are_answered_without_a_name(session):
    desk = session.desk
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Amina"), PersonLine("Bjørn")]))
    workspace = go(session, ExerciseKind.DREAM)
    workspace.set_private(hidden=True)
    press(session, Qt.Key.Key_N, ALT)
    assert workspace.round.count_words() == "Noen har ordet. Hold F8 for å se hvem."
    assert workspace._says.text() == ""
    press(session, Qt.Key.Key_L, ALT)
    assert workspace.round.count_words() == "Det er notert. Hold F8 for å se runden."
    assert workspace._says.text() == "Uten navn"
