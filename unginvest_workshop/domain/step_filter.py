"""Finding steps among many: by who goes first, how far they have come, and words or a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from unginvest_workshop.domain.finding import overlap, says
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_of, lacks_owner
from unginvest_workshop.domain.when import understand


@dataclass(frozen=True, slots=True)
class StepFilter:
    """What is looked for; what is not given is not asked for."""

    text: str = ""
    """Words that stand somewhere in the step, or a time such as "denne våren" in which it is taken."""
    owner: str | None = None
    status: StepStatus | None = None
    without_owner: bool = False

    def taken(self, steps: Sequence[RoadmapStep], today: date) -> list[RoadmapStep]:
        """Return the steps that are found, in their order; ``today`` tells which spring is meant."""
        time = understand(self.text, today)
        return [
            step
            for step in steps
            if self._asks_for(step) and (says(_said(step), self.text) or overlap(days_of(step), time))
        ]

    def _asks_for(self, step: RoadmapStep) -> bool:
        return (
            (self.owner is None or step.owner == self.owner)
            and (self.status is None or step.status is self.status)
            and (not self.without_owner or lacks_owner(step))
        )


def _said(step: RoadmapStep) -> tuple[str, ...]:
    return (step.text, step.when, step.owner, step.helpers, step.celebration, step.obstacle, step.strength)
