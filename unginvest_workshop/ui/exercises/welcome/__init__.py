"""The welcome."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.welcome.found import find
from unginvest_workshop.ui.exercises.welcome.stage import build
from unginvest_workshop.ui.exercises.welcome.views import WelcomeView
from unginvest_workshop.ui.exercises.welcome.workspace import WelcomeWorkspace

VIEW = ExerciseView(workspace=WelcomeWorkspace, stage=build, views=tuple(view.value for view in WelcomeView), find=find)
