"""Where a loose factor may belong among the shared factors that stand on the board."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.operations.clusters import ClusterView
from unginvest_workshop.similarity import NOTHING_LEARNED, Learned, ranked


@dataclass(frozen=True, slots=True)
class LikelyPlace:
    """A shared factor that a loose factor may belong in."""

    cluster_id: ClusterId
    alike: bool
    """Whether it has anything in common with it."""


def places_for(
    texts: Sequence[str], views: Sequence[ClusterView], learned: Learned = NOTHING_LEARNED
) -> list[tuple[LikelyPlace, ...]]:
    """Return for each text the three shared factors that it most likely belongs in, the likeliest first.

    There are fewer only where fewer stand there: a person chooses among them.
    """
    members = [[factor.text for factor in view.factors] for view in views]
    names = [view.cluster.name for view in views]
    found = ranked(texts, members, names=names, learned=learned)
    return [tuple(LikelyPlace(views[each.place].cluster.id, each.alike) for each in places) for places in found]
