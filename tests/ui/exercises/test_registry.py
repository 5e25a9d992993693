"""Which exercises there are, and that one is loaded only when somebody comes to it."""

import subprocess
import sys

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises.registry import exercise_views

_WALK = """
import sys
import unginvest_workshop.app
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.ui.exercises.registry import exercise_views
views = exercise_views()
loaded = lambda: "unginvest_workshop.ui.exercises.dream.workspace" in sys.modules
before = loaded()
views[ExerciseKind.DREAM]
print(before, loaded())
"""


def test_every_exercise_has_a_view_and_keeps_it():
    views = exercise_views()
    assert set(views) == set(ExerciseKind)
    assert len(views) == len(ExerciseKind)
    assert [views[kind] for kind in views] == list(views.values())
    assert len({view.workspace for view in views.values()}) == len(views)


def test_an_exercise_is_not_loaded_before_somebody_comes_to_it():
    done = subprocess.run([sys.executable, "-c", _WALK], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
