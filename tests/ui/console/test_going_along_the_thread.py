"""From a step to what it grew from, by keys, through the console: the exercise that shows a thing chooses it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import agenda, clusters, followup, people, roadmaps, trees, workshops
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.ui.exercises.roadmap.thread_chip import ThreadChip


def go(session, kind):
    items = session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))
    session.desk.go_to(next(item.id for item in items if item.exercise is kind))
    return session.page.workspace()


def at(session):
    return session.desk.item(session.desk.place().item_id).exercise


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def leave_out(desk, kind):
    """Take an exercise out of the plan, if it is there."""
    for item in desk.read(lambda tx: tx.find(AgendaItem, workshop_id=desk.id, exercise=kind)):
        desk.do("", lambda tx, item_id=item.id: tx.remove(AgendaItem, item_id))


def tell(desk, *, grouped=True):
    """Tell a story in the second group, or in none, and return it with its factor and the step that grew from it."""

    def make(tx):
        people.add_group(tx, desk.id)
        group = people.add_group(tx, desk.id)
        story = trees.add_told_story(tx, desk.id, group if grouped else None, "Jonas: Kafédagen")
        factor = trees.add_factor(tx, story, "ansvar")
        step = roadmaps.add_step(tx, desk.id, "Nøkkelkurs", [Node(NodeKind.FACTOR, factor)])
        return Node(NodeKind.STORY, story), Node(NodeKind.FACTOR, factor), Node(NodeKind.STEP, step)

    return desk.do("", make)


@pytest.mark.parametrize("grouped", [True, False])
def test_two_keys_lead_from_a_step_to_the_story_it_grew_from(session, grouped):
    story, _, step = tell(session.desk, grouped=grouped)
    road = go(session, ExerciseKind.ROADMAP)
    assert road.choose_node(step)
    road.road.setFocus()
    press(Qt.Key.Key_F6)
    chip = QApplication.focusWidget()
    assert isinstance(chip, ThreadChip)
    assert chip.text == "Jonas: Kafédagen"
    press(Qt.Key.Key_Return)
    assert at(session) is ExerciseKind.TREE
    assert session.page.workspace().chosen_node() == story
    assert (session.desk.place().group_id is not None) is grouped


def test_a_factor_is_chosen_among_the_shared_ones_where_no_tree_is_planned(session):
    _, factor, _ = tell(session.desk)
    leave_out(session.desk, ExerciseKind.TREE)
    session.desk.sought.emit(factor)
    assert at(session) is ExerciseKind.SHARED_FACTORS
    assert session.page.workspace().chosen_node() == factor
    session.desk.do("", lambda tx: clusters.add_cluster(tx, session.desk.id, "Ansvar", [factor.id]))
    go(session, ExerciseKind.ROADMAP)
    session.desk.sought.emit(factor)
    assert session.page.workspace().chosen_node() == factor


def test_a_contribution_leads_to_the_step_it_moved_where_no_follow_up_is_planned(session):
    desk = session.desk
    _, _, step = tell(desk)
    told = desk.do("", lambda tx: followup.add_contribution(tx, desk.id, "Bygde benken", step_id=step.id))
    leave_out(desk, ExerciseKind.FOLLOW_UP)
    desk.sought.emit(Node(NodeKind.CONTRIBUTION, told))
    assert at(session) is ExerciseKind.ROADMAP
    assert session.page.workspace().chosen_node() == step


def test_what_is_gone_and_an_exercise_that_is_not_planned_are_told(session):
    story, _, _ = tell(session.desk)
    go(session, ExerciseKind.ROADMAP)
    session.desk.sought.emit(Node(NodeKind.STORY, "borte"))
    assert session.page.banner.text() == "Det er allerede borte. Ingenting ble endret."
    for kind in (ExerciseKind.TREE, ExerciseKind.SHARED_FACTORS):
        leave_out(session.desk, kind)
    session.desk.sought.emit(story)
    assert session.page.banner.text() == "Øvelsen der dette ble til, er ikke i dagsplanen. Legg den til først."
    assert at(session) is ExerciseKind.ROADMAP


def test_a_step_of_an_earlier_fagdag_is_gone_to_there(session, window, services):
    earlier = WorkshopId(new_id())

    def make(tx):
        plan = (PlannedItem(ExerciseKind.ROADMAP, 30),)
        workshops.create_workshop(tx, "I fjor", date(2025, 11, 22), agenda=plan, workshop_id=earlier, now=5)
        return roadmaps.add_step(tx, earlier, "Kaffe")

    step = Node(NodeKind.STEP, services.hub.do(earlier, "", make))
    session.desk.sought.emit(step)
    assert window.session.desk.id == earlier
    assert window.session.page.workspace().chosen_node() == step


@pytest.mark.parametrize("kind", [NodeKind.CLUSTER, NodeKind.FACTOR])
def test_a_shared_factor_far_down_the_board_is_scrolled_to_and_marked(session, qtbot, kind):
    """Walk to it from the thread of the step that grew from it."""
    desk = session.desk

    def make(tx):
        group = people.add_group(tx, desk.id)
        for number in range(14):
            story = trees.add_told_story(tx, desk.id, group, f"Jonas: Kafédagen {number}")
            told = [trees.add_factor(tx, story, f"{word} {number}") for word in ("ansvar", "tid", "tillit", "mat")]
            shared = clusters.add_cluster(tx, desk.id, f"Ansvar {number:02}", told)
        node = Node(NodeKind.CLUSTER, shared) if kind is NodeKind.CLUSTER else Node(NodeKind.FACTOR, told[2])
        roadmaps.add_step(tx, desk.id, "Nøkkelkurs", [node])
        return node, shared

    node, shared = desk.do("", make)
    leave_out(desk, ExerciseKind.TREE)
    road = go(session, ExerciseKind.ROADMAP)
    road.road.setFocus()
    press(Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    QApplication.processEvents()
    dialog.back.setFocus()
    rows = [row.id for row in dialog.back.rows]
    while dialog.back.chosen() is None or node.id not in dialog.back.chosen():
        press(Qt.Key.Key_Down)
        assert rows
    press(Qt.Key.Key_Return)
    board = session.page.workspace().board
    card = next(card for card in board.cards if card.cluster_id == shared)

    def seen():
        assert board.keys.card_in_focus() is card
        assert not card.visibleRegion().isEmpty()
        assert board._scroll.verticalScrollBar().value() > 0
        here = card.list.visualRect(card.list.currentIndex())
        assert card.list.viewport().visibleRegion().contains(here)

    session.page.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card.list)
    for _ in range(20):
        QApplication.processEvents()
    seen()
