"""A taste of the future."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.taste.found import find
from unginvest_workshop.ui.exercises.taste.stage import build
from unginvest_workshop.ui.exercises.taste.views import OVERVIEW, TASK
from unginvest_workshop.ui.exercises.taste.workspace import TasteWorkspace

VIEW = ExerciseView(workspace=TasteWorkspace, stage=build, views=("", TASK, OVERVIEW), find=find)
