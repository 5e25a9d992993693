"""The veikart: steps toward the picture of the future."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unginvest_workshop.domain.ids import ParticipantId, RoadmapStepId, WorkshopId
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.when import Days


class StepStatus(StrEnum):
    """How far a step has come; what is done already goes on the road first."""

    ALREADY = "already"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RoadmapStep:
    """What, when, who goes first, who else; with a celebration when the step is a milestone."""

    id: RoadmapStepId
    workshop_id: WorkshopId
    rank: str
    text: str
    when: str = ""
    """The time as it was said: "uke 49", "i løpet av våren"."""
    starts: date | None = None
    ends: date | None = None
    owner: str = ""
    """Who goes first, as typed; empty is allowed and gently marked."""
    owner_id: ParticipantId | None = None
    helpers: str = ""
    """Who else contributes, and how."""
    celebration: str = ""
    """What is celebrated here; not empty makes it a milestone."""
    status: StepStatus = StepStatus.PLANNED
    continues: RoadmapStepId | None = None
    """The step of an earlier fagdag that this one carries on; its red thread goes on there."""
    obstacle: str = ""
    """What may stand in the way."""
    strength: str = ""
    """The strength that carries us over it."""


def in_road_order(steps: Iterable[RoadmapStep]) -> list[RoadmapStep]:
    """Return the steps as they stand on the road.

    What is done already comes first, then by date; a step without a date keeps its place by rank after the dated ones.
    """
    return sorted(
        steps,
        key=lambda s: (s.status is not StepStatus.ALREADY, s.starts is None, s.starts or date.max, s.rank, s.id),
    )


def days_of(step: RoadmapStep) -> Days | None:
    """Return the days of a step; None for one without a date."""
    return None if step.starts is None else Days(step.starts, step.ends or step.starts)


def days_ahead(step: RoadmapStep) -> Days | None:
    """Return the days of a step that has a date; None for what is done already, as that lies behind."""
    return None if step.status is StepStatus.ALREADY else days_of(step)


def is_reached(step: RoadmapStep) -> bool:
    """Tell whether a step has been walked."""
    return step.status in {StepStatus.ALREADY, StepStatus.DONE}


def lacks_owner(step: RoadmapStep) -> bool:
    """Tell whether nobody goes first yet at a step that is still ahead."""
    return not step.owner and not is_reached(step)


def sign_of(step: RoadmapStep) -> StepMark:
    """Return the sign before a step's time: it is done, under way, or something to celebrate."""
    if is_reached(step):
        return StepMark.DONE
    if step.status is StepStatus.UNDER_WAY:
        return StepMark.UNDER_WAY
    return StepMark.MILESTONE if step.celebration else StepMark.NONE
