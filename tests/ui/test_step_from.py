"""One key makes a step of what is chosen, with the thread back to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, links, people, roadmaps, trees
from unginvest_workshop.ui.exercises.design import VIEW as DESIGN
from unginvest_workshop.ui.exercises.dream import VIEW as DREAM
from unginvest_workshop.ui.exercises.shared_factors import VIEW


@pytest.fixture
def cluster(desk):
    def make(tx):
        story = trees.add_told_story(tx, desk.id, people.add_group(tx, desk.id), "Jonas: Kafédagen")
        factors = trees.add_factors(tx, story, ["ansvar", "tid"])
        return clusters.add_cluster(tx, desk.id, "Ekte ansvar", factors)

    return desk.do("", make)


@pytest.fixture
def opened(desk, item_of, qtbot):
    """Return what opens an exercise, in a window that has the keys."""

    def open_exercise(view, kind):
        made = view.workspace(desk, item_of(kind), None)
        qtbot.addWidget(made)
        made.resize(1000, 700)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return open_exercise


@pytest.fixture
def workspace(opened, cluster):
    del cluster
    return opened(VIEW, ExerciseKind.SHARED_FACTORS)


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


def test_the_chosen_dream_becomes_a_step_from_the_line_where_dreams_are_written(desk, opened):
    first, second = (desk.do("", lambda tx, text=text: dreams.add_idea(tx, desk.id, text)) for text in ("kø", "fest"))
    workspace = opened(DREAM, ExerciseKind.DREAM)
    workspace.choose_node(Node(NodeKind.DREAM, first))
    workspace.focus_capture()
    press(workspace.capture_field())
    assert grown(desk) == [("kø", [Node(NodeKind.DREAM, first)])]
    workspace.choose_node(Node(NodeKind.DREAM, second))
    press(workspace.ground.view(second))
    assert grown(desk)[1:] == [("fest", [Node(NodeKind.DREAM, second)])]
    assert offered(workspace)


def test_the_chosen_statement_becomes_a_step(desk, opened):
    first = desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss spiser vi sammen"))
    desk.do("", lambda tx: designs.add_statement(tx, desk.id, "Hos oss ler vi"))
    workspace = opened(DESIGN, ExerciseKind.DESIGN)
    workspace.choose_node(Node(NodeKind.STATEMENT, first))
    press(QApplication.focusWidget())
    assert grown(desk) == [("Hos oss spiser vi sammen", [Node(NodeKind.STATEMENT, first)])]
    assert offered(workspace)


def grown(desk):
    """Return the words of each step, and what it grows from."""
    steps = desk.read(lambda tx: roadmaps.steps(tx, desk.id))
    nodes = [Node(NodeKind.STEP, step.id) for step in steps]
    parents = [desk.read(lambda tx, node=node: links.parents_of(tx, node)) for node in nodes]
    return [(step.text, found) for step, found in zip(steps, parents, strict=True)]


def offered(workspace):
    return [each for each in workspace.exercise_actions() if each.text() == "Lag et steg av dette"]
