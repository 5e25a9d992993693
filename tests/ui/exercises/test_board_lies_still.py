"""The board lies still: cards keep their columns whatever comes and goes, and fold; suggestions wait after the rest."""

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.operations import clusters
from unginvest_workshop.storage.store import wall_clock

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def make(desk, name, ids=(), *, suggested=False):
    return desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, name, list(ids), suggested=suggested))


def columns(board):
    board.ground.layout().activate()
    return {card.cluster_id: card.x() for card in board.cards}


def words(card):
    return [row.text for row in card.list.rows]


def test_suggestions_lie_after_the_rest_and_are_walked_last_when_the_board_is_opened(desk, tell, open_board):
    offered = make(desk, "Ro", tell("det var helt stille"), suggested=True)
    kept = [make(desk, f"Fellesnevner {number}") for number in range(4)]
    board = open_board().board
    assert [card.cluster_id for card in board.ground.walked] == [*kept, offered]
    assert [card.cluster_id for card in board.cards] == [offered, *kept]
    board.ground.layout().activate()
    card = board.ground.card(offered)
    assert all(card.y() > other.y() for other in board.cards if other is not card and other.x() == card.x())
    assert (board.ground.card(kept[0]).x(), board.ground.card(kept[0]).y()) == (0, 0)


def places(board):
    board.ground.layout().activate()
    return {card.cluster_id: card.geometry().topLeft() for card in board.cards}


def test_asking_again_moves_nothing_and_what_is_new_comes_last(desk, tell, open_board):
    for number in range(5):
        make(desk, f"Fellesnevner {number}")
    tell("vi stekte vafler", "det var helt stille")
    tell("vi stekte vafler sammen", "helt stille")
    workspace = open_board()
    board = workspace.board
    workspace.day.suggest()
    before, walked = places(board), [card.cluster_id for card in board.ground.walked]
    assert [card.suggested for card in board.ground.walked] == [False] * 5 + [True] * 2
    workspace.day.suggest()
    assert places(board) == before
    tell("vi stekte vafler på fredag", "ei gul lampe")
    tell("gul lampe")
    workspace.day.suggest()
    assert {each: place for each, place in places(board).items() if each in before} == before
    assert [card.cluster_id for card in board.ground.walked][: len(walked)] == walked
    assert len(board.cards) == len(walked) + 1


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_L])
def test_what_is_decided_of_a_suggestion_moves_no_card_to_another_column(desk, tell, open_board, qtbot, key):
    for number in range(5):
        make(desk, f"Fellesnevner {number}", tell(f"vi gjorde noe {number}"))
    vafler = make(desk, "Vafler", tell("vi stekte vafler"))
    make(desk, "Vafler", tell("vi stekte vafler sammen", "vafler"), suggested=True)
    make(desk, "Ro", tell("det var helt stille"), suggested=True)
    board = open_board().board
    before = columns(board)
    board.keys.begin()
    qtbot.keyClick(board.keys.card_in_focus().list, key)
    after = columns(board)
    assert len(after) == len(before) - 1
    assert after == {each: before[each] for each in after}
    assert len(words(board.ground.card(vafler))) == (3 if key == Qt.Key.Key_K else 1)
    desk.undo()
    assert columns(board) == before


def test_what_comes_lies_under_the_others_also_when_somebody_asks_for_suggestions(desk, tell, open_board):
    for number in range(5):
        make(desk, f"Fellesnevner {number}")
    tell("vi stekte vafler")
    workspace = open_board()
    board = workspace.board
    before = columns(board)
    tell("vi stekte vafler sammen")
    board.thoughts._suggest_more()
    (new,) = (card for card in board.cards if card.suggested)
    assert columns(board) == before | {new.cluster_id: new.x()}
    assert board.tray.said() == "1 nytt forslag. K: gå til det"
    assert all(card.y() < new.y() for card in board.cards if card is not new and card.x() == new.x())
    places_before = places(board)
    workspace.day.suggest()
    assert places(board) == places_before
    assert new.list.hasFocus()


def test_what_was_told_while_one_was_elsewhere_is_suggested_when_the_board_is_opened_again(
    desk, tell, open_board, qtbot
):
    made = make(desk, "Vafler", tell("vi stekte vafler"))
    first = open_board()
    desk.changed.disconnect(first.refresh)  # as the console does when it takes a workspace down
    first.hide()
    gathered = wall_clock()
    qtbot.waitUntil(lambda: wall_clock() > gathered)  # what is told later is later by the clock
    tell("vi stekte vafler sammen")
    board = open_board().board
    qtbot.waitUntil(lambda: any(card.suggested for card in board.cards))
    (offered,) = (card for card in board.cards if card.suggested)
    assert words(offered) == ["vi stekte vafler sammen"]
    assert board.ground.walked[-1] is offered
    assert words(board.ground.card(made)) == ["vi stekte vafler"]


def test_a_card_folds_by_a_key_and_a_click_and_says_how_widely_it_is_told(desk, tell, open_board, qtbot):
    card_id = make(desk, "Vafler", [*tell("vi stekte vafler"), *tell("vafler")])
    board = open_board().board
    card = board.ground.card(card_id)
    high = card.heightForWidth(300)
    board.keys.go_to(card)
    qtbot.keyClick(card.list, Qt.Key.Key_F)
    assert card.folded
    assert not card.list.isVisible()
    assert card._name.hasFocus()
    assert (card._name.text, card._spread.text(), card._told.text()) == ("Vafler", "2", "Går igjen i 2 av 2 grupper")
    assert card.heightForWidth(300) < high
    more = tell("vafler til alle")
    desk.do("", lambda tx: clusters.move_to_cluster(tx, more, card_id))
    assert (card.folded, card._spread.text()) == (True, "3")
    qtbot.keyClick(card._name, Qt.Key.Key_F)
    assert card.list.hasFocus() or card.list.isVisible()
    qtbot.mouseClick(card._fold, Qt.MouseButton.LeftButton)
    assert card.folded


def test_all_fold_by_one_key_but_what_waits_for_a_decision(desk, tell, open_board, qtbot):
    kept = [make(desk, f"Fellesnevner {number}", tell(f"vi gjorde noe {number}")) for number in range(3)]
    offered = make(desk, "Ro", tell("det var helt stille"), suggested=True)
    board = open_board().board
    board.keys.go_to(board.ground.card(offered))
    for folded in (True, False):
        qtbot.keyClick(board.ground.card(offered).list, Qt.Key.Key_F, SHIFT)
        assert [board.ground.card(each).folded for each in (*kept, offered)] == [folded, folded, folded, False]


def test_very_many_are_folded_to_begin_with_and_unfold_where_one_goes(desk, tell, open_board, qtbot):
    ids = [tell(f"vi gjorde noe {number}") for number in range(13)]
    for number, told in enumerate(ids):
        make(desk, f"Fellesnevner {number}", told)
    board = open_board().board
    assert all(card.folded for card in board.cards)
    make(desk, "Ny", tell("ny"))
    assert not board.cards[-1].folded
    board.keys.go_to_row(board.cards[0].list, 0)
    assert not board.cards[0].folded
    assert board.cards[0].list.hasFocus()
    qtbot.keyClick(board.cards[0].list, Qt.Key.Key_Down)
    assert board.cards[-1].list.hasFocus()  # past those that are folded


def test_an_image_is_written_by_a_key_and_takes_no_room_while_there_is_none(desk, tell, open_board, qtbot):
    card_id = make(desk, "Vafler", tell("vi stekte vafler"))
    board = open_board().board
    card = board.ground.card(card_id)
    assert not card.image.isVisible()
    board.keys.go_to(card)
    qtbot.keyClick(card.list, Qt.Key.Key_B)
    assert card.image.metaphor.field.hasFocus()
    qtbot.keyClick(card.image.metaphor.field, Qt.Key.Key_Escape)
    assert not card.image.isVisible()
    board.keys.go_to(card)
    qtbot.keyClick(card.list, Qt.Key.Key_B)
    qtbot.keyClicks(card.image.metaphor.field, "Et lys")
    qtbot.keyClick(card.image.metaphor.field, Qt.Key.Key_Return)
    assert desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[0].cluster.metaphor == "Et lys"
    assert card.image.isVisible()
