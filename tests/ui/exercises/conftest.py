"""The tree exercise, open with the first of three groups. The tests of other exercises open their own workspace."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import people
from unginvest_workshop.ui.exercises.tree import VIEW


@pytest.fixture
def groups(desk):
    return desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(3)])


@pytest.fixture
def workspace(desk, item_of, qtbot, groups):
    desk.choose_group(groups[0])
    made = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    made.keep_half_typed()
    qtbot.addWidget(made)
    made.resize(1060, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_capture()
    return made
