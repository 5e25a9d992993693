"""Half a line is kept as its exercise is left, without waiting for a pause, in all exercises that have lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.drafts import draft_of

HALF = "noen spurte hv"
WITH_TWO_LINES = (ExerciseKind.CULTURE, ExerciseKind.PRESENTATION)
WITH_ONE_LINE = (
    ExerciseKind.WELCOME,
    ExerciseKind.TREE,
    ExerciseKind.DREAM,
    ExerciseKind.DESIGN,
    ExerciseKind.TASTE,
    ExerciseKind.ROADMAP,
    ExerciseKind.FOLLOW_UP,
    ExerciseKind.CLOSE,
)


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


@pytest.mark.parametrize("kind", [*WITH_ONE_LINE, *WITH_TWO_LINES])
def test_each_line_of_an_exercise_stands_there_when_the_room_comes_back(session, item_of, qtbot, kind):
    session.desk.go_to(item_of(kind))
    lines = session.page.workspace().half_typed()
    assert len(lines) == (2 if kind in WITH_TWO_LINES else 1)
    qtbot.keyClicks(lines[-1], HALF)
    session.desk.go_to(item_of(ExerciseKind.BREAK))
    session.desk.go_to(item_of(kind))
    assert [line.text() for line in session.page.workspace().half_typed()] == ["", HALF][-len(lines) :]


def test_what_was_written_where_it_belongs_is_half_typed_no_longer(session, item_of, qtbot):
    desk, design = session.desk, item_of(ExerciseKind.DESIGN)
    desk.go_to(design)
    field = session.page.workspace().capture_field()
    qtbot.keyClicks(field, HALF)
    qtbot.waitUntil(lambda: desk.read(lambda tx: draft_of(tx, design)) == HALF)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.go_to(item_of(ExerciseKind.BREAK))
    assert desk.read(lambda tx: draft_of(tx, design)) == ""
    desk.go_to(design)
    assert session.page.workspace().capture_field().text() == ""
