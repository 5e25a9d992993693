"""What the facilitator does at the follow-up: each an operation, as one undo step with a name."""

from collections.abc import Callable

from unginvest_workshop.domain.ids import ContributionId, DreamIdeaId, RoadmapStepId, WorkshopId
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.operations import followup, roadmaps
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class FollowUpDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t

    def open_road(self, earlier_id: str) -> None:
        """Open the road of an earlier fagdag."""
        label = self._t("Åpne veien fra sist")
        self._desk.do(label, lambda tx: followup.open_road(tx, self._desk.id, WorkshopId(earlier_id)))

    def move_on(self, step_id: str, by: int) -> None:
        """Let a step come further, or back."""
        label = self._t("Flytt steget videre")
        self._desk.do(label, lambda tx: followup.move_step_on(tx, RoadmapStepId(step_id), by))

    def set_status(self, step_id: str, status: StepStatus) -> None:
        """Say how far a step has come."""
        label = self._t("Flytt steget videre")
        self._desk.do(label, lambda tx: roadmaps.edit_step(tx, RoadmapStepId(step_id), status=status))

    def tell(self, line: str, step_id: str) -> ContributionId | None:
        """Write down what moved a step, or with "" the whole road, from one line."""
        step = RoadmapStepId(step_id) if step_id else None
        label = self._t("Nytt bidrag")
        return self._desk.do(label, lambda tx: followup.add_told_contribution(tx, self._desk.id, line, step))

    def edit(self, row_id: str, operation: Callable[[Tx, ContributionId], None]) -> None:
        """Change something of a contribution."""
        self._desk.do(self._t("Endre bidraget"), lambda tx: operation(tx, ContributionId(row_id)))

    def remove(self, row_id: str) -> None:
        """Delete a contribution."""
        label = self._t("Slett bidraget")
        self._desk.do(label, lambda tx: followup.remove_contribution(tx, ContributionId(row_id)))

    def mark_come_true(self, dream_id: str, *, year: int | None = None, remark: str | None = None) -> None:
        """Mark a dream as come true, or change what is said of that."""
        label = self._t("Blitt virkelighet")
        dream = DreamIdeaId(dream_id)
        self._desk.do(label, lambda tx: followup.mark_come_true(tx, self._desk.id, dream, year=year, remark=remark))

    def unmark(self, dream_id: str) -> None:
        """Take back that a dream has come true."""
        label = self._t("Ikke blitt virkelighet ennå")
        self._desk.do(label, lambda tx: followup.unmark(tx, self._desk.id, DreamIdeaId(dream_id)))
