"""The list of plans on the start page, and beginning one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.operations.workshops import list_workshops
from unginvest_workshop.ui.home.home_page import PLANS, WORKSHOPS
from unginvest_workshop.ui.personal.begin_dialog import BeginDialog
from unginvest_workshop.ui.personal.side_by_side import SideBySide


def begin(window):
    window.home.show_page(PLANS)
    window.home.plans.new_button.click()
    return window.home.plans.findChildren(BeginDialog)[-1]


def test_from_the_start_page_a_plan_is_begun_under_an_alias_that_is_offered(window, services):
    dialog = begin(window)
    assert dialog.alias.text() == "Blåbær"
    dialog.horizon.setCurrentIndex(2)
    dialog.choose_way(WayIn.MIRACLE)
    dialog.accept()
    assert isinstance(window.session, SideBySide)
    (card,) = services.hub.read(plans.list_plans)
    assert (card.alias, card.horizon) == ("Blåbær", Horizon.TEN)
    assert services.hub.read(lambda tx: plans.plan_of(tx, card.id)).way_in is WayIn.MIRACLE
    assert "Blåbær" not in window.windowTitle()


def test_a_key_begins_a_plan(window, qtbot):
    window.home.show_page(PLANS)
    qtbot.keyClick(window.home.plans, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.home.plans.findChildren(BeginDialog)))


def test_an_alias_that_is_taken_is_told_and_nothing_is_begun(window, services, plan):
    dialog = begin(window)
    assert dialog.alias.text() == "Nordlys"
    dialog.alias.setText("blåbær")
    dialog.accept()
    assert "i bruk" in dialog.trouble.text()
    assert dialog.isVisible()
    assert len(services.hub.read(plans.list_plans)) == 1


def test_the_list_shows_aliases_and_opens_by_enter(window, plan):
    window.home.show_page(PLANS)
    (card,) = window.home.plans.cards()
    assert card.accessibleName().startswith("Blåbær, om fem år")
    window.home.plans.focus_first()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert window.session.desk.id == plan


def test_cards_are_walked_with_the_arrows(window, plan, services, qtbot):
    new = WorkshopId(new_id())
    day = services.hub.read(plans.list_plans)[0].begun
    services.hub.do(new, "", lambda tx: plans.begin_plan(tx, new, "Multe", Horizon.TEN, WayIn.LIFE, day=day, now=9))
    window.home.show_page(PLANS)
    first, second = window.home.plans.cards()
    window.home.plans.focus_first()
    qtbot.waitUntil(lambda: second.x() > first.x())
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()


def test_no_plan_is_among_the_fagdager(window, services, plan):
    window.home.show_page(WORKSHOPS)
    window.home.workshops.refresh()
    assert window.home.workshops.cards() == []
    assert services.hub.read(list_workshops) == []


def test_from_a_plan_one_comes_home_to_the_list_of_plans(window, session):
    session.left.emit()
    assert window.session is None
    assert window.home.plans.isVisible()
    assert window.home.plans.cards()[0].hasFocus()
