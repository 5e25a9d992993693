"""What a stage view is built from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from unginvest_workshop.content import ExerciseTexts
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.insight import Insight
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.timer import Reading
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.open_workshop import Speech
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.stage.content import Block, ClockFace, Instruction, Instructions, StageContent
from unginvest_workshop.ui.stage.content import Photo as ShownPhoto


def _not_asked() -> Insight | None:
    return None


@dataclass(frozen=True, slots=True)
class StageSource:
    """One consistent look at the store, where the room is, and its language."""

    tx: ReadTx
    workshop: Workshop
    item: AgendaItem
    place: Place
    room: Speech
    photos: Photos
    reading: Reading
    """The timer of this exercise, started or not."""
    now: int = 0
    """When it is looked at, UTC milliseconds."""
    lasting: Callable[[], Insight | None] = _not_asked
    """Return what recurs on the fagdager that led here and on this one; None while that is being found."""

    @property
    def texts(self) -> ExerciseTexts:
        """What the room is told of this exercise."""
        return self.room.content.exercise(self.item.exercise)

    @property
    def instructions(self) -> Instructions:
        """What to do, a line each."""
        return Instructions(tuple(Instruction(line.symbol, line.text) for line in self.texts.instructions))

    def photo(self, photo: Photo) -> ShownPhoto:
        """Return a photo for the stage; one whose file is gone is shown as that."""
        try:
            path = self.photos.path(photo.media)
        except FileNotFoundError:
            path = None
        return ShownPhoto(path, photo.width, photo.height, photo.caption)

    def content(
        self,
        *blocks: Block,
        of: str = "",
        clock: ClockFace | None = None,
        footer: str = "",
        footer_symbol: str = "",
    ) -> StageContent:
        """Return these blocks under the exercise's phase and name; ``of`` says whose they are, beside the name."""
        name = item_name(self.item, self.room.content)
        return StageContent(
            phase=self.item.phase,
            phase_name=self.room.content.phase(self.item.phase).name,
            exercise_name=f"{name} · {of}" if of else name,
            blocks=blocks,
            clock=clock,
            footer=footer,
            footer_symbol=footer_symbol,
        )


class StageView(Protocol):
    """What the stage asks of an exercise; ui.exercises.base.ExerciseView fulfils it."""

    @property
    def stage(self) -> Callable[[StageSource], StageContent]:
        """What builds the exercise's content."""
        ...
