"""The personal roadmap (visuell karriereplan): one young person's years ahead, in that person's own words.

It is private. It stands in a section of the store of its own, under an alias, and nothing of a fagdag knows of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unginvest_workshop.domain.finding import overlap, says
from unginvest_workshop.domain.ids import (
    PersonalAnswerId,
    PersonalObstacleId,
    PersonalStepId,
    WorkshopId,
)
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.domain.when import Days, understand


class Horizon(StrEnum):
    """How far ahead one looks, in years."""

    THREE = "3"
    FIVE = "5"
    TEN = "10"

    @property
    def years(self) -> int:
        """The number of years."""
        return int(self.value)


class WayIn(StrEnum):
    """How the conversation goes about it."""

    LIFE = "life"
    """A walk through the parts of a life in which all went well."""
    OTHERS = "others"
    """Seen by others: somebody met by chance years from now, and somebody who is fond of you."""
    MIRACLE = "miracle"
    """The miracle question."""


class Page(StrEnum):
    """What a young person may choose to show."""

    ROAD = "road"
    GOOD_LIFE = "good_life"
    STRENGTHS = "strengths"


@dataclass(frozen=True, slots=True)
class PersonalPlan:
    """One young person's plan. Its id is that of its section of the store."""

    id: WorkshopId
    workshop_id: WorkshopId
    alias: str
    """What the plan is known by; never asked to be a real name."""
    horizon: Horizon
    way_in: WayIn
    good_life: str = ""
    """The picture of the good life in words, to the letter."""


@dataclass(frozen=True, slots=True)
class PersonalPlace:
    """Where in the conversation one is, and what may be shown: kept through a crash, but no undo step.

    Its id is the plan's. That undo never touches it matters: nothing may come back on the stage that was taken off it.
    """

    id: WorkshopId
    workshop_id: WorkshopId
    question: str = ""
    """The key of the question that is asked now; empty for the first."""
    shown_page: Page | None = None
    """The one page that may be seen on the stage; None shows nothing."""


@dataclass(frozen=True, slots=True)
class PersonalAnswer:
    """What was said to a question, to the letter; a question that is left open has no such row."""

    id: PersonalAnswerId
    workshop_id: WorkshopId
    question: str
    """The question's key: the same in all languages."""
    text: str


@dataclass(frozen=True, slots=True)
class PersonalStep:
    """One of the first steps: what, when, who can help and how, and what is celebrated."""

    id: PersonalStepId
    workshop_id: WorkshopId
    rank: str
    text: str
    when: str = ""
    """The time as it was said."""
    starts: date | None = None
    ends: date | None = None
    helper: str = ""
    """Who can help, as typed."""
    help: str = ""
    """How they can help."""
    celebration: str = ""
    """What is celebrated here; not empty makes it a milestone."""
    done: bool = False


@dataclass(frozen=True, slots=True)
class PersonalObstacle:
    """What may stand in the way, and the strength that carries over it."""

    id: PersonalObstacleId
    workshop_id: WorkshopId
    rank: str
    text: str
    strength: Strength | None = None
    way_over: str = ""
    """How the strength is used, in own words."""


def in_walking_order(steps: Iterable[PersonalStep]) -> list[PersonalStep]:
    """Return the steps as they stand on the road: by date, and after those the ones without a date, by rank."""
    return sorted(steps, key=lambda s: (s.starts is None, s.starts or date.max, s.rank, s.id))


def days_of(step: PersonalStep) -> Days | None:
    """Return the days of a step; None for one without a date."""
    return None if step.starts is None else Days(step.starts, step.ends or step.starts)


@dataclass(frozen=True, slots=True)
class StepsWanted:
    """Which steps are looked for; what is not given is not asked for."""

    text: str = ""
    """Words that stand somewhere in the step, or a time such as "denne våren" in which it is taken."""
    helper: str | None = None
    """Who can help; empty for nobody."""
    done: bool | None = None

    def among(self, steps: Iterable[PersonalStep], today: date) -> list[PersonalStep]:
        """Return the steps that are found, in their order; ``today`` tells which spring is meant."""
        time = understand(self.text, today)
        return [
            step
            for step in steps
            if (self.helper is None or step.helper == self.helper)
            and (self.done is None or step.done is self.done)
            and (says(_said(step), self.text) or overlap(days_of(step), time))
        ]


def _said(step: PersonalStep) -> tuple[str, ...]:
    return (step.text, step.when, step.helper, step.help, step.celebration)


def sign_of(step: PersonalStep) -> StepMark:
    """Return the sign before a step's time: it is done, or something to celebrate."""
    if step.done:
        return StepMark.DONE
    return StepMark.MILESTONE if step.celebration else StepMark.NONE
