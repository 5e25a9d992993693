"""«Her er det energi»: people mark what draws them. Marks are counted; nothing is ranked, nothing falls away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import EnergyMarkId, ParticipantId, WorkshopId
from unginvest_workshop.domain.thread import Node, NodeKind

MARKABLE: Final = frozenset({NodeKind.FACTOR, NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.STATEMENT})
"""What somebody can be drawn to."""


@dataclass(frozen=True, slots=True)
class EnergyMark:
    """Somebody is drawn to something. Who it is need not be known, and is told to nobody."""

    id: EnergyMarkId
    workshop_id: WorkshopId
    rank: str
    kind: NodeKind
    node_id: str
    """What is marked, of that kind; the mark goes with it."""
    participant_id: ParticipantId | None = None

    @property
    def node(self) -> Node:
        """What is marked."""
        return Node(self.kind, self.node_id)


def counted(marks: Iterable[EnergyMark]) -> dict[Node, int]:
    """Return how many marks there are at each thing that has any."""
    counts: dict[Node, int] = {}
    for mark in marks:
        counts[mark.node] = counts.get(mark.node, 0) + 1
    return counts
