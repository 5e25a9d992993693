"""The dream round in the console and on the stage."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, dreams, followup, links, trees, workshops
from unginvest_workshop.ui.dialogs.thread_picker import ThreadPicker
from unginvest_workshop.ui.exercises.dream.stage import build
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace
from unginvest_workshop.ui.stage.content import Cards, Instructions

ALT = Qt.KeyboardModifier.AltModifier
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = DreamWorkspace(desk, item_of(ExerciseKind.DREAM))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def write(workspace, qtbot, text, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClicks(workspace._field, text)
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return, held)


def chain(desk):
    return [(d, idea.text) for d, idea in walk_chains(desk.read(lambda tx: dreams.dream_ideas(tx, desk.id)))]


def test_enter_writes_and_control_enter_builds_on(desk, workspace, qtbot):
    write(workspace, qtbot, "Det er kø om morgenen")
    write(workspace, qtbot, "vi har frokost", CTRL)
    write(workspace, qtbot, "naboene kommer", CTRL)
    write(workspace, qtbot, "Ungdom har nøklene")
    assert chain(desk) == [
        (0, "Det er kø om morgenen"), (1, "vi har frokost"), (2, "naboene kommer"), (0, "Ungdom har nøklene"),
    ]  # fmt: skip
    assert workspace._field.text() == ""


def test_nothing_typed_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return)
    assert told == ["Skriv hva dere ser for dere."]


def test_alt_and_the_arrows_choose_what_is_built_on(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    write(workspace, qtbot, "b")
    qtbot.keyClick(workspace._field, Qt.Key.Key_Up, ALT)
    write(workspace, qtbot, "på a", CTRL)
    assert chain(desk) == [(0, "a"), (1, "på a"), (0, "b")]
    qtbot.keyClick(workspace._field, Qt.Key.Key_Down, ALT)
    assert workspace._target.text() == "Ja, og → «b»"


def test_an_idea_is_edited_where_it_stands_and_esc_takes_it_back(desk, workspace, qtbot):
    write(workspace, qtbot, "kø")
    view = workspace.ground.view(workspace.state.order[0])
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClicks(view._words.field, "Lang kø")
    qtbot.keyClick(view._words.field, Qt.Key.Key_Return)
    assert chain(desk) == [(0, "Lang kø")]
    view.write_in()
    qtbot.keyClicks(view._words.field, "noe annet")
    qtbot.keyClick(view._words.field, Qt.Key.Key_Escape)
    assert chain(desk) == [(0, "Lang kø")]
    assert view._words.words.isVisible()


def test_the_chosen_idea_can_stand_alone_move_and_go(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    write(workspace, qtbot, "b", CTRL)
    workspace.acting.stand_alone()
    assert chain(desk) == [(0, "a"), (0, "b")]
    workspace.acting.build_on(workspace.state.order[0])
    assert chain(desk) == [(0, "a"), (1, "b")]
    workspace.acting.remove()
    assert chain(desk) == [(0, "a")]
    desk.undo()
    assert chain(desk) == [(0, "a"), (1, "b")]


def test_a_dream_is_tied_to_the_shared_factor_it_grows_from(desk, workspace, qtbot):
    cluster = desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Ekte ansvar"))
    write(workspace, qtbot, "ungdom har nøklene")
    workspace.acting.pick_parents()
    picker = workspace.findChild(ThreadPicker)
    picker._search.setText("ansvar")
    picker._list.itemDoubleClicked.emit(picker._list.item(0))
    picker._accept()
    idea = Node(NodeKind.DREAM, workspace.state.order[0])
    assert desk.read(lambda tx: links.parents_of(tx, idea)) == [Node(NodeKind.CLUSTER, cluster)]
    view = workspace.ground.view(workspace.state.order[0])
    assert [text for _, text in view._chips.shown] == ["Ekte ansvar"]


def test_half_typed_words_stay_while_others_come(desk, workspace, qtbot):
    qtbot.keyClicks(workspace._field, "halv")
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "fra en annen"))
    assert workspace._field.text() == "halv"


def test_the_stage_shows_every_idea_with_what_builds_on_it(desk, source_of):
    assert isinstance(source_of(ExerciseKind.DREAM, build).blocks[1], Instructions)
    a = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "a"))
    b = desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "b", builds_on=a))
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "c", builds_on=b))
    cards = source_of(ExerciseKind.DREAM, build).blocks[1]
    assert isinstance(cards, Cards)
    assert cards.lead_in == "Ja, og"
    assert [(card.text, card.built_on) for card in cards.cards] == [("a", ((1, "b"), (2, "c")))]


def test_the_menu_builds_on_another_idea(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    write(workspace, qtbot, "b & c")
    workspace._open_menu(workspace.state.order[0], workspace.mapToGlobal(QPoint(10, 10)))
    menu = next(menu for menu in workspace.findChildren(QMenu, options=DIRECT) if menu.isVisible())
    onto = next(action.menu() for action in menu.actions() if action.menu() is not None)
    onto.actions()[0].trigger()
    menu.close()
    assert chain(desk) == [(0, "b & c"), (1, "a")]


def test_chips_follow_the_words_they_stand_for(desk, workspace, qtbot):
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, None, "Ida: A"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "vi lo"))
    write(workspace, qtbot, "a")
    workspace.acting.set_parents([Node(NodeKind.FACTOR, factor)])
    desk.do("", lambda tx: trees.edit_factor(tx, factor, text="vi lo masse"))
    view = workspace.ground.view(workspace.state.order[0])
    assert [text for _, text in view._chips.shown] == ["vi lo masse"]


def test_what_was_just_written_is_in_sight(workspace, qtbot):
    for number in range(30):
        write(workspace, qtbot, f"idea {number}")
    newest = workspace.ground.view(workspace.state.order[-1])
    qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert workspace.ground.area.verticalScrollBar().value() > 0


def test_a_dream_that_came_true_later_says_so_quietly(store, desk, workspace, qtbot, source_of):
    write(workspace, qtbot, "kø om morgenen")
    write(workspace, qtbot, "naboene kommer", CTRL)
    first, second = workspace.state.order
    labels = [workspace.ground.view(idea)._true for idea in (first, second)]
    assert not any(label.isVisible() for label in labels)
    later = WorkshopId(new_id())
    store.write(
        later, "", lambda tx: workshops.create_workshop(tx, "Ett år etter", date(2027, 1, 9), workshop_id=later)
    )
    for idea in (first, second):
        store.write(later, "", lambda tx, idea=idea: followup.mark_come_true(tx, later, idea))
    workspace.refresh(None)
    assert [label.text() for label in labels] == ["Blitt virkelighet 2027"] * 2
    (card,) = source_of(ExerciseKind.DREAM, build).blocks[1].cards
    assert card.remark == "Blitt virkelighet 2027"
    assert card.built_on == ((1, "naboene kommer · Blitt virkelighet 2027"),)


def test_a_click_on_a_dream_gives_it_the_keys(desk, workspace, qtbot):
    write(workspace, qtbot, "a")
    write(workspace, qtbot, "b")
    qtbot.waitExposed(workspace)
    workspace.activateWindow()
    first, second = (idea.id for idea in desk.read(lambda tx: dreams.dream_ideas(tx, desk.id)))
    view = workspace.ground.view(first)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.words_rect().center())
    assert QApplication.focusWidget() is view
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert workspace.chosen_node() == Node(NodeKind.DREAM, second)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert [text for _, text in chain(desk)] == ["a"]
