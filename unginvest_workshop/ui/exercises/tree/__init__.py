"""The tree exercise: one root for each story, in the teller's words."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.tree.found import find
from unginvest_workshop.ui.exercises.tree.stage import build
from unginvest_workshop.ui.exercises.tree.workspace import TreeWorkspace

VIEW = ExerciseView(TreeWorkspace, build, find=find)
