"""Pictures of the real app on the demo fagdag: ``screenshots.py --out DIR --size 1280x720``.

Saves home.png, console-<exercise>.png and stage-<exercise>.png. It needs the app's packages, and no display.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt  # noqa: E402  the path and the platform come first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from unginvest_workshop.app import Running, make_app  # noqa: E402
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind  # noqa: E402
from unginvest_workshop.domain.ids import GroupId, WorkshopId  # noqa: E402
from unginvest_workshop.domain.timer import Instant  # noqa: E402
from unginvest_workshop.operations import agenda, people, timers  # noqa: E402
from unginvest_workshop.operations.tx import ReadTx, Tx  # noqa: E402
from unginvest_workshop.settings import Settings, paths  # noqa: E402
from unginvest_workshop.ui.console.session import ConsoleSession  # noqa: E402
from unginvest_workshop.ui.main_window import MainWindow  # noqa: E402

_MINUTE_MS = 60_000
_PATIENCE_S = 20.0
_LATE_MINUTES = 4


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
    asked = parser.parse_args()
    width, height = (int(part) for part in asked.size.split("x"))
    asked.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        take_all(Path(folder), asked.out, width, height)
    print(f"{len(list(asked.out.glob('*.png')))} pictures in {time.monotonic() - begun:.1f} s")
    return 0


def take_all(data_dir: Path, out: Path, width: int, height: int) -> None:
    """Open the app on a data folder of its own, and take a picture of each view."""
    app = make_app("nb")
    clock = DayClock()
    running = Running(paths(data_dir), Settings(), clock)
    running.start()
    try:
        take_views(app, running.window, clock, out, (width, height))
    finally:
        running.window.close()
        running.stop()


def take_views(app: QApplication, window: MainWindow, clock: DayClock, out: Path, size: tuple[int, int]) -> None:
    """Take a picture of home and, on the demo fagdag, two of each exercise."""
    wait(app, lambda: window.home is not None)
    window.resize(*size)
    demo = window.services().make_demo()
    window.go_home()
    save(app, window, out / "home.png")
    window.open_workshop(demo)
    session = window.session
    if session is None:
        raise RuntimeError("the demo fagdag does not open")
    window.activateWindow()
    QTest.keyPress(window, Qt.Key.Key_F8)  # held, or what is private is covered
    taken: set[str] = set()
    start = session.desk.workshop().start
    for item in session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id)):
        if item.exercise.value not in taken:
            taken.add(item.exercise.value)
            take_exercise(app, session, item, clock, start, out, size)
        start += item.minutes


def take_exercise(
    app: QApplication,
    session: ConsoleSession,
    item: AgendaItem,
    clock: DayClock,
    start: int,
    out: Path,
    size: tuple[int, int],
) -> None:
    """Come to an exercise a little late, let its timer count for a while, and take its two pictures."""
    desk = session.desk
    clock.milliseconds = (start + _LATE_MINUTES) * _MINUTE_MS
    desk.do("", lambda tx: be_at(tx, item))
    desk.go_to(item.id)
    desk.choose_group(
        None if item.exercise is not ExerciseKind.TREE else desk.read(lambda tx: first_group(tx, desk.id))
    )
    desk.do("", lambda tx: timers.start_timer(tx, item.id, clock.now()))
    clock.milliseconds += item.minutes * _MINUTE_MS // 4 + 10_000
    session.timer.ticked.emit()
    session.page.top_bar.show_clock()
    window = session.page.window()
    save(app, window, out / f"console-{item.exercise.value}.png")
    session.show_stage()
    if session.stage is not None:
        session.stage.showNormal()
        session.stage.resize(*size)
        save(app, session.stage, out / f"stage-{item.exercise.value}.png")
        session.stage.close()
    desk.do("", lambda tx: timers.reset_timer(tx, item.id))


def be_at(tx: Tx, here: AgendaItem) -> None:
    """Mark what comes before an exercise as done, and nothing else."""
    passed = True
    for item in agenda.agenda(tx, here.workshop_id):
        passed = passed and item.id != here.id
        agenda.set_done(tx, item.id, done=passed)


def first_group(tx: ReadTx, workshop_id: WorkshopId) -> GroupId:
    """Return the group whose tree is shown."""
    return people.groups(tx, workshop_id)[0].id


def save(app: QApplication, widget: QWidget, file: Path) -> None:
    """Let a widget settle, and save how it looks."""
    until = time.monotonic() + 0.25
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
