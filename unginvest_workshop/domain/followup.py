"""Follow-up: who moved us along an earlier road, how, and which dreams have come true."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import (
    ContributionId,
    DreamComeTrueId,
    DreamIdeaId,
    ParticipantId,
    RoadmapStepId,
    WorkshopId,
)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody, or a department, did that moved us toward the picture of the future; all in their own words."""

    id: ContributionId
    workshop_id: WorkshopId
    rank: str
    text: str
    """How we were moved."""
    step_id: RoadmapStepId | None = None
    """The step of this workshop's road that it moved, if it was one."""
    who: str = ""
    """Who, as typed."""
    who_id: ParticipantId | None = None
    department: str = ""
    taught: str = ""
    more: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class DreamComeTrue:
    """A dream that has become real (blitt virkelighet), marked on the fagdag where somebody saw it."""

    id: DreamComeTrueId
    workshop_id: WorkshopId
    rank: str
    dream_id: DreamIdeaId
    """The dream: of this fagdag, or of the one that is followed up."""
    text: str
    """The dream's words, so that they stand here also without the earlier fagdag."""
    year: int
    remark: str = ""
    """How one can tell."""
