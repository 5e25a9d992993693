"""The steps of the veikart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import RoadmapStepId, WorkshopId, new_id
from unginvest_workshop.domain.people import Participant, person_called
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_of, in_road_order
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.when_moved import said_anew
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.links import set_parents
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

_SOURCES: Final[Mapping[NodeKind, type[DreamIdea | DesignStatement | Cluster]]] = MappingProxyType(
    {NodeKind.DREAM: DreamIdea, NodeKind.STATEMENT: DesignStatement, NodeKind.CLUSTER: Cluster}
)
"""What a step can be made from."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was said, with the days it covers where they are known."""

    said: str
    starts: date | None = None
    ends: date | None = None


def steps(tx: ReadTx, workshop_id: WorkshopId) -> list[RoadmapStep]:
    """Return the steps as they stand on the road."""
    return in_road_order(tx.find(RoadmapStep, workshop_id=workshop_id))


def add_step(
    tx: Tx,
    workshop_id: WorkshopId,
    text: str,
    grows_from: Iterable[Node] = (),
    status: StepStatus = StepStatus.PLANNED,
) -> RoadmapStepId:
    """Put a step on the road, with what it grows from. Raises UserError when it is empty."""
    new = RoadmapStepId(new_id())
    rank = last_rank(tx.find(RoadmapStep, workshop_id=workshop_id))
    tx.add(RoadmapStep(id=new, workshop_id=workshop_id, rank=rank, text=_said(text), status=status))
    set_parents(tx, workshop_id, Node(NodeKind.STEP, new), grows_from)
    return new


def step_from(tx: Tx, node: Node, text: str = "") -> RoadmapStepId:
    """Put a step on the road that grows from a dream, a statement or a shared factor.

    Without words of its own it has those of what it grows from. Raises UserError when neither has any, ValueError for
    what no step is made from.
    """
    source = _SOURCES.get(node.kind)
    if source is None:
        raise ValueError(f"no step is made from a {node.kind}")
    row = tx.get(source, node.id)
    words = row.name if isinstance(row, Cluster) else row.text
    return add_step(tx, row.workshop_id, text or words, [node])


def move_step_to(tx: Tx, step_id: RoadmapStepId, to: date) -> None:
    """Let a step be taken about another day, told as precisely as it was: a week stays a week, a season a season."""
    step = tx.get(RoadmapStep, step_id)
    workshop = tx.get(Workshop, step.workshop_id)
    said, days = said_anew(step.when, days_of(step), to, workshop.language, workshop.date)
    tx.replace(replace(step, when=said, starts=days.starts, ends=days.ends))


def edit_step(
    tx: Tx,
    step_id: RoadmapStepId,
    *,
    text: str | None = None,
    when: When | None = None,
    owner: str | None = None,
    helpers: str | None = None,
    celebration: str | None = None,
    status: StepStatus | None = None,
    obstacle: str | None = None,
    strength: str | None = None,
) -> None:
    """Change what is given of a step. Raises UserError when it has no words left or ends before it starts."""
    step = tx.get(RoadmapStep, step_id)
    time = when or When(step.when, step.starts, step.ends)
    if time.starts and time.ends and time.ends < time.starts:
        raise UserError(mark("Sluttdatoen må komme etter startdatoen."))
    name = step.owner if owner is None else clean_line(owner)
    everyone = tx.find(Participant, workshop_id=step.workshop_id)
    tx.replace(
        replace(
            step,
            text=step.text if text is None else _said(text),
            when=clean_line(time.said),
            starts=time.starts,
            ends=time.ends,
            owner=name,
            owner_id=step.owner_id if name == step.owner else person_called(everyone, name),
            helpers=step.helpers if helpers is None else clean_text(helpers).strip(),
            celebration=step.celebration if celebration is None else clean_line(celebration),
            status=status or step.status,
            obstacle=step.obstacle if obstacle is None else clean_line(obstacle),
            strength=step.strength if strength is None else clean_line(strength),
        )
    )


def grow_from(tx: Tx, step_id: RoadmapStepId, grows_from: Iterable[Node]) -> None:
    """Let a step grow from exactly these."""
    step = tx.get(RoadmapStep, step_id)
    set_parents(tx, step.workshop_id, Node(NodeKind.STEP, step_id), grows_from)


def remove_step(tx: Tx, step_id: RoadmapStepId) -> None:
    """Take a step off the road."""
    tx.remove(RoadmapStep, step_id)


def _said(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv hva steget er."))
    return said
