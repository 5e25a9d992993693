"""What a young person does with the steps: each an operation, as one undo step with a name."""

from collections.abc import Callable, Sequence
from datetime import date

from unginvest_workshop.domain.ids import PersonalStepId
from unginvest_workshop.domain.personal import PersonalStep, days_of
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.operations.personal import steps
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.road_moves import RoadMoves, Telling, TimedStep


class StepDoing:
    """The operations on the steps of the open plan."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk, self._t = desk, desk.t

    def today(self) -> date:
        """Return the day it is: a time without a year is the next one from it on."""
        return day_of(self._desk.clock.now().wall)

    def write_text(self, step_id: str, text: str) -> None:
        """Change what a step is."""
        self._edit(step_id, lambda tx, step: steps.edit_step(tx, step, text=text))

    def write_when(self, step_id: str, said: str) -> None:
        """Change when it is taken: the words as said, and the days they mean where they are understood."""
        self._edit(step_id, lambda tx, step: steps.write_when(tx, step, said, self.today()))

    def write_helper(self, step_id: str, helper: str) -> None:
        """Change who can help."""
        self._edit(step_id, lambda tx, step: steps.edit_step(tx, step, helper=helper))

    def write_help(self, step_id: str, help_: str) -> None:
        """Change how they can help."""
        self._edit(step_id, lambda tx, step: steps.edit_step(tx, step, help=help_))

    def write_celebration(self, step_id: str, celebration: str) -> None:
        """Change what is celebrated."""
        self._edit(step_id, lambda tx, step: steps.edit_step(tx, step, celebration=celebration))

    def set_done(self, step_id: str, *, done: bool) -> None:
        """Tell whether it is done."""
        self._edit(step_id, lambda tx, step: steps.edit_step(tx, step, done=done))

    def remove(self, step_id: str) -> None:
        """Take a step off the road."""
        self._desk.do(self._t("Slett steget"), lambda tx: steps.remove_step(tx, PersonalStepId(step_id)))

    def moves(self) -> RoadMoves:
        """Return what lets the steps be taken earlier or later."""
        return RoadMoves(
            self._desk,
            lambda tx, step_id, to: steps.move_step_to(tx, PersonalStepId(step_id), to, self.today()),
            lambda: Telling(self._desk.workshop().language, self.today()),
        )

    def _edit(self, step_id: str, edit: Callable[[Tx, PersonalStepId], None]) -> None:
        self._desk.do(self._t("Endre steget"), lambda tx: edit(tx, PersonalStepId(step_id)))


def timed(own: Sequence[PersonalStep]) -> list[TimedStep]:
    """Return the steps as far as their times go."""
    return [TimedStep(step.id, step.when, days_of(step)) for step in own]
