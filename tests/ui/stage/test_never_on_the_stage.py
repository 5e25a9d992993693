"""What the room never sees, in any exercise, any of its views, for all groups and for one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QMessageBox

from tests.ui.stage_walk import everywhere, plan_every_kind, views
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda
from unginvest_workshop.ui.actions import ACTIONS
from unginvest_workshop.ui.exercises.registry import exercise_views
from unginvest_workshop.ui.main_window import MainWindow

NOTE = "Bare for meg: Ola er lei seg"
PUTS_AWAY = {"show_stage", "choose_screen", "home", "swap_screens", "stage_in_window"}
"""The actions that by intent take the stage off the only screen, or move it."""


@pytest.fixture
def store(demo_store):
    return demo_store[0]


@pytest.fixture
def session(services, qtbot, demo_store):
    """Open the demo with every kind of exercise in its plan, each with a private note, and the stage over all of it."""
    window = MainWindow(services.console_speech().t)
    qtbot.addWidget(window)
    window.begin(services)
    window.resize(1280, 760)
    window.show()
    window.open_workshop(demo_store[1])
    desk = window.session.desk

    plan_every_kind(desk)

    def note(tx):
        for item in agenda.agenda(tx, desk.id):
            agenda.edit_item(tx, item.id, notes=NOTE)

    desk.do("", note)
    window.session.actions["show_stage"].trigger()
    qtbot.waitExposed(window.session.stage)
    return window.session


def things_in_front():
    """Return the menus, dialogs and the like that stand on the screen."""
    kinds = (QDialog, QMenu, QMessageBox)
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, kinds) and widget.isVisible()]


def test_no_exercise_shows_private_notes_pointer_menu_dialog_or_message(session, clock):
    stage = session.stage
    seen = set()
    for place, (_, stop) in enumerate(everywhere(session.desk, clock)):
        before = stage.grab().toImage() if place % 7 == 0 else None
        session.desk.told.emit("En melding til den som leder")
        assert before is None or stage.grab().toImage() == before, stop
        seen.add((stop.kind, stop.clock))
        assert NOTE not in repr(stage.canvas.content()), stop
        assert stage.cursor().shape() is Qt.CursorShape.BlankCursor
        assert things_in_front() == []
        own = [widget for widget in stage.findChildren(object) if getattr(widget, "isVisible", lambda: False)()]
        assert own == [stage.canvas], stop
        if (stop.kind, stop.clock) == (ExerciseKind.BREAK, "over"):
            assert "Velkommen tilbake!" in repr(stage.canvas.content())
    assert seen >= {(kind, time) for kind in ExerciseKind for time in ("not begun", "begun", "over")}
    assert seen >= {(ExerciseKind.INTERVIEW, f"stretch {number}") for number in range(1, 5)}
    assert session.page.banner.text() == "En melding til den som leder"


def test_what_the_workspaces_let_the_room_see_is_walked_through(session):
    """A view that is added and not named in ExerciseView.views would be walked past."""
    desk, chosen = session.desk, set()
    for item in {item.exercise: item for item in desk.read(lambda tx: agenda.agenda(tx, desk.id))}.values():
        desk.go_to(item.id)
        workspace = session.page.workspace()
        chosen.add((item.exercise, ""))
        for button in workspace.findChildren(QAbstractButton):
            before = desk.place().view
            if button.isCheckable() and button.isEnabled():
                button.click()
            if desk.place().view != before:
                chosen.add((item.exercise, desk.place().view))
        for action in workspace.exercise_actions():
            if "på lerretet" in action.text().casefold() and action.isEnabled():
                action.trigger()
                chosen.add((item.exercise, desk.place().view))
    assert {(kind, view) for kind, view in chosen if view not in views(desk, kind)} == set()
    several = {kind for kind in ExerciseKind if len(exercise_views()[kind].views) > 1}
    assert several
    assert {kind for kind, view in chosen if view} == several


@pytest.mark.expected_log("could not be built")
def test_an_exercise_that_fails_leaves_the_last_good_picture(session, monkeypatch):
    shown = session.stage.canvas.content()
    for kind in ExerciseKind:
        items = session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))
        item = next(each for each in items if each.exercise is kind)
        with monkeypatch.context() as broken:
            broken.setattr("unginvest_workshop.ui.stage.presenter._content", _fails)
            session.desk.go_to(item.id)
            assert session.stage.canvas.content() == shown
        assert things_in_front() == []


def _fails(*_args):
    raise RuntimeError("broken on purpose")


def test_no_key_on_the_stage_brings_a_menu_or_a_dialog(session, qtbot):
    for spec in ACTIONS:
        if spec.name in PUTS_AWAY:
            continue
        for keys in spec.keys:
            combined = QKeySequence(keys)[0]
            qtbot.keyClick(session.stage, combined.key(), combined.keyboardModifiers())
            assert things_in_front() == [], keys
            session.room.live.lift_veil()
            if session.room.controls.line.isVisible():
                qtbot.keyClick(session.room.controls.line.field, Qt.Key.Key_Escape)
    assert session.stage.seat.covers_console
