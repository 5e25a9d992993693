"""The tree exercise, open with the first of three groups. The tests of other exercises open their own workspace."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import people, trees
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
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


@pytest.fixture
def tell(desk):
    """Let a new story of a new group tell factors; give their ids."""

    def told(*texts):
        group = desk.do("", lambda tx: people.add_group(tx, desk.id))
        story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Kafédagen"))
        return desk.do("", lambda tx: trees.add_factors(tx, story, texts))

    return told


@pytest.fixture
def open_board(desk, item_of, qtbot):
    """Open the board of shared factors in a window of its own; ``begin`` gives something in it the keys."""

    def opened(width=1000, height=800, begin=None):
        desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
        made = SharedFactorsWorkspace(desk, item_of(ExerciseKind.SHARED_FACTORS))
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        made.activateWindow()
        if begin is not None:
            begin(made)
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return opened
