"""The close on the stage: the words of the room, the next date, and thanks."""

from unginvest_workshop.operations.closing import closing_words
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import (
    Block,
    Kicker,
    Question,
    StageContent,
    Words,
)


def build(source: StageSource) -> StageContent:
    """Return the words so far; what to do while there are none."""
    t = source.room.t
    words = tuple(word.text for word in closing_words(source.tx, source.workshop.id))
    body: Block = Words(words) if words else source.instructions
    day = source.workshop.next_date
    again: tuple[Block, ...] = (Kicker(t("Vi ses igjen"), t.weekday_date(day)),) if day else ()
    return source.content(
        *again,
        Question(source.texts.question),
        body,
        footer=t("Takk for i dag!") if words else "",
        footer_symbol="hand" if words else "",
    )
