"""Shared factors in the console and on the stage."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import clusters, people, trees, workshops
from unginvest_workshop.ui.exercises.shared_factors.board_split import shared
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, dragged_factors
from unginvest_workshop.ui.exercises.shared_factors.stage import build
from unginvest_workshop.ui.exercises.shared_factors.views import OVERVIEW, TASK, StageChoice
from unginvest_workshop.ui.exercises.shared_factors.workspace import SharedFactorsWorkspace
from unginvest_workshop.ui.stage.content import Cards, Instructions, Question


@pytest.fixture
def factors(desk):
    """Two groups with a story each, and the ids of their factors by words."""
    found = {}
    for texts in (("å bli sett", "vi lo"), ("ble sett i døra", "små mål")):
        group = desk.do("", lambda tx: people.add_group(tx, desk.id))
        story = desk.do("", lambda tx, g=group: trees.add_told_story(tx, desk.id, g, "Ida: Kafédagen"))
        ids = desk.do("", lambda tx, s=story, t=texts: trees.add_factors(tx, s, t))
        found.update(zip(texts, ids, strict=True))
    return found


@pytest.fixture
def workspace(desk, item_of, factors, qtbot):
    made = SharedFactorsWorkspace(desk, item_of(ExerciseKind.SHARED_FACTORS))
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def drop(widget, *ids):
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode())
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    widget.dropEvent(event)


def move(factors, to):
    """Move the mouse over a list with the left button held."""
    left = Qt.MouseButton.LeftButton
    where = QPointF(to)
    moved = QMouseEvent(QEvent.Type.MouseMove, where, where, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(factors.viewport(), moved)


def words(place):
    """Return the factors of a card or of the tray."""
    return [row.text for row in place.list.rows]


def at(factors, text):
    """Return where a factor is in a list."""
    row = [row.text for row in factors.rows].index(text)
    return factors.visualRect(factors.factors.index(row)).topLeft() + QPoint(6, 6)


def click(qtbot, factors, text, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(factors.viewport(), Qt.MouseButton.LeftButton, held, at(factors, text))


def focused(factors, text):
    """Put the keys at a factor."""
    factors.setFocus()
    factors.go_to([row.text for row in factors.rows].index(text))
    return factors


def cluster(desk, name, *ids, suggested=False):
    return desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, name, ids, suggested=suggested))


def pick_from_menu(board, start):
    """Choose the entry of the open menu whose text starts so."""
    menu = next(menu for menu in board.findChildren(QMenu, options=DIRECT) if menu.isVisible())
    next(action for action in menu.actions() if action.text().replace("&", "").startswith(start)).trigger()
    menu.close()


def test_factors_lie_in_the_tray_until_they_are_dropped_in_a_card(desk, workspace, factors):
    assert sorted(words(workspace.board.tray)) == sorted(factors)
    made = cluster(desk, "Å bli sett", factors["å bli sett"])
    card = workspace.board.cards[0]
    drop(card, factors["ble sett i døra"], factors["vi lo"])
    assert words(card) == ["å bli sett", "vi lo", "ble sett i døra"]
    drop(workspace.board.tray, factors["vi lo"])
    assert sorted(words(workspace.board.tray)) == ["små mål", "vi lo"]
    assert desk.read(lambda tx: tx.get(SuccessFactor, factors["å bli sett"])).cluster_id == made


def test_counts_follow_every_move(desk, workspace, factors):
    cluster(desk, "Å bli sett", factors["å bli sett"])
    card = workspace.board.cards[0]
    assert card._spread.text() == "i 1 av 2"
    drop(card, factors["ble sett i døra"])
    assert card._spread.text() == "i 2 av 2"
    desk.undo()
    assert card._spread.text() == "i 1 av 2"


def test_dropping_beside_the_cards_begins_one_named_after_what_was_dropped(workspace, factors):
    drop(workspace.board.ground, factors["vi lo"])
    card = workspace.board.cards[0]
    assert card.accessibleName() == "vi lo"
    assert words(card) == ["vi lo"]


def test_a_card_is_renamed_and_described_where_it_stands(desk, workspace, factors, qtbot):
    cluster(desk, "x", factors["vi lo"])
    card = workspace.board.cards[0]
    for words, text in ((card._name, "Latter og humor"), (card.image.metaphor, "Boblebad")):
        qtbot.keyClick(words, Qt.Key.Key_F2)
        qtbot.keyClicks(words.field, text)
        qtbot.keyClick(words.field, Qt.Key.Key_Return)
    view = desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[0]
    assert (view.cluster.name, view.cluster.metaphor) == ("Latter og humor", "Boblebad")


def test_an_empty_name_is_told_and_the_old_one_stays(desk, workspace, factors, qtbot, told):
    cluster(desk, "Latter", factors["vi lo"])
    name = workspace.board.cards[0]._name
    qtbot.mouseDClick(name, Qt.MouseButton.LeftButton)
    qtbot.keyClick(name.field, Qt.Key.Key_Delete)
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    assert told == ["Gi fellesnevneren et navn."]
    assert name.words.text == name.text == "Latter"


def test_several_are_selected_and_moved_by_key(desk, workspace, factors, qtbot):
    cluster(desk, "Mål")
    tray = workspace.board.tray.list
    click(qtbot, tray, "vi lo")
    click(qtbot, tray, "små mål", Qt.KeyboardModifier.ControlModifier)
    assert len(workspace.board.selection.ids) == 2
    qtbot.keyClick(tray, Qt.Key.Key_M)
    pick_from_menu(workspace.board, "1")
    assert sorted(words(workspace.board.cards[0])) == ["små mål", "vi lo"]


def test_the_move_list_also_begins_a_cluster_and_empties_one(desk, workspace, factors, qtbot):
    row = workspace.board.tray.list.rows[0]
    workspace.board.selection.only(row.id)
    workspace.board.ask_where_to_move()
    pick_from_menu(workspace.board, "N")
    assert words(workspace.board.cards[0]) == [row.text]
    workspace.board.selection.only(row.id)
    workspace.board.ask_where_to_move()
    pick_from_menu(workspace.board, "0")
    assert words(workspace.board.cards[0]) == []


def test_asking_to_move_nothing_says_what_to_do(workspace):
    workspace.board.ask_where_to_move()
    assert workspace.board.tray.said() == "Velg først det du vil flytte."


def test_keys_walk_the_factors_select_and_take_out(desk, workspace, factors, qtbot):
    cluster(desk, "Sett", factors["å bli sett"])
    workspace.activateWindow()
    card, tray = workspace.board.cards[0], workspace.board.tray.list
    card.list.enter(1)
    qtbot.waitUntil(card.list.hasFocus)
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert workspace.board.selection.ids == [factors["å bli sett"]]
    qtbot.keyClick(card.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.board.selection.ids == []
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    assert tray.hasFocus()
    assert tray.current() == tray.rows[0]
    qtbot.keyClick(tray, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.board.selection.ids == [row.id for row in tray.rows[:2]]
    qtbot.keyClick(tray, Qt.Key.Key_Escape)
    qtbot.keyClick(tray, Qt.Key.Key_Left)
    qtbot.keyClick(tray, Qt.Key.Key_Left)
    assert card.list.hasFocus()
    qtbot.keyClick(card.list, Qt.Key.Key_Delete)
    assert words(card) == []
    assert tray.hasFocus()


def test_all_of_a_list_are_selected_and_its_ends_are_found_by_keys(workspace, qtbot):
    tray = workspace.board.tray.list
    tray.setFocus()
    qtbot.keyClick(tray, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert workspace.board.selection.ids == [row.id for row in tray.rows]
    qtbot.keyClick(tray, Qt.Key.Key_End)
    assert tray.current() == tray.rows[-1]
    qtbot.keyClick(tray, Qt.Key.Key_Home)
    qtbot.keyClick(tray, Qt.Key.Key_Space)
    assert workspace.board.selection.ids == [row.id for row in tray.rows[1:]]


def test_a_card_is_merged_and_dissolved(desk, workspace, factors, qtbot):
    cluster(desk, "A", factors["vi lo"])
    cluster(desk, "B", factors["små mål"])
    workspace.board.cards[1]._ask_merge()
    pick_from_menu(workspace.board, "A")
    assert [sorted(words(card)) for card in workspace.board.cards] == [["små mål", "vi lo"]]
    workspace.board.cards[0]._tell_dissolved()
    assert workspace.board.cards == []
    assert len(words(workspace.board.tray)) == 4


def test_suggestions_are_dashed_until_kept_or_dissolved(desk, workspace):
    workspace.day.suggest()
    card = workspace.board.cards[0]
    assert card.suggestion.keep.isVisible()
    card.suggestion.keep.click()
    assert not workspace.board.cards[0].suggestion.keep.isVisible()
    assert not desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[0].cluster.suggested


@pytest.mark.parametrize(
    ("cards", "tray", "given"),
    [(900, 900, 620), (200, 900, 300), (400, 900, 400), (900, 200, 800), (900, 10, 880), (400, 200, 800)],
)
def test_what_cards_or_tray_do_not_need_the_other_has(cards, tray, given):
    assert shared(1000, cards, tray) == (given, 1000 - given)


def test_one_card_leaves_room_to_the_tray_until_there_are_more_or_a_person_says_otherwise(desk, workspace, qtbot):
    story = desk.read(lambda tx: trees.stories(tx, desk.id))[0]
    desk.do("", lambda tx: trees.add_factors(tx, story.id, [f"noe ganske annet {number}" for number in range(80)]))
    cluster(desk, "A")
    board = workspace.board
    qtbot.waitUntil(lambda: board.tray.height() > 0.6 * board.height())
    for number in range(20):
        cluster(desk, f"Enda en {number}")
    qtbot.waitUntil(lambda: board.tray.height() < 0.45 * board.height())
    board.split.setSizes([200, 600])
    board.split.splitterMoved.emit(200, 1)
    before = board.tray.height()
    cluster(desk, "Nok en")
    board.split.fit()
    assert board.tray.height() == before


def test_the_button_says_anew_only_once_something_was_suggested(desk, workspace, factors):
    cluster(desk, "Å bli sett", factors["å bli sett"])
    assert workspace._suggest.text() == "Foreslå"
    workspace._suggest.click()
    assert workspace._suggest.text() == "Foreslå på nytt"


def choose_least(workspace, words):
    row = workspace._least.findText(words)
    workspace._least.setCurrentIndex(row)
    workspace._least.activated.emit(row)


def test_the_filter_offers_only_what_says_something(desk, workspace, factors):
    assert [workspace._least.itemText(row) for row in range(workspace._least.count())] == [
        "Vis alle",
        "Delt av minst 2",
    ]
    assert workspace._least.isVisible()
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, StageChoice("", 1).stored()))
    assert workspace._least.currentText() == "Vis alle"


def test_what_was_made_in_the_tree_leaves_the_task_on_the_stage_until_one_is_made_here(
    desk, workspace, factors, source_of, item_of
):
    kind = ExerciseKind.SHARED_FACTORS
    desk.go_to(item_of(kind))
    cluster(desk, "Laget i treet", factors["vi lo"])
    assert isinstance(source_of(kind, build).blocks[1], Instructions)
    assert workspace.showing.switch.shown == TASK
    workspace.board.begin_cluster([factors["å bli sett"]])
    assert len(source_of(kind, build).blocks[1].cards) == 2
    assert workspace.showing.switch.shown == OVERVIEW


def test_the_task_that_was_chosen_stays_when_a_suggestion_is_kept(desk, workspace, factors, item_of):
    desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
    found = cluster(desk, "Sett", factors["å bli sett"], suggested=True)
    workspace.showing.show_task()
    workspace._doing.keep(found)
    assert workspace.showing.switch.shown == TASK


def test_keeping_a_suggestion_lets_the_room_see_it(desk, workspace, factors, item_of):
    desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
    found = cluster(desk, "Sett", factors["å bli sett"], suggested=True)
    workspace._doing.keep(found)
    assert workspace.showing.switch.shown == OVERVIEW


def test_the_filter_hides_what_few_groups_share(desk, workspace, factors, qtbot):
    cluster(desk, "Bare én", factors["vi lo"])
    cluster(desk, "Begge", factors["å bli sett"], factors["ble sett i døra"])
    choose_least(workspace, "Delt av minst 2")
    assert [card.isVisible() for card in workspace.board.cards] == [False, True]


def test_the_keys_are_the_boards_again_once_the_filters_list_is_closed(desk, workspace, factors, qtbot):
    cluster(desk, "Begge", factors["å bli sett"], factors["ble sett i døra"])
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    workspace._least.setFocus()
    workspace._least.showPopup()
    qtbot.keyClick(workspace._least.view(), Qt.Key.Key_Down)
    qtbot.keyClick(workspace._least.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.focusWidget() is workspace.board.tray.list)
    assert workspace._least.currentText() == "Delt av minst 2"


def test_the_filter_says_how_many_it_hides_and_shows_the_rest_from_the_top(desk, workspace, factors, qtbot):
    for number in range(24):
        cluster(desk, f"Tom {number}")
    for name, text in (("Én", "vi lo"), ("To", "små mål")):
        cluster(desk, name, factors[text])
    bar = workspace.board._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    place = workspace.board.mapTo(workspace, QPoint())
    assert "skjult" not in workspace._header.lead()
    choose_least(workspace, "Delt av minst 2")
    assert bar.value() == 0
    assert workspace._header.lead().endswith(" · 2 er skjult")
    assert workspace.board.mapTo(workspace, QPoint()) == place
    choose_least(workspace, "Vis alle")
    assert "skjult" not in workspace._header.lead()


def test_what_is_begun_is_seen_whatever_the_filter_until_another_is_chosen(desk, workspace, factors, qtbot):
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    choose_least(workspace, "Delt av minst 2")
    workspace.board.begin_cluster([factors["vi lo"]])
    (card,) = workspace.board.cards
    assert card.isVisible()
    assert card.isAncestorOf(QApplication.focusWidget())
    cluster(desk, "Enda en", factors["små mål"])
    assert [card.isVisible() for card in workspace.board.cards] == [True, False]
    choose_least(workspace, "Vis alle")
    choose_least(workspace, "Delt av minst 2")
    assert [card.isVisible() for card in workspace.board.cards] == [False, False]


def test_the_room_sees_what_the_filter_leaves_and_steps_through_that_alone(
    desk, workspace, factors, source_of, item_of
):
    kind = ExerciseKind.SHARED_FACTORS
    desk.go_to(item_of(kind))
    cluster(desk, "Bare én", factors["vi lo"])
    both = cluster(desk, "Begge", factors["å bli sett"], factors["ble sett i døra"])
    cluster(desk, "Tom")
    workspace.showing.show_all()
    headings = [card.heading for card in source_of(kind, build).blocks[1].cards]
    assert headings == ["Bare én", "Begge", "Tom"]
    choose_least(workspace, "Delt av minst 2")
    assert [card.heading for card in source_of(kind, build).blocks[1].cards] == ["Begge"]
    workspace.showing.show_one()
    assert source_of(kind, build).blocks[1] == Question("Begge")
    assert source_of(kind, build).footer == ""
    assert StageChoice.read(desk.place().view) == StageChoice(both, 2)
    assert not workspace.step_view(-1)
    choose_least(workspace, "Vis alle")
    assert desk.place().view == both
    assert workspace.step_view(-1)
    assert source_of(kind, build).blocks[1] == Question("Bare én")
    assert source_of(kind, build).footer == "Fellesnevner 1 av 3"


def test_a_filter_for_more_groups_than_tell_is_one_for_all_of_them(desk, workspace, factors, source_of, item_of):
    desk.go_to(item_of(ExerciseKind.SHARED_FACTORS))
    cluster(desk, "Begge", factors["å bli sett"], factors["ble sett i døra"])
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, StageChoice(OVERVIEW, 9).stored()))
    assert workspace._least.currentText() == "Delt av minst 2"
    assert [card.isVisible() for card in workspace.board.cards] == [True]
    assert [card.heading for card in source_of(ExerciseKind.SHARED_FACTORS, build).blocks[1].cards] == ["Begge"]


@pytest.mark.parametrize("stored", ["", "task", "overview|", "overview|mange", "guide|-1"])
def test_a_view_that_names_no_number_of_groups_shows_all(stored):
    assert StageChoice.read(stored).least == 0


def test_a_group_marks_what_recurs_and_writes_its_image(desk, workspace, factors, qtbot):
    assert workspace.choose_group_number(1)
    assert not workspace.choose_group_number(9)
    page = workspace.group_page
    assert page.isVisible()
    box = next(box for box in page.findChildren(QCheckBox) if box.accessibleName() == "vi lo")
    box.click()
    assert desk.read(lambda tx: tx.get(SuccessFactor, factors["vi lo"])).recurring
    qtbot.keyClicks(page.image.words, "Et lys i vinduet")
    qtbot.keyClick(page.image.words, Qt.Key.Key_Return)
    assert desk.read(lambda tx: people.groups(tx, desk.id))[0].image == "Et lys i vinduet"
    desk.undo()
    desk.undo()
    assert not box.isChecked()


def test_a_groups_page_says_quietly_what_is_heard_again_in_another_of_its_stories(desk, workspace, factors, qtbot):
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0]
    other = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group.id, "Per: Turen"))
    desk.do("", lambda tx: trees.add_factors(tx, other, ["Vi lo", "å bli  sett.", "små mål hver dag"]))
    workspace.choose_group_number(1)
    page = workspace.group_page

    def said():
        rows = [row for card in page._cards.values() for row in card.rows]
        return [row.likeness.text() for row in rows if row.likeness.isHidden() is not bool(row.likeness.text())]

    also = "også i Per: Turen", "også i Ida: Kafédagen"
    assert said() == ["ligner «å bli  sett.»", also[0], also[1], "ligner «å bli sett»", ""]
    row = page._cards[other].rows[0]
    box = row.focusProxy()
    assert box.accessibleDescription() == also[1]
    assert not box.isChecked()
    qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()) > 40)
    assert row.likeness.geometry().bottom() < row.height()
    assert row.likeness.y() >= row._words.geometry().bottom()
    tall = row.sizeHint().height(), row.heightForWidth(200)
    desk.do("", lambda tx: trees.edit_factor(tx, factors["vi lo"], text="noe annet"))
    assert said()[1:3] == ["", ""]
    assert row.heightForWidth(200) < tall[1]
    more = [f"vi {word} sammen" for word in ("spiste", "sang", "løp", "bygde", "malte", "reiste", "leste", "bakte")]
    desk.do("", lambda tx: trees.add_factors(tx, other, [*more, *(f"{word} igjen" for word in more), "noe annet"]))
    qtbot.waitUntil(lambda: said()[1] == also[0])


def test_of_what_is_shared_by_several_stories_the_first_one_stands_beside_the_others(desk, workspace, factors):
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0]
    said = ("rundstykker", "fela mi", "grønt lys", "bussen kom", "sju trapper")
    ids = []
    for number, text in enumerate(said):
        story = desk.do("", lambda tx, n=number: trees.add_told_story(tx, desk.id, group.id, f"Per: Turen {n}"))
        ids += desk.do("", lambda tx, at=story, text=text: trees.add_factors(tx, at, [text]))
    cluster(desk, "Felles", *ids)
    workspace.choose_group_number(1)
    rows = [row for card in workspace.group_page._cards.values() for row in card.rows]
    beside = {row.focusProxy().accessibleName(): row.likeness.text() for row in rows}
    assert [beside[text] for text in said] == ["ligner «fela mi»", *["ligner «rundstykker»"] * 4]


def test_the_keys_stay_at_a_groups_factor_when_others_come_in_go_and_are_renamed(desk, workspace, factors, qtbot):
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    workspace.choose_group_number(1)
    page = workspace.group_page
    workspace.focus_capture()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    box = QApplication.focusWidget()
    assert box.accessibleName() == "vi lo"
    story = desk.read(lambda tx: tx.get(SuccessFactor, factors["vi lo"])).story_id
    desk.do("", lambda tx: trees.add_factor(tx, story, "vi hadde god tid"))
    desk.do("", lambda tx: trees.edit_story(tx, story, title="Kaféen"))
    desk.do("", lambda tx: trees.remove_factors(tx, [factors["å bli sett"]]))
    desk.do("", lambda tx: trees.edit_factor(tx, factors["vi lo"], text="vi lo masse"))
    assert QApplication.focusWidget() is box
    rows = [row for card in page._cards.values() for row in card.rows]
    assert [row.focusProxy().accessibleName() for row in rows] == ["vi lo masse", "vi hadde god tid"]
    qtbot.waitUntil(lambda: rows[1].isVisible() and rows[0].geometry().bottom() < rows[1].y())
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0]
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group.id, "Per: Turen"))
    assert len(page._cards) == 2
    desk.undo()
    assert len(page._cards) == 1
    assert QApplication.focusWidget() is box


def test_the_stage_says_what_to_do_then_shows_the_day_and_the_group(desk, source_of, factors):
    kind = ExerciseKind.SHARED_FACTORS
    assert isinstance(source_of(kind, build).blocks[1], Instructions)
    made = cluster(desk, "Å bli sett", factors["å bli sett"], factors["ble sett i døra"])
    desk.do("", lambda tx: clusters.write_metaphor(tx, made, "Et lys i vinduet"))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, OVERVIEW))
    cards = source_of(kind, build).blocks[1]
    assert isinstance(cards, Cards)
    (card,) = cards.cards
    assert (card.heading, card.remark, card.quote) == (
        "Å bli sett",
        "Går igjen i 2 av 2 grupper · 2\N{NO-BREAK SPACE}historier",
        "«Et lys i vinduet»",
    )
    assert (card.filled, card.of) == (2, 2)
    group = desk.read(lambda tx: people.groups(tx, desk.id))[0]
    desk.choose_group(group.id)
    desk.do("", lambda tx: trees.mark_recurring(tx, [factors["vi lo"]], recurring=True))
    content = source_of(kind, build)
    assert content.blocks[0] == Question("Gruppe 1")
    assert [c.text for c in content.blocks[1].cards] == ["vi lo"]
    desk.do("", lambda tx: people.write_group_image(tx, group.id, "Et bål"))
    assert content.exercise_name == "Finn fellesnevnerne"
    content = source_of(kind, build)
    assert content.blocks[0] == Question("«Et bål»")
    assert content.exercise_name == "Finn fellesnevnerne · Gruppe 1"


def test_a_suggestion_is_not_on_the_stage(desk, source_of, factors):
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "?", [factors["vi lo"]], suggested=True))
    assert isinstance(source_of(ExerciseKind.SHARED_FACTORS, build).blocks[1], Instructions)


def test_the_mouse_carries_all_that_is_selected(workspace, qtbot):
    tray = workspace.board.tray.list
    first, second = tray.rows[:2]
    carried = []
    tray.carry = lambda _list, data, _likeness: carried.append(dragged_factors(data))
    click(qtbot, tray, second.text)
    ctrl, here = Qt.KeyboardModifier.ControlModifier, at(tray, first.text)
    qtbot.mousePress(tray.viewport(), Qt.MouseButton.LeftButton, ctrl, here)
    move(tray, here + QPoint(1, 0))
    assert carried == []
    move(tray, here + QPoint(60, 0))
    assert carried == [[second.id, first.id]]


def test_a_plain_click_on_one_of_many_selects_it_alone(workspace, qtbot):
    tray = workspace.board.tray.list
    first, second = tray.rows[:2]
    click(qtbot, tray, first.text)
    click(qtbot, tray, second.text, Qt.KeyboardModifier.ShiftModifier)
    assert len(workspace.board.selection.ids) == 2
    click(qtbot, tray, second.text)
    assert workspace.board.selection.ids == [second.id]
    qtbot.mouseClick(workspace.board.ground, Qt.MouseButton.LeftButton)
    assert workspace.board.selection.ids == []


def test_factors_are_dragged_from_one_card_to_another(desk, workspace, factors):
    cluster(desk, "A", factors["vi lo"])
    cluster(desk, "B", factors["små mål"])
    drop(workspace.board.cards[1], factors["vi lo"])
    assert [words(card) for card in workspace.board.cards] == [[], ["vi lo", "små mål"]]


def test_a_new_cluster_from_a_groups_page_shows_the_day(desk, workspace, factors):
    workspace.choose_group_number(1)
    next(a for a in workspace.exercise_actions() if a.text().startswith("Ny fellesnevner")).trigger()
    assert desk.place().group_id is None
    assert len(workspace.board.cards) == 1


def step(card, by):
    card.stepped.emit(card.cluster_id, by)


def test_cards_are_put_in_order(desk, workspace):
    for name in "abc":
        cluster(desk, name)
    step(workspace.board.cards[2], -1)
    assert [card.accessibleName() for card in workspace.board.cards] == ["a", "c", "b"]
    step(workspace.board.cards[0], 1)
    assert [card.accessibleName() for card in workspace.board.cards] == ["c", "a", "b"]
    step(workspace.board.cards[0], -1)
    step(workspace.board.cards[2], 1)
    assert [card.accessibleName() for card in workspace.board.cards] == ["c", "a", "b"]


def test_a_suggestion_looks_like_one_after_a_drag_passed_over_it(desk, workspace, factors):
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "?", [factors["vi lo"]], suggested=True))
    card = workspace.board.cards[0]
    before = card.grab().toImage()
    data = QMimeData()
    data.setData(MIME, b"x")
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    card.dragEnterEvent(enter)
    assert card.grab().toImage() != before
    card.dragLeaveEvent(QDragLeaveEvent())
    assert card.grab().toImage() == before


def test_a_new_cluster_is_in_sight(desk, workspace, factors, qtbot):
    for number in range(40):
        cluster(desk, f"fellesnevner {number}")
    workspace.board.begin_cluster([factors["vi lo"]])
    newest = workspace.board.cards[-1]
    qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert workspace.board._scroll.verticalScrollBar().value() > 0
