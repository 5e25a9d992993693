"""What a stage view is built from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.timer import Reading
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.open_workshop import Speech
from unginvest_workshop.ui.stage.content import StageContent


@dataclass(frozen=True, slots=True)
class StageSource:
    """One consistent look at the store, where the room is, and its language."""

    tx: ReadTx
    workshop: Workshop
    item: AgendaItem
    place: Place
    room: Speech
    reading: Reading
    """The timer of this exercise, started or not."""


class StageView(Protocol):
    """What the stage asks of an exercise; ui.exercises.base.ExerciseView fulfils it."""

    @property
    def stage(self) -> Callable[[StageSource], StageContent]:
        """What builds the exercise's content."""
        ...
