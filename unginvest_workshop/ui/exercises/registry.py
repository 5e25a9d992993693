"""Which exercise is shown by which folder: the one line that an exercise adds here."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises.base import ExerciseView

_FOLDERS: Final[Mapping[ExerciseKind, str]] = {
    ExerciseKind.WELCOME: "welcome",
    ExerciseKind.TOPIC: "topic",
    ExerciseKind.FOLLOW_UP: "follow_up",
    ExerciseKind.CULTURE: "culture",
    ExerciseKind.INTERVIEW: "interview",
    ExerciseKind.TREE: "tree",
    ExerciseKind.SHARED_FACTORS: "shared_factors",
    ExerciseKind.PRESENTATION: "presentation",
    ExerciseKind.DREAM: "dream",
    ExerciseKind.TASTE: "taste",
    ExerciseKind.DESIGN: "design",
    ExerciseKind.ROADMAP: "roadmap",
    ExerciseKind.CLOSE: "close",
    ExerciseKind.BREAK: "pause",
}


class _Views(Mapping[ExerciseKind, ExerciseView]):
    """An exercise is not loaded before somebody comes to it: a day has few of them, and each takes time and memory."""

    def __getitem__(self, kind: ExerciseKind) -> ExerciseView:
        folder = import_module(f"unginvest_workshop.ui.exercises.{_FOLDERS[kind]}")
        return cast("ExerciseView", folder.VIEW)

    def __iter__(self) -> Iterator[ExerciseKind]:
        return iter(_FOLDERS)

    def __len__(self) -> int:
        return len(_FOLDERS)


def exercise_views() -> Mapping[ExerciseKind, ExerciseView]:
    """Return the two sides of each exercise."""
    return _Views()
