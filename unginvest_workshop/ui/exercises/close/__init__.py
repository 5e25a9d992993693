"""The close: one word each, the next date, and thanks."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.close.found import find
from unginvest_workshop.ui.exercises.close.stage import build
from unginvest_workshop.ui.exercises.close.workspace import CloseWorkspace

VIEW = ExerciseView(workspace=CloseWorkspace, stage=build, find=find)
