"""How long the first look at all fagdager takes, with fifteen of 2,000 factors each.

``python tests/benchmarks/insight.py`` prints how long the window takes to open, how long until it is filled, and the
longest that it stands still meanwhile.
"""

# ruff: noqa: T201 (it is run to be read)

import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.insight import insight_of
from unginvest_workshop.operations.insight_rows import all_days, rows_of
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import create_workshop
from unginvest_workshop.settings import paths, resources_dir
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.insight.insight_dialog import InsightDialog

DAYS, STORIES, FACTORS, SHARED = 15, 200, 10, 25

T = TypeVar("T")


class StillClock:
    """A clock that stands still."""

    def now(self) -> Instant:
        """Return ten in the morning."""
        return Instant(wall=1_795_341_600_000, boot=0, boot_id="one")


def words() -> list[str]:
    """Return the words of the demo, each once."""
    said = " ".join(path.read_text(encoding="utf-8") for path in (resources_dir() / "demo").glob("*.toml"))
    return sorted(set(re.findall(r"\w+", said)))


def fill(tx: Tx, day: WorkshopId, year: int, chance: random.Random, known: list[str]) -> None:
    """Make a fagdag of invented stories and factors, each in one of its shared factors."""
    create_workshop(tx, "Fagdag", date(year, 1, 1), workshop_id=day)
    shared = [ClusterId(new_id()) for _ in range(SHARED)]
    for number, cluster in enumerate(shared):
        tx.add(Cluster(cluster, day, f"{number:04}", " ".join(chance.choices(known, k=3))))
    for number in range(STORIES):
        story = StoryId(new_id())
        tx.add(Story(story, day, f"{number:04}", None, " ".join(chance.choices(known, k=3)), "Ida"))
        for place in range(FACTORS):
            said = " ".join(chance.choices(known, k=6))
            tx.add(
                SuccessFactor(
                    SuccessFactorId(new_id()), day, f"{place:04}", story, said, cluster_id=chance.choice(shared)
                )
            )


def timed(name: str, work: Callable[[], T]) -> T:
    """Do something, and print how long it takes by the clock and of the processor."""
    begun, used = time.perf_counter(), time.process_time()
    result = work()
    took, busy = (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000
    print(f"{name:<44} {took:8.1f} ms   processor {busy:8.1f} ms")
    return result


def show(app: QCoreApplication, store: SqlStore) -> None:
    """Open the window of the insight, and print how long it stands still until there is something to see."""
    hub = Hub(store)
    dialog = timed("the window opens", lambda: InsightDialog(hub, StillClock(), Translator("nb")))
    longest, begun = 0.0, time.perf_counter()
    while not dialog.themes.rows:
        before = time.perf_counter()
        app.processEvents()
        time.sleep(0.001)
        longest = max(longest, time.perf_counter() - before)
    waited = (time.perf_counter() - begun) * 1000
    print(f"{'it is filled, and stood still for at most':<44} {waited:8.1f} ms   {longest * 1000:8.1f} ms")


def main() -> None:
    """Measure."""
    chance, known = random.Random(1), words()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(paths(Path(folder)))
        for number in range(DAYS):
            day = WorkshopId(new_id())
            store.write(day, "", lambda tx, day=day, number=number: fill(tx, day, 2010 + number, chance, known))
        app = QApplication.instance() or QApplication([])
        for name in ("first", "second"):
            print(f"the {name} time")
            show(app, store)
        with store.read() as tx:
            rows = rows_of(tx, all_days(tx))
        timed("all that was told, worked through anew", lambda: insight_of(rows))
        store.close()


if __name__ == "__main__":
    main()
