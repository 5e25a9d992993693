"""A break in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt

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
