"""Pictures of each view of each exercise, on the demo's fagdager."""

from dataclasses import dataclass

from camera import MINUTE_MS, Camera
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import GroupId, WorkshopId
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import agenda, designs, dreams, people, taste, timers, workshops
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop

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


LOOKS = {
    ExerciseKind.WELCOME: (Look(), Look("core_group", "core_group"), Look("missing", "missing")),
    ExerciseKind.INTERVIEW: (Look(), Look("pairs", "pairs"), Look("easy", "guide/easy")),
    ExerciseKind.TREE: (Look(group=1), Look("all"), Look("photo", group=6)),
    ExerciseKind.SHARED_FACTORS: (
        Look(view="overview"),
        Look("task", "task"),
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


def take_days(camera: Camera, demo: WorkshopId) -> None:
    """Take console-<exercise>.png and stage-<exercise>.png on the first of two fagdager that has the exercise.

    Those of further looks end with their names: console-<exercise>-<look>.png.
    """
    taken: set[ExerciseKind] = set()
    following = camera.hub.read(lambda tx: tx.find(Workshop, follows=demo))[0].id
    for day in (demo, following):
        _take_day(camera, day, taken)


def _take_day(camera: Camera, day: WorkshopId, taken: set[ExerciseKind]) -> None:
    """Lead a fagdag through those of its exercises that have not been ``taken``, and take their pictures."""
    desk = camera.opened(day).desk
    camera.window.activateWindow()
    QTest.keyPress(camera.window, Qt.Key.Key_F8)  # held, or what is private is covered
    start = desk.workshop().start
    for item in desk.read(lambda tx: agenda.agenda(tx, day)):
        if item.exercise not in taken:
            taken.add(item.exercise)
            _take_exercise(camera, item, start)
        start += item.minutes
    camera.window.go_home()


def _take_exercise(camera: Camera, item: AgendaItem, start: int) -> None:
    """Come to an exercise a little late, let its timer count for a while, and take two pictures of each look."""
    desk, clock = camera.session.desk, camera.clock
    clock.milliseconds = (start + _LATE_MINUTES) * MINUTE_MS
    desk.do("", lambda tx: _be_at(tx, item))
    desk.go_to(item.id)
    desk.choose_group(None)
    begun = clock.now()
    clock.milliseconds += (item.round_minutes or item.minutes) * MINUTE_MS // 4 + 10_000
    desk.do("", lambda tx: timers.start_timer(tx, item.id, begun))
    camera.session.timer.ticked.emit()
    camera.session.page.top_bar.show_clock()
    for look in LOOKS.get(item.exercise, (Look(),)):
        show(desk, look)
        camera.both(f"{item.exercise.value}-{look.name}" if look.name else item.exercise.value)
    desk.do("", lambda tx: timers.reset_timer(tx, item.id))


def show(desk: OpenWorkshop, look: Look) -> None:
    """Let console and stage look at a group and a view."""
    desk.choose_group(desk.read(lambda tx: _group_of(tx, desk.id, look)))
    view = desk.read(lambda tx: _view_of(tx, desk.id, look))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, view))


def _group_of(tx: ReadTx, workshop_id: WorkshopId, look: Look) -> GroupId | None:
    """Return the group that is looked at."""
    return people.groups(tx, workshop_id)[look.group - 1].id if look.group else None


def _view_of(tx: ReadTx, workshop_id: WorkshopId, look: Look) -> str:
    """Return the name of the view: that of a piece of the future, a dream or a statement is its id."""
    if look.first_dream:
        return dreams.dream_ideas(tx, workshop_id)[0].id
    if look.statement:
        return designs.statements(tx, workshop_id)[look.statement - 1].id
    if look.piece is None:
        return look.view
    return next(piece.id for piece in taste.pieces(tx, workshop_id) if piece.kind is look.piece)


def _be_at(tx: Tx, here: AgendaItem) -> None:
    """Mark what comes before an exercise as done, and nothing else."""
    passed = True
    for item in agenda.agenda(tx, here.workshop_id):
        passed = passed and item.id != here.id
        agenda.set_done(tx, item.id, done=passed)
