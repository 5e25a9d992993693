"""Search over everything that was said, from the console and from the start page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.operations import agenda, dreams, people, trees, workshops
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.ui.search.search_dialog import SearchDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        qtbot.waitUntil(
            lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is dialog
        )
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def opened(window):
    return next((each for each in window.findChildren(SearchDialog) if each.isVisible()), None)


@pytest.fixture
def last_year(services):
    """Make a fagdag of the year before, with a dream."""
    made = WorkshopId(new_id())
    plan = [PlannedItem(ExerciseKind.WELCOME, 10), PlannedItem(ExerciseKind.DREAM, 30)]
    services.hub.do(
        made,
        "",
        lambda tx: workshops.create_workshop(tx, "I fjor", date(2025, 11, 20), agenda=plan, workshop_id=made),
    )
    services.hub.do(made, "", lambda tx: dreams.add_idea(tx, made, "nøklene henger på ungdommens krok"))
    return made


def test_what_was_said_is_found_as_one_types_and_enter_goes_there(session, window, qtbot, last_year):
    desk = session.desk
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "ungdom har nøklene"))
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_F, CTRL)
    dialog = opened(window)
    qtbot.keyClicks(dialog.field, "nøkle")
    said = [row.text for row in dialog.list.rows]
    assert sorted(said) == sorted(
        ["Fagdag · 22. november 2026", "ungdom har nøklene", "I fjor · 20. november 2025",
         "nøklene henger på ungdommens krok"]
    )  # fmt: skip
    row = next(row for row in dialog.list.rows if row.text == "ungdom har nøklene")
    assert [row.text[begin:end] for begin, end in row.marks] == ["nøklene"]
    assert row.kind == "Drøm"
    while dialog.list.chosen() != row.id:
        before = dialog.list.chosen()
        press(qtbot, Qt.Key.Key_Down)
        if dialog.list.chosen() == before:
            press(qtbot, Qt.Key.Key_Up)
            break
    press(qtbot, Qt.Key.Key_Return)
    assert opened(window) is None
    assert window.session is session
    assert desk.item(desk.place().item_id).exercise is ExerciseKind.DREAM


def test_a_hit_of_another_fagdag_opens_that_one(session, window, qtbot, last_year):
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(opened(window).field, "krok")
    press(qtbot, Qt.Key.Key_Return)
    there = window.session.desk
    assert there.id == last_year
    assert there.item(there.place().item_id).exercise is ExerciseKind.DREAM
    assert window.session.page.workspace().chosen_node() is not None


def test_from_the_start_page_too(window, qtbot, last_year):
    window.go_home()
    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(opened(window).field, "krok")
    press(qtbot, Qt.Key.Key_Return)
    assert window.session.desk.id == last_year


def test_nothing_typed_and_nothing_found_are_said_warmly(session, window, qtbot):
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_F, CTRL)
    dialog = opened(window)
    assert dialog.hint.text() == "Skriv noen ord som ble sagt: i en historie, en drøm, et steg …"
    qtbot.keyClicks(dialog.field, "zebra")
    assert dialog.hint.text() == "Fant ikke de ordene. Prøv færre ord, eller begynnelsen av et."
    press(qtbot, Qt.Key.Key_Return)
    assert opened(window) is dialog


def test_what_was_told_in_confidence_is_found_but_not_written_out(session, window, qtbot):
    desk = session.desk
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: hemmelig sorg"))
    desk.do("", lambda tx: trees.edit_story(tx, story, stays_in_room=True))
    session.page.rail.setFocus()
    press(qtbot, Qt.Key.Key_F, CTRL)
    dialog = opened(window)
    qtbot.keyClicks(dialog.field, "sorg")
    (row,) = [row for row in dialog.list.rows if row.id]
    assert "sorg" not in row.text
    press(qtbot, Qt.Key.Key_Return)
    items = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    assert desk.place().item_id == next(item.id for item in items if item.exercise is ExerciseKind.TREE)
