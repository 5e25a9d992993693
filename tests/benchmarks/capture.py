"""How soon what is typed stands painted and safe, in the real window with 2,000 factors in the fagdag.

``python tests/benchmarks/capture.py`` types factors by real key events and stops the clock when the canvas has painted
after the commit. It prints milliseconds, median and 95th percentile, for a tree of usual size and for one of 300
factors, and where the time goes. With ``--stage`` the room's view is shown too.
"""

# ruff: noqa: T201 (it is run to be read)

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app import Running, calm_collector
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import GroupId, StoryId, WorkshopId, new_id
from unginvest_workshop.operations import agenda, people, trees, workshops
from unginvest_workshop.operations.trees import ToldStory
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.settings import Settings, paths
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.ui.exercises.tree.workspace import TreeWorkspace
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.style import apply_style

FACTORS, GROUPS, STORIES, LARGE = 2000, 40, 160, 300
ROUNDS = 60
SIZE = (1920, 1080)
IN_TURN = 4
"""Factors that are written on a root before the next story is told."""
SAID = (
    "noen spurte hvordan jeg hadde det, og ble stående til jeg hadde svart",
    "vi lo masse",
    "hun trodde på meg før jeg gjorde det selv",
    "tydelig hvem som gjorde hva",
    "jeg ble sett i døra",
)
Spent = dict[str, list[float]]


class Painted(QObject):
    """Counts how often a widget has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint, and let it pass."""
        self.times += event.type() is QEvent.Type.Paint
        return False


def filled(tx: Tx, workshop: WorkshopId) -> list[GroupId]:
    """Fill a fagdag: 300 factors in one story of the first group, and the others evenly; return the groups."""
    made = [people.add_group(tx, workshop) for _ in range(GROUPS)]
    told = [ToldStory(made[n % GROUPS], f"Historie {n}", "Ida") for n in range(STORIES)]
    stories = trees.add_stories(tx, workshop, told)
    group_of = {story: n % GROUPS for n, story in enumerate(stories)}
    first = [story for story in stories if group_of[story] == 0]
    rest = [story for story in stories if group_of[story] != 0]
    for row, count in ((first, LARGE), (rest, FACTORS - LARGE)):
        _share(tx, row, count)
    return made


def _share(tx: Tx, stories: list[StoryId], count: int) -> None:
    for place, story in enumerate(stories):
        own = count // len(stories) + (place < count % len(stories))
        trees.add_factors(tx, story, [f"{SAID[n % len(SAID)]} {place} {n}" for n in range(own)])


@contextmanager
def timed(owner: type, name: str, into: Spent) -> Iterator[None]:
    """Note how long each call of a method takes, in milliseconds, while this lasts."""
    original: Callable[..., object] = getattr(owner, name)
    label = f"{owner.__name__}.{name}"

    def clocked(*given: object, **named: object) -> object:
        begun = time.perf_counter()
        try:
            return original(*given, **named)
        finally:
            into[label].append((time.perf_counter() - begun) * 1000)

    setattr(owner, name, clocked)
    try:
        yield
    finally:
        setattr(owner, name, original)


def typed(workspace: TreeWorkspace, rounds: int) -> list[float]:
    """Type factors and return the milliseconds from Enter until each stands painted."""
    field, painted = workspace.bar.field, Painted()
    viewport = workspace.pages.tree.viewport()
    viewport.installEventFilter(painted)
    taken = []
    for number in range(rounds):
        if number % IN_TURN == 0:  # the next one tells
            QTest.keyClick(field, Qt.Key.Key_Down)
            settle()
        QTest.keyClicks(field, f"{SAID[number % len(SAID)]} nytt {number}")
        QApplication.processEvents()
        seen, begun = painted.times, time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        while painted.times == seen:
            QApplication.processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
        settle()
    viewport.removeEventFilter(painted)
    return taken


def settle(seconds: float = 0.25) -> None:
    """Let what follows a change later (the likeness of the stage, a growing note) be done: people pause too."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()


def letters(workspace: TreeWorkspace) -> list[float]:
    """Type a sentence and return the milliseconds that each letter takes."""
    taken = []
    for letter in "noen spurte hvordan jeg hadde det":
        begun = time.perf_counter()
        QTest.keyClicks(workspace.bar.field, letter)
        QApplication.processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
    workspace.bar.field.clear()
    return taken


def opened(running: Running) -> TreeWorkspace:
    """Fill a fagdag, open it in the window at the tree exercise, and return its workspace."""
    store = running.store
    assert store is not None
    workshop = WorkshopId(new_id())
    plan = [PlannedItem(ExerciseKind.TREE, 30), PlannedItem(ExerciseKind.SHARED_FACTORS, 30)]
    store.write(
        workshop,
        "",
        lambda tx: workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), agenda=plan, workshop_id=workshop),
    )
    store.write(workshop, "", lambda tx: filled(tx, workshop))
    running.window.open_workshop(workshop)
    session = running.window.session
    assert session is not None
    session.desk.go_to(session.desk.read(lambda tx: agenda.agenda(tx, workshop))[0].id)
    QApplication.processEvents()
    workspace = session.page.workspace()
    assert isinstance(workspace, TreeWorkspace)
    return workspace


def shown(name: str, taken: list[float]) -> None:
    """Print one line of figures."""
    print(f"{name:<44} median {statistics.median(taken):7.1f}   p95 {statistics.quantiles(taken, n=20)[-1]:7.1f} ms")


def main() -> None:
    """Measure in a store of its own."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--stage", action="store_true", help="show the room's view too")
    stage = asked.parse_args().stage
    app = QApplication([])
    apply_style(app)
    with tempfile.TemporaryDirectory() as folder:
        where = paths(Path(folder) / "data")
        where.data_dir.mkdir()
        running = Running(where, Settings(), language="nb")
        running.start()
        while running.window.home is None:
            QApplication.processEvents()
        calm_collector()  # as the app does
        running.window.resize(*SIZE)
        workspace = opened(running)
        if stage:
            running.window.session.show_stage()
        for number, name in ((2, "a tree of about 44 factors"), (1, "a tree of 300 factors")):
            workspace.choose_group_number(number)
            workspace.focus_capture()
            settle()
            measured(workspace, name)
        running.window.close()
        running.stop()


def measured(workspace: TreeWorkspace, name: str) -> None:
    """Print what typing in one tree takes."""
    typed(workspace, 5)
    spent: Spent = defaultdict(list)
    print(name)
    shown("  Enter until painted", typed(workspace, ROUNDS))
    shown("  a letter", letters(workspace))
    with timed(SqlStore, "write", spent), timed(Hub, "read", spent), timed(TreeWorkspace, "refresh", spent):
        typed(workspace, 10)
    for label, taken in spent.items():
        print(f"    {label:<40} {len(taken) / 10:5.1f} times, {sum(taken) / 10:7.1f} ms each time words are kept")


if __name__ == "__main__":
    main()
