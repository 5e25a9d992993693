"""The close in the console and on the stage."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import closing, workshops
from unginvest_workshop.ui.exercises.close.stage import build
from unginvest_workshop.ui.exercises.close.workspace import CloseWorkspace
from unginvest_workshop.ui.stage.content import Instructions, Kicker, Question, Words


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = CloseWorkspace(desk, item_of(ExerciseKind.CLOSE))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def write(workspace, qtbot, *words):
    for word in words:
        qtbot.keyClicks(workspace.field, word)
        qtbot.keyClick(workspace.field, Qt.Key.Key_Return)


def words(desk):
    return [word.text for word in desk.read(lambda tx: closing.closing_words(tx, desk.id))]


def test_words_are_typed_one_by_one(desk, workspace, qtbot):
    workspace.focus_capture()
    write(workspace, qtbot, "glad", "mot")
    assert words(desk) == ["glad", "mot"]
    assert workspace.field.text() == ""
    assert not workspace.field.isUndoAvailable()
    desk.undo()
    assert words(desk) == ["glad"]
    assert len(workspace._chips) == 1


def test_an_empty_word_is_told_softly(workspace, qtbot, told):
    write(workspace, qtbot, "")
    assert told == ["Skriv ordet først."]


def test_a_word_can_be_taken_away(desk, workspace, qtbot):
    write(workspace, qtbot, "glad", "mot")
    next(iter(workspace._chips.values())).remove()
    assert words(desk) == ["mot"]
    desk.undo()
    assert words(desk) == ["glad", "mot"]
    order = [workspace._flow.itemAt(n).widget() for n in range(workspace._flow.count())]
    kept = desk.read(lambda tx: closing.closing_words(tx, desk.id))
    assert order == [workspace._chips[word.id] for word in kept]


def test_the_next_date_is_proposed_chosen_and_taken_away(desk, workspace):
    assert workspace.next_date.decide.isVisible()
    workspace.next_date.decide.click()
    assert desk.workshop().next_date == dt.date(2027, 2, 20)
    workspace.next_date.date.setDate(QDate(2027, 3, 11))
    assert desk.workshop().next_date == dt.date(2027, 3, 11)
    workspace.next_date.clear.click()
    assert desk.workshop().next_date is None
    assert not workspace.next_date.date.isVisible()


def test_the_stage_tells_what_to_do_and_then_shows_the_words(desk, source_of):
    assert [type(block) for block in source_of(ExerciseKind.CLOSE, build).blocks] == [Question, Instructions]
    desk.do("", lambda tx: closing.add_word(tx, desk.id, "glad"))
    desk.do("", lambda tx: workshops.set_next_date(tx, desk.id, dt.date(2027, 3, 11)))
    content = source_of(ExerciseKind.CLOSE, build)
    assert content.blocks[0] == Kicker("Vi ses igjen", "torsdag 11. mars")
    assert content.blocks[2] == Words(("glad",))
    assert content.footer == "Takk for i dag!"
