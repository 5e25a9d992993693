"""The topic: the læringsspørsmål that the room writes together, in the middle of the wheel."""

from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.topic.found import find
from unginvest_workshop.ui.exercises.topic.stage import build
from unginvest_workshop.ui.exercises.topic.views import VIEW_WORDS
from unginvest_workshop.ui.exercises.topic.workspace import TopicWorkspace

VIEW = ExerciseView(workspace=TopicWorkspace, stage=build, views=tuple(view for view, _ in VIEW_WORDS), find=find)
