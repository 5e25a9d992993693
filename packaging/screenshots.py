"""Pictures of the real app on the demo's fagdager: ``screenshots.py --out DIR --size 1280x720 --language nb``.

Saves home.png, console-<exercise>.png and stage-<exercise>.png, and console-<exercise>-<view>.png and so on for the
further views of an exercise; stage-<state>.png for the states of clock and stage in a room of 48 and one of three;
console- and stage-shared_factors-8 and -25 for boards of so many; tree-<n>-stories, forest-<n>-groups and
road-<n>-steps, of both;
own-<view>.png for a young person's plan;
dialog-<name>.png for what is asked in a window of its own. It needs the app's packages, and no display.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import get_args

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from design_pictures import take_design  # noqa: E402
from own_pictures import take_own  # noqa: E402
from PySide6.QtCore import QEvent, QPointF, Qt  # noqa: E402  the path and the platform come first
from PySide6.QtGui import QMouseEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from road_pictures import take_roads  # noqa: E402
from shared_pictures import SHARED_FACTORS_OF_A_BOARD, fill_board, first_kept  # noqa: E402
from thread_pictures import DialogCamera, take_insight, take_next, take_summary, take_threads  # noqa: E402
from tree_pictures import TreeCamera, take_trees  # noqa: E402

from unginvest_workshop.app import Running, make_app  # noqa: E402
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind  # noqa: E402
from unginvest_workshop.domain.ids import GroupId, WorkshopId, new_id  # noqa: E402
from unginvest_workshop.domain.taste import PieceKind  # noqa: E402
from unginvest_workshop.domain.timer import Instant  # noqa: E402
from unginvest_workshop.domain.workshop import Workshop  # noqa: E402
from unginvest_workshop.operations import (  # noqa: E402
    agenda,
    designs,
    dreams,
    interviews,
    people,
    taste,
    timers,
    workshops,
)
from unginvest_workshop.operations.tx import ReadTx, Tx  # noqa: E402
from unginvest_workshop.settings import Language, Settings, paths  # noqa: E402
from unginvest_workshop.ui.console.session import ConsoleSession  # noqa: E402
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog  # noqa: E402
from unginvest_workshop.ui.dialogs.screen_picker import ScreenPicker  # noqa: E402
from unginvest_workshop.ui.main_window import MainWindow  # noqa: E402
from unginvest_workshop.ui.open_workshop import OpenWorkshop  # noqa: E402
from unginvest_workshop.ui.stage.live import Veil  # noqa: E402

_MINUTE_MS = 60_000
_PATIENCE_S = 20.0
_LATE_MINUTES = 4


@dataclass(frozen=True)
class Look:
    """One look at an exercise; its name ends the names of the pictures."""

    name: str = ""
    view: str = ""
    group: int = 0
    """The number of the group that is looked at; nought for all of them."""
    statement: int = 0
    """The number of the design statement that the room sees; nought for none in particular."""
    piece: PieceKind | None = None
    """The kind of the piece of the future that the room sees."""
    first_dream: bool = False
    """Whether the room sees the first dream, with all that builds on it."""


_FIRST_NAMES = (
    *("Amina", "Anders", "Anna", "Berit", "Daniel", "Elif", "Emil", "Fatima", "Håkon", "Ida", "Ingrid", "Jonas"),
    *("Kari", "Lars", "Leila", "Maja", "Mona", "Nils", "Oda", "Per", "Sara", "Tuva", "Øyvind", "Åse"),
)
_LAST_NAMES = ("Berg", "Dahl")

LOOKS = {
    ExerciseKind.WELCOME: (Look(), Look("core_group", "core_group"), Look("missing", "missing")),
    ExerciseKind.INTERVIEW: (Look(), Look("pairs", "pairs"), Look("easy", "guide/easy")),
    ExerciseKind.TREE: (Look(group=1), Look("all"), Look("photo", group=6)),
    ExerciseKind.SHARED_FACTORS: (
        Look(),
        Look("photo", group=2),
        Look("drawing", group=4),
        Look("verse", group=5),
    ),
    ExerciseKind.PRESENTATION: (Look(), Look("group", group=1), Look("responses", "responses", group=2)),
    ExerciseKind.DREAM: (
        Look(),
        Look("one", first_dream=True),
        Look("prompt", "|4"),
        Look("crown", "crowns", group=2),
        Look("crowns", "crowns"),
    ),
    ExerciseKind.TASTE: (
        Look(),
        Look("newspaper", piece=PieceKind.NEWSPAPER),
        Look("picture", piece=PieceKind.PICTURE),
        Look("song", piece=PieceKind.SONG),
    ),
    ExerciseKind.TOPIC: (Look(), Look("paths", "paths")),
    ExerciseKind.DESIGN: (Look(), Look("waiting", "waiting"), Look("energy", "energy"), Look("one", statement=1)),
    ExerciseKind.ROADMAP: (Look(), Look("table", "table")),
    ExerciseKind.FOLLOW_UP: (Look(), *(Look(view, view) for view in ("moved", "dreams", "spiral", "themes"))),
}
"""What is looked at; of other exercises the one view there is."""


@dataclass(frozen=True)
class RoomCamera:
    """What pictures of the room's view are taken with."""

    app: QApplication
    window: MainWindow
    clock: "DayClock"
    out: Path
    size: tuple[int, int]

    @property
    def session(self) -> ConsoleSession:
        """The open fagdag. Raises RuntimeError when none is."""
        if not isinstance(self.window.session, ConsoleSession):
            raise RuntimeError("the fagdag does not open")  # noqa: TRY004  it is no fault of the caller's
        return self.window.session

    def stage(self, name: str) -> None:
        """Take a picture of the stage."""
        stage = self.session.stage
        if stage is None:
            self.session.show_stage()
            stage = self.session.stage
        if stage is not None:
            stage.showNormal()
            stage.resize(*self.size)
            save(self.app, stage, self.out / f"stage-{name}.png")

    def console(self, name: str) -> None:
        """Take a picture of the console, without what it says of the leaps of the clock."""
        self.session.page.banner.hide()
        self.session.page.question.hide()
        save(self.app, self.window, self.out / f"console-{name}.png")

    def after(self, seconds: int) -> None:
        """Let time pass, and all that shows the time follow."""
        self.clock.milliseconds += seconds * 1000
        self.session.timer.ticked.emit()


class DayClock:
    """A clock that stands at a time of today, in minutes after midnight, until it is moved."""

    def __init__(self) -> None:
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._midnight = int(midnight.timestamp() * 1000)
        self.milliseconds = 9 * 60 * _MINUTE_MS

    def now(self) -> Instant:
        """Return the moment."""
        return Instant(wall=self._midnight + self.milliseconds, boot=self.milliseconds, boot_id="pictures")


def main() -> int:
    """Take the pictures; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--language", choices=get_args(Language), default="nb")
    asked = parser.parse_args()
    width, height = (int(part) for part in asked.size.split("x"))
    asked.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        take_all(Path(folder), asked.out, (width, height), asked.language)
    print(f"{len(list(asked.out.glob('*.png')))} pictures in {time.monotonic() - begun:.1f} s")
    return 0


def take_all(data_dir: Path, out: Path, size: tuple[int, int], language: Language) -> None:
    """Open the app on a data folder of its own, and take a picture of each view."""
    app = make_app(language)
    clock = DayClock()
    running = Running(paths(data_dir), Settings(less_motion=True, language=language), clock)
    running.start()
    try:
        take_views(app, running.window, clock, out, size)
    finally:
        running.window.close()
        running.stop()


def take_views(app: QApplication, window: MainWindow, clock: DayClock, out: Path, size: tuple[int, int]) -> None:
    """Take a picture of home, of the dialogs, and on the demo's two fagdager of each exercise's views."""
    wait(app, lambda: window.home is not None)
    window.resize(*size)
    demo = window.services().make_demo()
    window.go_home()
    save(app, window, out / "home.png")
    take_new_dialog(app, window, out)
    taken: set[str] = set()
    for day in (demo, following(window, demo)):
        take_day(app, window, day, clock, out, size, taken)
    windows = DialogCamera(window, partial(opened, window), partial(save, app), out)
    take_threads(windows, demo)
    take_next(windows, demo)
    take_insight(windows, demo)
    take_summary(windows, demo)
    take_shared(app, window, out, size)
    take_room(RoomCamera(app, window, clock, out, size))
    camera = TreeCamera(window.services().hub, partial(opened, window), partial(take_both, app, out=out, size=size))
    take_trees(camera)
    take_roads(camera)
    take_design(
        window.services().hub, partial(opened, window),
        lambda session, name: take_both(app, session, name, out, size),
        lambda widget, name: save(app, widget, out / f"{name}.png"),
    )  # fmt: skip
    take_own(window, lambda widget, name: save(app, widget, out / f"{name}.png"))
    window.go_home()


def opened(window: MainWindow, day: WorkshopId) -> ConsoleSession:
    """Open a fagdag, and return what leads it. Raises RuntimeError."""
    window.open_workshop(day)
    if not isinstance(window.session, ConsoleSession):
        raise RuntimeError("the fagdag does not open")  # noqa: TRY004  it is no fault of the caller's
    return window.session


def take_shared(app: QApplication, window: MainWindow, out: Path, size: tuple[int, int]) -> None:
    """Take pictures of a board of 8 shared factors and of one of 25, some of each kept and the others suggested."""
    for count in SHARED_FACTORS_OF_A_BOARD:
        made = WorkshopId(new_id())
        window.services().hub.do(made, "", partial(fill_board, made=made, count=count))
        window.open_workshop(made)
        session = window.session
        if not isinstance(session, ConsoleSession):
            raise RuntimeError("the fagdag does not open")  # noqa: TRY004  it is no fault of the caller's
        window.activateWindow()
        take_both(app, session, f"shared_factors-{count}", out, size)
        kept = session.desk.read(partial(first_kept, made=made))
        show(session.desk, Look(view=kept))
        take_both(app, session, f"shared_factors-{count}-one", out, size)
        window.go_home()


def following(window: MainWindow, demo: WorkshopId) -> WorkshopId:
    """Return the fagdag that follows the demo fagdag up."""
    return window.services().hub.read(lambda tx: tx.find(Workshop, follows=demo))[0].id


def take_day(
    app: QApplication,
    window: MainWindow,
    day: WorkshopId,
    clock: DayClock,
    out: Path,
    size: tuple[int, int],
    taken: set[str],
) -> None:
    """Lead a fagdag through those of its exercises that have not been ``taken``, and take their pictures."""
    session = opened(window, day)
    window.activateWindow()
    QTest.keyPress(window, Qt.Key.Key_F8)  # held, or what is private is covered
    start = session.desk.workshop().start
    for item in session.desk.read(lambda tx: agenda.agenda(tx, day)):
        if item.exercise.value not in taken:
            taken.add(item.exercise.value)
            take_exercise(app, session, item, clock, start, out, size)
        start += item.minutes
    window.go_home()


def take_new_dialog(app: QApplication, window: MainWindow, out: Path) -> None:
    """Take a picture of what is asked for a new fagdag."""
    window.asking.ask()
    dialog = next(each for each in window.findChildren(NewWorkshopDialog) if each.isVisible())
    dialog.people.setPlainText("40 personer")
    save(app, dialog, out / "dialog-new.png")
    dialog.reject()


def take_exercise(
    app: QApplication,
    session: ConsoleSession,
    item: AgendaItem,
    clock: DayClock,
    start: int,
    out: Path,
    size: tuple[int, int],
) -> None:
    """Come to an exercise a little late, let its timer count for a while, and take two pictures of each look."""
    desk = session.desk
    clock.milliseconds = (start + _LATE_MINUTES) * _MINUTE_MS
    desk.do("", lambda tx: be_at(tx, item))
    desk.go_to(item.id)
    desk.choose_group(None)
    begun = clock.now()
    clock.milliseconds += (item.round_minutes or item.minutes) * _MINUTE_MS // 4 + 10_000
    desk.do("", lambda tx: timers.start_timer(tx, item.id, begun))
    session.timer.ticked.emit()
    session.page.top_bar.show_clock()
    for look in LOOKS.get(item.exercise, (Look(),)):
        show(desk, look)
        name = f"{item.exercise.value}-{look.name}" if look.name else item.exercise.value
        take_both(app, session, name, out, size)
    desk.do("", lambda tx: timers.reset_timer(tx, item.id))


def show(desk: OpenWorkshop, look: Look) -> None:
    """Let console and stage look at a group and a view."""
    desk.choose_group(desk.read(lambda tx: group_of(tx, desk.id, look)))
    view = desk.read(lambda tx: view_of(tx, desk.id, look))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, view))


def take_both(app: QApplication, session: ConsoleSession, name: str, out: Path, size: tuple[int, int]) -> None:
    """Take a picture of the console, and one of the stage."""
    save(app, session.page.window(), out / f"console-{name}.png")
    session.show_stage()
    if session.stage is not None:
        session.stage.showNormal()
        session.stage.resize(*size)
        save(app, session.stage, out / f"stage-{name}.png")
        session.stage.close()


def take_room(camera: RoomCamera) -> None:
    """Take pictures of what the room sees through an interview and a lunch, in each state of clock and stage."""
    desk_of_room(camera, 48)
    take_pair_lists(camera)
    take_interview(camera)
    take_stage_states(camera)
    take_break(camera)
    camera.window.go_home()
    desk_of_room(camera, 3)
    camera.session.timer.toggle()
    for _ in range(5):
        camera.session.timer.skip()
    camera.after(75)
    camera.stage("interview-trio")
    camera.window.go_home()


def desk_of_room(camera: RoomCamera, people_count: int) -> OpenWorkshop:
    """Make and open a fagdag with so many people in pairs, at its interview."""
    services = camera.window.services()
    made = WorkshopId(new_id())
    plan = [workshops.PlannedItem(ExerciseKind.INTERVIEW, 25), workshops.PlannedItem(ExerciseKind.BREAK, 40)]
    lines = [people.PersonLine(f"{first} {last}") for last in _LAST_NAMES for first in _FIRST_NAMES][:people_count]

    def fill(tx: Tx) -> None:
        workshops.create_workshop(tx, "Fagdag Ringerike", date(2026, 11, 23), agenda=plan, workshop_id=made)
        people.add_people(tx, made, lines)
        interviews.deal_interview_pairs(tx, agenda.agenda(tx, made)[0].id, 1)

    services.hub.do(made, "", fill)
    camera.window.open_workshop(made)
    camera.clock.milliseconds = 10 * 60 * _MINUTE_MS
    return camera.session.desk


def take_pair_lists(camera: RoomCamera) -> None:
    """Take pictures of who is with whom."""
    desk = camera.session.desk
    for view in ("pairs", "register"):
        show(desk, Look(view=view))
        camera.stage(f"interview-{view}-48")


def take_interview(camera: RoomCamera) -> None:
    """Lead the interview by its clock."""
    timer = camera.session.timer
    timer.toggle()
    camera.stage("interview-beginning")
    timer.skip()
    camera.after(200)
    camera.stage("interview-running")
    camera.after(570 - 200 - 58)
    camera.stage("interview-one-minute")
    camera.after(70)
    camera.stage("interview-swap")
    timer.skip()
    timer.skip()
    camera.after(320)
    camera.stage("interview-over")
    camera.after(75)
    camera.stage("interview-overtime")
    camera.console("interview-overtime")


def take_stage_states(camera: RoomCamera) -> None:
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
        move_pointer(camera.app, session.stage.canvas)
        if not session.room.controls.strip.isVisible():
            raise RuntimeError("the strip does not come with the pointer")
        camera.stage("one-screen-strip")
        session.stage.close()
    picker = ScreenPicker(session.desk.t, "", camera.window)
    picker.show()
    save(camera.app, picker, camera.out / "dialog-screens.png")
    picker.reject()


def move_pointer(app: QApplication, widget: QWidget) -> None:
    """Let the pointer move over a widget, with no button pressed."""
    at, none = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    app.sendEvent(widget, move)


def take_break(camera: RoomCamera) -> None:
    """Take pictures of a lunch until a time of day, and of its corner clock."""
    desk = camera.session.desk
    items = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    desk.go_to(items[1].id)
    camera.clock.milliseconds = (11 * 60 + 32) * _MINUTE_MS
    desk.do("", lambda tx: agenda.set_until(tx, items[1].id, 12 * 60 + 15))
    camera.session.timer.toggle()
    camera.after(80)
    camera.stage("break-until")
    camera.console("break-until")
    desk.go_to(items[0].id)
    camera.stage("break-in-the-corner")
    if camera.session.stage is not None:
        camera.session.stage.close()


def group_of(tx: ReadTx, workshop_id: WorkshopId, look: Look) -> GroupId | None:
    """Return the group that is looked at."""
    return people.groups(tx, workshop_id)[look.group - 1].id if look.group else None


def view_of(tx: ReadTx, workshop_id: WorkshopId, look: Look) -> str:
    """Return the name of the view: that of a piece of the future, a dream or a statement is its id."""
    if look.first_dream:
        return dreams.dream_ideas(tx, workshop_id)[0].id
    if look.statement:
        return designs.statements(tx, workshop_id)[look.statement - 1].id
    if look.piece is None:
        return look.view
    return next(piece.id for piece in taste.pieces(tx, workshop_id) if piece.kind is look.piece)


def be_at(tx: Tx, here: AgendaItem) -> None:
    """Mark what comes before an exercise as done, and nothing else."""
    passed = True
    for item in agenda.agenda(tx, here.workshop_id):
        passed = passed and item.id != here.id
        agenda.set_done(tx, item.id, done=passed)


def save(app: QApplication, widget: QWidget, file: Path) -> None:
    """Let a widget settle, and save how it looks."""
    until = time.monotonic() + 0.16
    while time.monotonic() < until:
        app.processEvents()
    widget.grab().save(str(file))


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Wait for something to become true. Raises TimeoutError."""
    end = time.monotonic() + _PATIENCE_S
    while not until():
        if time.monotonic() > end:
            raise TimeoutError("the app does not get ready")
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main())
