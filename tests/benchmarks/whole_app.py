"""The memory of the whole app with a fagdag of 2,000 factors open at its tree, then at its board: in megabytes."""

# ruff: noqa: T201 (it is run to be read)

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app import Running, calm_collector, make_app
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import GroupId, WorkshopId, new_id
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.operations import agenda, people, trees, workshops
from unginvest_workshop.operations.trees import ToldStory
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.settings import Settings, paths
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
from unginvest_workshop.ui.main_window import MainWindow
from unginvest_workshop.ui.open_workshop import OpenWorkshop

GROUPS, STORIES, FACTORS = 8, 5, 50
SIZE = (1920, 1080)
SETTLED_S = 2.0
PATIENCE_S = 30.0


class StillClock:
    """A clock that stands."""

    def now(self) -> Instant:
        """Return the moment."""
        return Instant(wall=0, boot=0, boot_id="still")


def fill(tx: Tx, made: WorkshopId) -> GroupId:
    """Make a fagdag of 2,000 factors at its tree; return its first group."""
    plan = [workshops.PlannedItem(kind, 45) for kind in (ExerciseKind.TREE, ExerciseKind.SHARED_FACTORS)]
    workshops.create_workshop(tx, "Fagdag", date(2026, 11, 23), agenda=plan, workshop_id=made)
    workshops.go_to(tx, made, agenda.agenda(tx, made)[0].id, 0)
    groups = [people.add_group(tx, made) for _ in range(GROUPS)]
    told = [ToldStory(group, f"Historie {n}", "Ida") for group in groups for n in range(STORIES)]
    for place, story in enumerate(trees.add_stories(tx, made, told)):
        trees.add_factors(tx, story, [f"noen spurte hvordan jeg hadde det {place} {n}" for n in range(FACTORS)])
    return groups[0]


def settle(app: QApplication, until: Callable[[], bool], patience: float = PATIENCE_S) -> None:
    """Let the app work until something is true, or the patience ends."""
    end = time.monotonic() + patience
    while not until() and time.monotonic() < end:
        app.processEvents()
        # The app's own loop does this by itself: an exercise that was left is taken down, not kept.
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def most_memory() -> float:
    """Return the most memory that this process has taken, in megabytes; on Linux without what its parent took."""
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def open_board(app: QApplication, window: MainWindow, desk: OpenWorkshop) -> None:
    """Go on to the board of shared factors, and let the app suggest some."""
    desk.choose_group(None)
    board = desk.read(lambda tx: agenda.agenda(tx, desk.id))[1]
    desk.do("", lambda tx: workshops.go_to(tx, desk.id, board.id, 0))
    settle(app, lambda: window.findChild(SharedFactorsWorkspace) is not None)
    shown = window.findChild(SharedFactorsWorkspace)
    settle(app, lambda: shown.board.thoughts.likely.begun)
    shown.day.suggest()
    settle(app, lambda: bool(shown.board.cards))
    settle(app, lambda: False, SETTLED_S)


def main() -> None:
    """Open the app, look at a tree, the forest and the board, and print the most memory that it took."""
    app = make_app("nb")
    with tempfile.TemporaryDirectory() as folder:
        running = Running(paths(Path(folder)), Settings(), StillClock())
        running.start()
        window = running.window
        settle(app, lambda: window.home is not None)
        calm_collector()  # as the app does
        window.resize(*SIZE)
        made = WorkshopId(new_id())
        group = window.services().hub.do(made, "", lambda tx: fill(tx, made))
        window.open_workshop(made)
        desk = window.services().open_workshop(made, window)
        for shown in (group, None, group):
            desk.choose_group(shown)
            settle(app, lambda: False, SETTLED_S)
        print(f"{'the whole app, 2,000 factors':34} at most {most_memory():.0f} MB")
        open_board(app, window, desk)
        print(f"{'the whole app with the board open':34} at most {most_memory():.0f} MB")
        window.close()
        running.stop()


if __name__ == "__main__":
    main()
