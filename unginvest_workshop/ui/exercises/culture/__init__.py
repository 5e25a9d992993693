"""The pair conversation about culture."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.culture.found import find
from unginvest_workshop.ui.exercises.culture.stage import build
from unginvest_workshop.ui.exercises.culture.workspace import CultureWorkspace

VIEW = ExerciseView(workspace=CultureWorkspace, stage=build, find=find)
