"""The learning spiral: fagdag after fagdag, what was asked, how far the road was walked, and who moved it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.roadmap import RoadmapStep, is_reached
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.earlier import line_of
from unginvest_workshop.operations.tx import ReadTx


@dataclass(frozen=True, slots=True)
class SpiralDay:
    """One turn of the spiral, as it stood on its own day."""

    workshop_id: WorkshopId
    title: str
    date: dt.date
    topic: str
    """The læringsspørsmål; empty where none was written."""
    reached: int
    """How many steps of its road were reached, or done already."""
    steps: int
    come_true: int
    """How many dreams were marked there as come true."""
    contributions: int
    true_dreams: tuple[str, ...] = ()
    """Those dreams, in their own words."""


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody, by name as typed or known, and what they did."""

    who: str
    """Empty where only the department was told."""
    told: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Department:
    """A department, and who in it moved us; its name is empty for those who belong to none."""

    name: str
    movers: tuple[Mover, ...]

    @property
    def count(self) -> int:
        """How much was told of it."""
        return sum(len(mover.told) for mover in self.movers)


def learning_spiral(tx: ReadTx, workshop_id: WorkshopId) -> tuple[SpiralDay, ...]:
    """Return the fagdager that led here and this one, the oldest first."""
    return tuple(_turn(tx, day) for day in line_of(tx, workshop_id))


def moved_by(tx: ReadTx, workshop_id: WorkshopId) -> tuple[Department, ...]:
    """Return what moved us by department and person; departments by name, those without one last.

    Each contribution names the step and the dream that it belongs to.
    """
    told = tx.find(Contribution, workshop_id=workshop_id)
    names = {row.department.casefold(): row.department for row in told}
    order = sorted(names, key=lambda name: (not name, name))
    return tuple(
        Department(names[key], _movers(row for row in told if row.department.casefold() == key)) for key in order
    )


def _movers(told: Iterable[Contribution]) -> tuple[Mover, ...]:
    by_name: dict[str, list[Contribution]] = {}
    for row in told:
        by_name.setdefault(row.who_id or row.who.casefold(), []).append(row)
    return tuple(Mover(rows[0].who, tuple(rows)) for rows in by_name.values())


def _turn(tx: ReadTx, day: Workshop) -> SpiralDay:
    steps = tx.find(RoadmapStep, workshop_id=day.id)
    true = tx.find(DreamComeTrue, workshop_id=day.id)
    return SpiralDay(
        workshop_id=day.id,
        title=day.title,
        date=day.date,
        topic=day.topic_question,
        reached=sum(map(is_reached, steps)),
        steps=len(steps),
        come_true=len(true),
        contributions=len(tx.find(Contribution, workshop_id=day.id)),
        true_dreams=tuple(row.text for row in true),
    )
