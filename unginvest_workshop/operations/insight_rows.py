"""What the insight across fagdager is made of, read in one go: a thread may work it through without the store."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.insight import ThemeTie
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind, time_of
from unginvest_workshop.operations.demo.make import INVENTED
from unginvest_workshop.operations.tx import ReadTx

INSIGHT_KINDS: Final = (
    *(Workshop, Story, SuccessFactor, Cluster, Participant, RoadmapStep, Contribution, DreamIdea, DreamComeTrue),
    ThemeTie,
)
"""The rows that the insight is made of: who shows it asks again when one of these changes, in any fagdag."""


@dataclass(frozen=True, slots=True)
class DayRows:
    """One fagdag, as it is stored: what stays in its room is still among it."""

    workshop: Workshop
    stories: tuple[Story, ...]
    factors: tuple[SuccessFactor, ...]
    clusters: tuple[Cluster, ...]
    people: tuple[Participant, ...]
    steps: tuple[RoadmapStep, ...]
    contributions: tuple[Contribution, ...]
    dreams: int


@dataclass(frozen=True, slots=True)
class InsightRows:
    """Some fagdager as they are stored at one moment, and what has been decided of their themes."""

    days: tuple[DayRows, ...] = ()
    """The oldest first."""
    come_true: tuple[DreamComeTrue, ...] = ()
    ties: tuple[ThemeTie, ...] = ()

    @property
    def factors(self) -> int:
        """How many success factors there are: it tells how long it takes to work them through."""
        return sum(len(day.factors) for day in self.days)


def all_days(tx: ReadTx) -> list[Workshop]:
    """Return all fagdager, the oldest first. The demo counts only while there is nothing else."""
    found = tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG)
    return sorted([day for day in found if day.template not in INVENTED] or found, key=time_of)


def rows_of(tx: ReadTx, days: Iterable[Workshop]) -> InsightRows:
    """Read fagdager, given oldest first, all at once."""
    return gathered(tx, [day_rows(tx, day) for day in days])


def gathered(tx: ReadTx, days: Sequence[DayRows]) -> InsightRows:
    """Return fagdager that have been read, with what has been decided of their themes."""
    here = {day.workshop.id for day in days} | {kept.id for kept in tx.find(Workshop, kind=WorkshopKind.THEMES)}
    return InsightRows(
        days=tuple(days),
        come_true=tuple(tx.find(DreamComeTrue)),
        ties=tuple(tie for tie in tx.find(ThemeTie) if tie.workshop_id in here),
    )


def day_rows(tx: ReadTx, workshop: Workshop) -> DayRows:
    """Read one fagdag."""
    day = workshop.id
    return DayRows(
        workshop=workshop,
        stories=tuple(tx.find(Story, workshop_id=day)),
        factors=tuple(tx.find(SuccessFactor, workshop_id=day)),
        clusters=tuple(tx.find(Cluster, workshop_id=day)),
        people=tuple(tx.find(Participant, workshop_id=day)),
        steps=tuple(tx.find(RoadmapStep, workshop_id=day)),
        contributions=tuple(tx.find(Contribution, workshop_id=day)),
        dreams=len(tx.find(DreamIdea, workshop_id=day)),
    )
