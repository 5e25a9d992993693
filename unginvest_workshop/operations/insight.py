"""Insight across fagdager: what recurs year after year, and decisions on what belongs together."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.confidence import Told, may_leave
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import ClusterId, DreamIdeaId, ParticipantId, StoryId, ThemeTieId, WorkshopId, new_id
from unginvest_workshop.domain.insight import (
    DayInsight,
    DepartmentShare,
    DreamReached,
    Insight,
    Theme,
    ThemePart,
    ThemeTie,
    first_reached,
    gather,
)
from unginvest_workshop.domain.people import Participant, person_called
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.operations.insight_rows import DayRows, InsightRows
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.similarity import Gathering, ThemeKey, shortest, theme_keys

_DECISIONS_TITLE: Final = "Temaer over tid"
"""What the place of the decisions is called in the store; nobody reads it on a screen."""


# -- what all fagdager tell --------------------------------------------------------------------------------------------


def insight_of(rows: InsightRows) -> Insight:
    """Return what fagdager tell together, without what stays in a room, and suggestions that nobody kept.

    It takes a while where very much is told: about a second for 10,000 factors that were never read before.
    """
    days = [_Day.of(day) for day in rows.days]
    fresh = first_reached([day.steps for day in days])
    seen = _come_true(rows.come_true, days)
    spelt = _spellings(name for day in days for name in day.departments_as_typed())
    return Insight(
        days=tuple(_day_insight(day, new, seen) for day, new in zip(days, fresh, strict=True)),
        themes=_themes(rows.ties, days, spelt),
        departments=_departments(days, spelt),
        come_true=tuple(sorted(seen, key=lambda row: (row.year, row.text, row.dream_id))),
    )


@dataclass(frozen=True, slots=True)
class _Day:
    """One fagdag, as far as it may be told elsewhere."""

    workshop: Workshop
    told: Told
    clusters: tuple[Cluster, ...]
    """That somebody has put factors in."""
    members: Mapping[ClusterId, tuple[SuccessFactor, ...]]
    people: tuple[Participant, ...]
    department_of: Mapping[StoryId, str]
    """Of each story, its teller's department, folded; empty where it is not known."""
    steps: tuple[RoadmapStep, ...]
    contributions: tuple[Contribution, ...]
    dreams: int

    @classmethod
    def of(cls, rows: DayRows) -> "_Day":
        """Leave out what stays in the room, and see what hangs together."""
        told = may_leave(rows.stories, rows.factors, rows.clusters)
        members: dict[ClusterId, list[SuccessFactor]] = defaultdict(list)
        for factor in told.factors:
            if factor.cluster_id is not None:
                members[factor.cluster_id].append(factor)
        return cls(
            workshop=rows.workshop,
            told=told,
            clusters=tuple(cluster for cluster in told.clusters if cluster.id in members),
            members={cluster_id: tuple(factors) for cluster_id, factors in members.items()},
            people=rows.people,
            department_of=_departments_of(told.stories, rows.people),
            steps=rows.steps,
            contributions=rows.contributions,
            dreams=rows.dreams,
        )

    def stories_in(self, cluster_id: ClusterId) -> frozenset[StoryId]:
        """Return the stories in which a shared factor was heard."""
        return frozenset(factor.story_id for factor in self.members[cluster_id])

    def departments_as_typed(self) -> list[str]:
        """Return the departments as they are written, once for each time."""
        return [row.department for rows in (self.people, self.contributions) for row in rows if row.department.strip()]


def _departments_of(stories: Iterable[Story], people: Sequence[Participant]) -> dict[StoryId, str]:
    known: dict[ParticipantId, str] = {person.id: folded(person.department) for person in people}
    found = {story.id: story.teller_id or person_called(people, story.teller) for story in stories}
    return {story: known.get(teller, "") if teller is not None else "" for story, teller in found.items()}


def _day_insight(day: _Day, newly_reached: int, seen: Iterable[DreamReached]) -> DayInsight:
    statuses = Counter(step.status for step in day.steps)
    return DayInsight(
        workshop_id=day.workshop.id,
        day=day.workshop.date,
        title=day.workshop.title,
        people=sum(person.took_part for person in day.people),
        stories=len(day.told.stories),
        factors=len(day.told.factors),
        shared=len(day.clusters),
        dreams=day.dreams,
        steps=len(day.steps),
        already=statuses[StepStatus.ALREADY],
        reached=statuses[StepStatus.DONE],
        newly_reached=newly_reached,
        contributions=len(day.contributions),
        come_true=sum(row.workshop_id == day.workshop.id for row in seen),
    )


def _come_true(marked: Iterable[DreamComeTrue], days: Sequence[_Day]) -> list[DreamReached]:
    """Return the dreams that have come true, each as it was seen first."""
    place = {day.workshop.id: number for number, day in enumerate(days)}
    rows = [row for row in marked if row.workshop_id in place]
    first: dict[DreamIdeaId, DreamReached] = {}
    for row in sorted(rows, key=lambda row: (place[row.workshop_id], row.rank, row.id)):
        first.setdefault(row.dream_id, DreamReached(row.dream_id, row.text, row.year, row.remark, row.workshop_id))
    return list(first.values())


# -- themes ------------------------------------------------------------------------------------------------------------


def _themes(ties: Sequence[ThemeTie], days: Sequence[_Day], spelt: Mapping[str, str]) -> tuple[Theme, ...]:
    home = {cluster.id: (day, cluster) for day in days for cluster in day.clusters}
    gatherings = [Gathering(cluster.name, _words(day, cluster)) for day, cluster in home.values()]
    keys = dict(zip(home, theme_keys(gatherings), strict=True))
    found = [_theme([home[each] for each in theme], keys, spelt) for theme in gather(list(home), keys, ties)]
    return tuple(
        sorted(found, key=lambda theme: (-theme.days, -theme.stories, theme.name.casefold(), theme.parts[0].cluster_id))
    )


def _words(day: _Day, cluster: Cluster) -> tuple[str, ...]:
    return tuple(factor.in_norwegian or factor.text for factor in day.members[cluster.id])


def _theme(
    members: Sequence[tuple[_Day, Cluster]], keys: Mapping[ClusterId, ThemeKey], spelt: Mapping[str, str]
) -> Theme:
    parts = [_part(day, cluster) for day, cluster in members]
    told: dict[str, set[tuple[WorkshopId, StoryId]]] = defaultdict(set)
    for day, cluster in members:
        for story in day.stories_in(cluster.id):
            told[day.department_of.get(story, "")].add((day.workshop.id, story))
    concepts = Counter(keys[cluster.id].concept for _, cluster in members)
    return Theme(
        name=_commonest_newest([part.name for part in parts]),
        concept=min(concepts, key=lambda concept: (-concepts[concept], concept)),
        parts=tuple(parts),
        days=len({part.workshop_id for part in parts}),
        departments=_shares(told, spelt),
    )


def _part(day: _Day, cluster: Cluster) -> ThemePart:
    return ThemePart(
        workshop_id=day.workshop.id,
        cluster_id=cluster.id,
        day=day.workshop.date,
        name=cluster.name or shortest(factor.text for factor in day.members[cluster.id]),
        metaphor=cluster.metaphor,
        factors=len(day.members[cluster.id]),
        stories=len(day.stories_in(cluster.id)),
    )


def _commonest_newest(names: Sequence[str]) -> str:
    """Return the name that most have, whatever their capitals; of several the one that came last, as it was last."""
    counted = Counter(folded(name) for name in names)
    last = {folded(name): place for place, name in enumerate(names)}
    return names[last[max(counted, key=lambda name: (counted[name], last[name]))]]


# -- departments -------------------------------------------------------------------------------------------------------


def _departments(days: Sequence[_Day], spelt: Mapping[str, str]) -> tuple[DepartmentShare, ...]:
    told: dict[str, set[tuple[WorkshopId, StoryId]]] = defaultdict(set)
    moved: Counter[str] = Counter()
    for day in days:
        for story, department in day.department_of.items():
            told[department].add((day.workshop.id, story))
        moved.update(folded(row.department) for row in day.contributions)
    return _shares(told, spelt, moved)


def _shares(
    told: Mapping[str, set[tuple[WorkshopId, StoryId]]],
    spelt: Mapping[str, str],
    moved: Mapping[str, int] | None = None,
) -> tuple[DepartmentShare, ...]:
    moved = moved or {}
    shares = [
        DepartmentShare(
            department=spelt.get(name, ""),
            stories=len(told.get(name, ())),
            days=len({day for day, _ in told.get(name, ())}),
            contributions=moved.get(name, 0),
        )
        for name in {*told, *moved}
    ]
    return tuple(
        sorted(shares, key=lambda share: (not share.department, -share.stories, -share.contributions, share.department))
    )


def _spellings(names: Iterable[str]) -> dict[str, str]:
    """Return how each department is mostly written, by its folded name."""
    counted = Counter(" ".join(name.split()) for name in names)
    best: dict[str, str] = {}
    for name in sorted(counted, key=lambda name: (-counted[name], name)):
        best.setdefault(folded(name), name)
    return best


# -- decisions ---------------------------------------------------------------------------------------------------------


def decisions(tx: ReadTx) -> WorkshopId | None:
    """Return where decisions on themes are kept, apart from all fagdager; None before the first."""
    kept = tx.find(Workshop, kind=WorkshopKind.THEMES, deleted=False)
    return kept[0].id if kept else None


def begin_decisions(tx: Tx, new: WorkshopId, now: int) -> None:
    """Make the place where decisions are kept; ``now`` is UTC milliseconds.

    It is a step of its own, for nobody undoes a step that makes a place: the first decision can be taken back too.
    """
    day = dt.datetime.fromtimestamp(now / 1000, dt.UTC).date()
    tx.add(Workshop(new, new, _DECISIONS_TITLE, day, created=now, kind=WorkshopKind.THEMES))


def join_themes(
    tx: Tx, workshop_id: WorkshopId, one: Sequence[ClusterId], other: Sequence[ClusterId], now: int
) -> None:
    """Let the shared factors of two themes be one theme; ``now`` is UTC milliseconds.

    The decision is kept in ``workshop_id``, where ``decisions`` are. Raises ValueError when either is empty.
    """
    if not (one and other):
        raise ValueError("a theme has at least one shared factor")
    first, *others = dict.fromkeys((*one, *other))
    for each in others:
        _decide(tx, workshop_id, first, each, apart=False, now=now)


def keep_apart(tx: Tx, workshop_id: WorkshopId, cluster_id: ClusterId, others: Iterable[ClusterId], now: int) -> None:
    """Let a shared factor be in no theme together with these, as ``join_themes`` keeps it; ``now`` likewise."""
    for other in dict.fromkeys(others):
        if other != cluster_id:
            _decide(tx, workshop_id, cluster_id, other, apart=True, now=now)


def _decide(tx: Tx, workshop_id: WorkshopId, one: ClusterId, other: ClusterId, *, apart: bool, now: int) -> None:
    """Write a decision down, in place of an older one about the same two."""
    for first, second in ((one, other), (other, one)):
        for old in tx.find(ThemeTie, workshop_id=workshop_id, one_id=first, other_id=second):
            tx.remove(ThemeTie, old.id)
    tx.add(ThemeTie(ThemeTieId(new_id()), workshop_id, one, other, apart=apart, at=now))
