"""Suggestions on the board: seen whole when they come, refused for good, hidden by the filter, kept by a drop."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import clusters
from unginvest_workshop.storage.store import wall_clock
from unginvest_workshop.ui import thinking
from unginvest_workshop.ui.exercises.shared_factors.reason_words import reason_words
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace

SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTHING_ELSE = "Resten løste du opp. Trykk igjen for å få det fram."


@pytest.fixture
def show(open_board):
    """Open a board that is low, with the keys where one begins."""
    return partial(open_board, height=640, begin=SharedFactorsWorkspace.focus_capture)


@pytest.fixture
def pairs(tell):
    """Two pairs that are alike, told by two groups; give the ids by the words."""
    said = ("vi stekte vafler", "det var helt stille"), ("vi stekte vafler sammen", "helt stille")
    return {text: factor for texts in said for text, factor in zip(texts, tell(*texts), strict=True)}


def make(desk, name, ids=(), *, suggested=False):
    return desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, name, list(ids), suggested=suggested))


def gather(desk, tell, count):
    """Make so many shared factors, each of two factors that a new group tells."""
    for number in range(count):
        make(desk, f"Fellesnevner {number}", tell(f"vi gjorde noe {number}", f"noe annet {number}"))


def words(card):
    return {row.text for row in card.list.rows}


def suggested(workspace):
    return [card for card in workspace.board.ground.walked if card.suggested]


def seen_whole(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


def decided_of(card):
    """Tell whether all that one decides by is in view."""
    return all(seen_whole(part) for part in (card._bars, card.suggestion.keep, card.suggestion.dissolve))


# --- seen whole


@pytest.mark.parametrize("kept", [3, 8, 25])
def test_each_suggestion_is_seen_whole_when_one_asks_and_by_each_key(desk, tell, pairs, show, qtbot, kept):
    gather(desk, tell, kept)
    workspace = show()
    workspace.day.suggest()
    first, second = suggested(workspace)[:2]
    assert first.list.hasFocus()
    qtbot.waitUntil(lambda: decided_of(first))
    qtbot.keyClick(first.list, Qt.Key.Key_K)
    assert not first.suggested
    assert second.list.hasFocus()
    qtbot.waitUntil(lambda: decided_of(second))


def test_the_first_suggestion_is_seen_when_the_board_is_opened_wherever_the_keys_are(desk, tell, show, qtbot):
    gather(desk, tell, 9)
    make(desk, "Lys", [*tell("gul lampe"), *tell("ei gul lampe")], suggested=True)
    workspace = show(begin=lambda made: made._least.setFocus())
    (card,) = suggested(workspace)
    qtbot.waitUntil(lambda: decided_of(card))
    assert workspace._least.hasFocus()


def test_what_came_while_one_was_away_has_the_keys_when_the_board_is_opened(desk, tell, show, qtbot):
    gather(desk, tell, 9)
    tell("ei gul lampe", "bussen kom")
    gathered = wall_clock()
    make(desk, "Sist")
    qtbot.waitUntil(lambda: wall_clock() > gathered + 1)
    tell("gul lampe")
    workspace = show()
    qtbot.waitUntil(lambda: bool(suggested(workspace)))
    (card,) = suggested(workspace)
    assert card.list.hasFocus()
    qtbot.waitUntil(lambda: decided_of(card))


def test_what_came_while_one_was_away_takes_no_keys_from_somebody_who_has_begun(desk, tell, show, qtbot):
    tell("ei gul lampe", "bussen kom", "toget kom")
    gathered = wall_clock()
    make(desk, "Sist")
    qtbot.waitUntil(lambda: wall_clock() > gathered + 1)
    tell("gul lampe")

    def begin(workspace):
        workspace.board.tray.list.setFocus()
        workspace.board.tray.list.go_to(2)

    workspace = show(begin=begin)
    qtbot.waitUntil(lambda: bool(suggested(workspace)))
    assert workspace.board.tray.list.hasFocus()


def test_a_suggestion_whose_buttons_are_out_of_sight_is_only_shown_by_a_key(desk, tell, pairs, show, qtbot):
    gather(desk, tell, 12)
    workspace = show()
    workspace.day.suggest()
    card = suggested(workspace)[0]
    qtbot.waitUntil(lambda: decided_of(card))
    bar = workspace.board._scroll.verticalScrollBar()
    bar.setValue(bar.value() - 60)
    assert not card.visibleRegion().isEmpty()
    assert not seen_whole(card.suggestion.keep)
    qtbot.keyClick(card.list, Qt.Key.Key_K)
    assert card.suggested
    qtbot.waitUntil(lambda: decided_of(card))
    qtbot.keyClick(card.list, Qt.Key.Key_K)
    assert not card.suggested


# --- refused


@pytest.fixture
def offered(pairs, show):
    """Open the board, and ask for suggestions: two come."""
    workspace = show()
    workspace.day.suggest()
    assert len(suggested(workspace)) == 2
    return workspace


@pytest.mark.parametrize("by_key", [True, False])
def test_what_was_dissolved_is_not_suggested_again_until_more_joins(desk, offered, tell, qtbot, by_key):
    gone, stays = suggested(offered)
    told = words(gone)
    if by_key:
        qtbot.keyClick(gone.list, Qt.Key.Key_L)
    else:
        gone.suggestion.dissolve.click()
    offered.day.suggest()
    assert suggested(offered) == [stays]
    more = next(iter(told)) + " igjen"
    tell(more)
    offered.day.suggest()
    assert [words(card) for card in suggested(offered)] == [words(stays), told | {more}]


def test_what_is_dissolved_while_it_is_thought_about_is_not_suggested_again(desk, offered, qtbot, monkeypatch):
    gone, stays = suggested(offered)
    monkeypatch.setattr(thinking, "LITTLE", 0)
    offered.day.suggest()
    gone.suggestion.dissolve.click()
    qtbot.waitUntil(lambda: not offered.board.thoughts.thinking.busy)
    assert suggested(offered) == [stays]


def test_what_was_dissolved_is_remembered_when_the_board_is_opened_again(desk, offered, show, qtbot):
    gone, stays = suggested(offered)
    told = words(stays)
    qtbot.keyClick(gone.list, Qt.Key.Key_L)
    desk.changed.disconnect(offered.refresh)  # as the console does when it takes a workspace down
    offered.hide()
    again = show()
    again.day.suggest()
    assert [words(card) for card in suggested(again)] == [told]


def test_undo_forgets_that_a_suggestion_was_refused_and_redo_remembers(desk, offered, qtbot):
    gone, stays = suggested(offered)
    told = words(gone)
    qtbot.keyClick(gone.list, Qt.Key.Key_L)
    desk.undo()
    desk.redo()
    offered.day.suggest()
    assert suggested(offered) == [stays]
    desk.undo()
    offered.day.dissolve_all()
    offered.day.suggest()
    assert told in [words(card) for card in suggested(offered)]


def test_when_nothing_else_is_left_it_says_so_and_the_next_press_brings_the_dissolved_ones_back(desk, offered, qtbot):
    while suggested(offered):
        suggested(offered)[0].suggestion.dissolve.click()
    offered.day.suggest()
    assert offered.board.tray.said() == NOTHING_ELSE
    assert not suggested(offered)
    offered.day.suggest()
    assert len(suggested(offered)) == 2
    suggested(offered)[0].suggestion.dissolve.click()
    offered.day.suggest()
    assert len(suggested(offered)) == 1


def test_what_was_told_meanwhile_lets_the_dissolved_ones_stay_away_one_press_more(desk, offered, tell):
    while suggested(offered):
        suggested(offered)[0].suggestion.dissolve.click()
    offered.day.suggest()
    tell("noe ganske annet")
    offered.day.suggest()
    assert not suggested(offered)
    assert offered.board.tray.said() == NOTHING_ELSE


# --- the filter


@pytest.fixture
def filtered(desk, tell, pairs, show):
    """Show what three groups share: one suggestion of three groups, one of two that is hidden."""
    tell("vi stekte vafler på fredag")
    workspace = show()
    workspace.day.suggest()
    workspace._doing.show_shared_by(3)
    return workspace


def hidden(workspace):
    return [card for card in suggested(workspace) if card.isHidden()]


def test_the_filter_hides_suggestions_too_and_counts_them(filtered):
    assert [words(card) for card in hidden(filtered)] == [{"det var helt stille", "helt stille"}]
    assert filtered._header.lead().endswith(" · 1 er skjult")
    filtered._doing.show_shared_by(0)
    assert not hidden(filtered)


def test_keys_decide_only_of_what_is_shown(filtered, qtbot):
    (away,) = hidden(filtered)
    (shown,) = filtered.board.keys.suggestions()
    filtered.focus_capture()
    assert shown.list.hasFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_K)
    assert not shown.suggested
    for key in (Qt.Key.Key_K, Qt.Key.Key_L):
        qtbot.keyClick(shown.list, key)
        qtbot.keyClick(shown.list, key, SHIFT)
        assert away.suggested
        assert hidden(filtered) == [away]
        assert filtered.board.tray.said() == "Forslagene er skjult. Velg «Vis alle»."


def test_all_that_are_shown_are_decided_of_at_once(desk, filtered, qtbot):
    (away,) = hidden(filtered)
    filtered.day.dissolve_all()
    assert suggested(filtered) == [away]
    desk.undo()
    filtered.day.keep_all()
    assert suggested(filtered) == [away]


def test_asking_where_all_that_is_found_is_hidden_says_so(filtered):
    filtered.day.keep_all()
    filtered.day.suggest()
    assert filtered.board.tray.said() == "Forslagene er skjult. Velg «Vis alle»."


def test_what_comes_is_told_of_only_if_it_is_shown(filtered, tell):
    filtered.board.tray._saying.stop()
    tell("ei gul lampe")
    tell("gul lampe")
    filtered.board.thoughts._suggest_more()
    assert len(hidden(filtered)) == 2
    assert filtered.board.tray.said() == ""
    for text in ("blå vegg", "ein blå vegg", "den blå veggen"):
        tell(text)
    filtered.board.thoughts._suggest_more()
    assert filtered.board.tray.said() == "1 nytt forslag. K: gå til det"


# --- kept by placing something in it


def test_placing_in_a_suggestion_keeps_it_where_it_lies_and_says_so(desk, offered, tell):
    (loose,) = tell("bussen kom")
    card = suggested(offered)[0]
    name, place = card.accessibleName(), card.pos()
    offered.board.placing.place(loose, card.cluster_id)
    assert offered.board.tray.said() == f"Du beholdt «{name}». Ctrl + Z angrer."
    assert (card.suggested, card.pos()) == (False, place)
    assert "bussen kom" in words(card)
    desk.undo()
    assert card.suggested


def test_what_is_kept_by_placing_is_scrolled_to_and_stays_whatever_the_filter(desk, tell, pairs, show, qtbot):
    gather(desk, tell, 12)
    workspace = show()
    workspace.day.suggest()
    card = suggested(workspace)[0]
    workspace._doing.show_shared_by(4)
    assert card.isHidden()
    (loose,) = tell("bussen kom")
    workspace.board.tray.list.setFocus()
    workspace.board.placing.place(loose, card.cluster_id)
    assert not card.isHidden()
    qtbot.waitUntil(lambda: seen_whole(card._bars))
    assert workspace.board.tray.said().startswith("Du beholdt")
    assert workspace.board.tray.list.hasFocus()


def test_dropping_on_what_is_for_another_says_where_all_of_it_went_and_shows_that(desk, tell, show, qtbot):
    made = make(desk, "Vafler", tell("vi stekte vafler"))
    gather(desk, tell, 12)
    tell("vi stekte vafler sammen")
    (loose,) = tell("bussen kom")
    workspace = show()
    workspace.day.suggest()
    (card,) = (card for card in suggested(workspace) if card.into == made)
    card.dropped.emit([loose], card.cluster_id)
    assert workspace.board.tray.said() == "Alle 2 ligger i «Vafler». Ctrl + Z angrer."
    home = workspace.board.ground.card(made)
    assert words(home) == {"vi stekte vafler", "vi stekte vafler sammen", "bussen kom"}
    qtbot.waitUntil(lambda: seen_whole(home._bars))


def test_placing_in_what_is_kept_says_nothing(desk, tell, show):
    made = make(desk, "Vafler", tell("vi stekte vafler"))
    (loose,) = tell("bussen kom")
    workspace = show()
    workspace.board.placing.place(loose, made)
    assert workspace.board.tray.said() == ""


def test_a_suggestion_of_one_very_long_word_is_told_by_its_first_letters(desk, tell, show):
    word = "Kompetanseutviklingsprosjektet"
    make(desk, word, [*tell("gul lampe"), *tell("ei gul lampe")], suggested=True)
    (loose,) = tell("bussen kom")
    board = show().board
    board.placing.place(loose, board.cards[0].cluster_id)
    assert board.tray.said() == f"Du beholdt «{word[:23]}…». Ctrl + Z angrer."


# --- an honest reason


def test_a_reason_of_one_very_long_word_is_told_by_its_first_letters():
    said = ("kompetanseutviklingsprosjektlederopplæringen", "gul lampe", "blå vegg")
    told = f"ligner «{said[0][:39]}…», «gul lampe» og flere"
    assert reason_words(Translator("nb"), said) == told


def reason_of(workspace, made):
    (card,) = (card for card in suggested(workspace) if card.into == made)
    return card.suggestion.reason.text


def test_several_for_one_have_what_most_of_them_speak_of_as_their_reason(desk, tell, show):
    made = make(desk, "Å bli sett", [*tell("å bli sett"), *tell("ble sett i døra")])
    offers = [*tell("noen så meg"), *tell("eg vart sett")]
    make(desk, "Å bli sett", offers, suggested=True)
    assert reason_of(show(), made).endswith(" · sett, så meg: å bli sett")


def test_several_that_are_like_several_name_two_of_them_at_most(desk, tell, show):
    made = make(desk, "Ting", [*tell("gul lampe"), *tell("blå vegg"), *tell("grønn ku")])
    for count, said in (
        (1, "ligner «gul lampe»"),
        (2, "ligner «gul lampe» og «blå vegg»"),
        (3, "ligner «gul lampe», «blå vegg» og flere"),
    ):
        texts = ("ei gul lampe i gangen", "blå vegger", "ei grønn ku")[:count]
        make(desk, "Ting", [tell(text)[0] for text in texts], suggested=True)
        workspace = show()
        assert reason_of(workspace, made).endswith(f" · {said}")
        desk.do("", lambda tx: clusters.dissolve_all(tx, desk.id))
        desk.changed.disconnect(workspace.refresh)
