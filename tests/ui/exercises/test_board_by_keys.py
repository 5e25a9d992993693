"""The board of shared factors by keys: suggestions, the chips of loose factors, and what the room sees of it."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import clusters, people, trees, workshops
from unginvest_workshop.ui.exercises.shared_factors import thoughts
from unginvest_workshop.ui.exercises.shared_factors.stage import build
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
from unginvest_workshop.ui.stage.content import Cards, Gathered, Instructions, Kicker, Question, Verse
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.thinking import LITTLE

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TOLD = (
    ("vi stekte vafler", "sjefen hilste", "det var helt stille"),
    ("vi stekte vafler sammen", "sjefen hilste på meg", "bussen kom"),
)


@pytest.fixture
def factors(desk):
    """Two groups with a story each, and the ids of their factors by words: two pairs are alike."""
    found = {}
    for texts in TOLD:
        group = desk.do("", lambda tx: people.add_group(tx, desk.id))
        story = desk.do("", lambda tx, g=group: trees.add_told_story(tx, desk.id, g, "Ida: Kafédagen"))
        ids = desk.do("", lambda tx, s=story, t=texts: trees.add_factors(tx, s, t))
        found.update(zip(texts, ids, strict=True))
    return found


@pytest.fixture
def workspace(desk, item_of, factors, qtbot):
    desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
    made = SharedFactorsWorkspace(desk, item_of(ExerciseKind.SHARED_FACTORS))
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def board(workspace):
    return workspace.board


@pytest.fixture
def tray(board):
    return board.tray.list


def make(desk, name, *ids, suggested=False):
    return desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, name, ids, suggested=suggested))


def words(place):
    return [row.text for row in place.list.rows]


def stored(desk):
    return desk.read(lambda tx: clusters.board(tx, desk.id))


def focus_on(factor_list, text):
    factor_list.setFocus()
    factor_list.go_to([row.text for row in factor_list.rows].index(text))


# --- suggestions


def test_a_suggestion_says_why(desk, workspace, board):
    workspace.day.suggest()
    reasons = [card.suggestion.reason.text for card in board.cards]
    assert all(card.suggested and card.suggestion.reason.isVisible() for card in board.cards)
    assert any("sjefen" in reason or "hilste" in reason for reason in reasons)
    workspace.day.keep_all()
    assert not any(card.suggestion.reason.isVisible() for card in board.cards)


def test_what_is_alike_to_a_shared_factor_is_suggested_for_it_with_a_reason(
    desk, workspace, board, tray, qtbot, factors
):
    made = make(desk, "Vafler", factors["vi stekte vafler"])
    workspace.day.suggest()
    offered = next(card for card in board.cards if words(card) == ["vi stekte vafler sammen"])
    assert offered.suggested
    assert offered._addition.text == "1 til «Vafler»"
    assert not offered._name.isVisible()
    assert offered._spread.text() == "blir i 2 av 2"
    assert offered.suggestion.reason.text == "2 historier · ligner «vi stekte vafler»"
    assert offered.cluster_id not in board._names
    assert all(offered.cluster_id not in board.thoughts.likely.of(row.id) for row in tray.rows)
    offered.take_keys()
    qtbot.keyClick(offered.list, Qt.Key.Key_K)
    assert words(board.ground.card(made)) == ["vi stekte vafler", "vi stekte vafler sammen"]
    assert offered not in board.cards


def seen_whole(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("count", [2, 3, 12])
def test_of_a_suggestion_the_head_and_the_buttons_are_seen(desk, workspace, board, qtbot, count):
    workspace.resize(1000, 720)
    for number in range(7):
        make(desk, f"Fellesnevner {number}")
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Per: Turen"))
    said = [f"vi gikk på tur i fjellet {'hele dagen ' * (n % 2)}{n}" for n in range(count)]
    ids = desk.do("", lambda tx: trees.add_factors(tx, story, said))
    made = make(desk, "Tur", *ids, suggested=True)
    board.keys.begin()
    card = board.ground.card(made)
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: all(seen_whole(part) for part in (card.suggestion.keep, card.suggestion.dissolve)))
    assert seen_whole(card._name)
    keep, factors = card.suggestion.keep.geometry(), card.list.geometry()
    assert (keep.bottom() < factors.top()) == (count > 3)


def test_a_key_keeps_a_suggestion_and_goes_to_the_next(desk, workspace, board, qtbot):
    workspace.day.suggest()
    first, second = board.cards[:2]
    workspace.focus_capture()
    assert first.list.hasFocus()
    qtbot.keyClick(first.list, Qt.Key.Key_K)
    assert [view.cluster.suggested for view in stored(desk).clusters[:2]] == [False, True]
    assert second.list.hasFocus()
    qtbot.keyClick(second.list, Qt.Key.Key_L)
    assert [view.cluster.id for view in stored(desk).clusters if not view.cluster.suggested] == [first.cluster_id]
    assert second not in board.cards


def test_the_card_that_another_was_merged_into_is_seen_and_has_the_keys(desk, workspace, board, qtbot, factors):
    workspace.resize(1000, 720)
    kept = make(desk, "Vafler", factors["vi stekte vafler"])
    for number in range(40):
        make(desk, f"Fellesnevner {number}")
    merged = make(desk, "Ro", factors["det var helt stille"])
    board.keys.go_to(board.ground.card(merged))
    qtbot.waitUntil(lambda: board._scroll.verticalScrollBar().value() > 0)
    board._menus.merge_chosen.emit(kept, merged)
    card = board.ground.card(kept)
    assert card.list.hasFocus()
    assert words(card) == ["vi stekte vafler", "det var helt stille"]
    qtbot.waitUntil(lambda: seen_whole(card._name))


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_L])
def test_undo_gives_the_keys_back_to_the_suggestion_that_it_brings_back(desk, workspace, board, qtbot, key):
    workspace.day.suggest()
    first = board.cards[0].cluster_id
    board.keys.begin()
    qtbot.keyClick(board.cards[0].list, key)
    assert not board.ground.card(first) or not board.ground.card(first).list.hasFocus()
    desk.undo()
    card = board.ground.card(first)
    assert card.suggested
    assert card.list.hasFocus()
    qtbot.waitUntil(lambda: seen_whole(card.suggestion.keep))


def test_undo_takes_no_keys_from_the_tray(desk, workspace, board, tray):
    workspace.day.suggest()
    workspace.day.dissolve_all()
    tray.setFocus()
    desk.undo()
    assert tray.hasFocus()


def test_a_key_decides_of_no_suggestion_out_of_sight(desk, workspace, board, qtbot, factors):
    workspace.resize(1000, 720)
    made = make(desk, "Ro", factors["det var helt stille"], suggested=True)
    for number in range(60):
        make(desk, f"Fellesnevner {number}")
    card = board.ground.card(made)
    board.keys.go_to(card)
    qtbot.waitUntil(lambda: seen_whole(card._name))
    bar = board._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > workspace.height())
    bar.setValue(bar.maximum())
    assert card.visibleRegion().isEmpty()
    qtbot.keyClick(card.list, Qt.Key.Key_K)
    assert card.suggested
    qtbot.waitUntil(lambda: seen_whole(card._name))
    qtbot.keyClick(card.list, Qt.Key.Key_K)
    assert not card.suggested


def test_from_the_tray_the_key_goes_to_the_suggestion_first(desk, workspace, board, tray, qtbot):
    workspace.day.suggest()
    tray.setFocus()
    qtbot.keyClick(tray, Qt.Key.Key_L)
    assert board.cards[0].list.hasFocus()
    assert all(view.cluster.suggested for view in stored(desk).clusters)


def test_from_the_tray_the_key_keeps_the_first_suggestion_unless_new_ones_were_just_told_of(
    desk, workspace, board, tray, qtbot
):
    workspace.day.suggest()
    first = board.cards[0]
    tray.setFocus()
    board.tray.say_offered(1)
    qtbot.keyClick(tray, Qt.Key.Key_K)
    assert first.suggested
    assert first.list.hasFocus()
    board.tray._saying.stop()
    tray.setFocus()
    qtbot.keyClick(tray, Qt.Key.Key_K)
    assert not first.suggested
    assert board.cards[1].list.hasFocus()


def test_all_suggestions_are_kept_and_dissolved_by_a_key_each(desk, workspace, board, tray, qtbot, factors):
    mine = make(desk, "Ro", factors["det var helt stille"])
    workspace.day.suggest()
    suggested = len(board.cards) - 1
    assert suggested >= 2
    tray.setFocus()
    qtbot.keyClick(tray, Qt.Key.Key_L, SHIFT)
    assert [card.cluster_id for card in board.cards] == [mine]
    desk.undo()
    assert len(board.cards) == suggested + 1
    qtbot.keyClick(tray, Qt.Key.Key_K, SHIFT)
    assert not any(card.suggested for card in board.cards)


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_L])
def test_without_suggestions_the_keys_for_all_say_so_and_nothing_moves(board, tray, qtbot, told, key):
    tray.setFocus()
    place = tray.mapTo(board, QPoint())
    qtbot.keyClick(tray, key, SHIFT)
    assert board.tray.said() == "Det er ingen forslag nå."
    assert tray.mapTo(board, QPoint()) == place
    assert told == []


def test_suggesting_anew_moves_nothing_that_a_person_placed(desk, workspace, factors):
    make(desk, "Vafler", factors["vi stekte vafler"])
    workspace.day.suggest()
    workspace.day.suggest()
    assert words(workspace.board.cards[0]) == ["vi stekte vafler"]
    assert desk.read(lambda tx: tx.get(SuccessFactor, factors["vi stekte vafler"])).cluster_id is not None


def test_what_was_written_while_a_group_had_its_page_is_suggested_too(desk, workspace, factors):
    workspace.choose_group_number(1)
    stories = desk.read(lambda tx: trees.stories(tx, desk.id))
    for story in stories:
        desk.do("", lambda tx, story=story: trees.add_factor(tx, story.id, "ei gitarveske"))
    workspace.day.suggest()
    suggested = [[factor.text for factor in view.factors] for view in stored(desk).clusters]
    assert ["ei gitarveske"] * 2 in suggested


def test_a_new_factor_gets_its_suggestion_last_and_nothing_moves(desk, board, tray, qtbot, factors):
    make(desk, "Ro", factors["det var helt stille"])
    before_tray, before_card = [row.id for row in tray.rows], board.cards[0].geometry()
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    new = desk.do("Ny", lambda tx: trees.add_factor(tx, story.id, "bussen kom i tide"))
    assert [row.id for row in tray.rows] == [*before_tray, new]
    qtbot.waitUntil(lambda: len(board.cards) == 2)
    assert board.cards[1].suggested
    assert set(words(board.cards[1])) == {"bussen kom", "bussen kom i tide"}
    assert board.cards[0].geometry() == before_card
    assert [row.id for row in tray.rows] == [each for each in before_tray if each != factors["bussen kom"]]


def test_what_was_dissolved_does_not_come_back_by_itself(desk, workspace, board, qtbot, factors):
    make(desk, "Ro", factors["det var helt stille"])
    workspace.day.suggest()
    workspace.day.dissolve_all()
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    desk.do("Ny", lambda tx: trees.add_factor(tx, story.id, "noe ganske annet"))
    with qtbot.waitSignal(desk.changed, timeout=200, raising=False):
        pass
    assert len(board.cards) == 1


def test_undo_takes_back_a_new_factor_with_the_suggestion_that_it_brought(desk, board, tray, qtbot, factors):
    make(desk, "Ro", factors["det var helt stille"])
    before = [row.id for row in tray.rows]
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    new = desk.do("Ny", lambda tx: trees.add_factor(tx, story.id, "bussen kom i tide"))
    qtbot.waitUntil(lambda: len(board.cards) == 2)
    assert desk.history().undo == "Ny"
    desk.undo()
    assert ([row.id for row in tray.rows], len(board.cards)) == (before, 1)
    desk.redo()
    assert (len(board.cards), board.cards[1].suggested, new in {row.id for row in board.cards[1].list.rows}) == (
        2,
        True,
        True,
    )


def test_what_undo_brings_back_is_nothing_new_and_redo_stays(desk, board, qtbot, factors):
    make(desk, "Ro", factors["det var helt stille"])
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    new = desk.do("Ny", lambda tx: trees.add_factor(tx, story.id, "bussen kom i tide"))
    desk.do("Slett", lambda tx: trees.remove_factors(tx, [new]))
    with qtbot.waitSignal(desk.changed, timeout=100, raising=False):
        pass
    board.thoughts._seen.clear()
    desk.undo()
    with qtbot.waitSignal(desk.changed, timeout=100, raising=False) as heard:
        pass
    assert not heard.signal_triggered
    assert (desk.history().redo, len(board.cards)) == ("Slett", 1)
    board.thoughts._seen.clear()
    desk.redo()
    with qtbot.waitSignal(desk.changed, timeout=100, raising=False) as heard:
        pass
    assert not heard.signal_triggered
    assert (desk.history().undo, len(board.cards)) == ("Slett", 1)


# --- many factors


@pytest.fixture
def many(desk, board, factors, qtbot):
    """Tell so many more factors that the app thinks aside; all of them are loose but one."""
    make(desk, "Ro", factors["det var helt stille"])
    stories = desk.read(lambda tx: trees.stories(tx, desk.id))
    desk.do(
        "Mange", lambda tx: [trees.add_factors(tx, s.id, [f"ord{n}{s.id[:4]}" for n in range(LITTLE)]) for s in stories]
    )
    qtbot.waitUntil(lambda: not board.thoughts.thinking.busy and not board.thoughts._new)
    return stories


def test_among_many_the_suggestion_comes_when_it_has_been_thought_of(desk, board, qtbot, many):
    before = len(board.cards)
    for text in ("de hadde med seg ei gitarveske", "gitarveske"):
        desk.do(text, lambda tx, t=text: trees.add_factor(tx, many[t == "gitarveske"].id, t))
        assert len(board.cards) == before
    qtbot.waitUntil(lambda: len(board.cards) == before + 1)
    assert set(words(board.cards[-1])) == {"de hadde med seg ei gitarveske", "gitarveske"}
    assert desk.history().undo == "gitarveske"


@pytest.fixture
def alike_among_many(desk, many):
    """Tell of one thing in two stories, the last time in a step «Ny»."""
    desk.do("", lambda tx: trees.add_factor(tx, many[0].id, "de hadde med seg ei gitarveske"))
    desk.do("Ny", lambda tx: trees.add_factor(tx, many[1].id, "gitarveske"))


def test_a_suggestion_that_takes_thought_is_no_part_of_what_was_done_meanwhile(desk, board, qtbot, alike_among_many):
    kept = board.cards[0].cluster_id
    desk.do("Nytt navn", lambda tx: clusters.rename_cluster(tx, kept, "Stillhet"))
    qtbot.waitUntil(lambda: any(card.suggested for card in board.cards))
    names = {view.cluster.name for view in stored(desk).clusters}
    assert desk.history().undo == "Nytt navn"
    desk.undo()
    assert {view.cluster.name for view in stored(desk).clusters} == names - {"Stillhet"} | {"Ro"}
    desk.undo()
    assert [view.cluster.name for view in stored(desk).clusters] == ["Ro"]
    assert "gitarveske" not in {factor.text for factor in stored(desk).loose}
    desk.redo()
    desk.redo()
    assert {view.cluster.name for view in stored(desk).clusters} == names


def test_what_may_not_be_suggested_while_something_can_be_done_again_is_suggested_later(
    desk, board, qtbot, alike_among_many
):
    kept = board.cards[0].cluster_id
    desk.do("Nytt navn", lambda tx: clusters.rename_cluster(tx, kept, "Stillhet"))
    desk.undo()
    qtbot.waitUntil(lambda: not board.thoughts.thinking.busy)
    assert (desk.history().redo, len(board.cards)) == ("Nytt navn", 1)
    desk.do("Metafor", lambda tx: clusters.write_metaphor(tx, kept, "Snøen"))
    qtbot.waitUntil(lambda: any(card.suggested for card in board.cards))
    assert desk.history().undo == "Metafor"
    assert not board.thoughts._new


def test_what_is_suggested_when_the_day_is_seen_again_is_no_part_of_another_step(
    desk, workspace, board, qtbot, factors
):
    kept = make(desk, "Ro", factors["det var helt stille"])
    workspace.choose_group_number(1)
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    desk.do("Ny", lambda tx: trees.add_factor(tx, story.id, "bussen kom i tide"))
    desk.do("Nytt navn", lambda tx: clusters.rename_cluster(tx, kept, "Stillhet"))
    desk.choose_group(None)
    qtbot.waitUntil(lambda: len(board.cards) == 2)
    assert desk.history().undo == "Nytt navn"
    desk.undo()
    assert [card.suggested for card in board.cards] == [False, True]


def test_while_it_looks_for_suggestions_the_button_says_so_and_the_keys_may_go_elsewhere(
    desk, workspace, board, tray, qtbot, many
):
    workspace.day.suggest()
    tray.setFocus()
    board.thoughts._moment.timeout.emit()
    assert workspace._suggest.text() == "Leter etter likheter …"
    qtbot.waitUntil(lambda: any(card.suggested for card in board.cards))
    qtbot.waitUntil(lambda: workspace._suggest.text() == "Foreslå på nytt")
    assert tray.hasFocus()


@pytest.mark.parametrize("size", ["few", "many"])
def test_when_it_cannot_look_for_suggestions_the_button_does_not_wait_for_good(
    request, workspace, board, qtbot, monkeypatch, size
):
    if size == "many":
        request.getfixturevalue("many")
    monkeypatch.setattr(thoughts, "alike", lambda *_, **__: 1 // 0)
    with qtbot.captureExceptions() as raised:
        QTimer.singleShot(0, workspace.day.suggest)
        qtbot.waitUntil(lambda: bool(raised) and not board.thoughts.thinking.busy)
    assert not board.thoughts._moment.isActive()
    assert workspace._suggest.text() != "Leter etter likheter …"


# --- loose factors


def test_digits_place_the_loose_factor_and_the_next_one_has_the_keys(desk, board, tray, qtbot, factors):
    waffles = make(desk, "Vafler", factors["vi stekte vafler"])
    make(desk, "Sjefen hilste stille på bussen", factors["sjefen hilste"])
    make(desk, "Sjefen hilste på meg, det var stille da bussen kom")
    focus_on(tray, "vi stekte vafler sammen")
    place = tray.currentIndex().row()
    assert tray.names_of(tray.current())[0] == "Vafler"
    qtbot.keyClick(tray, Qt.Key.Key_1)
    assert desk.read(lambda tx: tx.get(SuccessFactor, factors["vi stekte vafler sammen"])).cluster_id == waffles
    assert tray.hasFocus()
    assert tray.currentIndex().row() == min(place, len(tray.rows) - 1)
    second = tray.current()
    expected = board.thoughts.likely.of(second.id)[1]
    qtbot.keyClick(tray, Qt.Key.Key_2)
    assert desk.read(lambda tx: tx.get(SuccessFactor, second.id)).cluster_id == expected


def test_a_tray_is_emptied_by_keys(desk, board, tray, qtbot, factors):
    make(desk, "Vafler, en sjef som hilste, bussen, stille", factors["vi stekte vafler"])
    tray.setFocus()
    for _ in range(len(tray.rows)):
        qtbot.keyClick(tray, Qt.Key.Key_1)
    assert tray.rows == []
    assert board.tray._none.isVisible()
    assert len(words(board.cards[0])) == 6


def test_three_chips_are_offered_and_a_click_on_one_places(desk, board, tray, qtbot, factors):
    for name in ("Vafler og sjefen", "Sjefen hilste", "Ro hos sjefen", "Buss"):
        make(desk, name)
    row = next(row for row in tray.rows if row.text == "sjefen hilste")
    names = tray.names_of(row)
    assert len(names) == 3
    rect = tray.visualRect(tray.factors.index(tray.factors.row_of(row.id)))
    chips = tray._chips.rects(rect, names)
    assert all(rect.contains(chip) for chip in chips)
    qtbot.mouseClick(tray.viewport(), Qt.MouseButton.LeftButton, pos=chips[1].center())
    placed = desk.read(lambda tx: tx.get(SuccessFactor, row.id)).cluster_id
    assert next(card.accessibleName() for card in board.cards if card.cluster_id == placed) == names[1]


def test_chips_stay_while_factors_are_placed(desk, tray, qtbot, factors):
    make(desk, "Vafler", factors["vi stekte vafler"])
    make(desk, "Hilsen", factors["sjefen hilste"])
    before = {row.id: tray.names_of(row) for row in tray.rows}
    focus_on(tray, "sjefen hilste på meg")
    qtbot.keyClick(tray, Qt.Key.Key_1)
    assert len(tray.rows) == 3
    assert all(tray.names_of(row) == before[row.id] for row in tray.rows)


def test_in_the_list_of_places_a_digit_means_what_it_means_on_the_chips(desk, board, tray, qtbot, factors):
    make(desk, "Buss")
    make(desk, "Sjefen hilste", factors["sjefen hilste"])
    make(desk, "Sjefen")
    focus_on(tray, "sjefen hilste på meg")
    chips = tray.names_of(tray.current())
    assert chips[0] == "Sjefen hilste"
    qtbot.keyClick(tray, Qt.Key.Key_M)
    menu = next(menu for menu in board.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions()[:3]]
    menu.close()
    assert offered == [f"&{number}  {name}" for number, name in enumerate(chips, 1)]


def test_a_digit_that_stands_for_nothing_says_what_to_do_instead(desk, board, tray, qtbot, factors):
    make(desk, "Vafler", factors["vi stekte vafler"])
    focus_on(tray, "det var helt stille")
    qtbot.keyClick(tray, Qt.Key.Key_2)
    assert board.tray.said() == "Det er bare 1 fellesnevner her."
    assert stored(desk).clusters[0].spread.factors == 1
    desk.undo()
    qtbot.keyClick(tray, Qt.Key.Key_1)
    assert board.tray.said() == "Det er ingen fellesnevnere her ennå. N: lag en av denne."


def test_undo_gives_the_keys_back_to_the_factor_that_a_digit_placed(desk, tray, qtbot, factors):
    make(desk, "Vafler", factors["vi stekte vafler"])
    focus_on(tray, "vi stekte vafler sammen")
    qtbot.keyClick(tray, Qt.Key.Key_1)
    assert tray.current().text != "vi stekte vafler sammen"
    desk.undo()
    assert tray.hasFocus()
    assert tray.current().text == "vi stekte vafler sammen"


def test_what_is_like_nothing_has_three_chips_too_and_they_look_like_guesses(desk, board, tray, qtbot, factors):
    made = [make(desk, name, factors[name]) for name in ("vi stekte vafler", "sjefen hilste", "det var helt stille")]
    likely = board.thoughts.likely
    texts = {row.text: row.id for row in tray.rows}
    assert all(len(likely.of(each)) == 3 for each in texts.values())
    assert likely.of(texts["vi stekte vafler sammen"])[0] == made[0]
    assert likely.unlike(texts["vi stekte vafler sammen"]) == frozenset(made[1:])
    assert likely.unlike(texts["bussen kom"]) == frozenset(made)
    paper = {row.text: _paper_of_chips(tray, place) for place, row in enumerate(tray.rows)}
    assert paper["vi stekte vafler sammen"] == [PALETTE.surface, PALETTE.sunken, PALETTE.sunken]
    assert paper["bussen kom"] == [PALETTE.sunken] * 3
    focus_on(tray, "bussen kom")
    qtbot.keyClick(tray, Qt.Key.Key_3)
    assert "bussen kom" not in {row.text for row in tray.rows}


def _paper_of_chips(tray, place):
    """Return the colours of a factor's chips beside their words."""
    tray.scrollTo(tray.factors.index(place))
    seen = tray.viewport().grab().toImage()
    rect = tray.visualRect(tray.factors.index(place))
    chips = tray._chips.rects(rect, tray.names_of(tray.rows[place]))
    return [seen.pixelColor(chip.left() + 3, chip.center().y()).name().upper() for chip in chips]


def test_those_who_listen_hear_where_a_factor_was_told_and_where_it_may_belong(desk, tray, factors):
    make(desk, "Vafler på bussen", factors["vi stekte vafler"])
    index = tray.factors.index(tray.factors.row_of(factors["bussen kom"]))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "bussen kom"
    heard = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Gruppe 2" in heard
    assert "1: Vafler på bussen" in heard


def test_like_stands_beside_like_when_the_tray_is_sorted_and_nothing_jumps_between(desk, workspace, tray, factors):
    order = [row.text for row in tray.rows]
    for one, other in zip(*TOLD, strict=True):
        if other != "bussen kom":
            assert abs(order.index(one) - order.index(other)) == 1
    make(desk, "Vafler", factors["vi stekte vafler"])
    assert [row.text for row in tray.rows] == [text for text in order if text != "vi stekte vafler"]
    desk.undo()
    assert [row.text for row in tray.rows] == order


def test_a_card_is_reached_from_a_card_and_the_tray_from_the_cards(desk, board, tray, qtbot, factors):
    make(desk, "A", factors["vi stekte vafler"])
    make(desk, "B", factors["sjefen hilste"])
    tray.setFocus()
    qtbot.keyClick(tray, Qt.Key.Key_Up, CTRL)
    assert board.cards[0].list.hasFocus()
    qtbot.keyClick(board.cards[0].list, Qt.Key.Key_Right, CTRL)
    assert board.cards[1].list.hasFocus()
    qtbot.keyClick(board.cards[1].list, Qt.Key.Key_Left, CTRL)
    assert board.cards[0].list.hasFocus()
    qtbot.keyClick(board.cards[0].list, Qt.Key.Key_Down, CTRL)
    assert tray.hasFocus()


def test_a_key_begins_a_new_cluster_and_one_renames(desk, board, tray, qtbot, factors):
    focus_on(tray, "bussen kom")
    qtbot.keyClick(tray, Qt.Key.Key_N)
    card = board.cards[0]
    assert card._name.field.isVisible()
    qtbot.keyClicks(card._name.field, "Buss")
    qtbot.keyClick(card._name.field, Qt.Key.Key_Return)
    assert stored(desk).clusters[0].cluster.name == "Buss"
    card.list.enter(1)
    qtbot.keyClick(card.list, Qt.Key.Key_F2)
    assert card._name.field.isVisible()


# --- what is counted and shown


def test_a_name_is_written_in_the_whole_width_from_its_beginning(desk, board, tray, qtbot, factors):
    make(desk, "Vi lo og lekte sammen til langt på kveld", factors["bussen kom"])
    card = board.cards[0]
    card.edit_name()
    field = card._name.field
    qtbot.waitUntil(lambda: field.width() == card._bars.width())
    assert (field.cursorPosition(), field.selectedText()) == (0, card.accessibleName())
    assert field.cursorRect().left() >= 0
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert card._spread.isVisible()


def test_a_card_counts_stories_and_groups(desk, board, factors):
    make(desk, "Vafler", factors["vi stekte vafler"], factors["vi stekte vafler sammen"])
    card = board.cards[0]
    assert (card._spread.text(), card._told.text()) == ("i 2 av 2", "2 historier")
    assert card.accessibleDescription() == "Går igjen i 2 av 2 grupper · 2 historier"


def test_the_room_sees_the_task_all_or_one_at_a_time(desk, workspace, board, source_of, factors, told):
    kind = ExerciseKind.SHARED_FACTORS
    workspace.showing.show_all()
    assert told == ["Behold eller lag en fellesnevner først."]
    made = make(desk, "Vafler", factors["vi stekte vafler"], factors["vi stekte vafler sammen"])
    desk.do("", lambda tx: clusters.write_metaphor(tx, made, "Lukta av kanel"))
    make(desk, "Forslag", factors["bussen kom"], suggested=True)
    workspace.showing.show_all()
    assert isinstance(source_of(kind, build).blocks[1], Cards)
    workspace.showing.show_task()
    assert (desk.place().view, workspace.showing.switch.shown) == (TASK, TASK)
    assert isinstance(source_of(kind, build).blocks[1], Instructions)
    workspace.showing.show_one()
    assert source_of(kind, build).blocks == (
        Kicker("Går igjen i 2 av 2 grupper", "2 historier"),
        Question("Vafler"),
        Gathered(made, ("vi stekte vafler", "vi stekte vafler sammen")),
        Verse("«Lukta av kanel»", at_left=True),
    )
    workspace.showing.show_all()
    assert len(source_of(kind, build).blocks[1].cards) == 1


def test_keys_choose_what_the_room_sees(desk, workspace, board, qtbot, factors):
    make(desk, "A", factors["vi stekte vafler"])
    second = make(desk, "B", factors["sjefen hilste"])
    board.cards[1].list.enter(1)
    qtbot.keyClick(board.cards[1].list, Qt.Key.Key_V)
    assert desk.place().view == second
    qtbot.keyClick(board.cards[1].list, Qt.Key.Key_F7)
    assert desk.place().view == TASK
    qtbot.keyClick(board.cards[1].list, Qt.Key.Key_F7)
    assert desk.place().view == OVERVIEW


def test_the_pages_go_from_one_to_the_next_before_the_next_exercise(desk, workspace, factors):
    first, second = make(desk, "A", factors["vi stekte vafler"]), make(desk, "B", factors["sjefen hilste"])
    make(desk, "Forslag", factors["bussen kom"], suggested=True)
    assert not workspace.step_view(1)
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, first))
    assert workspace.step_view(1)
    assert desk.place().view == second
    assert not workspace.step_view(1)
    assert workspace.step_view(-1)
    assert not workspace.step_view(-1)
    assert desk.place().view == first


def test_every_key_of_the_board_is_told_in_the_sheet(workspace):
    keys = {action.shortcut().toString() for action in workspace.exercise_actions()}
    assert {"K", "L", "Shift+K", "Shift+L", "1", "2", "3", "M", "N", "V", "F6", "F7"} <= keys


# --- a group's own page


def test_a_group_marks_what_recurs_by_keys_alone(desk, workspace, qtbot, factors):
    workspace.choose_group_number(1)
    workspace.focus_capture()
    boxes = workspace.group_page.findChildren(QCheckBox)
    assert boxes[0].hasFocus()
    qtbot.keyClick(boxes[0], Qt.Key.Key_Space)
    qtbot.keyClick(boxes[0], Qt.Key.Key_Down)
    qtbot.waitUntil(boxes[1].hasFocus)
    qtbot.keyClick(boxes[1], Qt.Key.Key_Return)
    qtbot.keyClick(boxes[1], Qt.Key.Key_Up)
    assert boxes[0].hasFocus()
    marked = [f.text for f in desk.read(lambda tx: trees.factors(tx, desk.id)) if f.recurring]
    assert marked == ["vi stekte vafler", "sjefen hilste"]


def test_a_click_on_the_words_marks_too_and_the_keys_go_on_from_there(desk, workspace, qtbot, factors):
    workspace.choose_group_number(1)
    workspace.focus_capture()
    box = workspace.group_page.findChildren(QCheckBox)[1]
    row = box.parentWidget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 8, row.height() // 2))
    assert box.isChecked()
    assert box.hasFocus()


def test_a_screen_reader_finds_each_factor_where_it_is(tray, factors):
    found = QAccessible.queryAccessibleInterface(tray)
    assert found is not None
    assert found.childCount() == len(tray.rows)
    first = found.child(0)
    assert first.text(QAccessible.Text.Name) == tray.rows[0].text
    assert first.rect().size() == tray.visualRect(tray.factors.index(0)).size()


# --- what has been learnt, and stands on this very board


@pytest.fixture
def seen(desk, board, factors):
    """Tell of being seen in both stories, and keep a shared factor of it."""
    stories = desk.read(lambda tx: trees.stories(tx, desk.id))

    def tell(tx):
        first = trees.add_factors(tx, stories[0].id, ["å bli sett", "noen så meg"])
        second = trees.add_factors(tx, stories[1].id, ["ble sett i døra", "læreren så meg"])
        clusters.add_cluster(tx, desk.id, "Å bli sett", [first[0], second[0]])

    desk.do("", tell)


def test_what_belongs_in_a_shared_factor_that_stands_here_is_suggested_for_it_and_makes_none_of_its_own(
    desk, workspace, board, tray, seen
):
    workspace.day.suggest()
    (offered,) = [view for view in stored(desk).clusters if view.into]
    assert {factor.text for factor in offered.factors} >= {"noen så meg", "læreren så meg"}
    assert {row.text for row in tray.rows} == {"bussen kom", "det var helt stille"}
    desk.do("", lambda tx: clusters.dissolve_cluster(tx, offered.cluster.id))
    row = next(row for row in tray.rows if row.text == "noen så meg")
    assert tray.names_of(row)[0] == "Å bli sett"


def test_no_reason_names_a_shared_factor_that_stands_here(desk, workspace, board, seen):
    board.thoughts._learn()
    desk.do("", lambda tx: clusters.dissolve_all(tx, desk.id))
    ids = {factor.text: factor.id for factor in stored(desk).loose}
    made = make(desk, "?", ids["noen så meg"], ids["læreren så meg"], suggested=True)
    reason = board.ground.card(made).suggestion.reason.text
    assert "så" in reason
    assert "Å bli sett" not in reason
    kept = next(card.cluster_id for card in board.cards if not card.suggested)
    desk.do("", lambda tx: clusters.rename_cluster(tx, kept, "Noe annet"))
    assert board.ground.card(made).suggestion.reason.text.endswith("slik dere har plassert før: Å bli sett")


def test_a_reason_is_found_anew_once_something_else_has_been_learnt(desk, workspace, board, seen):
    desk.do("", lambda tx: clusters.dissolve_all(tx, desk.id))
    ids = {factor.text: factor.id for factor in stored(desk).loose}
    made = make(desk, "?", ids["noen så meg"], ids["læreren så meg"], suggested=True)
    assert "Å bli sett" not in board.ground.card(made).suggestion.reason.text
    kept = next(card.cluster_id for card in board.cards if not card.suggested)
    desk.do("", lambda tx: clusters.rename_cluster(tx, kept, "Lyset i vinduet"))
    board.thoughts._learn()
    desk.do("", lambda tx: clusters.rename_cluster(tx, kept, "Noe annet"))
    assert board.ground.card(made).suggestion.reason.text.endswith("slik dere har plassert før: Lyset i vinduet")
