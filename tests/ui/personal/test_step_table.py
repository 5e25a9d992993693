"""The own road as a table: written in cell by cell, ticked, and moved in time by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from unginvest_workshop.operations.personal import steps
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.personal.step_table import CELEBRATION, HELP, HELPER, WHAT, WHEN

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(session, page):
    """Open the table with two steps, of which the first has no date yet."""
    desk = session.desk
    first = desk.do("", lambda tx: steps.add_step(tx, desk.id, "Øve"))
    desk.do("", lambda tx: steps.add_step(tx, desk.id, "Ringe"))
    page.show_view(3)
    page.steps.table_button.click()
    table = page.steps.table
    table.setFocus()
    assert table.model_.rows[0].id == first
    return table


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def be_at(table, row, column):
    table.setCurrentIndex(table.model_.index(row, column))


def keep(field):
    press(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # a table takes what was written once the field has had the key


def write(table, words):
    (field,) = table.viewport().findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, words)
    keep(field)


@pytest.mark.parametrize(
    ("column", "field"),
    [(WHEN, "when"), (WHAT, "text"), (HELPER, "helper"), (HELP, "help"), (CELEBRATION, "celebration")],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_each_cell_is_written_in_where_it_stands(session, table, see, column, field, key):
    be_at(table, 0, column)
    press(table, key)
    write(table, "Noe nytt")
    assert getattr(see(steps.steps)[0], field) == "Noe nytt"
    assert table.model_.index(0, column).data() == "Noe nytt"
    session.desk.undo()
    assert getattr(see(steps.steps)[0], field) != "Noe nytt"


def test_a_time_that_is_written_in_the_table_is_understood_and_the_cell_stays_with_its_step(table, see):
    be_at(table, 1, WHEN)
    press(table, Qt.Key.Key_Return)
    write(table, "12. jan")
    first = see(steps.steps)[0]
    assert (first.text, first.starts) == ("Ringe", date(2027, 1, 12))
    assert table.chosen_step() == first.id
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, WHEN)


def test_an_empty_step_is_not_kept_and_the_reason_is_told(page, table, see):
    be_at(table, 0, WHAT)
    press(table, Qt.Key.Key_Return)
    (field,) = table.viewport().findChildren(QLineEdit)
    field.clear()
    keep(field)
    assert [step.text for step in see(steps.steps)] == ["Øve", "Ringe"]
    assert page.banner.isVisible()


def test_space_ticks_a_step_as_done_and_again_as_not(table, see):
    be_at(table, 0, WHEN)
    press(table, Qt.Key.Key_Space)
    assert [step.done for step in see(steps.steps)] == [True, False]
    assert table.model_.index(0, WHAT).data() == "✓ Øve"
    assert table.model_.index(0, WHAT).data(Qt.ItemDataRole.EditRole) == "Øve"
    press(table, Qt.Key.Key_Space)
    assert [step.done for step in see(steps.steps)] == [False, False]


def test_keys_move_a_step_in_time_from_the_table(table, see):
    be_at(table, 0, WHEN)
    press(table, Qt.Key.Key_Return)
    write(table, "uke 49")
    press(table, Qt.Key.Key_Right, ALT)
    assert see(steps.steps)[0].when == "uke 50"
    press(table, Qt.Key.Key_Up, ALT)
    assert see(steps.steps)[0].when == "uke 45 2026"


def test_a_key_for_the_words_of_a_cell_moves_nothing(table, see):
    be_at(table, 0, WHEN)
    press(table, Qt.Key.Key_Return)
    (field,) = table.viewport().findChildren(QLineEdit)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        press(field, key, ALT)
    assert [step.starts for step in see(steps.steps)] == [None, None]


def test_delete_in_the_table_takes_the_step_away_and_the_keys_stay_there(table, see):
    be_at(table, 1, WHAT)
    press(table, Qt.Key.Key_Delete)
    assert [step.text for step in see(steps.steps)] == ["Øve"]
    assert table.currentIndex().row() == 0


def test_the_sheet_of_keys_tells_those_of_the_steps_where_they_are(session, page, table, window):
    for number, seen in ((3, True), (4, False)):
        page.show_view(number)
        session.actions["keys"].trigger()
        (sheet,) = window.findChildren(KeysDialog)
        told = dict(sheet.sections).get("Stegene", [])
        assert (("En uke senere", ["Alt →"]) in told) is seen
        sheet.done(0)
        sheet.setParent(None)


@pytest.fixture
def three(session, page):
    """Put three steps on the road, and return the page of the table."""
    desk, today = session.desk, date(2026, 11, 29)

    def add(tx):
        made = [steps.add_step(tx, desk.id, text) for text in ("Søke jobb", "Øve", "Ringe")]
        steps.write_when(tx, made[0], "1. mars 2027", today)
        steps.edit_step(tx, made[0], helper="Lise")
        steps.write_when(tx, made[1], "12. jan 2027", today)
        steps.edit_step(tx, made[1], helper="Amir", done=True)

    desk.do("", add)
    session.actions["find_steps"].trigger()
    return page.steps.table_page


def shown(page):
    return [row.cells[WHAT].text for row in page.table.model_.rows]


def test_steps_are_found_by_words_by_spring_by_who_helps_and_by_what_is_done(three):
    assert three.finding.hasFocus()
    assert shown(three) == ["Øve", "Søke jobb", "Ringe"]
    QTest.keyClicks(three.finding, "våren 2027")
    assert shown(three) == ["Søke jobb"]
    assert three.finding.count.text() == "1 av 3 steg"
    press(three.finding, Qt.Key.Key_Escape)
    three.helper.setCurrentText("Amir")
    assert shown(three) == ["Øve"]
    three.helper.setCurrentIndex(1)
    assert shown(three) == ["Ringe"]
    three.helper.setCurrentIndex(0)
    three.done.setCurrentIndex(1)
    assert shown(three) == ["Søke jobb", "Ringe"]
    three.done.setCurrentIndex(2)
    assert shown(three) == ["Øve"]
    press(three.finding, Qt.Key.Key_Down)
    assert three.table.hasFocus()


def test_a_column_sorts_up_down_and_back_to_the_road(session, three):
    three.take_keys()
    be_at(three.table, 2, HELPER)
    for expected in (["Øve", "Søke jobb", "Ringe"], ["Søke jobb", "Øve", "Ringe"], ["Øve", "Søke jobb", "Ringe"]):
        session.actions["sort_steps"].trigger()
        assert shown(three) == expected
        assert three.table.currentIndex().row() == expected.index("Ringe")
    three.sort_by(WHAT)
    assert shown(three) == ["Ringe", "Søke jobb", "Øve"]


def test_nothing_is_sorted_where_the_road_is_what_one_sees(session, page, three):
    page.steps.table_button.click()
    session.actions["sort_steps"].trigger()
    assert three.table.horizontalHeader().isSortIndicatorShown() is False
