"""Letting a step of the fagdag be taken earlier or later."""

from collections.abc import Sequence

from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_ahead
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import roadmaps
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.road_moves import RoadMoves, Telling, TimedStep


def fagdag_moves(desk: OpenWorkshop) -> RoadMoves:
    """Return what moves the steps of the open fagdag; a time without a year is the next one from its day on."""

    def telling() -> Telling:
        workshop = desk.workshop()
        return Telling(workshop.language, workshop.date)

    return RoadMoves(desk, lambda tx, step_id, to: roadmaps.move_step_to(tx, RoadmapStepId(step_id), to), telling)


def timed(steps: Sequence[RoadmapStep], t: Translator) -> list[TimedStep]:
    """Return the steps as far as their times go: what is done already has none to move."""
    stays = t("Dette gjør dere alt. Det står først på veien.")
    return [
        TimedStep(step.id, step.when, days_ahead(step), stays if step.status is StepStatus.ALREADY else "")
        for step in steps
    ]
