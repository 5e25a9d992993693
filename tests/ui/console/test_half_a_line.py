"""Half a line at the tree exercise is kept as the exercise is left, without waiting for a pause."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.drafts import draft_of

HALF = "noen spurte hv"


@pytest.fixture
def half_written(session, item_of, qtbot):
    """Write half a line in the window, and don't pause; return the exercise's id."""
    tree = item_of(ExerciseKind.TREE)
    session.desk.go_to(tree)
    session.page.workspace().focus_capture()
    qtbot.keyClicks(QApplication.focusWidget(), HALF)
    assert session.desk.read(lambda tx: draft_of(tx, tree)) == ""
    return tree


def test_half_a_line_stands_there_when_the_room_comes_back_at_once(session, half_written, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert session.desk.place().item_id != half_written
    assert session.desk.read(lambda tx: draft_of(tx, half_written)) == HALF
    session.desk.go_to(half_written)
    assert session.page.workspace().bar.field.text() == HALF


@pytest.mark.parametrize("leave", ["home", "close"])
def test_half_a_line_is_kept_when_the_fagdag_is_left_and_when_the_window_is_closed(window, desk, half_written, leave):
    if leave == "close":
        window.close()
    else:
        window.session.actions["home"].trigger()
    assert window.session is None
    assert desk.read(lambda tx: draft_of(tx, half_written)) == HALF


def test_nothing_is_kept_of_an_exercise_that_is_taken_out_of_the_plan(session, half_written):
    session.desk.do("", lambda tx: agenda.remove_item(tx, half_written))
    assert session.desk.place().item_id != half_written
    assert session.desk.read(lambda tx: draft_of(tx, half_written)) == ""
