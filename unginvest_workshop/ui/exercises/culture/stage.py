"""The pair conversation about culture on the stage: the two columns, and never whose words they are."""

from unginvest_workshop.naming import CULTURE_QUESTIONS
from unginvest_workshop.operations.culture import culture_notes
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Question, Side, SideBySide, StageContent


def build(source: StageSource) -> StageContent:
    """Return what has been gathered; what to do while there is nothing."""
    t = source.room.t
    sides = tuple(
        Side(t(heading), tuple(note.text for note in culture_notes(source.tx, source.workshop.id, column)))
        for column, heading in CULTURE_QUESTIONS.items()
    )
    question = Question(source.texts.question)
    if not any(side.texts for side in sides):
        return source.content(question, source.instructions)
    return source.content(question, SideBySide(sides))
