"""Follow-up."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.follow_up.found import find
from unginvest_workshop.ui.exercises.follow_up.stage import DREAMS, MOVED, ROAD, SPIRAL, THEMES, build
from unginvest_workshop.ui.exercises.follow_up.workspace import FollowUpWorkspace

VIEW = ExerciseView(workspace=FollowUpWorkspace, stage=build, views=(ROAD, MOVED, DREAMS, SPIRAL, THEMES), find=find)
