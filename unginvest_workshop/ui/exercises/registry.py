"""Which exercise is shown by which folder: the one line that an exercise adds here."""

from collections.abc import Mapping
from types import MappingProxyType

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises import (
    close,
    design,
    dream,
    interview,
    pause,
    roadmap,
    shared_factors,
    topic,
    tree,
)
from unginvest_workshop.ui.exercises.base import ExerciseView


def exercise_views() -> Mapping[ExerciseKind, ExerciseView]:
    """Return the two sides of each exercise."""
    return MappingProxyType(
        {
            ExerciseKind.TOPIC: topic.VIEW,
            ExerciseKind.INTERVIEW: interview.VIEW,
            ExerciseKind.TREE: tree.VIEW,
            ExerciseKind.SHARED_FACTORS: shared_factors.VIEW,
            ExerciseKind.DREAM: dream.VIEW,
            ExerciseKind.DESIGN: design.VIEW,
            ExerciseKind.ROADMAP: roadmap.VIEW,
            ExerciseKind.CLOSE: close.VIEW,
            ExerciseKind.BREAK: pause.VIEW,
        }
    )
