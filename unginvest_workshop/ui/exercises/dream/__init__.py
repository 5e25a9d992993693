"""The dream round ("Ta helt av"): every idea is written, and others build on it."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.dream.stage import build
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace

VIEW = ExerciseView(workspace=DreamWorkspace, stage=build)
