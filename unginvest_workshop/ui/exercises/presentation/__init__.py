"""Presentation in plenum."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.presentation.found import find
from unginvest_workshop.ui.exercises.presentation.stage import build
from unginvest_workshop.ui.exercises.presentation.views import PresentationView
from unginvest_workshop.ui.exercises.presentation.workspace import PresentationWorkspace

VIEW = ExerciseView(
    workspace=PresentationWorkspace, stage=build, views=tuple(view.value for view in PresentationView), find=find
)
