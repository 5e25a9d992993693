"""Going to look from the thread, the search or the road: the room and the day's times stay, and Esc leads back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import tell_story
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations import dreams
from unginvest_workshop.ui.search.search_dialog import SearchDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def story(session):
    """Tell a story in the second group, and let a step grow from it; the room is at the road."""
    desk = session.desk

    def tell(tx):
        told = tell_story(tx, desk.id)
        dreams.add_idea(tx, desk.id, "ungdom har nøklene")
        return told

    made = desk.do("", tell)
    for kind in (ExerciseKind.TREE, ExerciseKind.DREAM, ExerciseKind.ROADMAP):
        desk.go_to(desk.read(lambda tx, kind=kind: tx.find(AgendaItem, exercise=kind))[0].id)
    return made


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)
    QApplication.processEvents()


def at(session):
    return session.desk.item(session.desk.place().item_id).exercise


def kept(session):
    """Return all that is kept of where the room is and of the day's times, and what the room sees."""
    desk = session.desk
    rows = desk.read(lambda tx: [tx.find(kind, workshop_id=desk.id) for kind in (Place, ItemTime, Timer, AgendaItem)])
    return rows, [(row.text, row.time) for row in session.page.rail.rows()], session.room.live.view()


def by_road(session):
    session.page.workspace().road.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Return)


def by_search(session, window, qtbot):
    session.page.rail.setFocus()
    press(Qt.Key.Key_F, CTRL)
    dialog = next(each for each in window.findChildren(SearchDialog) if each.isVisible())
    qtbot.keyClicks(dialog.field, "nøklene")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_room_and_the_times_stay_while_one_looks_by_the_road(session, window, story, clock):
    session.show_stage()
    window.activateWindow()
    clock.seconds += 600
    session.page.rail.show_times()
    before = kept(session)
    by_road(session)
    assert at(session) is ExerciseKind.TREE
    assert kept(session) == before
    press(Qt.Key.Key_Escape)
    assert at(session) is ExerciseKind.ROADMAP
    assert kept(session) == before


def test_the_room_and_the_times_stay_while_one_looks_by_the_search(session, window, story, qtbot, clock):
    session.show_stage()
    window.activateWindow()
    clock.seconds += 600
    session.page.rail.show_times()
    before = kept(session)
    by_search(session, window, qtbot)
    assert at(session) is ExerciseKind.DREAM
    assert kept(session) == before


def test_esc_leads_back_to_the_step_and_the_story_has_the_keys(session, story):
    by_road(session)
    tree = session.page.workspace().pages.tree
    assert QApplication.focusWidget() is tree
    assert session.page.banner.text() == "Rommet ser det samme som før. Esc fører deg tilbake dit du var."
    press(Qt.Key.Key_Escape)
    workspace = session.page.workspace()
    assert at(session) is ExerciseKind.ROADMAP
    assert workspace.chosen_node().kind is NodeKind.STEP
    assert QApplication.focusWidget() is workspace.road
    assert session.page.banner.text() == ""


def test_enter_in_the_plan_takes_the_room_along(session, story):
    by_road(session)
    tree = session.desk.place().item_id
    rail = session.page.rail
    rail.setFocus()
    while rail.selected_item() != tree:
        press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    assert session.desk.room_place().item_id == tree
    assert not session.desk.looking


def test_a_view_chosen_while_one_looks_is_not_the_rooms(session, story):
    desk = session.desk
    by_road(session)
    room = desk.room_place()
    press(Qt.Key.Key_1, CTRL)
    assert desk.place().group_id != room.group_id
    assert desk.room_place() == room


def test_stepping_goes_on_from_where_the_room_is(session, story):
    desk = session.desk
    items = [item.id for item in session.page.edits.items()]
    here = items.index(desk.place().item_id)
    by_road(session)
    press(Qt.Key.Key_PageDown)
    assert desk.place() == desk.room_place()
    assert desk.place().item_id == items[here + 1]


def test_what_is_looked_at_may_leave_the_plan(session, story):
    desk = session.desk
    by_road(session)
    desk.do("", lambda tx: tx.remove(AgendaItem, desk.place().item_id))
    assert at(session) is ExerciseKind.ROADMAP
