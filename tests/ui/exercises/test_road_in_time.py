"""Steps are moved in time: dragged along the road, and by keys; and what is done already goes first."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.road_places import road_point
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.operations import roadmaps
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.ui.exercises.roadmap import VIEW

SAID = (
    ("Velkomstvert", When("uke 49", date(2026, 11, 30), date(2026, 12, 6))),
    ("Frokost", When("12. jan", date(2027, 1, 12), date(2027, 1, 12))),
    ("Historiebok", When("mai", date(2027, 5, 1), date(2027, 5, 31))),
)


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = VIEW.workspace(desk, item_of(ExerciseKind.ROADMAP), None)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def ids(desk, workspace):
    """Put three dated steps on the road; return their ids."""

    def add(tx):
        made = [roadmaps.add_step(tx, desk.id, text) for text, _ in SAID]
        for step, (_, when) in zip(made, SAID, strict=True):
            roadmaps.edit_step(tx, step, when=when)
        return made

    return desk.do("", add)


def at(road, place) -> QPoint:
    point = road_point(road.layout_, place)
    return road.mapFromScene(point.x, point.y)


def step(desk, step_id):
    return next(each for each in desk.read(lambda tx: roadmaps.steps(tx, desk.id)) if each.id == step_id)


def begin_drag(road, place, to) -> None:
    view = road.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(road, place))
    QTest.mouseMove(view, at(road, (place + to) / 2))
    QTest.mouseMove(view, at(road, to))


def let_go(road, to) -> None:
    QTest.mouseRelease(road.viewport(), Qt.MouseButton.LeftButton, pos=at(road, to))


def test_a_step_that_is_dragged_says_the_time_it_would_get_and_gets_it_when_let_go(desk, workspace, ids):
    road = workspace.road
    begin_drag(road, 0, 1)
    assert road._drag.words == "uke 2"
    assert step(desk, ids[0]).when == "uke 49"
    let_go(road, 1)
    moved = step(desk, ids[0])
    assert (moved.when, moved.starts, moved.ends) == ("uke 2", date(2027, 1, 11), date(2027, 1, 17))
    assert road._drag.words == ""
    desk.undo()
    assert step(desk, ids[0]).when == "uke 49"
    desk.undo()
    assert desk.read(lambda tx: roadmaps.steps(tx, desk.id)) == []


def test_a_click_and_a_drag_back_change_nothing(desk, workspace, ids):
    history = desk.history()
    begin_drag(workspace.road, 1, 1)
    let_go(workspace.road, 1)
    begin_drag(workspace.road, 1, 2)
    QTest.mouseMove(workspace.road.viewport(), at(workspace.road, 1))
    let_go(workspace.road, 1)
    assert desk.history() == history
    assert workspace.step_id == ids[1]


def test_escape_lets_a_dragged_step_go_where_it_was(desk, workspace, ids):
    begin_drag(workspace.road, 0, 2)
    QTest.keyClick(workspace.road, Qt.Key.Key_Escape)
    let_go(workspace.road, 2)
    assert step(desk, ids[0]).when == "uke 49"


def test_without_any_date_the_drag_says_what_to_do_first(desk, workspace, told):
    desk.do("", lambda tx: [roadmaps.add_step(tx, desk.id, text) for text in ("a", "b")])
    begin_drag(workspace.road, 0, 1)
    assert workspace.road._drag.words == "Skriv først når ett av stegene skal tas."
    let_go(workspace.road, 1)
    assert told == ["Skriv først når ett av stegene skal tas."]


def test_words_that_tell_no_time_are_shown_with_the_day_they_would_get(desk, workspace, ids):
    bare = desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Tur"))
    desk.do("", lambda tx: roadmaps.edit_step(tx, bare, when=When("når snøen er borte")))
    assert workspace.moves.time_at(bare, 1.0).startswith("når snøen er borte · 12. jan")


def test_what_is_done_already_is_not_dragged(desk, workspace, ids, told):
    workspace.doing.set_status(ids[0], StepStatus.ALREADY)
    begin_drag(workspace.road, 0, 1)
    assert workspace.road._drag.words == ""
    let_go(workspace.road, 1)
    workspace.road.choose(ids[0])
    QTest.keyClick(workspace.road, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert told == ["Dette gjør dere alt. Det står først på veien."]
    assert step(desk, ids[0]).when == "uke 49"


@pytest.mark.parametrize(
    ("number", "key", "when"),
    [
        (0, Qt.Key.Key_Right, "uke 50"),
        (0, Qt.Key.Key_Left, "uke 48"),
        (1, Qt.Key.Key_Down, "12. feb"),
        (1, Qt.Key.Key_Up, "12. des"),
        (2, Qt.Key.Key_Right, "juni"),
    ],
)
@pytest.mark.parametrize("as_table", [False, True])
def test_keys_move_a_step_a_week_or_a_month(desk, workspace, ids, number, key, when, as_table):
    workspace.show_view("table" if as_table else "")
    workspace.pages.choose(ids[number])
    view = workspace.table if as_table else workspace.road
    QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    assert step(desk, ids[number]).when == when
    assert view.chosen_step() == ids[number]
    desk.undo()
    assert step(desk, ids[number]).when == SAID[number][1].said


def test_a_step_without_a_date_moves_from_today(desk, workspace, clock):
    new = desk.do("", lambda tx: roadmaps.add_step(tx, desk.id, "Tur"))
    workspace.pages.choose(new)
    QTest.keyClick(workspace.road, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert step(desk, new).starts is not None


def test_today_stands_on_the_road_and_on_the_stage(desk, workspace, ids, source_of):
    assert workspace.road.layout_.today is not None
    assert "".join(workspace.road.layout_.today.label.block.lines) == "i dag"
    (block,) = source_of(ExerciseKind.ROADMAP, VIEW.stage).blocks
    assert block.paged.road.today == workspace.road._road.today
    assert not workspace.road.grab().isNull()


def test_what_is_done_already_is_typed_with_one_key_and_goes_first(desk, workspace, ids, told):
    workspace.focus_capture()
    QTest.keyClicks(workspace.field, "Felles lunsj")
    QTest.keyClick(workspace.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    first = desk.read(lambda tx: roadmaps.steps(tx, desk.id))[0]
    assert (first.text, first.status) == ("Felles lunsj", StepStatus.ALREADY)
    assert workspace.field.text() == ""
    action = next(each for each in workspace.exercise_actions() if each.text() == "Skriv noe som dere gjør alt")
    action.trigger()
    assert told == ["Skriv hva dere gjør alt, og trykk Skift + Enter."]
    QTest.keyClicks(workspace.field, "Tur")
    action.trigger()
    assert [each.text for each in desk.read(lambda tx: roadmaps.steps(tx, desk.id))][:2] == ["Felles lunsj", "Tur"]


def test_a_step_that_nobody_has_taken_on_asks_who_goes_first(desk, workspace, ids):
    card = workspace.road.layout_.cards[0]
    assert card.asks_who
    assert card.who.block.lines == ("Hvem går først?",)
    workspace.doing.write_owner(ids[0], "Amina")
    assert workspace.road.layout_.cards[0].who.block.lines == ("Amina",)
    QApplication.processEvents()
