"""How fast the board of shared factors opens, changes and is walked with 2,000 factors, most of them loose or placed.

``python tests/benchmarks/board.py`` prints milliseconds: for opening until it is painted, for placing a factor by a key
until the board is painted again (median and 95th percentile), for painting the tray alone, and the longest that the
window stands still when shared factors are suggested.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, clusters, people, trees, workshops
from unginvest_workshop.operations.trees import ToldStory
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.open_workshop import OpenWorkshop, Speech
from unginvest_workshop.ui.style import apply_style

GROUPS, STORIES, FACTORS, CLUSTERS = 8, 5, 50, 25
PLACED = 25
CLOCK = time.thread_time if "--cpu" in sys.argv else time.perf_counter
"""``--cpu`` counts the window's own time alone, for a machine that does other things too."""
SIZE = (1400, 1000)
SAID = ("noen spurte hvordan jeg hadde det", "vi lo masse", "hun trodde på meg", "jeg fikk ansvar på ordentlig")


class StillClock:
    """A clock that stands still."""

    def now(self) -> Instant:
        """Return ten in the morning."""
        return Instant(wall=1_795_341_600_000, boot=0, boot_id="one")


def big_day(hub: Hub, placed: float) -> WorkshopId:
    """Make a fagdag of 2,000 factors and 25 shared factors, with a share of the factors in them."""
    made = WorkshopId(new_id())

    def fill(tx: Tx) -> None:
        plan = [workshops.PlannedItem(ExerciseKind.SHARED_FACTORS, 30)]
        workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), agenda=plan, workshop_id=made)
        groups = [people.add_group(tx, made) for _ in range(GROUPS)]
        told = [ToldStory(group, f"Historie {n}", "Ida") for group in groups for n in range(STORIES)]
        ids = [
            factor
            for story in trees.add_stories(tx, made, told)
            for factor in trees.add_factors(tx, story, [f"{SAID[n % 4]} {n}" for n in range(FACTORS)])
        ]
        share = round(len(ids) * placed) // CLUSTERS
        for number in range(CLUSTERS):
            members = ids[number * share : (number + 1) * share]
            clusters.add_cluster(tx, made, f"Fellesnevner {number}", members)

    hub.do(made, "", fill)
    return made


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = CLOCK()
    work()
    return (CLOCK() - begun) * 1000


def measure(hub: Hub, data: Path, placed: float) -> None:
    """Open the board, place factors by the key 1, and print what it took."""
    made = big_day(hub, placed)
    speech = Speech(Translator("nb"), load_content("nb"))
    desk = OpenWorkshop(hub, made, speech, speech, StillClock(), PhotoShelf(data / "media"), hub)
    item = desk.read(lambda tx: agenda.agenda(tx, made))[0]
    shown: list[SharedFactorsWorkspace] = []

    def open_it() -> None:
        workspace = SharedFactorsWorkspace(desk, item.id)
        workspace.resize(*SIZE)
        workspace.show()
        workspace.activateWindow()
        QApplication.processEvents()
        workspace.repaint()
        shown.append(workspace)

    opened = milliseconds(open_it)
    board = shown[0].board
    while board.thoughts.thinking.busy or not board.thoughts.likely.begun:
        QApplication.processEvents()
    QTest.qWaitForWindowActive(shown[0])
    board.tray.list.setFocus()

    def place_one() -> None:
        QTest.keyClick(board.tray.list, Qt.Key.Key_1)
        QApplication.processEvents()

    before = len(board.tray.list.rows)
    taken = sorted(milliseconds(place_one) for _ in range(PLACED))
    painted = statistics.median(milliseconds(board.tray.list.viewport().repaint) for _ in range(PLACED))
    done = before - len(board.tray.list.rows)
    print(  # noqa: T201
        f"{placed:4.0%} placed: open {opened:6.1f}   place by key {statistics.median(taken):5.1f} / {taken[-2]:5.1f}"
        f"   paint the tray {painted:5.1f}   ({done} of {PLACED} placed)"
    )
    print(f"              suggest: the window stands still {suggesting(shown[0]):5.1f}")  # noqa: T201
    shown[0].close()
    shown[0].deleteLater()
    QApplication.sendPostedEvents(shown[0], QEvent.Type.DeferredDelete.value)


def suggesting(workspace: SharedFactorsWorkspace) -> float:
    """Return the longest that the window stands still while suggestions are looked for and put on the board."""
    told: list[int] = []
    longest = milliseconds(lambda: workspace.board.thoughts.suggest(told.append))
    while not told or workspace.board.thoughts.thinking.busy:
        longest = max(longest, milliseconds(QApplication.processEvents))
    return longest


def main() -> int:
    """Print the figures for a tray that is full, half empty, and nearly empty."""
    app = QApplication.instance() or QApplication(sys.argv)
    apply_style(app)
    with tempfile.TemporaryDirectory() as folder:
        where = paths(Path(folder))
        store = open_store(where)
        for placed in (0.0, 0.5, 0.98):
            measure(Hub(store), Path(folder), placed)
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
