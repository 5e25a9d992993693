"""A break: when everybody is back."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.pause.stage import build
from unginvest_workshop.ui.exercises.pause.workspace import PauseWorkspace

VIEW = ExerciseView(workspace=PauseWorkspace, stage=build)
