"""The close on the stage: the words of the room, the next date, and thanks."""

from unginvest_workshop.operations.closing import closing_words
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import (
    Block,
    Instruction,
    Instructions,
    Kicker,
    Question,
    StageContent,
    Words,
)


def build(source: StageSource) -> StageContent:
    """Return the words so far; what to do while there are none."""
    texts, t = source.room.content.exercise(source.item.exercise), source.room.t
    words = tuple(word.text for word in closing_words(source.tx, source.workshop.id))
    body: Block = Words(words)
    if not words:
        body = Instructions(tuple(Instruction(line.symbol, line.text) for line in texts.instructions))
    day = source.workshop.next_date
    again: tuple[Block, ...] = (Kicker(t("Vi ses igjen"), t.weekday_date(day)),) if day else ()
    return StageContent(
        phase=source.item.phase,
        phase_name=source.room.content.phase(source.item.phase).name,
        exercise_name=source.item.title or texts.name,
        blocks=(*again, Question(texts.question), body),
        footer=t("Takk for i dag!") if words else "",
        footer_symbol="hand" if words else "",
    )
