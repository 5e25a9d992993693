"""The road's keys in the console: two lead to the story, Alt with arrows moves a step in time and turns no clock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import tell_story
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.roadmap import RoadmapStep


@pytest.fixture
def story(session):
    """Tell a story in the second group, and let a step of January grow from it; the room is at the road."""
    desk = session.desk
    made = desk.do("", lambda tx: tell_story(tx, desk.id))
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.ROADMAP))[0].id)
    return made


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_two_keys_lead_from_a_step_to_its_story(session, story):
    road = session.page.workspace().road
    road.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    tree = session.page.workspace().pages.tree
    assert tree.chosen_stories() == [story]
    assert session.desk.item(session.desk.place().item_id).exercise is ExerciseKind.TREE


@pytest.mark.parametrize("view", ["", "table"])
def test_alt_and_arrows_move_a_step_and_leave_the_clock_alone(session, story, view):
    desk = session.desk
    workspace = session.page.workspace()
    workspace.show_view(view)
    (step,) = desk.read(lambda tx: tx.find(RoadmapStep, workshop_id=desk.id))
    workspace.pages.choose(step.id)
    workspace.pages.take_keys()
    session.timer.toggle()
    before = session.timer.reading(desk.place().item_id).segment
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    (step,) = desk.read(lambda tx: tx.find(RoadmapStep, workshop_id=desk.id))
    assert step.when == "uke 3"
    assert session.timer.reading(desk.place().item_id).segment == before


def test_what_is_done_already_is_written_with_shift_and_enter(session, story):
    workspace = session.page.workspace()
    workspace.focus_capture()
    QTest.keyClicks(workspace.field, "Felles lunsj")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert workspace._header.lead().startswith("2 steg · 1 nådd")
