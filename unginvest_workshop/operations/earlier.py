"""The fagdager that a fagdag follows up, and those that follow it up: read here, never written."""

from collections.abc import Iterator
from dataclasses import dataclass

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.confidence import may_leave
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.red_thread import ties
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind, time_of
from unginvest_workshop.naming import story_name, told_by
from unginvest_workshop.operations.tx import ReadTx


@dataclass(frozen=True, slots=True)
class EarlierRoad:
    """A fagdag whose road can be followed up."""

    workshop: Workshop
    steps: int


def earlier_roads(tx: ReadTx, workshop_id: WorkshopId) -> list[EarlierRoad]:
    """Return the earlier fagdager that have a road, the newest first."""
    roads = (EarlierRoad(day, len(tx.find(RoadmapStep, workshop_id=day.id))) for day in days_before(tx, workshop_id))
    return [road for road in roads if road.steps]


def days_before(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return all fagdager that were before this one, whether they led to it or not, the newest first."""
    here = tx.get(Workshop, workshop_id)
    days = tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG)
    before = (d for d in days if (d.date, d.created) <= (here.date, here.created) and d.id != workshop_id)
    return sorted(before, key=time_of, reverse=True)


def followed(tx: ReadTx, workshop_id: WorkshopId) -> Workshop | None:
    """Return the fagdag that is followed up here; None when there is none, or it is put away."""
    earlier = tx.get(Workshop, workshop_id).follows
    found = tx.find(Workshop, id=earlier, deleted=False) if earlier else []
    return found[0] if found else None


def earlier_days(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return the fagdager that are followed up here, and those that they follow up, the nearest first."""
    days: list[Workshop] = []
    known, asked = {workshop_id}, [workshop_id]
    while asked:
        for earlier in _followed_by(tx, asked.pop(0)):
            found = tx.find(Workshop, id=earlier, deleted=False) if earlier not in known else []
            known.add(earlier)
            days += found
            asked += [day.id for day in found]
    return days


def line_of(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return a fagdag and those that led to it, the oldest first: what its own room has told, and no other.

    Raises NotFoundError.
    """
    return sorted([*earlier_days(tx, workshop_id), tx.get(Workshop, workshop_id)], key=time_of)


def later_days(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return the fagdager that follow this one up, and those that follow these, the oldest first."""
    days: list[Workshop] = []
    known, asked = {workshop_id}, [workshop_id]
    while asked:
        found = tx.find(Workshop, follows=asked.pop(0), deleted=False, kind=WorkshopKind.FAGDAG)
        new = [day for day in found if day.id not in known]
        known |= {day.id for day in new}
        days += new
        asked += [day.id for day in new]
    return sorted(days, key=time_of)


def _followed_by(tx: ReadTx, workshop_id: WorkshopId) -> Iterator[WorkshopId]:
    for workshop in tx.find(Workshop, id=workshop_id):
        if workshop.follows:
            yield workshop.follows
    for step in tx.find(RoadmapStep, workshop_id=workshop_id):
        if step.continues:
            yield from (earlier.workshop_id for earlier in tx.find(RoadmapStep, id=step.continues))


@dataclass(frozen=True, slots=True)
class EarlierThread:
    """The red thread of another fagdag, as far as it may leave that room."""

    grows_from: dict[Node, list[Node]]
    texts: dict[Node, str]
    steps: list[RoadmapStep]


def earlier_thread(tx: ReadTx, day: Workshop) -> EarlierThread:
    """Return another fagdag's thread without what stays in its room; the words of steps and after tell its year."""
    told = may_leave(
        tx.find(Story, workshop_id=day.id),
        tx.find(SuccessFactor, workshop_id=day.id),
        tx.find(Cluster, workshop_id=day.id),
    )
    links = [row for row in tx.find(Link, workshop_id=day.id) if not {row.parent, row.child} & told.gone]
    steps, ideas = tx.find(RoadmapStep, workshop_id=day.id), tx.find(DreamIdea, workshop_id=day.id)
    moved = tx.find(Contribution, workshop_id=day.id)
    year = day.date.year
    texts = {
        **{Node(NodeKind.STORY, story.id): story_name(story) for story in told.stories},
        **{Node(NodeKind.FACTOR, factor.id): factor.text for factor in told.factors},
        **{Node(NodeKind.CLUSTER, cluster.id): cluster.name for cluster in told.clusters},
        **{Node(NodeKind.DREAM, idea.id): idea.text for idea in ideas},
        **{Node(NodeKind.STATEMENT, row.id): row.text for row in tx.find(DesignStatement, workshop_id=day.id)},
        **{Node(NodeKind.STEP, step.id): f"{step.text} · {year}" for step in steps},
    }
    for row in moved:
        texts[Node(NodeKind.CONTRIBUTION, row.id)] = f"{told_by(row.who or row.department, row.text)} · {year}"
    return EarlierThread(ties(told.factors, links, ideas=ideas, steps=steps, contributions=moved), texts, steps)
