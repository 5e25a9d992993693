"""Trees of «Ja, og …» in the console: moved by keys and by dragging, ten deep, and marked where there is energy."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import dreams, energy, people
from unginvest_workshop.ui.exercises.dream.dropping import DropMark, Landing
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = DreamWorkspace(desk, item_of(ExerciseKind.DREAM))
    qtbot.addWidget(made)
    made.resize(560, 720)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def plant(desk, workspace, qtbot):
    """Write ideas given as (text, what it builds on); return their ids by text."""

    def do(*rows):
        ids = {}
        for text, onto in rows:
            ids[text] = desk.do(
                "", lambda tx, text=text, onto=onto: dreams.add_idea(tx, desk.id, text, builds_on=ids.get(onto))
            )
        qtbot.waitUntil(lambda: all(workspace.ground.view(each).height() > 20 for each in ids.values()))
        return ids

    return do


def chain(desk):
    return [(d, idea.text) for d, idea in walk_chains(desk.read(lambda tx: dreams.dream_ideas(tx, desk.id)))]


def choose(workspace, idea):
    workspace.choosing.choose(idea)
    workspace.choosing.give_keys()
    return workspace.ground.view(idea)


def drag(workspace, idea, to, *, let_go=True):
    """Drag an idea to a point on the ground with real events of the mouse; return the landing that is shown there."""
    view = workspace.ground.view(idea)
    start = view.words_rect().center()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(0, 15))
    end = view.mapFrom(workspace.ground, to) if view.isVisible() else to
    QTest.mouseMove(view, end)
    shown = workspace.ground.mark.landing
    if let_go:
        QTest.mouseRelease(view, LEFT, pos=end)
    return shown


def spot(workspace, idea, share):
    """Return a point on an idea's words, at a share of its height."""
    view = workspace.ground.view(idea)
    rect = view.words_rect()
    return view.mapTo(workspace.ground, QPoint(rect.center().x(), round(rect.top() + rect.height() * share)))


def test_alt_and_the_arrows_move_the_idea_that_has_the_keys(desk, workspace, plant, qtbot):
    ids = plant(("a", None), ("b", None), ("c", None))
    view = choose(workspace, ids["c"])
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert chain(desk) == [(0, "a"), (0, "c"), (0, "b")]
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert chain(desk) == [(0, "a"), (1, "c"), (0, "b")]
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert chain(desk) == [(0, "a"), (0, "b"), (0, "c")]
    for left in ([(0, "a"), (0, "c"), (0, "b")], [(0, "a"), (1, "c"), (0, "b")], [(0, "a"), (0, "c"), (0, "b")]):
        desk.undo()
        assert chain(desk) == left
    assert workspace.state.chosen == ids["c"]


def test_from_the_line_they_move_it_with_shift_and_choose_without(desk, workspace, plant, qtbot):
    ids = plant(("a", None), ("b", None))
    workspace.focus_capture()
    workspace.choosing.choose(ids["b"])
    qtbot.keyClick(workspace._field, Qt.Key.Key_Right, ALT | SHIFT)
    assert chain(desk) == [(0, "a"), (1, "b")]
    qtbot.keyClick(workspace._field, Qt.Key.Key_Up, ALT)
    assert workspace.state.chosen == ids["a"]


def test_a_move_that_goes_no_further_does_nothing_and_says_nothing(desk, workspace, plant, qtbot, told):
    ids = plant(("a", None))
    view = choose(workspace, ids["a"])
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(view, key, ALT)
    assert chain(desk) == [(0, "a")]
    assert told == []


def test_up_goes_to_the_ideas_the_arrows_walk_and_enter_goes_back(workspace, plant, qtbot):
    ids = plant(("a", None), ("b", "a"), ("c", None))
    workspace.focus_capture()
    workspace.choosing.choose(ids["c"])
    qtbot.keyClick(workspace._field, Qt.Key.Key_Up)
    assert workspace.ground.view(ids["c"]).hasFocus()
    qtbot.keyClick(workspace.ground.view(ids["c"]), Qt.Key.Key_Up)
    assert workspace.state.chosen == ids["b"]
    assert workspace.ground.view(ids["b"]).hasFocus()
    qtbot.keyClick(workspace.ground.view(ids["b"]), Qt.Key.Key_Return)
    assert workspace._field.hasFocus()
    qtbot.keyClick(workspace._field, Qt.Key.Key_Up)
    qtbot.keyClick(workspace.ground.view(ids["b"]), Qt.Key.Key_Delete)
    assert set(workspace.state.texts.values()) == {"a", "c"}


def test_dropped_on_another_it_builds_on_that_one(desk, workspace, plant):
    ids = plant(("a", None), ("b", None), ("c", "b"))
    landing = drag(workspace, ids["b"], spot(workspace, ids["a"], 0.5))
    assert landing.mark is DropMark.ON
    assert chain(desk) == [(0, "a"), (1, "b"), (2, "c")]
    assert workspace.ground.mark.isHidden()
    desk.undo()
    assert chain(desk) == [(0, "a"), (0, "b"), (1, "c")]


def test_dropped_between_it_stands_there(desk, workspace, plant):
    ids = plant(("a", None), ("b", "a"), ("c", "a"), ("d", None))
    assert drag(workspace, ids["d"], spot(workspace, ids["c"], 0.1)).mark is DropMark.LINE
    assert chain(desk) == [(0, "a"), (1, "b"), (1, "d"), (1, "c")]
    drag(workspace, ids["d"], spot(workspace, ids["c"], 0.9))
    assert chain(desk) == [(0, "a"), (1, "b"), (1, "c"), (1, "d")]
    drag(workspace, ids["d"], spot(workspace, ids["a"], 0.95))
    assert chain(desk) == [(0, "a"), (1, "d"), (1, "b"), (1, "c")]


def test_dropped_on_the_ground_it_stands_alone(desk, workspace, plant):
    ids = plant(("a", None), ("b", "a"))
    ground = workspace.ground
    landing = drag(workspace, ids["b"], QPoint(ground.width() // 2, ground.height() - 20))
    assert landing.mark is DropMark.GROUND
    assert chain(desk) == [(0, "a"), (0, "b")]


def test_what_grew_out_of_it_takes_it_not_and_nothing_is_said(desk, workspace, plant, told):
    ids = plant(("a", None), ("b", "a"), ("c", "b"))
    assert drag(workspace, ids["a"], spot(workspace, ids["c"], 0.5)) is None
    assert drag(workspace, ids["a"], QPoint(-400, -400)) is None
    assert chain(desk) == [(0, "a"), (1, "b"), (2, "c")]
    assert told == []


def test_a_click_by_an_unsteady_hand_moves_nothing(desk, workspace, plant):
    ids = plant(("a", None), ("b", None))
    view = workspace.ground.view(ids["a"])
    start = view.words_rect().center()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(2, 1))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(2, 1))
    assert chain(desk) == [(0, "a"), (0, "b")]
    assert workspace.state.chosen == ids["a"]


def test_ten_deep_there_is_room_to_read_and_each_step_stands_further_in(workspace, plant):
    texts = [f"steg {number} og noen flere ord som blir sagt" for number in range(11)]
    ids = plant(*((text, texts[number - 1] if number else None) for number, text in enumerate(texts)))
    views = [workspace.ground.view(ids[text]) for text in texts]
    lefts = [view.words_rect().left() for view in views]
    assert lefts == sorted(set(lefts))
    assert views[-1]._words.width() > 240


def test_e_marks_where_there_is_energy_and_shift_e_takes_it_back(desk, workspace, plant, qtbot):
    ids = plant(("a", None), ("b", None))
    view = choose(workspace, ids["a"])
    assert view.energy.isHidden()
    qtbot.keyClick(view, Qt.Key.Key_E)
    qtbot.keyClick(view, Qt.Key.Key_E)
    assert view.energy.count == 2
    assert view.energy.isVisible()
    assert chain(desk) == [(0, "a"), (0, "b")]
    qtbot.keyClick(view, Qt.Key.Key_E, SHIFT)
    assert desk.read(lambda tx: energy.energy(tx, desk.id)) == {Node(NodeKind.DREAM, ids["a"]): 1}
    qtbot.mouseClick(view.energy, LEFT)
    assert view.energy.count == 2
    qtbot.mouseClick(view.energy, LEFT, SHIFT)
    qtbot.mouseClick(view.energy, LEFT, SHIFT)
    assert view.energy.isHidden()


def test_g_asks_in_whose_crown_it_grows_and_a_digit_answers(desk, workspace, plant, qtbot):
    ids = plant(("a", None))
    first = desk.do("", lambda tx: people.add_group(tx, desk.id))
    second = desk.do("", lambda tx: people.add_group(tx, desk.id, "Fjellet"))
    view = choose(workspace, ids["a"])
    qtbot.keyClick(view, Qt.Key.Key_G)
    menu = next(menu for menu in workspace.findChildren(QMenu, options=DIRECT) if menu.isVisible())
    qtbot.keyClick(menu, Qt.Key.Key_2)
    idea = desk.read(lambda tx: dreams.dream_ideas(tx, desk.id))[0]
    assert idea.group_id == second != first
    assert view.said() == "i krona til Fjellet"


def test_a_dream_that_is_put_in_a_crown_stays_in_sight(desk, workspace, plant):
    groups = desk.do("", lambda tx: [people.add_group(tx, desk.id)])
    for number in range(30):
        desk.do("", lambda tx, number=number: dreams.add_idea(tx, desk.id, f"Det er kø om morgenen {number}"))
    QApplication.processEvents()
    area, idea = workspace.ground.area, workspace.state.order[17]
    view = workspace.ground.view(idea)
    workspace.choosing.choose(idea)
    QApplication.processEvents()
    lowest = view.mapTo(workspace.ground, view.rect().bottomLeft()).y() + 1
    area.verticalScrollBar().setValue(lowest - area.viewport().height())  # it stands at the very edge
    workspace.acting.put_in_crown(groups[0])
    for _ in range(4):
        QApplication.processEvents()
    assert view.said()
    assert view.mapTo(area.viewport(), view.rect().bottomLeft()).y() < area.viewport().height()
    assert view.mapTo(area.viewport(), view.rect().topLeft()).y() >= 0


def test_with_a_group_chosen_new_dreams_grow_in_its_crown(desk, workspace, qtbot):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id, "Fjellet"))
    assert workspace.choose_group_number(1)
    assert workspace.capture_words() == "I krona til Fjellet"
    qtbot.keyClicks(workspace._field, "a")
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return)
    assert workspace.choose_group_number(0)
    qtbot.keyClicks(workspace._field, "b")
    qtbot.keyClick(workspace._field, Qt.Key.Key_Return)
    found = {idea.text: idea.group_id for idea in desk.read(lambda tx: dreams.dream_ideas(tx, desk.id))}
    assert found == {"a": group, "b": None}


def test_without_groups_it_says_what_to_do(workspace, plant, qtbot, told):
    ids = plant(("a", None))
    qtbot.keyClick(choose(workspace, ids["a"]), Qt.Key.Key_G)
    assert told == ["Det er ingen grupper ennå. Lag dem med Ctrl D."]


def seen_whole(workspace, idea):
    view, area = workspace.ground.view(idea), workspace.ground.area
    return area.viewport().rect().contains(view.mapTo(area.viewport(), view.words_rect().center()))


def test_what_was_dragged_is_seen_where_it_landed(workspace, plant, qtbot):
    ids = plant(*[(f"{number}", None) for number in range(20)])
    assert not seen_whole(workspace, ids["19"])
    workspace.ground.landed.emit(ids["0"], Landing(None, None, DropMark.GROUND, QRect()))
    assert workspace.state.order[-1] == ids["0"]
    qtbot.waitUntil(lambda: seen_whole(workspace, ids["0"]))
