"""The dream round ("Ta helt av"): every idea is written, and others build on it."""

from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.dream.stage import build
from unginvest_workshop.ui.exercises.dream.views import CROWNS, IDEAS
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace

VIEW = ExerciseView(
    workspace=DreamWorkspace,
    stage=build,
    views=(IDEAS, CROWNS, *(DreamView(prompt=number).stored() for number in range(1, 7))),
)
