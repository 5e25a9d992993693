"""Where in all the fagdager something that was said is shown."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.search import Hit, SaidKind
from unginvest_workshop.operations.tx import ReadTx, Row

_E: Final = ExerciseKind
_SHOWN_IN: Final = MappingProxyType[NodeKind, tuple[type[Row], tuple[ExerciseKind, ...]]](
    {
        NodeKind.STORY: (Story, (_E.TREE, _E.SHARED_FACTORS)),
        NodeKind.FACTOR: (SuccessFactor, (_E.TREE, _E.SHARED_FACTORS)),
        NodeKind.CLUSTER: (Cluster, (_E.SHARED_FACTORS,)),
        NodeKind.DREAM: (DreamIdea, (_E.DREAM,)),
        NodeKind.STATEMENT: (DesignStatement, (_E.DESIGN,)),
        NodeKind.STEP: (RoadmapStep, (_E.ROADMAP, _E.FOLLOW_UP)),
        NodeKind.CONTRIBUTION: (Contribution, (_E.FOLLOW_UP, _E.ROADMAP)),
    }
)
"""How each kind is kept, and the exercises that show it; the first that the fagdag has counts."""


@dataclass(frozen=True, slots=True)
class SaidSpot:
    """Something that was said and is on no red thread, as a search found it."""

    kind: SaidKind
    id: str
    """Of the row that holds it, as ``Said.id`` is."""
    at: int = 0
    """Where in its words, in letters, the first that was searched for stands."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to go to."""

    workshop_id: WorkshopId
    item_id: AgendaItemId | None = None
    """The exercise in that fagdag's agenda; None where it is not there any more."""
    node: Node | None = None
    """What is to be chosen there, if it is on the red thread."""
    said: SaidSpot | None = None
    """What is to be chosen there, if it is on no red thread."""


def exercises_showing(kind: NodeKind) -> tuple[ExerciseKind, ...]:
    """Return the exercises that show what is of a kind; the first that a fagdag has counts."""
    return _SHOWN_IN[kind][1]


def spot_of(tx: ReadTx, node: Node) -> Spot | None:
    """Return where something on the red thread is shown; None when it is gone."""
    row_type, exercises = _SHOWN_IN[node.kind]
    rows = tx.find(row_type, id=node.id)
    if not rows:
        return None
    workshop_id: WorkshopId = rows[0].workshop_id
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    planned = [item for kind in exercises for item in items if item.exercise is kind]
    return Spot(workshop_id, planned[0].id if planned else None, node)


def spot_of_hit(hit: Hit) -> Spot:
    """Return where something that a search found is shown."""
    said = hit.said
    if said.node is not None:
        return Spot(said.workshop_id, said.item_id, said.node)
    at = hit.marks[0][0] if hit.marks else 0
    return Spot(said.workshop_id, said.item_id, said=SaidSpot(said.kind, said.id, at))
