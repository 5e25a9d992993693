"""The board of shared factors in the console's window: keys act from the plan, and never fall out of the board."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.console.top_bar import HomeDisc
from unginvest_workshop.ui.exercises.shared_factors.cluster_card import ClusterCard
from unginvest_workshop.ui.widgets.button import Button

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def board(session):
    """Show the board in the window, with suggestions, a kept shared factor and loose ones; keys in the plan."""
    desk = session.desk

    def fill(tx):
        ids = [
            trees.add_factors(
                tx,
                trees.add_told_story(tx, desk.id, people.add_group(tx, desk.id), "Ida: Kafédagen"),
                ["ro i rommet", "fikk ansvar", "vafler", "bussen kom"],
            )
            for _ in range(2)
        ]
        for place, name in enumerate(("Ro", "Ansvar")):
            clusters.add_cluster(tx, desk.id, name, [each[place] for each in ids], suggested=True)
        clusters.add_cluster(tx, desk.id, "Mat", [each[2] for each in ids])

    desk.do("", fill)
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.SHARED_FACTORS))[0].id)
    session.page.rail.setFocus()
    return session.page.workspace().board


def focus():
    return QApplication.focusWidget()


def press(key, held=NONE):
    QTest.keyClick(focus(), key, held)


def suggested(session):
    found = session.desk.read(lambda tx: clusters.board(tx, session.desk.id)).clusters
    return [view.cluster.name for view in found if view.cluster.suggested]


def test_a_name_that_has_the_keys_leaves_them_to_the_board(session, board):
    board.keys.go_to(board.cards[0])
    press(Qt.Key.Key_F2)
    QTest.keyClicks(focus(), "Ekte ro")
    press(Qt.Key.Key_Return)
    asked = []
    session.actions.chosen.connect(asked.append)
    press(Qt.Key.Key_B)
    QTest.keyClicks(focus(), "Nøkkelknippe")
    press(Qt.Key.Key_Return)
    assert (
        session.desk.read(lambda tx: clusters.board(tx, session.desk.id)).clusters[0].cluster.metaphor == "Nøkkelknippe"
    )
    press(Qt.Key.Key_Space)
    assert asked == []


def test_undo_leads_back_to_the_factor_that_was_begun_with_and_never_out_of_the_board(session, board):
    lists = [board.tray.list, board.cards[2].list]
    for each in lists:
        begun = each.rows[1].id
        board.keys.go_to_row(each, 1)
        press(Qt.Key.Key_N)
        QTest.keyClicks(focus(), "Ny greie")
        press(Qt.Key.Key_Return)
        for _ in range(2):
            press(Qt.Key.Key_Z, CTRL)
        assert focus() is each
        assert each.current().id == begun


def test_an_image_that_undo_takes_away_leaves_the_keys_in_its_card(session, board):
    card = board.cards[2]
    board.keys.go_to(card)
    press(Qt.Key.Key_B)
    QTest.keyClicks(focus(), "En varm kjele")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert not card.image.isVisible()
    assert focus() is card.list


def test_an_undo_while_a_name_is_written_leaves_the_keys_on_the_board(session, board):
    board.keys.go_to_row(board.tray.list, 0)
    press(Qt.Key.Key_N)
    session.actions["undo"].trigger()
    assert focus() is board.tray.list


def test_what_goes_with_the_keys_gives_them_to_what_it_lay_in(session, board):
    buttons = [each for each in session.page.findChildren(Button) if each.isVisible() and each.isEnabled()]
    assert len(buttons) > 5
    for button in buttons:
        lay_in = button.parentWidget()
        around = lay_in.list if isinstance(lay_in, ClusterCard) else lay_in
        button.setFocus()
        button.hide()
        assert focus() is around
        button.show()
        button.setFocus()
        button.setEnabled(False)
        assert focus() is around
        button.setEnabled(True)


def test_no_key_leads_to_the_way_out(session, board):
    seen = set()
    while focus() not in seen:
        seen.add(focus())
        session.page.focusNextPrevChild(True)
    assert len(seen) > 5
    assert not any(isinstance(each, HomeDisc) for each in seen)
    assert session.page.findChild(HomeDisc).focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_L, Qt.Key.Key_F6])
def test_keys_lead_from_the_plan_to_the_first_suggestion(session, board, key):
    press(key)
    assert focus() is board.cards[0].list
    assert suggested(session) == ["Ro", "Ansvar"]


@pytest.mark.parametrize(("key", "there"), [(Qt.Key.Key_K, 3), (Qt.Key.Key_L, 1)])
def test_all_suggestions_are_decided_of_from_the_plan(session, board, key, there):
    press(key, SHIFT)
    assert suggested(session) == []
    assert len(board.cards) == there


def test_a_groups_page_has_no_letters_of_the_board(session, board):
    session.desk.choose_group(session.desk.read(lambda tx: people.groups(tx, session.desk.id))[0].id)
    session.page.rail.setFocus()
    press(Qt.Key.Key_K, SHIFT)
    assert len(suggested(session)) == 2


def test_the_whole_day_is_chosen_with_the_keys_on_the_board(session, board):
    press(Qt.Key.Key_0, CTRL)
    assert focus() is board.cards[0].list


def test_a_key_goes_between_the_cards_and_the_loose_factors(board):
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert focus() is board.tray.list
    press(Qt.Key.Key_F6)
    assert focus() is board.ground.walked[0].list


def test_a_click_on_a_name_chooses_and_the_next_one_writes(session, board, qtbot):
    name = board.cards[0]._name
    assert isinstance(name, QWidget)
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert focus() is name
    press(Qt.Key.Key_K)
    assert suggested(session) == ["Ansvar"]
    assert board.ground.cards[0].accessibleName() == "Ro"
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert focus() is name.field
    other = board.cards[1]._name
    qtbot.mouseDClick(other, Qt.MouseButton.LeftButton)
    assert focus() is other.field
