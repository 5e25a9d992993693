"""A break in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt, QTime

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.pause.stage import build
from unginvest_workshop.ui.exercises.pause.workspace import PauseWorkspace
from unginvest_workshop.ui.stage.content import Question


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = PauseWorkspace(desk, item_of(ExerciseKind.BREAK))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


@pytest.fixture
def timer(desk, item_of):
    desk.go_to(item_of(ExerciseKind.BREAK))
    return TimerModel(desk, desk)


def test_the_stage_says_when_to_be_back_once_the_break_has_begun(source_of, timer, clock):
    assert source_of(ExerciseKind.BREAK, build).blocks[0] == Question("Nå tar vi pause.")
    timer.toggle()
    clock.seconds += 600
    content = source_of(ExerciseKind.BREAK, build)
    assert content.blocks[0] == Question("Tilbake klokka 11:30")
    assert (content.clock.text, content.clock.caption, content.clock.big) == ("20:00", "igjen", True)
    timer.add_minutes(1)
    assert source_of(ExerciseKind.BREAK, build).blocks[0] == Question("Tilbake klokka 11:31")


def test_the_stage_says_when_to_be_back_as_soon_as_a_time_is_chosen(desk, source_of, workspace, timer, clock, qtbot):
    assert not workspace.until.time.isEnabled()
    assert workspace.until.time.time().toString("HH:mm") == "11:30"
    workspace.until.box.click()
    workspace.until.time.setTime(QTime(11, 20))
    item = desk.item(workspace.item_id)
    assert item.until == 11 * 60 + 20
    assert not workspace.minutes.isEnabled()
    assert source_of(ExerciseKind.BREAK, build).blocks[0] == Question("Tilbake klokka 11:20")
    assert workspace.back.text() == "Tilbake klokka 11:20"
    clock.seconds += 7 * 60
    timer.toggle()
    content = source_of(ExerciseKind.BREAK, build)
    assert (content.blocks[0], content.clock.text) == (Question("Tilbake klokka 11:20"), "13:00")
    clock.seconds += 13 * 60
    content = source_of(ExerciseKind.BREAK, build)
    assert (content.blocks[0], content.clock.text) == (Question("Velkommen tilbake!"), "ferdig")
    workspace.until.box.click()
    assert desk.item(workspace.item_id).until is None


def test_a_break_until_a_time_that_is_past_is_refused_with_words(desk, workspace, timer, told):
    desk.do("", lambda tx: agenda.set_until(tx, workspace.item_id, 9 * 60))
    timer.toggle()
    assert told == ["Klokka 09:00 er for lenge siden eller til. Velg når dere er tilbake."]
    assert workspace.back.text() == "Tilbake klokka 09:00"


def test_name_and_length_are_changed_in_the_console(desk, item_of, workspace, qtbot):
    workspace.focus_capture()
    qtbot.keyClicks(workspace.title, "Lunsj")
    qtbot.keyClick(workspace.title, Qt.Key.Key_Return)
    workspace.minutes.setValue(45)
    item = desk.item(item_of(ExerciseKind.BREAK))
    assert (item.title, item.minutes) == ("Lunsj", 45)
    desk.do("", lambda tx: agenda.set_minutes(tx, item.id, 20))
    assert workspace.minutes.value() == 20


def test_the_console_says_when_everybody_is_back(workspace, timer):
    assert workspace.back.text() == "Start klokka når pausen begynner."
    timer.toggle()
    assert workspace.back.text() == "Tilbake klokka 11:30"


def test_a_break_that_goes_on_follows_its_field_and_undo(desk, workspace, timer, source_of, clock):
    workspace.until.box.click()
    workspace.until.time.setTime(QTime(11, 30))
    timer.toggle()
    clock.seconds += 10
    desk.do("Senere", lambda tx: agenda.set_until(tx, workspace.item_id, 11 * 60 + 45))
    assert workspace.back.text() == "Tilbake klokka 11:45"
    assert source_of(ExerciseKind.BREAK, build).blocks[0] == Question("Tilbake klokka 11:45")
    timer.add_minutes(1)
    desk.do("", lambda tx: agenda.edit_item(tx, workspace.item_id, title="Lunsj"))
    assert workspace.back.text() == "Tilbake klokka 11:46"
    desk.undo()
    assert workspace.back.text() == "Tilbake klokka 11:46"
    desk.undo()
    assert workspace.until.time.time() == QTime(11, 30)
    assert workspace.back.text() == "Tilbake klokka 11:30"
