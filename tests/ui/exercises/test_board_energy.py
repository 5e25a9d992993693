"""«Her er det energi» on the cards of shared factors: marked by key, by the mark itself, and from the menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def made(desk):
    """Two shared factors and a suggestion, each of a factor."""

    def make(tx):
        story = trees.add_told_story(tx, desk.id, people.add_group(tx, desk.id), "Ida: Kafédagen")
        factors = trees.add_factors(tx, story, ["latter", "ansvar", "tid"])
        names = zip(("Latter", "Ansvar", "Tid"), factors, (False, False, True), strict=True)
        return [clusters.add_cluster(tx, desk.id, name, [f], suggested=new) for name, f, new in names]

    return desk.do("", make)


@pytest.fixture
def workspace(desk, item_of, made, qtbot):
    del made
    shown = SharedFactorsWorkspace(desk, item_of(ExerciseKind.SHARED_FACTORS))
    qtbot.addWidget(shown)
    shown.resize(1000, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def cards(workspace):
    return workspace.board.cards


def counts(cards):
    return [card.energy.count for card in cards]


def test_the_card_that_has_the_keys_is_marked_and_keeps_them(desk, workspace, cards, qtbot):
    first = cards[0]
    high = first.sizeHint().height()
    assert first.energy.isHidden()
    first.take_keys()
    for _ in range(3):
        qtbot.keyClick(workspace.focusWidget(), Qt.Key.Key_E)
    qtbot.keyClick(workspace.focusWidget(), Qt.Key.Key_E, SHIFT)
    assert counts(cards) == [2, 0, 0]
    assert first.energy.isVisible()
    assert workspace.board.keys.card_in_focus() is first
    assert first.sizeHint().height() == high
    desk.undo()
    assert counts(cards) == [3, 0, 0]


def test_the_mark_itself_and_the_menu_mark_too(cards, workspace, qtbot):
    cards[1].take_keys()
    qtbot.keyClick(workspace.focusWidget(), Qt.Key.Key_E)
    qtbot.mouseClick(cards[1].energy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(cards[1].energy, Qt.MouseButton.LeftButton, SHIFT)
    cards[0]._open_menu()
    menu = cards[0].findChild(QMenu)
    offered = {action.text(): action for action in menu.actions()}
    offered["Her er det energi"].trigger()
    offered["Her er det energi"].trigger()
    offered["Ta tilbake ett merke"].trigger()
    menu.close()
    assert counts(cards) == [1, 1, 0]


def test_a_suggestion_is_to_be_kept_first_and_something_must_be_chosen(workspace, cards, told, qtbot):
    cards[2].take_keys()
    qtbot.keyClick(workspace.focusWidget(), Qt.Key.Key_E)
    assert told == ["Behold forslaget først."]
    cards[2].list.clearFocus()
    next(each for each in workspace.exercise_actions() if each.text() == "Her er det energi").trigger()
    assert told[1:] == ["Velg først en fellesnevner."]
    assert counts(cards) == [0, 0, 0]


def test_marks_follow_a_card_that_is_merged_into_another_one(desk, workspace, cards, made, qtbot):
    for card in cards[:2]:
        card.take_keys()
        qtbot.keyClick(workspace.focusWidget(), Qt.Key.Key_E)
    desk.do("", lambda tx: clusters.merge_clusters(tx, made[0], made[1]))
    assert counts(workspace.board.cards) == [2, 0]
