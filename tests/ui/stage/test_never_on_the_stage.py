"""What the room never sees, in any exercise, any of its views, for all groups and for one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda, people, workshops
from unginvest_workshop.ui.actions import ACTIONS
from unginvest_workshop.ui.main_window import MainWindow

VIEWS = (
    *("", "pairs", "register", "guide", "guide/easy", "together", "table", "moved", "dreams", "task", "overview"),
    *("missing", "core_group", "day", "responses", "groups", "groups/register"),
)
NOTE = "Bare for meg: Ola er lei seg"
PUTS_AWAY = {"show_stage", "choose_screen", "home", "swap_screens", "stage_in_window"}
"""The actions that by intent take the stage off the only screen, or move it."""


@pytest.fixture
def session(services, qtbot):
    """Open the demo with every kind of exercise in its plan, each with a private note, and the stage over all of it."""
    window = MainWindow(services.console_speech().t)
    qtbot.addWidget(window)
    window.begin(services)
    window.resize(1280, 760)
    window.show()
    window.open_workshop(services.make_demo())
    desk = window.session.desk

    def plan(tx):
        planned = {item.exercise for item in agenda.agenda(tx, desk.id)}
        for kind in ExerciseKind:
            if kind not in planned:
                agenda.add_item(tx, desk.id, kind, 30)
        for item in agenda.agenda(tx, desk.id):
            agenda.edit_item(tx, item.id, notes=NOTE)

    desk.do("", plan)
    window.session.actions["show_stage"].trigger()
    qtbot.waitExposed(window.session.stage)
    return window.session


def everywhere(desk):
    """Go through every exercise and view, for all groups and for one; yield where the room is."""
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0].id
    for item in {item.exercise: item for item in desk.read(lambda tx: agenda.agenda(tx, desk.id))}.values():
        desk.go_to(item.id)
        for chosen, view in [(group, ""), *((None, view) for view in VIEWS)]:
            desk.choose_group(chosen)
            desk.do("", lambda tx, view=view: workshops.choose_view(tx, desk.id, view))
            yield item.exercise, chosen, view


def things_in_front():
    """Return the menus, dialogs and the like that stand on the screen."""
    kinds = (QDialog, QMenu, QMessageBox)
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, kinds) and widget.isVisible()]


def test_no_exercise_shows_private_notes_pointer_menu_dialog_or_message(session):
    stage = session.stage
    seen = set()
    for kind, group, view in everywhere(session.desk):
        session.desk.told.emit("En melding til den som leder")
        seen.add(kind)
        assert NOTE not in repr(stage.canvas.content()), (kind, group, view)
        assert stage.cursor().shape() is Qt.CursorShape.BlankCursor
        assert things_in_front() == []
        own = [widget for widget in stage.findChildren(object) if getattr(widget, "isVisible", lambda: False)()]
        assert own == [stage.canvas], (kind, group, view)
    assert seen == set(ExerciseKind)
    assert session.page.banner.text() == "En melding til den som leder"


def test_no_message_changes_the_picture(session):
    for kind, group, view in list(everywhere(session.desk))[::7]:
        before = session.stage.grab().toImage()
        session.desk.told.emit("En melding til den som leder")
        assert session.stage.grab().toImage() == before, (kind, group, view)


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
    assert session.stage.covers_console
