"""Who is in the room and in which groups, as a table that is stored at once."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionViewItem

from unginvest_workshop.app import read_people_file
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import AgeGroup, Attendance, GroupColour, Role, TakingPart
from unginvest_workshop.domain.people_list import people_in
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import grouping, people, trees
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.taking_in import days_with_people, listed
from unginvest_workshop.operations.workshops import create_workshop
from unginvest_workshop.ui import privacy
from unginvest_workshop.ui.dialogs.found_people_dialog import FoundPeopleDialog
from unginvest_workshop.ui.dialogs.group_card import person_data
from unginvest_workshop.ui.dialogs.people_dialog import PeopleDialog
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources
from unginvest_workshop.ui.dialogs.people_table import (
    AGE,
    CORE,
    DEPARTMENT,
    GROUP,
    NAME,
    PRESENT,
    PRIVATE,
    ROLE,
    SAFE,
    WISH,
)
from unginvest_workshop.ui.dialogs.people_words import attendance_key

EDIT = Qt.ItemDataRole.EditRole
SHOWN = Qt.ItemDataRole.DisplayRole
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def chosen_file():
    """Hold the file that the machine's dialog gives, if any."""
    return []


@pytest.fixture
def sources(desk, chosen_file):
    return PeopleSources(
        read_people_file,
        lambda: desk.read(lambda tx: days_with_people(tx, desk.id)),
        lambda _window, _t: chosen_file[0] if chosen_file else None,
    )


@pytest.fixture
def dialog(desk, sources, qtbot):
    lines = [PersonLine("Ida", "Drammen", Role.YOUNG), PersonLine("Per", "Drammen", Role.STAFF), PersonLine("")]
    desk.do("", lambda tx: people.add_people(tx, desk.id, lines))
    desk.do("", lambda tx: grouping.deal_into_groups(tx, desk.id, 1, 1))
    made = PeopleDialog(desk, sources)
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
    assert dialog.counted.text() == "3 deltakere i alt, 1 uten navn ennå · 1 gruppe"
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
    assert cell(dialog, 0, PRESENT).data() == "Her"
    assert dialog.model.setData(cell(dialog, 0, PRESENT), "away")
    assert not everyone(desk)[0].present
    assert cell(dialog, 0, PRESENT).data() == "Borte"
    assert dialog.counted.text() == "3 deltakere i alt, 1 uten navn ennå, 2 er her nå · 1 gruppe"


@pytest.mark.parametrize(
    ("key", "attendance"),
    [("V", Attendance.LATE), ("G", Attendance.LEFT), ("B", Attendance.AWAY), ("H", Attendance.HERE)],
)
def test_a_letter_marks_all_who_are_chosen_in_one_step(dialog, desk, qtbot, key, attendance):
    desk.do("", lambda tx: people.edit_person(tx, everyone(desk)[1].id, attendance=Attendance.LEFT))
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(cell(dialog, 0, PRESENT))
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, key)
    assert {person.attendance for person in everyone(desk)} == {attendance}
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [person.attendance for person in everyone(desk)].count(Attendance.LEFT) == 1


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_letter_marks_one_thing_in_every_language(language):
    assert len({attendance_key(Translator(language), attendance) for attendance in Attendance}) == 4


def test_a_letter_in_a_name_is_written(dialog, desk, qtbot):
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(cell(dialog, 0, NAME))
    qtbot.keyClick(dialog.table, "B")
    assert everyone(desk)[0].attendance is Attendance.HERE


def test_the_buttons_do_what_the_letters_do_and_say_how_many_are_chosen(dialog, desk):
    assert not dialog.bar.marks[Attendance.LATE].isEnabled()
    dialog.table.selectAll()
    assert dialog.bar.chosen.text() == "3 valgte:"
    dialog.bar.marks[Attendance.LATE].click()
    assert {person.attendance for person in everyone(desk)} == {Attendance.LATE}


def test_the_age_is_chosen_and_covered(dialog, desk):
    assert AGE in PRIVATE
    assert dialog.model.data(cell(dialog, 0, AGE), Qt.ItemDataRole.DisplayRole) is None
    dialog.model.cover(covered=False)
    assert dialog.model.setData(cell(dialog, 0, AGE), "from_20")
    assert everyone(desk)[0].age_group is AgeGroup.FROM_20
    assert cell(dialog, 0, AGE).data() == "20–29"


def test_two_who_are_chosen_are_kept_together_or_apart_and_let_go(dialog, desk):
    dialog.table.selectRow(0)
    assert not dialog.bar.apart.isEnabled()
    dialog.table.selectAll()
    dialog.bar.apart.click()
    assert len(desk.read(lambda tx: people.company_wishes(tx, desk.id))) == 3
    page = dialog.company
    assert page.list.count() == 0
    assert "rommet kan se" in page.hint.text()
    page.cover(covered=False)
    assert {page.list.item(row).text() for row in range(3)} == {
        "Ida og Per: holdes fra hverandre", "Ida og Deltaker 3: holdes fra hverandre",
        "Per og Deltaker 3: holdes fra hverandre",
    }  # fmt: skip
    page.drop.click()
    assert len(desk.read(lambda tx: people.company_wishes(tx, desk.id))) == 2
    assert page.list.count() == 2


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
    assert [person.name for person in everyone(desk)] == ["Ida", "Per", "Amina", "Jonas"]
    assert dialog.more.toPlainText() == ""
    dialog.more.setPlainText("2 personer")
    dialog.add.click()
    assert dialog.model.rowCount() == 6
    dialog.add.click()
    assert dialog.model.rowCount() == 6


def test_too_many_are_refused_with_a_sentence(dialog):
    dialog.more.setPlainText("500")
    dialog.add.click()
    assert "400" in dialog.trouble.text()
    assert dialog.more.toPlainText() == "500"


def test_people_are_taken_out_and_brought_back_by_undo(dialog, desk, qtbot):
    dialog.remove_selected()
    assert len(everyone(desk)) == 3
    dialog.table.selectRow(1)
    dialog.bar.remove.click()
    assert [person.name for person in everyone(desk)] == ["Ida", ""]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(everyone(desk)) == 3
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(everyone(desk)) == 2


def test_what_is_not_about_people_is_not_taken_back_here(dialog, desk, qtbot):
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.do("Ny historie", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Turen"))
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.read(lambda tx: trees.stories(tx, desk.id))
    assert desk.history().undo == "Ny historie"


def test_groups_are_dealt_again(dialog, desk):
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 6))
    dialog.dealing.number.setValue(3)
    dialog.dealing.deal.click()
    assert len(desk.read(lambda tx: people.groups(tx, desk.id))) == 3
    assert {person.group_id is not None for person in everyone(desk)} == {True}


def test_enter_does_not_close_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.accept_button.click()
    assert not dialog.isVisible()


@pytest.fixture
def empty(desk, sources, qtbot):
    made = PeopleDialog(desk, sources)
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
    assert len(groups(desk)) == grouping.usual_group_count(24) == empty.dealing.number.value()
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


PRIVATE_ROLES = (SHOWN, EDIT, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def wishes(desk):
    ida, per, _ = everyone(desk)
    desk.do("", lambda tx: people.wish_taking_part(tx, ida.id, TakingPart.LISTENS))
    desk.do("", lambda tx: people.wish_taking_part(tx, per.id, TakingPart.PASSES))
    desk.do("", lambda tx: people.wish_safe_partner(tx, ida.id, per.id))


def private_words(dialog):
    return {
        cell(dialog, row, column).data(role)
        for row in range(dialog.model.rowCount())
        for column in PRIVATE
        for role in PRIVATE_ROLES
    } - {None}


def test_wishes_are_covered_while_the_room_may_see_until_the_key_is_held(dialog, desk, qtbot):
    wishes(desk)
    assert private_words(dialog) == set()
    assert "F8" in dialog.covered.text()
    assert dialog.covered.isVisible()
    qtbot.keyPress(dialog, Qt.Key.Key_F8)
    assert not dialog.covered.isVisible()
    assert {"Vil helst lytte", "Sier pass i dag", "Per", "Trygg makker: Per"} <= private_words(dialog)
    qtbot.keyRelease(dialog, Qt.Key.Key_F8)
    assert private_words(dialog) == set()


def test_the_key_is_heard_wherever_the_focus_is(dialog, desk, qtbot):
    wishes(desk)
    for focus in (dialog.table, dialog.more, dialog.dealing.deal, dialog.groups.add):
        qtbot.keyPress(focus, Qt.Key.Key_F8)
        assert "Per" in private_words(dialog)
        qtbot.keyRelease(focus, Qt.Key.Key_F8)
        assert private_words(dialog) == set()


def test_with_a_screen_of_ones_own_wishes_are_plain_to_see_and_chosen_from_lists(desk, sources, qtbot, monkeypatch):
    monkeypatch.setattr(privacy, "all_see_the_same", lambda: False)
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Ida"), PersonLine("Per")]))
    made = PeopleDialog(desk, sources)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    assert not made.covered.isVisible()
    for column, words, step in ((WISH, "Vil helst lytte", 1), (SAFE, "Per", 1)):
        made.table.edit(cell(made, 0, column))
        box = made.table.findChild(QComboBox)
        box.setCurrentIndex(step)
        box.activated.emit(step)
        assert cell(made, 0, column).data() == words
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    ida, per = everyone(desk)
    assert (ida.taking_part, ida.safe_partner_id) == (TakingPart.LISTENS, per.id)
    assert desk.history().undo == "Endre deltakeren"
    desk.undo()
    desk.undo()
    assert everyone(desk)[0].taking_part is TakingPart.TELLS


def test_nothing_private_is_chosen_while_it_is_covered(dialog, desk, qtbot):
    assert not cell(dialog, 0, WISH).flags() & Qt.ItemFlag.ItemIsEditable
    assert not dialog.model.setData(cell(dialog, 0, WISH), "listens")
    qtbot.keyPress(dialog, Qt.Key.Key_F8)
    dialog.table.edit(cell(dialog, 0, WISH))
    assert [box.isVisible() for box in dialog.table.findChildren(QComboBox)] == [True]
    qtbot.keyRelease(dialog, Qt.Key.Key_F8)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialog.table.findChildren(QComboBox) == []
    assert everyone(desk)[0].taking_part is TakingPart.TELLS


def test_a_choice_covers_again_though_the_list_took_the_keys_going_up(dialog, qtbot):
    qtbot.keyPress(dialog, Qt.Key.Key_F8)
    dialog.table.edit(cell(dialog, 0, WISH))
    box = dialog.table.findChild(QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert private_words(dialog) == set()


def test_nobody_can_be_their_own_safe_partner(dialog):
    dialog.model.cover(covered=False)
    editor = dialog._choices.createEditor(dialog, QStyleOptionViewItem(), cell(dialog, 0, SAFE))
    assert [editor.itemText(index) for index in range(editor.count())] == ["–", "Per", "Deltaker 3"]


def found(dialog):
    return dialog.findChild(FoundPeopleDialog)


def test_people_come_from_a_table_each_once(dialog, desk, chosen_file, tmp_path):
    file = tmp_path / "folk.csv"
    file.write_text("navn;avdeling;rolle;e-post\nIda;;;x\nAmina;Kongsberg;ungdom;y\nOla;;leder;z\n", encoding="utf-8")
    chosen_file.append(file)
    dialog.sources.from_table.click()
    shown = found(dialog)
    assert shown.counted.text() == "2 deltakere blir med"
    assert shown.columns.text() == (
        "Fra «folk.csv». Kolonner: navn, avdeling, rolle. Disse kolonnene blir ikke med: «e-post»"
    )
    assert shown.there_already.text() == "1 er her fra før, og kommer ikke to ganger: Ida"
    assert [shown.table.item(0, column).text() for column in range(3)] == ["Amina", "Kongsberg", "Ungdom"]
    shown.table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    assert shown.counted.text() == "1 deltaker blir med"
    shown.accept_button.click()
    assert [person.name for person in everyone(desk)] == ["Ida", "Per", "Amina"]
    desk.undo()
    assert len(everyone(desk)) == 3


def test_everyone_is_there_already(dialog, tmp_path):
    names = tmp_path / "navn.txt"
    names.write_text("Ida\nPer\n", encoding="utf-8")
    dialog.sources.read_file(names)
    shown = found(dialog)
    assert shown.counted.text() == "Alle er her fra før."
    assert not shown.accept_button.isEnabled()
    shown.reject()


def test_many_who_are_there_already_are_named_in_short(dialog, desk):
    names = ["Ida", "Per", *(f"P{number}" for number in range(6))]
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(name) for name in names[2:]]))
    shown = FoundPeopleDialog(desk.t, desk.read(lambda tx: listed(tx, desk.id)), dialog)
    shown.show_table("x", people_in([[name] for name in names]))
    assert shown.there_already.text().endswith("Ida, Per, P0, P1, P2 og 3 til")


def test_a_file_that_is_no_list_of_people_is_said_so(dialog, desk, chosen_file, tmp_path):
    dialog.sources.from_table.click()
    chosen_file.append(tmp_path / "borte.csv")
    dialog.sources.from_table.click()
    assert dialog.trouble.text() == "Finner ikke fila «borte.csv»."
    assert found(dialog) is None
    assert len(everyone(desk)) == 3


def test_people_come_from_an_earlier_fagdag(dialog, desk, store, sources, qtbot):
    assert not dialog.sources.from_day.isEnabled()
    for title, day, names in (("I fjor", date(2025, 5, 1), ["Ida", "Nora"]), ("I vår", date(2026, 5, 1), ["Ola"])):
        made = WorkshopId(new_id())
        store.write(made, "", lambda tx, m=made, n=title, d=day: create_workshop(tx, n, d, agenda=(), workshop_id=m))
        lines = [PersonLine(name, "Modum", Role.YOUNG) for name in names]
        store.write(made, "", lambda tx, m=made, lines=lines: people.add_people(tx, m, lines))
    again = PeopleDialog(desk, sources)
    qtbot.addWidget(again)
    assert again.sources.from_day.isEnabled()
    again.sources.from_day.click()
    shown = found(again)
    assert [shown.day.itemText(n) for n in range(2)] == ["I vår · 1. mai 2026", "I fjor · 1. mai 2025"]
    assert shown.counted.text() == "1 deltaker blir med"
    shown.day.setCurrentIndex(1)
    assert shown.counted.text() == "2 deltakere blir med"
    shown.accept_button.click()
    assert [(p.name, p.department) for p in everyone(desk)][2:] == [("Ida", "Modum"), ("Nora", "Modum")]


def test_a_group_is_named_and_an_empty_one_is_made_and_taken_away(dialog, desk, qtbot):
    dialog.show_page(1)
    page = dialog.groups
    (first,) = groups(desk)
    card = page.cards[first.id]
    assert [button.text() for button in card.buttons.values()] == ["Deltaker 3", "Ida", "Per"]
    assert card.count.text() == "3"
    assert not card.remove.isVisible()
    card.name.setText("Ugla")
    card.name.keep()
    page.add.click()
    assert dialog.dealing.number.value() == 2
    new = groups(desk)[1]
    assert page.cards[new.id].name.hasFocus()
    page.cards[new.id].remove.click()
    assert [group.name for group in groups(desk)] == ["Ugla"]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(groups(desk)) == 2
    for _ in range(2):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [group.name for group in groups(desk)] == [""]


def drop(card, person):
    """Let somebody be dropped on a card, as the pointer does."""
    data, at = person_data(person), QPointF(20, 20)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.MoveAction, data, left, none)
    QApplication.sendEvent(card, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(card, QDropEvent(at, Qt.DropAction.MoveAction, data, left, none))


def test_a_person_is_dragged_to_another_group_and_out_of_it(dialog, desk):
    dialog.show_page(1)
    second = desk.do("", lambda tx: people.add_group(tx, desk.id))
    ida = everyone(desk)[0]
    drop(dialog.groups.cards[second], ida.id)
    assert everyone(desk)[0].group_id == second
    assert desk.history().undo == "Bytt gruppe"
    drop(dialog.groups.cards[second], ida.id)
    desk.undo()
    assert everyone(desk)[0].group_id == ida.group_id
    assert None not in dialog.groups.cards


def test_control_and_the_arrows_move_a_person_who_keeps_the_keys(dialog, desk, qtbot):
    dialog.show_page(1)
    second = desk.do("", lambda tx: people.add_group(tx, desk.id))
    ida = everyone(desk)[0]
    page = dialog.groups
    button = page.cards[ida.group_id].buttons[ida.id]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert everyone(desk)[0].group_id == second
    button = page.cards[second].buttons[ida.id]
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert everyone(desk)[0].group_id == second
    qtbot.keyClick(button, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert everyone(desk)[0].group_id == ida.group_id


def test_a_group_is_locked_and_coloured(dialog, desk):
    (group,) = groups(desk)
    page = dialog.groups
    page.cards[group.id].lock.click()
    assert groups(desk)[0].locked
    assert page.cards[group.id].lock.text() == "Låst"
    blue = next(each for each in page.cards[group.id].colour_menu().actions() if each.text() == "Blå")
    blue.trigger()
    assert groups(desk)[0].colour is GroupColour.BLUE
    page.cards[group.id].colour_menu().actions()[-1].trigger()
    assert groups(desk)[0].colour is None


def test_those_without_a_group_are_given_one(dialog, desk):
    desk.do("", lambda tx: people.add_group(tx, desk.id))
    (kim,) = desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Kim")]))
    page = dialog.groups
    assert list(page.cards[None].buttons) == [kim]
    page.place.click()
    assert None not in page.cards
    assert everyone(desk)[3].group_id == groups(desk)[1].id


def test_size_and_number_of_groups_follow_each_other(dialog, desk):
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 21))
    dialog.dealing.size_wished.setValue(4)
    assert dialog.dealing.number.value() == 6
    dialog.dealing.number.setValue(4)
    assert dialog.dealing.size_wished.value() == 6
    dialog.dealing.keeping.setCurrentIndex(2)
    assert not dialog.dealing.number.isEnabled()
    dialog.dealing.keeping.setCurrentIndex(0)
    dialog.dealing.number.setValue(6)
    dialog.dealing.deal.click()
    dialog.dealing.keeping.setCurrentIndex(2)
    dialog.dealing.deal.click()
    assert len(groups(desk)) == 3


def test_a_group_that_made_something_is_not_empty(dialog, desk):
    made = desk.do("", lambda tx: people.add_group(tx, desk.id))
    empty = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.do("", lambda tx: trees.add_told_story(tx, desk.id, made, "Ida: Turen"))
    assert desk.read(lambda tx: people.empty_groups(tx, desk.id)) == {empty}
    desk.do("", lambda tx: people.write_group_image(tx, empty, "Et bål"))
    assert desk.read(lambda tx: people.empty_groups(tx, desk.id)) == frozenset()
