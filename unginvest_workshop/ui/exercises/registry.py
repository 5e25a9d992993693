"""Which exercise is shown by which folder: the one line that an exercise adds here."""

import importlib
import importlib.util
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises.base import ExerciseView

_FOLDERS: Final = MappingProxyType(
    {
        ExerciseKind.TOPIC: "topic",
        ExerciseKind.INTERVIEW: "interview",
        ExerciseKind.TREE: "tree",
        ExerciseKind.SHARED_FACTORS: "shared_factors",
        ExerciseKind.DREAM: "dream",
        ExerciseKind.DESIGN: "design",
        ExerciseKind.ROADMAP: "roadmap",
        ExerciseKind.CLOSE: "close",
        ExerciseKind.BREAK: "pause",
    }
)


def exercise_views() -> Mapping[ExerciseKind, ExerciseView]:
    """Return the two sides of each exercise that has them."""
    found = {kind: _view(folder) for kind, folder in _FOLDERS.items()}
    return MappingProxyType({kind: view for kind, view in found.items() if view is not None})


def _view(folder: str) -> ExerciseView | None:
    name = f"unginvest_workshop.ui.exercises.{folder}"
    if importlib.util.find_spec(name) is None:
        return None
    view = getattr(importlib.import_module(name), "VIEW", None)
    return view if isinstance(view, ExerciseView) else None
