"""What the facilitator's corrections teach, on this machine alone: read from the fagdager, and kept nowhere else.

So what is deleted is unlearnt, and what is undone was never learnt.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.confidence import may_leave
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.operations.demo.make import INVENTED
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.similarity import Learned, learn

_FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def learned(tx: ReadTx, since: int = 0) -> Learned:
    """Return what the placements of all fagdager here teach.

    ``since`` is the instant at which a person last let the app forget (UTC milliseconds): older placements teach
    nothing. Neither do the demo, suggestions that nobody kept, nor stories that stay in their room.
    """
    return learn(_placed(tx, since))


def as_table(lines: Iterable[tuple[str, str]], headings: tuple[str, str]) -> str:
    """Return what is learnt as tab-separated text under its headings; nothing in it is taken for a formula."""
    return "".join("\t".join(map(_cell, line)) + "\n" for line in (headings, *lines))


def _placed(tx: ReadTx, since: int) -> Iterator[tuple[str, str]]:
    """Yield the words of each factor that a person has put in a shared factor, and that one's name."""
    moved, kept = _written(tx, since)
    for day in tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG):
        if day.template in INVENTED:
            continue
        told = may_leave(
            tx.find(Story, workshop_id=day.id),
            tx.find(SuccessFactor, workshop_id=day.id),
            tx.find(Cluster, workshop_id=day.id),
        )
        names = {cluster.id: cluster.name for cluster in told.clusters if cluster.name}
        for factor in told.factors:
            newer = since == 0 or factor.id in moved or factor.cluster_id in kept
            if newer and factor.cluster_id in names:
                yield factor.text, names[factor.cluster_id]


def _written(tx: ReadTx, since: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the factors that were placed, and the shared factors that were made or kept, after an instant."""
    if since == 0:
        return frozenset(), frozenset()
    return tx.written_since(SuccessFactor, "cluster_id", since), tx.written_since(Cluster, "suggested", since)


def _cell(text: str) -> str:
    said = " ".join(text.split())
    return f"'{said}" if said.startswith(_FORMULA) else said
