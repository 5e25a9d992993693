"""The whole red thread of a fagdag, read once: what it carries on from earlier ones, and what later ones made of it."""

from collections.abc import Mapping
from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.red_thread import RedThread, ties, weave
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind, time_of
from unginvest_workshop.naming import story_name, told_by
from unginvest_workshop.operations.earlier import earlier_thread
from unginvest_workshop.operations.tx import ReadTx

WHOLE_THREAD_KINDS: Final = (
    *(Workshop, Story, SuccessFactor, Cluster, DreamIdea, DesignStatement, RoadmapStep, Link),
    *(Contribution, DreamComeTrue),
)
"""The rows that the whole thread is made of: who shows it asks again when one of these changes, in any fagdag."""


def red_thread(tx: ReadTx, workshop_id: WorkshopId) -> RedThread:
    """Return a fagdag's red thread, both ways.

    Of the fagdager before and after it there is what may leave their rooms; the words of their steps tell their year.
    """
    factors = tx.find(SuccessFactor, workshop_id=workshop_id)
    grows_from = ties(
        factors,
        tx.find(Link, workshop_id=workshop_id),
        ideas=tx.find(DreamIdea, workshop_id=workshop_id),
        steps=tx.find(RoadmapStep, workshop_id=workshop_id),
        contributions=tx.find(Contribution, workshop_id=workshop_id),
    )
    own = own_texts(tx, workshop_id) | _moved(tx, workshop_id)
    texts = dict(own)
    for day in related_days(tx, workshop_id):
        other = earlier_thread(tx, day)
        grows_from |= other.grows_from
        texts |= other.texts
    suggested = {row.id for row in tx.find(Cluster, workshop_id=workshop_id, suggested=True)}
    return weave(
        grows_from,
        texts,
        own=frozenset(own),
        suggested=frozenset(Node(NodeKind.CLUSTER, cluster_id) for cluster_id in suggested),
        come_true=_come_true(tx, texts),
    )


def own_texts(tx: ReadTx, workshop_id: WorkshopId) -> dict[Node, str]:
    """Return the words of everything on the workshop's own red thread up to its steps."""
    texts: dict[Node, str] = {}
    for story in tx.find(Story, workshop_id=workshop_id):
        texts[Node(NodeKind.STORY, story.id)] = story_name(story)
    for factor in tx.find(SuccessFactor, workshop_id=workshop_id):
        texts[Node(NodeKind.FACTOR, factor.id)] = factor.text
    for cluster in tx.find(Cluster, workshop_id=workshop_id):
        texts[Node(NodeKind.CLUSTER, cluster.id)] = cluster.name
    for idea in tx.find(DreamIdea, workshop_id=workshop_id):
        texts[Node(NodeKind.DREAM, idea.id)] = idea.text
    for statement in tx.find(DesignStatement, workshop_id=workshop_id):
        texts[Node(NodeKind.STATEMENT, statement.id)] = statement.text
    for step in tx.find(RoadmapStep, workshop_id=workshop_id):
        texts[Node(NodeKind.STEP, step.id)] = step.text
    return texts


def related_days(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return the fagdager that this one follows up, with those before them, and then those that follow it up.

    It is read all at once, however many steps there are. What is put away is passed over.
    """
    days, before, after = _tied_days(tx)
    found = dict.fromkeys((*_walk(before, workshop_id), *_walk(after, workshop_id)))
    return [days[day] for day in found if day != workshop_id]


def days_after(tx: ReadTx, workshop_id: WorkshopId) -> list[Workshop]:
    """Return the fagdager that carry this one on, and those that carry these on, the oldest first."""
    days, _, after = _tied_days(tx)
    found = [days[day] for day in _walk(after, workshop_id) if day != workshop_id]
    return sorted(found, key=time_of)


_Tied = dict[WorkshopId, list[WorkshopId]]


def _tied_days(tx: ReadTx) -> tuple[dict[WorkshopId, Workshop], _Tied, _Tied]:
    """Return all fagdager, and of each those that it carries on and those that carry it on."""
    days = {day.id: day for day in tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG)}
    steps = tx.find(RoadmapStep)
    home: dict[str, WorkshopId] = {step.id: step.workshop_id for step in steps}
    before: _Tied = {}
    after: _Tied = {}
    pairs = [(day.id, day.follows) for day in days.values() if day.follows]
    pairs += [(step.workshop_id, home[step.continues]) for step in steps if step.continues in home]
    for later, earlier in pairs:
        if later in days and earlier in days:
            before.setdefault(later, []).append(earlier)
            after.setdefault(earlier, []).append(later)
    return days, before, after


def _walk(ties_of_days: Mapping[WorkshopId, list[WorkshopId]], start: WorkshopId) -> list[WorkshopId]:
    found = {start: None}
    waiting = [start]
    while waiting:
        for day in ties_of_days.get(waiting.pop(0), ()):
            if day not in found:
                found[day] = None
                waiting.append(day)
    return list(found)


def _moved(tx: ReadTx, workshop_id: WorkshopId) -> dict[Node, str]:
    told = tx.find(Contribution, workshop_id=workshop_id)
    return {Node(NodeKind.CONTRIBUTION, row.id): told_by(row.who or row.department, row.text) for row in told}


def _come_true(tx: ReadTx, texts: Mapping[Node, str]) -> dict[Node, int]:
    """Return the year in which each dream came true first, marked on whichever fagdag."""
    shown = {day.id for day in tx.find(Workshop, deleted=False)}
    years: dict[Node, int] = {}
    for row in tx.find(DreamComeTrue):
        node = Node(NodeKind.DREAM, row.dream_id)
        if row.workshop_id in shown and node in texts:
            years[node] = min(row.year, years.get(node, row.year))
    return years
