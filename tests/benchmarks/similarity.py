"""How much of the facilitator's work the similarity engine saves, and how fast it is.

``python tests/benchmarks/similarity.py FOLDER…`` reads each labelled table (``*.tsv`` with the columns story, factor
and label) in the folders. Whoever writes the lexicon may look at the first half of a table's stories and never at the
second: the figures of the second half are the ones to believe.
"""

# ruff: noqa: T201 (it is run to be read)

import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from unginvest_workshop.similarity import NOTHING_LEARNED, Learned, Near, learn, likeliest, suggestions
from unginvest_workshop.similarity.lexicon import the_lexicon
from unginvest_workshop.similarity.words import the_folding

PLACES = 3
"""Places that are offered for a loose text."""


@dataclass(frozen=True)
class Row:
    """A factor, who told it, and the shared factor that people put it in."""

    story: str
    factor: str
    label: str


@dataclass(frozen=True)
class Figures:
    """How good the answer for one set is, from 0 to 1."""

    rows: int
    saved: float
    pair_f1: float
    hit: float
    """How often the right cluster is among the likeliest."""


def read(path: Path) -> list[Row]:
    """Return a table's rows; none when it isn't labelled."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Row(row["story"], row["factor"], row["label"]) for row in rows if "label" in row and "story" in row]


def halves(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows of the first half of the stories, which may be looked at, and of the second, which may not."""
    stories = sorted({row.story for row in rows})
    first = set(stories[: len(stories) // 2])
    return [row for row in rows if row.story in first], [row for row in rows if row.story not in first]


def drags_saved(gold: Sequence[str], told: Sequence[str]) -> float:
    """Return the share of drags saved, where one drag moves a card or drops a whole cluster on another."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for label, key in zip(gold, told, strict=True):
        table[key][label] += 1
    strays = sum(counts.total() - max(counts.values()) for counts in table.values())
    homes = [[label for label, count in counts.items() if count == max(counts.values())] for counts in table.values()]
    manual = len(gold) - len(set(gold))
    return 1 - (strays + len(homes) - matched(homes)) / manual if manual else 0.0


def matched(choices: Sequence[Sequence[str]]) -> int:
    """Return how many of those who choose can have a choice of their own (largest matching)."""
    owner: dict[str, int] = {}

    def place(one: int, tried: set[str]) -> bool:
        for choice in choices[one]:
            if choice not in tried:
                tried.add(choice)
                if choice not in owner or place(owner[choice], tried):
                    owner[choice] = one
                    return True
        return False

    return sum(place(one, set()) for one in range(len(choices)))


def pair_f1(gold: Sequence[str], told: Sequence[str]) -> float:
    """Return how well pairs that stand together are the pairs that should."""

    def pairs(keys: Sequence[object]) -> int:
        return sum(count * (count - 1) // 2 for count in Counter(keys).values())

    right = pairs(list(zip(gold, told, strict=True)))
    return 2 * right / ((pairs(gold) + pairs(told)) or 1)


def told_of(rows: Sequence[Row], learned: Learned, *, by_stories: bool) -> list[str]:
    """Return the key of the suggested cluster of each row; a loose one has a key of its own."""
    keys = [f"loose {place}" for place in range(len(rows))]
    stories = [row.story for row in rows] if by_stories else None
    for number, each in enumerate(suggestions([row.factor for row in rows], stories=stories, learned=learned)):
        for member in each.members:
            keys[member] = f"cluster {number}"
    return keys


def hits(rows: Sequence[Row], learned: Learned) -> float:
    """Return how often the cluster that a factor was taken out of is among the likeliest."""
    clusters: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        clusters[row.label].append(row.factor)
    many = [label for label, members in clusters.items() if len(members) > 1]
    right = tried = 0
    for place, label in enumerate(many):
        for factor in clusters[label]:
            without = [[*clusters[each]] for each in many]
            without[place].remove(factor)
            tried += 1
            right += place in likeliest([factor], without, count=PLACES, learned=learned)[0]
    return right / tried if tried else 0.0


def figures(rows: Sequence[Row], learned: Learned = NOTHING_LEARNED, *, by_stories: bool = False) -> Figures:
    """Return how good the answer for some rows is."""
    gold, told = [row.label for row in rows], told_of(rows, learned, by_stories=by_stories)
    return Figures(len(rows), drags_saved(gold, told), pair_f1(gold, told), hits(rows, learned))


def show(name: str, found: Figures) -> None:
    """Print a line of figures."""
    print(f"{name:44} {found.rows:5} {found.saved:7.3f} {found.pair_f1:7.3f} {found.hit:7.3f}")


def quality(path: Path) -> None:
    """Print the figures of a table, of its halves, and of its second half when the first half's places are learnt."""
    rows = read(path)
    if not rows:
        return
    seen, unseen = halves(rows)
    learned = learn((row.factor, row.label) for row in seen)
    show(path.stem, figures(rows))
    show("  what one story tells dissolved", figures(rows, by_stories=True))
    show("  first half of the stories", figures(seen))
    show("  second half", figures(unseen))
    show("  second half, the first one learnt", figures(unseen, learned))


def speed(texts: Sequence[str]) -> None:
    """Print how long it takes to load, to suggest and to look for near duplicates."""
    the_lexicon.cache_clear()
    the_folding.cache_clear()
    print(f"load the lexicon                 {timed(the_lexicon):8.1f} ms")
    for count in (200, 2000):
        many = [
            f"{texts[n % len(texts)]} {'abcdefghij'[n % 10]}{'aeiou'[n // 10 % 5]}k{'abcdefghij'[n // 50 % 10]}"
            for n in range(count)
        ]
        print(f"suggest among {count:5}              {min(timed(suggestions, many) for _ in range(5)):8.1f} ms")
    near = Near((str(n), text) for n, text in enumerate(many))
    print(f"near duplicate among 2000        {max(timed(near.like, text) for text in texts[:100]):8.2f} ms at most")


def timed(run: Callable[..., object], *arguments: object) -> float:
    """Return the milliseconds that something takes."""
    begun = time.perf_counter()
    run(*arguments)
    return (time.perf_counter() - begun) * 1000


def main(folders: Sequence[str]) -> None:
    """Print the figures of the tables in the folders, and the times."""
    print(f"{'set':44} {'rows':>5} {'saved':>7} {'pair F1':>7} {'hit@3':>7}")
    paths = [path for folder in folders for path in sorted(Path(folder).glob("*.tsv"))]
    for path in paths:
        quality(path)
    texts = [row.factor for path in paths for row in read(path)]
    if texts:
        speed(texts)


if __name__ == "__main__":
    main(sys.argv[1:])
