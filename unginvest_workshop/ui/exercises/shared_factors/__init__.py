"""Shared factors ("Finn fellesnevnerne"): what recurs in a group's stories, and across the whole day."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.shared_factors.found import find
from unginvest_workshop.ui.exercises.shared_factors.stage import build
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace

VIEW = ExerciseView(workspace=SharedFactorsWorkspace, stage=build, views=("", TASK, OVERVIEW), find=find)
