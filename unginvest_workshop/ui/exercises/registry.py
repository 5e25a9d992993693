"""Which exercise is shown by which folder: the one line that an exercise adds here."""

from collections.abc import Mapping
from types import MappingProxyType

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises import (
    close,
    culture,
    design,
    dream,
    follow_up,
    interview,
    pause,
    presentation,
    roadmap,
    shared_factors,
    taste,
    topic,
    tree,
    welcome,
)
from unginvest_workshop.ui.exercises.base import ExerciseView


def exercise_views() -> Mapping[ExerciseKind, ExerciseView]:
    """Return the two sides of each exercise."""
    return MappingProxyType(
        {
            ExerciseKind.WELCOME: welcome.VIEW,
            ExerciseKind.TOPIC: topic.VIEW,
            ExerciseKind.FOLLOW_UP: follow_up.VIEW,
            ExerciseKind.CULTURE: culture.VIEW,
            ExerciseKind.INTERVIEW: interview.VIEW,
            ExerciseKind.TREE: tree.VIEW,
            ExerciseKind.SHARED_FACTORS: shared_factors.VIEW,
            ExerciseKind.PRESENTATION: presentation.VIEW,
            ExerciseKind.DREAM: dream.VIEW,
            ExerciseKind.TASTE: taste.VIEW,
            ExerciseKind.DESIGN: design.VIEW,
            ExerciseKind.ROADMAP: roadmap.VIEW,
            ExerciseKind.CLOSE: close.VIEW,
            ExerciseKind.BREAK: pause.VIEW,
        }
    )
