"""The appreciative interview: pairs, a guide, two tellings and a gathering."""

from unginvest_workshop.domain.interview import GuideForm, StageChoice
from unginvest_workshop.ui.exercises.base import ExerciseView
from unginvest_workshop.ui.exercises.interview.stage import build
from unginvest_workshop.ui.exercises.interview.views import InterviewView
from unginvest_workshop.ui.exercises.interview.workspace import InterviewWorkspace

VIEW = ExerciseView(
    workspace=InterviewWorkspace,
    stage=build,
    views=tuple(StageChoice(view.value, form).stored() for view in InterviewView for form in GuideForm),
)
