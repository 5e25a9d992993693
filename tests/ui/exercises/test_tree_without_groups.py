"""The tree exercise before there are groups."""

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import people
from unginvest_workshop.ui.exercises.tree import VIEW


def test_it_says_what_to_do_first(desk, item_of, qtbot):
    workspace = VIEW.workspace(desk, item_of(ExerciseKind.TREE), None)
    qtbot.addWidget(workspace)
    assert workspace.pages.currentWidget() is workspace.pages.nothing
    assert "Ctrl + D" in workspace.pages.nothing.text()
    desk.do("", lambda tx: people.add_group(tx, desk.id))
    workspace.refresh(None)
    assert workspace.pages.currentWidget() is not workspace.pages.nothing
