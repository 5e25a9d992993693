"""One key makes a step of what is chosen, with the thread back to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, links, people, roadmaps, trees
from unginvest_workshop.ui.exercises.shared_factors import VIEW


@pytest.fixture
def cluster(desk):
    def make(tx):
        story = trees.add_told_story(tx, desk.id, people.add_group(tx, desk.id), "Jonas: Kafédagen")
        factors = trees.add_factors(tx, story, ["ansvar", "tid"])
        return clusters.add_cluster(tx, desk.id, "Ekte ansvar", factors)

    return desk.do("", make)


@pytest.fixture
def workspace(desk, item_of, cluster, qtbot):
    made = VIEW.workspace(desk, item_of(ExerciseKind.SHARED_FACTORS), None)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(widget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_the_shared_factor_that_has_the_keys_becomes_a_step(desk, workspace, cluster, told):
    workspace.focus_capture()
    press(QApplication.focusWidget() or workspace)
    (step,) = desk.read(lambda tx: roadmaps.steps(tx, desk.id))
    assert step.text == "Ekte ansvar"
    parents = desk.read(lambda tx: links.parents_of(tx, Node(NodeKind.STEP, step.id)))
    assert parents == [Node(NodeKind.CLUSTER, cluster)]
    assert told == ["«Ekte ansvar» står på veien nå, med tråden tilbake hit."]
    desk.undo()
    assert desk.read(lambda tx: roadmaps.steps(tx, desk.id)) == []


def test_a_suggestion_and_nothing_become_no_step(desk, workspace, cluster, told):
    action = next(each for each in workspace.exercise_actions() if each.text() == "Lag et steg av dette")
    workspace.board.clearFocus()
    workspace.setFocus()
    action.trigger()
    assert told == ["Velg først det som skal bli et steg."]
    assert desk.read(lambda tx: roadmaps.steps(tx, desk.id)) == []
