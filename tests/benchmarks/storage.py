"""How long the store takes: python tests/benchmarks/storage.py. Ratios matter; times shift between machines."""

# ruff: noqa: T201 (it is run to be read)

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.storage.rows_for_tests import W, add, factor, story, with_workshop
from unginvest_workshop.domain.ids import new_id
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore

ROUNDS = 2000


def measure(name: str, run: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Print the median and the 99th percentile of some rounds, in milliseconds."""
    taken: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    tail = statistics.quantiles(taken, n=100)[-1] if rounds > 1 else taken[0]
    print(f"{name:<44} median {statistics.median(taken):8.2f} ms   p99 {tail:8.2f} ms   ({rounds} rounds)")


def find_factors(store: SqlStore) -> list[SuccessFactor]:
    """Ask for all factors, as a canvas does."""
    with store.read() as tx:
        return tx.find(SuccessFactor, workshop_id=W)


def main() -> None:
    """Measure the store in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        place = paths(Path(folder))
        measure("open a new store", lambda: open_store(place).close(), 1)
        store = with_workshop(open_store(place))
        store.write(W, "historie", add(story("s")))
        measure("add a factor, with its journal", lambda: store.write(W, "ord", add(factor(new_id(), "s"))))
        measure("undo", lambda: store.undo(W), 200)
        measure("redo", lambda: store.redo(W), 200)
        many = [factor(new_id(), "s") for _ in range(20_000 - ROUNDS)]
        measure("add 18,000 factors in one step", lambda: store.write(W, "tabell", add(*many)), 1)
        measure("undo them", lambda: store.undo(W), 1)
        measure("read 2,000 factors", lambda: find_factors(store), 50)
        measure("what undo and redo would do", lambda: store.history(W), 200)
        measure("make a backup and close", store.close, 1)
        measure("open it again", lambda: open_store(place).close(), 5)


if __name__ == "__main__":
    main()
