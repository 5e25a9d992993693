"""How long a search takes among 25,000 things said on eleven fagdager: python tests/benchmarks/search.py."""

# ruff: noqa: T201 (it is run to be read)

import random
import re
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.trees import add_told_story
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import create_workshop
from unginvest_workshop.settings import paths, resources_dir
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.search import SqlSearch

DAYS, STORIES, FACTORS = 11, 230, 9
QUERIES = ("ansvar", "å bli sett", "an", "ida", "ma", "vi va", "og", "kafe")


def words() -> list[str]:
    """Return the words of the demo, each once."""
    said = " ".join(path.read_text(encoding="utf-8") for path in (resources_dir() / "demo").glob("*.toml"))
    return sorted(set(re.findall(r"\w+", said)))


def fill(tx: Tx, day: WorkshopId, year: int, chance: random.Random, known: list[str]) -> None:
    """Make a fagdag of invented stories and factors."""
    create_workshop(tx, "Fagdag", date(year, 1, 1), workshop_id=day)
    for number in range(STORIES):
        story = StoryId(new_id())
        tx.add(Story(story, day, f"{number:04}", None, " ".join(chance.choices(known, k=3)), "Ida"))
        for place in range(FACTORS):
            said = " ".join(chance.choices(known, k=6))
            tx.add(SuccessFactor(SuccessFactorId(new_id()), day, f"{place:04}", story, said))


def took(search: SqlSearch, query: str) -> tuple[float, float, int]:
    """Return how long a search takes, by the clock and of the processor, in milliseconds, and how much it finds."""
    begun, used = time.perf_counter(), time.process_time()
    found = search.find(query)
    return (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000, found.total


def main() -> None:
    """Measure."""
    chance, known = random.Random(1), words()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(paths(Path(folder)))
        day = WorkshopId("")
        for number in range(DAYS):
            day = WorkshopId(new_id())
            store.write(day, "", lambda tx, day=day, number=number: fill(tx, day, 2020 + number, chance, known))
        search = SqlSearch(store)
        asked = [("the first, which reads all", "zzz"), *((query, query) for query in QUERIES)]
        for name, query in asked:
            print("{:<28} {:8.1f} ms   processor {:8.1f} ms   {:6} found".format(name, *took(search, query)))
        store.write(day, "", lambda tx: add_told_story(tx, day, None, "Ola: Sjiraffen"))
        print(
            "{:<28} {:8.1f} ms   processor {:8.1f} ms   {:6} found".format("after a change", *took(search, "sjiraff"))
        )
        store.close()


if __name__ == "__main__":
    main()
