"""Pictures of what a room of 48 sees through an interview and a lunch, and a room of three."""

from datetime import date

from camera import MINUTE_MS, Camera
from day_pictures import Look, show
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.operations import agenda, interviews, people, workshops
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.screen_picker import ScreenPicker
from unginvest_workshop.ui.stage.live import Veil

_FIRST_NAMES = (
    *("Amina", "Anders", "Anna", "Berit", "Daniel", "Elif", "Emil", "Fatima", "Håkon", "Ida", "Ingrid", "Jonas"),
    *("Kari", "Lars", "Leila", "Maja", "Mona", "Nils", "Oda", "Per", "Sara", "Tuva", "Øyvind", "Åse"),
)
_LAST_NAMES = ("Berg", "Dahl")


def take_room(camera: Camera, demo: WorkshopId) -> None:
    """Take pictures of what the room sees through an interview and a lunch, in each state of clock and stage."""
    del demo
    _desk_of_room(camera, 48)
    _take_pair_lists(camera)
    _take_interview(camera)
    _take_stage_states(camera)
    _take_break(camera)
    camera.window.go_home()
    _desk_of_room(camera, 3)
    camera.session.timer.toggle()
    for _ in range(5):
        camera.session.timer.skip()
    _after(camera, 75)
    camera.stage("interview-trio")
    camera.window.go_home()


def _desk_of_room(camera: Camera, people_count: int) -> None:
    """Make and open a fagdag with so many people in pairs, at its interview."""
    made = WorkshopId(new_id())
    plan = [workshops.PlannedItem(ExerciseKind.INTERVIEW, 25), workshops.PlannedItem(ExerciseKind.BREAK, 40)]
    lines = [people.PersonLine(f"{first} {last}") for last in _LAST_NAMES for first in _FIRST_NAMES][:people_count]

    def fill(tx: Tx) -> None:
        workshops.create_workshop(tx, "Fagdag Ringerike", date(2026, 11, 23), agenda=plan, workshop_id=made)
        people.add_people(tx, made, lines)
        interviews.deal_interview_pairs(tx, agenda.agenda(tx, made)[0].id, 1)

    camera.hub.do(made, "", fill)
    camera.opened(made)
    camera.clock.milliseconds = 10 * 60 * MINUTE_MS


def _after(camera: Camera, seconds: int) -> None:
    """Let time pass, and all that shows the time follow."""
    camera.clock.milliseconds += seconds * 1000
    camera.session.timer.ticked.emit()


def _take_pair_lists(camera: Camera) -> None:
    """Take pictures of who is with whom."""
    desk = camera.session.desk
    for view in ("pairs", "register"):
        show(desk, Look(view=view))
        camera.stage(f"interview-{view}-48")


def _take_interview(camera: Camera) -> None:
    """Lead the interview by its clock."""
    timer = camera.session.timer
    timer.toggle()
    camera.stage("interview-beginning")
    timer.skip()
    _after(camera, 200)
    camera.stage("interview-running")
    _after(camera, 570 - 200 - 58)
    camera.stage("interview-one-minute")
    _after(camera, 70)
    camera.stage("interview-swap")
    timer.skip()
    timer.skip()
    _after(camera, 320)
    camera.stage("interview-over")
    _after(camera, 75)
    camera.stage("interview-overtime")
    camera.console("interview-overtime")


def _take_stage_states(camera: Camera) -> None:
    """Take pictures of what the facilitator does with the stage."""
    session = camera.session
    session.timer.restart()
    session.room.live.toggle(Veil.FROZEN)
    camera.stage("frozen")
    camera.console("frozen")
    session.room.live.lift_veil()
    session.room.look.toggle_dark()
    camera.stage("dark")
    session.room.look.toggle_dark()
    if session.stage is not None and session.room.controls is not None:
        # There is one screen here, as there is where the strip is needed: it comes when the pointer moves.
        _move_pointer(camera.app, session.stage.canvas)
        if not session.room.controls.strip.isVisible():
            raise RuntimeError("the strip does not come with the pointer")
        camera.stage("one-screen-strip")
        camera.close_stage()
    picker = ScreenPicker(session.desk.t, "", camera.window)
    camera.dialog(picker, "screens")


def _move_pointer(app: QApplication, widget: QWidget) -> None:
    """Let the pointer move over a widget, with no button pressed."""
    at, none = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    app.sendEvent(widget, move)


def _take_break(camera: Camera) -> None:
    """Take pictures of a lunch until a time of day, and of its corner clock."""
    desk = camera.session.desk
    items = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    desk.go_to(items[1].id)
    camera.clock.milliseconds = (11 * 60 + 32) * MINUTE_MS
    desk.do("", lambda tx: agenda.set_until(tx, items[1].id, 12 * 60 + 15))
    camera.session.timer.toggle()
    _after(camera, 80)
    camera.stage("break-until")
    camera.console("break-until")
    desk.go_to(items[0].id)
    camera.stage("break-in-the-corner")
    camera.close_stage()
