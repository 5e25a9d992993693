"""Who is in the room and in which groups, as a table that is stored at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem

from unginvest_workshop.domain.people import Role
from unginvest_workshop.operations import people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.dialogs.people_dialog import PeopleDialog
from unginvest_workshop.ui.dialogs.people_table import CORE, DEPARTMENT, GROUP, NAME, PRESENT, ROLE

EDIT = Qt.ItemDataRole.EditRole
SHOWN = Qt.ItemDataRole.DisplayRole
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def dialog(desk, qtbot):
    lines = [PersonLine("Ida", "Drammen", Role.YOUNG), PersonLine("Per", "Drammen", Role.STAFF), PersonLine("")]
    desk.do("", lambda tx: people.add_people(tx, desk.id, lines))
    desk.do("", lambda tx: people.deal_into_groups(tx, desk.id, 1, 1))
    made = PeopleDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def everyone(desk):
    return desk.read(lambda tx: people.participants(tx, desk.id))


def cell(dialog, row, column):
    return dialog.model.index(row, column)


def test_it_shows_everyone(dialog):
    assert [cell(dialog, row, NAME).data() for row in range(3)] == ["Ida", "Per", "Deltaker 3"]
    assert [cell(dialog, 0, c).data() for c in (DEPARTMENT, ROLE, GROUP)] == ["Drammen", "Ungdom", "Gruppe 1"]
    assert dialog.counted.text() == "3 deltakere · 1 gruppe"
    assert dialog.model.headerData(NAME, Qt.Orientation.Horizontal) == "Navn"


def test_what_is_written_is_stored(dialog, desk):
    model = dialog.model
    assert model.setData(cell(dialog, 2, NAME), "Amina")
    assert model.setData(cell(dialog, 2, DEPARTMENT), "Kongsberg")
    assert model.setData(cell(dialog, 2, ROLE), "partner")
    assert not model.setData(cell(dialog, 2, NAME), "Amina")
    amina = everyone(desk)[2]
    assert (amina.name, amina.department, amina.role) == ("Amina", "Kongsberg", Role.PARTNER)
    desk.undo()
    assert everyone(desk)[2].role is Role.UNKNOWN


def test_somebody_is_away(dialog, desk):
    assert dialog.model.setData(cell(dialog, 0, PRESENT), Qt.CheckState.Unchecked.value, TICK)
    assert not everyone(desk)[0].present
    assert cell(dialog, 0, PRESENT).data(TICK) is Qt.CheckState.Unchecked
    assert dialog.counted.text() == "3 deltakere, 2 er her i dag · 1 gruppe"


def test_somebody_is_in_the_core_group(dialog, desk):
    assert dialog.model.setData(cell(dialog, 1, CORE), Qt.CheckState.Checked.value, TICK)
    assert everyone(desk)[1].core_group
    assert cell(dialog, 1, CORE).data(TICK) is Qt.CheckState.Checked
    assert "kjernegruppa" in cell(dialog, 1, CORE).data(Qt.ItemDataRole.ToolTipRole)


def test_somebody_moves_to_another_group(dialog, desk):
    new = desk.do("", lambda tx: people.add_group(tx, desk.id))
    dialog.model.setData(cell(dialog, 0, GROUP), new)
    assert everyone(desk)[0].group_id == new
    dialog.model.setData(cell(dialog, 0, GROUP), "")
    assert everyone(desk)[0].group_id is None
    assert cell(dialog, 0, GROUP).data() == "–"


def test_a_role_is_chosen_from_a_list(dialog, desk):
    index = cell(dialog, 0, ROLE)
    dialog.table.edit(index)
    box = dialog.table.findChild(QComboBox)
    assert box.currentData() == "young"
    box.setCurrentIndex(box.findData("leader"))
    box.activated.emit(box.currentIndex())
    assert everyone(desk)[0].role is Role.LEADER


def test_a_group_is_chosen_from_a_list(dialog):
    editor = dialog._choices.createEditor(dialog, QStyleOptionViewItem(), cell(dialog, 0, GROUP))
    assert [editor.itemText(index) for index in range(editor.count())] == ["–", "Gruppe 1"]


def test_more_people_are_pasted(dialog, desk):
    dialog.more.setPlainText("Amina; Kongsberg; ungdom\nJonas; Kongsberg; ansatt")
    dialog.add.click()
    assert [person.name for person in everyone(desk)] == ["Ida", "Per", "", "Amina", "Jonas"]
    assert dialog.more.toPlainText() == ""
    dialog.more.setPlainText("2 personer")
    dialog.add.click()
    assert dialog.model.rowCount() == 7
    dialog.add.click()
    assert dialog.model.rowCount() == 7


def test_too_many_are_refused_with_a_sentence(dialog):
    dialog.more.setPlainText("500")
    dialog.add.click()
    assert "400" in dialog.trouble.text()
    assert dialog.more.toPlainText() == "500"


def test_people_are_taken_out_and_brought_back_by_undo(dialog, desk, qtbot):
    dialog.remove.click()
    assert len(everyone(desk)) == 3
    dialog.table.selectRow(1)
    dialog.remove.click()
    assert [person.name for person in everyone(desk)] == ["Ida", ""]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(everyone(desk)) == 3
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(everyone(desk)) == 2


def test_groups_are_dealt_again(dialog, desk):
    dialog.number.setValue(3)
    dialog.deal.click()
    assert len(desk.read(lambda tx: people.groups(tx, desk.id))) == 3
    assert {person.group_id is not None for person in everyone(desk)} == {True}


def test_enter_does_not_close_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.accept_button.click()
    assert not dialog.isVisible()


@pytest.fixture
def empty(desk, qtbot):
    made = PeopleDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def groups(desk):
    return desk.read(lambda tx: people.groups(tx, desk.id))


def test_the_first_people_are_written_added_by_enter_and_dealt_into_groups(empty, desk, qtbot):
    qtbot.waitUntil(empty.more.hasFocus)
    empty.more.setPlainText("24 personer")
    empty.add.setFocus()
    qtbot.keyClick(empty.add, Qt.Key.Key_Return)
    assert len(everyone(desk)) == 24
    assert len(groups(desk)) == people.usual_group_count(24) == empty.number.value()
    assert all(person.group_id for person in everyone(desk))
    desk.undo()
    assert (everyone(desk), groups(desk)) == ([], [])


def test_what_was_pasted_is_added_on_closing(empty, desk, qtbot):
    empty.more.setPlainText("Amina; Kongsberg; ungdom")
    qtbot.keyClick(empty, Qt.Key.Key_Escape)
    assert not empty.isVisible()
    assert [person.name for person in everyone(desk)] == ["Amina"]


def test_what_cannot_be_added_keeps_it_open(empty, desk):
    empty.more.setPlainText("500")
    empty.accept_button.click()
    assert empty.isVisible()
    assert "400" in empty.trouble.text()
    empty.more.clear()
    empty.accept_button.click()
    assert not empty.isVisible()
    assert everyone(desk) == []
