"""The veikart: steps on a winding road toward the picture of the future."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.roadmap.found import find
from unginvest_workshop.ui.exercises.roadmap.stage import TABLE, build
from unginvest_workshop.ui.exercises.roadmap.workspace import RoadmapWorkspace

VIEW = ExerciseView(workspace=RoadmapWorkspace, stage=build, views=("", TABLE), find=find)
