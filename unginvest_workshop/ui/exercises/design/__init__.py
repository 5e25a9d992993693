"""Design statements: what is in place, so that what gives life is kept alive."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.design.stage import build
from unginvest_workshop.ui.exercises.design.views import ALL, ENERGY, WAITING
from unginvest_workshop.ui.exercises.design.workspace import DesignWorkspace

VIEW = ExerciseView(workspace=DesignWorkspace, stage=build, views=(ALL, WAITING, ENERGY))
