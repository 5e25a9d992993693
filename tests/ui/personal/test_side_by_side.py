"""Plans beside each other: whose the keys are, and what is seen of the others."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, Page, WayIn
from unginvest_workshop.operations.personal import conversation, plans, showing
from unginvest_workshop.ui.actions import key_words
from unginvest_workshop.ui.personal.begin_dialog import BeginDialog
from unginvest_workshop.ui.personal.beside_page import LEAST_COVER, ROOM
from unginvest_workshop.ui.personal.remove_dialog import RemoveDialog
from unginvest_workshop.ui.personal.rename_dialog import RenameDialog
from unginvest_workshop.ui.personal.side_by_side import MOST

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def begin(services):
    """Return a way to begin a plan under an alias."""

    def begun(alias):
        new = WorkshopId(new_id())
        day = date(2026, 11, 22)
        services.hub.do(new, "", lambda tx: plans.begin_plan(tx, new, alias, Horizon.TEN, WayIn.LIFE, day=day, now=2))
        return new

    return begun


@pytest.fixture
def other(begin):
    return begin("Multe")


@pytest.fixture
def both(window, session, other):
    """Open the other plan beside the first."""
    window.session.open_beside(other)
    return window.session


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_the_keys_go_to_the_one_in_front_and_each_keeps_its_own(services, both, plan, other):
    QTest.keyClicks(both.front.page.conversation.answer, "Multes svar")
    press(Qt.Key.Key_Tab, CTRL)
    assert both.front.alias == "Blåbær"
    assert both.front.page.conversation.answer.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Mitt")
    press(Qt.Key.Key_F6)
    assert both.front.alias == "Multe"
    press(Qt.Key.Key_2, CTRL)
    assert both.front.page.view() is both.front.page.life
    press(Qt.Key.Key_F6, SHIFT)
    assert both.front.page.view() is both.front.page.conversation
    said = [services.hub.read(lambda tx, own=own: conversation.answers(tx, own)) for own in (plan, other)]
    assert said == [{"work": "Mitt"}, {"work": "Multes svar"}]


def test_undo_is_the_own_plans(services, both, plan, other):
    QTest.keyClicks(both.front.page.conversation.answer, "Multes svar")
    press(Qt.Key.Key_F6)
    assert not both.front.actions["undo"].isEnabled()
    press(Qt.Key.Key_F6)
    both.front.actions["undo"].trigger()
    assert services.hub.read(lambda tx: conversation.answers(tx, other)) == {}


def test_the_one_without_the_keys_is_covered(both):
    first, second = both.page.places
    assert (first.cover.isVisible(), first.page.isVisible()) == (True, False)
    assert (second.cover.isVisible(), second.page.isVisible()) == (False, True)
    assert first.cover.words.text().startswith("Dekket til")
    assert not first.cover.canvas.isVisible()
    first.cover.open_button.click()
    assert both.front.alias == "Blåbær"
    assert (first.page.isVisible(), second.page.isVisible()) == (True, False)


def test_a_page_that_is_chosen_is_seen_on_the_cover_and_nothing_else(services, both, plan):
    services.hub.do(plan, "", lambda tx: plans.write_good_life(tx, plan, "Et rødt hus"))
    cover = both.page.places[0].cover
    services.hub.do(plan, "", lambda tx: showing.show_page(tx, plan, Page.GOOD_LIFE))
    assert cover.canvas.isVisible()
    assert cover.words.text() == "Blåbær viser det gode livet"
    services.hub.do(plan, "", lambda tx: showing.show_page(tx, plan, None))
    assert not cover.canvas.isVisible()


def test_what_one_shows_the_room_goes_away_when_another_has_the_keys(services, both, other):
    services.hub.do(other, "", lambda tx: showing.show_page(tx, other, Page.ROAD))
    both.front.toggle_shown()
    assert both.front.shown is not None
    both.turn(1)
    assert [session.shown for session in both.sessions] == [None, None]


@pytest.mark.parametrize(("width", "seen"), [(2 * ROOM, 2), (ROOM + LEAST_COVER, 2), (ROOM + LEAST_COVER - 1, 1)])
def test_where_there_is_little_room_the_others_are_tabs(window, both, width, seen):
    both.page.setFixedSize(width, 700)
    QApplication.processEvents()
    assert [tab.text() for tab in both.page.tabs] == ["Blåbær", "Multe"]
    assert sum(place.isVisible() for place in both.page.places) == seen
    assert both.page.places[1].width() >= ROOM - 1
    both.page.tabs[0].click()
    assert both.front.alias == "Blåbær"


def test_closing_one_leaves_the_other_and_the_last_has_no_others_to_close(window, both):
    press(Qt.Key.Key_W, CTRL)
    assert [session.alias for session in both.sessions] == ["Blåbær"]
    assert not both.page.strip.isVisible()
    assert both.front.page.conversation.answer.hasFocus()
    press(Qt.Key.Key_W, CTRL)
    assert window.session is both


def test_removing_one_leaves_the_other_open(services, both, other):
    both.front.page.bar.remove_asked.emit()
    both.front._window.findChild(RemoveDialog).asked.emit()
    assert [session.alias for session in both.sessions] == ["Blåbær"]
    assert other not in {card.id for card in services.hub.read(plans.list_plans)}


def test_going_home_keeps_what_is_written_in_all(services, window, both, other):
    QTest.keyClicks(both.front.page.conversation.answer, "Bakeri")
    window.go_home()
    assert window.session is None
    assert services.hub.read(lambda tx: conversation.answers(tx, other)) == {"work": "Bakeri"}


def test_the_menu_offers_those_that_are_not_open_and_a_new_one(window, session, other, services):
    menu = window.session.more_menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Multe", "Nytt veikart …"]
    menu.actions()[0].trigger()
    assert [each.alias for each in window.session.sessions] == ["Blåbær", "Multe"]
    menu = window.session.more_menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Nytt veikart …"]
    menu.actions()[-1].trigger()
    dialog = window.findChild(BeginDialog)
    dialog.alias.setText("Nordlys")
    dialog.accept()
    assert window.session.front.alias == "Nordlys"


def test_a_key_begins_a_new_plan_beside_and_the_menu_opens_with_its_first_line_chosen(window, session, other, qtbot):
    press(Qt.Key.Key_N, CTRL)
    window.findChild(BeginDialog).reject()
    press(Qt.Key.Key_T, CTRL)
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    assert menu.activeAction().text() == "Multe"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.session.front.alias == "Multe"


def test_no_more_than_four_are_open(window, session, begin):
    for number in range(MOST):
        window.session.open_beside(begin(f"Plan {number}"))
    assert len(window.session.sessions) == MOST
    assert not window.session.page.more_button.isEnabled()
    assert not window.session.front.actions["beside"].isEnabled()


def test_a_plan_gets_another_alias_that_its_tab_and_bar_tell(window, both, session):
    press(Qt.Key.Key_F2, SHIFT)
    dialog = window.findChild(RenameDialog)
    dialog.alias.setText("Blåbær")
    dialog.accept()
    assert "er i bruk" in dialog.trouble.text()
    dialog.alias.setText("Nordlys")
    dialog.accept()
    assert [tab.text() for tab in both.page.tabs] == ["Blåbær", "Nordlys"]
    assert both.front.page.bar.name.text() == "Nordlys"
    both.front.actions["undo"].trigger()
    assert [tab.text() for tab in both.page.tabs] == ["Blåbær", "Multe"]


def test_a_click_on_the_alias_asks_for_another(window, session, page):
    QTest.mouseClick(page.bar.name, Qt.MouseButton.LeftButton)
    assert window.findChild(RenameDialog).alias.text() == "Blåbær"


def test_the_keys_are_told_as_they_stand_on_the_keyboard(both):
    assert [key_words(both.front.desk.t, key) for key in ("Shift+F6", "Ctrl+Shift+Backtab")] == [
        "Shift F6",
        "Ctrl Shift Tab",
    ]


def test_a_click_turns_the_page_that_is_shown_and_begins_again(services, both, plan):
    services.hub.do(plan, "", lambda tx: plans.write_good_life(tx, plan, "Et rødt hus ved elva. " * 60))
    services.hub.do(plan, "", lambda tx: showing.show_page(tx, plan, Page.GOOD_LIFE))
    canvas = both.page.places[0].cover.canvas
    QApplication.processEvents()
    pages = canvas.page_count()
    assert pages > 1
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton)
    assert canvas.page() == 1
    for _ in range(pages - 1):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton)
    assert canvas.page() == 0
