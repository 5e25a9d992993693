"""The welcome on the stage."""

from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Question, StageContent


def build(source: StageSource) -> StageContent:
    """Return what to do."""
    return source.content(Question(source.texts.question), source.instructions)
