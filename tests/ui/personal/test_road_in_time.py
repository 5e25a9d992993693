"""The young person's own road in time: today on it, steps dragged along it, and moved by keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from unginvest_workshop.domain.personal import Page
from unginvest_workshop.domain.road_places import road_point
from unginvest_workshop.operations.personal import showing, steps

TODAY = date(2026, 11, 22)
"""The day of the tests' clock."""
SAID = (("Ringe bakeren", "uke 49"), ("Prøvedag", "12. jan"), ("Lære å elte", "mai"))


@pytest.fixture
def view(page):
    page.show_view(3)
    return page.steps


@pytest.fixture
def ids(session, view):
    """Put three dated steps on the road; return their ids."""
    desk = session.desk

    def add(tx):
        made = [steps.add_step(tx, desk.id, text) for text, _ in SAID]
        for step, (_, when) in zip(made, SAID, strict=True):
            steps.write_when(tx, step, when, TODAY)
        return made

    return desk.do("", add)


def test_today_stands_on_the_own_road_and_on_the_page_that_is_shown(session, view, ids):
    today = view.road.layout_.today
    assert today is not None
    assert "".join(today.label.block.lines) == "i dag"
    session.desk.do("", lambda tx: showing.show_page(tx, session.desk.id, Page.ROAD))
    session.toggle_shown()
    (block,) = session.shown.canvas.content().blocks
    assert block.paged.road.today == view.road._road.today == -0.5
    session.toggle_shown()


def test_without_a_date_the_own_road_tells_no_today(session, view):
    session.desk.do("", lambda tx: steps.add_step(tx, session.desk.id, "Øve"))
    assert view.road.layout_.today is None


def at(road, place) -> QPoint:
    point = road_point(road.layout_, place)
    return road.mapFromScene(point.x, point.y)


def drag(road, place, to) -> None:
    QTest.mousePress(road.viewport(), Qt.MouseButton.LeftButton, pos=at(road, place))
    QTest.mouseMove(road.viewport(), at(road, (place + to) / 2))
    QTest.mouseMove(road.viewport(), at(road, to))


def let_go(road, to) -> None:
    QTest.mouseRelease(road.viewport(), Qt.MouseButton.LeftButton, pos=at(road, to))


def whens(see):
    return {step.text: step.when for step in see(steps.steps)}


def test_an_own_step_that_is_dragged_says_the_time_it_would_get_and_gets_it_when_let_go(session, view, ids, see):
    drag(view.road, 0, 1)
    assert view.road._drag.words == "uke 2"
    assert whens(see)["Ringe bakeren"] == "uke 49"
    let_go(view.road, 1)
    moved = next(step for step in see(steps.steps) if step.id == ids[0])
    assert (moved.when, moved.starts, moved.ends) == ("uke 2", date(2027, 1, 11), date(2027, 1, 17))
    session.desk.undo()
    assert whens(see)["Ringe bakeren"] == "uke 49"


def test_escape_lets_an_own_step_go_where_it_was(view, ids, see):
    drag(view.road, 0, 2)
    QTest.keyClick(view.road, Qt.Key.Key_Escape)
    let_go(view.road, 2)
    assert whens(see) == dict(SAID)


def test_without_any_date_the_drag_says_what_to_write_first(session, page, view):
    session.desk.do("", lambda tx: [steps.add_step(tx, session.desk.id, text) for text in ("a", "b")])
    drag(view.road, 0, 1)
    let_go(view.road, 1)
    assert page.banner.isVisible()


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
def test_keys_move_an_own_step_a_week_or_a_month(session, view, ids, see, number, key, when):
    view.road.setFocus()
    view.road.choose(ids[number])
    QTest.keyClick(view.road, key, Qt.KeyboardModifier.AltModifier)
    assert whens(see)[SAID[number][0]] == when
    assert view.road.chosen_step() == ids[number]
    session.desk.undo()
    assert whens(see) == dict(SAID)


def test_an_own_step_without_a_date_moves_from_today(session, view, see):
    new = session.desk.do("", lambda tx: steps.add_step(tx, session.desk.id, "Øve"))
    view.road.choose(new)
    QTest.keyClick(view.road, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    (step,) = see(steps.steps)
    assert step.starts == date(2026, 11, 29)
