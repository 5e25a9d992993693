"""The appreciative interview: pairs, a guide, two tellings and a gathering."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.interview.stage import build
from unginvest_workshop.ui.exercises.interview.workspace import InterviewWorkspace

VIEW = ExerciseView(workspace=InterviewWorkspace, stage=build)
