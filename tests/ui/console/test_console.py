"""The console: rail, top bar, side panel, and where each key acts."""

from dataclasses import replace
from datetime import datetime, time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QPlainTextEdit, QPushButton, QSpinBox

from tests.day_items import interview_of
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.day_now import day_now
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.whereabouts import Begun
from unginvest_workshop.operations import agenda, grouping, interviews, people, trees, workshops
from unginvest_workshop.operations.timers import timer_of
from unginvest_workshop.settings import BellVolume
from unginvest_workshop.ui.console.pace_words import pace_words
from unginvest_workshop.ui.console.rail_painting import name_room
from unginvest_workshop.ui.console.timer_panel import TimerPanel
from unginvest_workshop.ui.dialogs.catch_up_dialog import CatchUpDialog
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.dialogs.item_dialog import ItemDialog
from unginvest_workshop.ui.dialogs.keys_dialog import KeysDialog
from unginvest_workshop.ui.dialogs.palette_dialog import PaletteDialog
from unginvest_workshop.ui.dialogs.people_dialog import PeopleDialog
from unginvest_workshop.ui.exercises.tree.field import TreeField
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.widgets.fields import keep_all
from unginvest_workshop.ui.widgets.growing import GrowingEdit

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def rail(session):
    return session.page.rail


def items(session):
    return session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))


def kinds(session):
    return [item.exercise for item in items(session)]


def here(session):
    place = session.desk.place()
    return session.desk.item(place.item_id).exercise


def go(session, kind):
    session.desk.go_to(next(item.id for item in items(session) if item.exercise is kind))


def timer(session):
    place = session.desk.place()
    return session.desk.read(lambda tx: timer_of(tx, place.item_id))


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def shown(window, kind):
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def field_in(session, kind):
    field = kind(parent=session.page)
    field.resize(300, 120)
    field.show()
    field.setFocus()
    assert QApplication.focusWidget() is field
    return field


# the rail


def test_the_rail_has_phases_and_exercises(rail):
    rows = [row.text for row in rail.rows()]
    assert rows[:4] == ["Definisjon", "Læringsspørsmålet", "Oppdage", "Parvise intervju"]


def test_a_phase_in_the_rail_tells_what_the_room_finds_out(rail, desk):
    for index, row in enumerate(rail.rows()):
        if row.is_phase:
            assert rail.item(index).toolTip() == desk.console.content.phase(row.phase).finds_out


def test_page_keys_go_on_and_back_and_mark_what_is_left(session, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_PageDown)
    assert here(session) is ExerciseKind.INTERVIEW
    assert items(session)[0].done
    press(qtbot, Qt.Key.Key_PageUp)
    assert here(session) is ExerciseKind.TOPIC
    assert not items(session)[1].done


def test_a_page_key_is_one_change_and_one_step_to_undo(session, rail, qtbot):
    rail.setFocus()
    seen = []
    session.desk.changed.connect(seen.append)
    press(qtbot, Qt.Key.Key_PageDown)
    assert len(seen) == 1
    assert "Læringsspørsmålet" in session.desk.history().undo
    press(qtbot, Qt.Key.Key_PageUp)
    assert session.desk.history().undo == "«Læringsspørsmålet» er ikke gjort"
    press(qtbot, Qt.Key.Key_PageDown)
    assert session.desk.history().undo == "Merk «Læringsspørsmålet» som gjort"
    session.actions["undo"].trigger()
    assert not items(session)[0].done
    assert here(session) is ExerciseKind.INTERVIEW


def test_what_is_half_written_is_kept_before_it_is_undone(session, qtbot):
    field = session.page.workspace().question
    field._soon.setInterval(60_000)
    qtbot.keyClicks(field, "Hvor")
    field.keep()
    qtbot.keyClicks(field, "dan?")
    session.actions["undo"].trigger()
    assert field.toPlainText() == ""
    session.actions["redo"].trigger()
    assert field.toPlainText() == "Hvordan?"


def test_the_last_exercise_is_where_it_ends(session, qtbot, rail):
    go(session, ExerciseKind.BREAK)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_PageDown)
    assert here(session) is ExerciseKind.BREAK


def test_enter_goes_to_the_selected_exercise(session, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert here(session) is ExerciseKind.INTERVIEW


def test_a_click_goes_there(session, rail, qtbot):
    row = next(i for i, row in enumerate(rail.rows()) if row.text == "Treøvelsen")
    spot = rail.visualItemRect(rail.item(row)).center()
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert here(session) is ExerciseKind.TREE


def test_moving_by_keys_and_undo(session, rail, qtbot):
    go(session, ExerciseKind.TREE)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert kinds(session)[:3] == [ExerciseKind.TOPIC, ExerciseKind.TREE, ExerciseKind.INTERVIEW]
    press(qtbot, Qt.Key.Key_Down, ALT)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert kinds(session)[2:4] == [ExerciseKind.SHARED_FACTORS, ExerciseKind.TREE]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert kinds(session)[2:4] == [ExerciseKind.TREE, ExerciseKind.SHARED_FACTORS]
    assert rail.hasFocus()


def test_moving_by_drag(session, rail):
    go(session, ExerciseKind.TREE)
    target = rail.visualItemRect(rail.item(1)).topLeft() + QPoint(30, 2)
    mime = rail.mimeData([rail.currentItem()])
    copy = Qt.DropAction.MoveAction
    rail.dropEvent(QDropEvent(QPointF(target), copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert kinds(session)[0] is ExerciseKind.TREE


def test_delete_takes_out_and_the_room_goes_on(session, rail, qtbot):
    go(session, ExerciseKind.INTERVIEW)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert ExerciseKind.INTERVIEW not in kinds(session)
    assert here(session) is ExerciseKind.TREE
    told = "«Parvise intervju» er ute av dagsplanen. Ctrl + Z henter den tilbake."
    assert session.page.banner.text() == told
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert ExerciseKind.INTERVIEW in kinds(session)


def choose(menu, *words):
    for word in words[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == word)
    next(a for a in menu.actions() if a.text() == words[-1]).trigger()


def test_the_menu_changes_minutes_adds_and_marks(session, rail):
    first = items(session)[0]
    menu = rail.menu_for(first.id)
    choose(menu, "Varighet", "45 minutter")
    assert items(session)[0].minutes == 45
    choose(menu, "Merk som gjort")
    assert items(session)[0].done
    choose(rail.menu_for(first.id), "Ny øvelse før denne", "Pause")
    assert kinds(session)[0] is ExerciseKind.BREAK
    assert items(session)[0].notes
    choose(rail.menu_for(first.id), "Flytt opp")
    assert kinds(session)[0] is ExerciseKind.TOPIC
    choose(rail.menu_for(first.id), "Flytt ned")
    choose(rail.menu_for(first.id), "Ta bort")
    assert ExerciseKind.TOPIC not in kinds(session)
    tree = next(item.id for item in items(session) if item.exercise is ExerciseKind.TREE)
    choose(rail.menu_for(tree), "Gå hit")
    assert here(session) is ExerciseKind.TREE


def test_the_first_and_the_last_stay_where_they_are(session):
    before = kinds(session)
    session.page.edits.move_up(items(session)[0].id)
    session.page.edits.move_down(items(session)[-1].id)
    assert kinds(session) == before


def test_f2_changes_an_exercise_in_a_dialog(session, window, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    dialog = shown(window, ItemDialog)
    dialog.title.setText("Velkommen")
    dialog.length.minutes.setValue(12)
    dialog.leader.setText("Ida")
    dialog.writer.setText("Per")
    dialog.notes.setPlainText("Husk kaffe")
    dialog.accept_button.click()
    item = items(session)[0]
    assert (item.title, item.minutes, item.leader, item.writer) == ("Velkommen", 12, "Ida", "Per")
    assert rail.rows()[1].text == "Velkommen"
    assert session.page.side_panel.notes().text() == "Husk kaffe"


def _presentation(session, groups=8):
    session.desk.do("", lambda tx: people.add_number_of_people(tx, session.desk.id, 40))
    session.desk.do("", lambda tx: grouping.deal_into_groups(tx, session.desk.id, groups, seed=1))
    return session.page.edits.add(ExerciseKind.PRESENTATION)


def test_the_menu_plans_what_each_group_gets_and_says_what_it_comes_to(session, rail):
    item_id = _presentation(session)
    assert session.desk.item(item_id).minutes == 32
    choose(rail.menu_for(item_id), "Tid per gruppe", "8 grupper × 5 min = 40 min")
    assert session.desk.item(item_id).minutes == 40
    choose(rail.menu_for(item_id), "Gjør om til vandring")
    assert session.desk.item(item_id).gallery_walk
    choose(rail.menu_for(item_id), "Varighet", "20 minutter")
    assert session.desk.item(item_id).minutes == 20
    choose(rail.menu_for(item_id), "Gruppe for gruppe")
    assert session.desk.item(item_id).minutes == 40


def test_the_panel_says_whose_time_it_is_and_the_next_part_is_the_next_group(session, rail, qtbot):
    item_id = _presentation(session)
    session.desk.go_to(item_id)
    groups = session.desk.read(lambda tx: people.groups(tx, session.desk.id))
    session.page.choose_group(3)
    panel = session.page.side_panel.findChild(TimerPanel)
    assert panel._stretch.text() == "Gruppe 3 av 8"
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Plus)
    assert session.timer.reading(item_id).remaining == 5 * 60_000
    press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert session.desk.place().group_id == groups[3].id
    assert panel._stretch.text() == "Gruppe 4 av 8"
    assert session.timer.reading(item_id).remaining == 4 * 60_000
    assert session.timer.reading(item_id).running


def test_the_dialog_says_what_the_groups_come_to_while_it_is_planned(session, window):
    item_id = _presentation(session)
    session.page.wants_item.emit(item_id)
    dialog = shown(window, ItemDialog)
    assert dialog.length.total.text() == "8 grupper × 4 min = 32 min"
    assert not dialog.length.minutes.isVisible()
    dialog.length.per_group.setValue(3)
    assert dialog.length.total.text() == "8 grupper × 3 min = 24 min"
    dialog.accept_button.click()
    assert session.desk.item(item_id).minutes == 24
    session.page.wants_item.emit(item_id)
    dialog = shown(window, ItemDialog)
    dialog.length.walk.setChecked(True)
    assert dialog.length.minutes.isVisible()
    dialog.length.minutes.setValue(25)
    dialog.accept_button.click()
    assert (session.desk.item(item_id).minutes, session.desk.item(item_id).gallery_walk) == (25, True)


def test_a_day_emptied_of_exercises_can_still_be_added_to(session):
    for item in items(session):
        session.page.edits.remove(item.id)
    assert session.page.workspace() is None
    session.page.edits.add(ExerciseKind.TREE)
    assert kinds(session) == [ExerciseKind.TREE]


def test_the_menu_opens_by_key_and_by_the_palette(session, window, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Menu)
    menu = shown(window, QMenu)
    assert "Gå hit" in [a.text() for a in menu.actions()]
    menu.close()
    session.actions["add_item"].trigger()
    menu = shown(window, QMenu)
    assert len(menu.actions()) == len(ExerciseKind)
    menu.close()


# the timer


def test_space_starts_and_pauses_on_the_rail(session, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert timer(session).running
    press(qtbot, Qt.Key.Key_Space)
    assert not timer(session).running


def test_plus_and_minus_change_by_a_minute(session, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Plus)
    assert timer(session).total == 31 * 60_000
    press(qtbot, Qt.Key.Key_Minus)
    press(qtbot, Qt.Key.Key_Minus)
    assert timer(session).total == 29 * 60_000


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_space_plus_and_minus_are_letters_in_a_field(session, qtbot, kind):
    field = field_in(session, kind)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_B, Qt.Key.Key_Period):
        press(qtbot, key)
    text = field.text() if kind is QLineEdit else field.toPlainText()
    assert len(text) == 5
    assert timer(session).total == 30 * 60_000
    assert not timer(session).running


def test_space_presses_a_button_and_leaves_the_timer(session, qtbot):
    button = field_in(session, QPushButton)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    press(qtbot, Qt.Key.Key_Space)
    assert pressed
    assert not timer(session).running


def test_ctrl_space_acts_anywhere(session, qtbot):
    field_in(session, QLineEdit)
    press(qtbot, Qt.Key.Key_Space, CTRL)
    assert timer(session).running


def test_the_panel_shows_the_timer(session, clock, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    clock.seconds += 130
    session.timer.ticked.emit()
    ring = session.page.side_panel.findChild(type(session.page.side_panel._timer.ring()))
    assert (ring.text(), ring.caption()) == ("27:50", "igjen")
    clock.seconds += 30 * 60
    session.timer.ticked.emit()
    assert ring.caption() == "over tida"


def test_an_interview_has_stretches_to_skip_and_begin_again(session, rail, qtbot):
    go(session, ExerciseKind.INTERVIEW)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Right, ALT)
    item = session.desk.place().item_id
    assert session.timer.reading(item).segment == 1
    press(qtbot, Qt.Key.Key_Left, ALT)
    assert session.timer.reading(item).segment == 1


# undo


def test_ctrl_z_is_the_fields_own_only_while_it_has_something(session, qtbot):
    session.desk.do("Endre", lambda tx: agenda.set_minutes(tx, items(session)[0].id, 5))
    field = field_in(session, QLineEdit)
    qtbot.keyClicks(field, "hei")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert items(session)[0].minutes == 5
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert items(session)[0].minutes == 30


def test_redo_with_ctrl_shift_z(session, rail, qtbot):
    session.desk.do("Endre", lambda tx: agenda.set_minutes(tx, items(session)[0].id, 5))
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert items(session)[0].minutes == 5


def test_the_top_bar_names_the_step(session):
    undo = next(b for b in session.page.top_bar.findChildren(QPushButton) if b.text() == "↶")
    assert not undo.isEnabled()
    session.page.edits.set_minutes(items(session)[0].id, 12)
    assert undo.isEnabled()
    assert "Endre varigheten av «Læringsspørsmålet»" in undo.toolTip()
    undo.click()
    assert items(session)[0].minutes == 30


def test_what_cannot_be_done_is_told_in_the_banner(session):
    session.desk.do("Skriv", lambda tx: trees.add_story(tx, session.desk.id, None, " "))
    assert session.page.banner.text() == "Skriv hvem som forteller, eller hva historien handler om."


# keys that open something


def test_page_keys_turn_pages_in_long_text_and_lists(session, qtbot):
    text, rows = field_in(session, QPlainTextEdit), field_in(session, QListWidget)
    text.setPlainText("linje\n" * 99)
    keep_all(session.page)
    rows.addItems(["linje"] * 99)
    for field in (text, rows):
        qtbot.waitUntil(lambda field=field: field.verticalScrollBar().isVisible())
        field.setFocus()
        press(qtbot, Qt.Key.Key_PageDown)
        assert here(session) is ExerciseKind.TOPIC


@pytest.mark.parametrize("kind", [QPlainTextEdit, GrowingEdit, QListWidget, QLineEdit])
def test_page_keys_go_on_from_fields_that_show_all_they_have(session, qtbot, kind):
    field = field_in(session, kind)
    if isinstance(field, GrowingEdit):
        field.setPlainText("Hvordan kan alle oppleve å høre til hos oss, hele uka?")
    press(qtbot, Qt.Key.Key_PageDown)
    assert here(session) is ExerciseKind.INTERVIEW


@pytest.mark.parametrize("kind", [QPlainTextEdit, QListWidget, QLineEdit, QSpinBox, QPushButton])
def test_escape_leads_from_a_field_to_the_rail(session, rail, qtbot, kind):
    field_in(session, kind)
    press(qtbot, Qt.Key.Key_Escape)
    assert rail.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert timer(session).running_since is not None


def test_the_names_of_exercises_have_room_beside_the_rails_bar(window, session, rail):
    window.resize(1280, 600)
    QApplication.processEvents()
    assert rail.verticalScrollBar().isVisible()
    names = [row.text for row in rail.rows() if row.item_id]
    metrics = QFontMetricsF(sans(14.5, SEMIBOLD))
    assert max(metrics.horizontalAdvance(name) for name in names) <= name_room(rail.viewport().width())


def test_the_palette_finds_and_does(session, window, qtbot):
    field_in(session, QLineEdit)
    press(qtbot, Qt.Key.Key_K, CTRL)
    palette = shown(window, PaletteDialog)
    assert "Vis på lerretet" in palette.shown()
    palette.search.setText("neste øv")
    assert palette.shown() == ["Neste øvelse"]
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(session) is ExerciseKind.INTERVIEW)


@pytest.mark.parametrize(
    ("typed", "found"), [("skogen", "Se alle gruppene"), ("skog", "Se alle gruppene"), ("drøm", "Gå til Ta helt av")]
)
def test_the_palette_finds_an_action_by_its_other_words_and_an_exercise_by_its_phase(session, window, typed, found):
    go(session, ExerciseKind.TREE)
    session.actions["palette"].trigger()
    palette = shown(window, PaletteDialog)
    palette.search.setText(typed)
    assert found in palette.shown()


def test_the_palette_moves_by_arrows_and_has_the_exercises_own(session, window, qtbot):
    go(session, ExerciseKind.SHARED_FACTORS)
    session.actions["palette"].trigger()
    palette = shown(window, PaletteDialog)
    own = [action.text().replace("&", "") for action in session.page.workspace().exercise_actions()]
    assert palette.shown()[: len(own)] == own
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    palette.search.setText("finnes ikke")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_sheet_of_keys(session, window, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_F1)
    sheet = shown(window, KeysDialog)
    said = {words: keys for _, lines in sheet.sections for words, keys in lines}
    assert said["Neste øvelse"] == ["PgDn"]
    assert said["Start eller stopp klokka"] == ["Mellomrom", "Ctrl Mellomrom"]
    assert said["Angre"] == ["Ctrl Z"]


def test_the_window_behind_a_dialog_hears_no_keys(session, window, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_F1)
    qtbot.keyClick(shown(window, KeysDialog), Qt.Key.Key_PageDown)
    assert here(session) is ExerciseKind.TOPIC


def test_changing_the_fagdag_shows_at_once(session, window):
    session.actions["edit_workshop"].trigger()
    dialog = shown(window, EditWorkshopDialog)
    dialog.fields.title.setText("Ny tittel")
    dialog.fields.topic.setText("Hvordan kan vi le mer?")
    dialog.accept_button.click()
    assert session.desk.workshop().topic_question == "Hvordan kan vi le mer?"


def test_another_language_of_the_room_opens_it_anew(session, window):
    session.actions["edit_workshop"].trigger()
    dialog = shown(window, EditWorkshopDialog)
    dialog.fields.show_language("en")
    dialog.accept_button.click()
    assert window.session is not session
    assert window.session.desk.room.t.language == "en"


def test_home_and_back(session, window):
    session.actions["home"].trigger()
    assert window.session is None
    assert window.home.isVisible()


def test_f5_shows_the_stage_and_escape_returns(session, rail, qtbot):
    rail.setFocus()
    press(qtbot, Qt.Key.Key_F5)
    assert session.stage.isVisible()
    for _ in range(session.stage.canvas.page_count()):
        qtbot.keyClick(session.stage, Qt.Key.Key_PageDown)
    assert here(session) is ExerciseKind.INTERVIEW
    session.actions["blank_dark"].trigger()
    assert session.stage.canvas.blank()
    session.actions["blank_dark"].trigger()
    session.actions["blank_paper"].trigger()
    assert session.stage.canvas.blank()
    qtbot.keyClick(session.stage, Qt.Key.Key_Escape)
    assert not session.stage.canvas.blank()
    qtbot.keyClick(session.stage, Qt.Key.Key_Escape)
    assert session.stage is None


def test_what_keeps_the_room_from_seeing_is_told_in_the_console(session, rail, qtbot):
    session.actions["show_stage"].trigger()
    bar = session.page.top_bar
    for name, words in (
        ("freeze", "Lerretet er fryst"),
        ("blank_dark", "Lerretet er svart og fryst"),
        ("blank_paper", "Lerretet er tomt og fryst"),
        ("freeze", "Lerretet er tomt"),
        ("blank_dark", "Lerretet er svart"),
        ("freeze", "Lerretet er svart og fryst"),
    ):
        session.actions[name].trigger()
        assert bar.veil_text() == words
    session.page.preview.catch_up()
    assert session.page.preview.words.text() == "Svart · Fryst"
    rail.setFocus()
    for words in ("Lerretet er fryst", ""):
        press(qtbot, Qt.Key.Key_Escape)
        assert bar.veil_text() == words
    session.page.preview.catch_up()
    assert session.page.preview.words.text() == "Rommet ser"
    session.actions["freeze"].trigger()
    session.stage.close()
    assert bar.veil_text() == ""


def test_f5_again_puts_the_stage_away(session):
    session.actions["show_stage"].trigger()
    session.actions["show_stage"].trigger()
    assert session.stage is None
    session.actions["blank_dark"].trigger()
    session.actions["blank_paper"].trigger()


def test_ctrl_numbers_look_at_a_group(session, rail, qtbot):
    session.desk.do("", lambda tx: [people.add_group(tx, session.desk.id) for _ in range(3)])
    go(session, ExerciseKind.TREE)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_2, CTRL)
    groups = session.desk.read(lambda tx: people.groups(tx, session.desk.id))
    assert session.desk.place().group_id == groups[1].id
    press(qtbot, Qt.Key.Key_0, CTRL)
    assert session.desk.place().group_id is None


# the side panel


def test_the_panel_says_what_to_do_now_and_what_is_next(session):
    go(session, ExerciseKind.TREE)
    panel = session.page.side_panel
    assert panel._now.text() == session.desk.console.content.exercise("tree").now
    assert panel._why.text() == session.desk.console.content.exercise("tree").why
    assert panel.next_text() == "Neste · Finn fellesnevnerne · 30\N{NO-BREAK SPACE}min"
    go(session, ExerciseKind.BREAK)
    assert panel.next_text() == ""


def test_notes_are_stored_as_they_are_written(session, qtbot):
    session._cover(False)
    notes = session.page.side_panel.notes()
    qtbot.keyClicks(notes._edit, "Husk kaffe")
    keep_all(notes)
    assert items(session)[0].notes == "Husk kaffe"
    go(session, ExerciseKind.TREE)
    assert notes.text() == ""
    session.desk.undo()
    assert items(session)[0].notes == ""


def test_groups_tell_how_many_have_told(session):
    desk = session.desk

    def fill(tx):
        people.add_number_of_people(tx, desk.id, 8)
        grouping.deal_into_groups(tx, desk.id, 2, 1)
        group = people.groups(tx, desk.id)[0]
        trees.add_story(tx, desk.id, group.id, "Kafédagen")
        people.write_group_image(tx, group.id, "Et lys")

    desk.do("Fyll", fill)
    go(session, ExerciseKind.TREE)
    groups = session.page.side_panel.groups()
    assert groups.lines() == [("Gruppe 1", "1 av 4 har fortalt"), ("Gruppe 2", "0 av 4 har fortalt")]
    go(session, ExerciseKind.SHARED_FACTORS)
    assert groups.lines() == [("Gruppe 1", "«Et lys»"), ("Gruppe 2", "0 suksessfaktorer")]
    go(session, ExerciseKind.DREAM)
    assert groups.lines()[0] == ("Gruppe 1", "4 deltakere")


def test_what_is_private_is_covered_on_a_single_screen_until_a_key_is_held(session, window, rail, qtbot):
    panel = session.page.side_panel
    assert panel.notes().isHidden()
    assert panel.groups().isHidden()
    rail.setFocus()
    qtbot.keyPress(rail, Qt.Key.Key_F8)
    assert not panel.notes().isHidden()
    assert not panel.groups().isHidden()
    qtbot.keyRelease(rail, Qt.Key.Key_F8)
    assert panel.notes().isHidden()


def test_what_is_private_is_covered_again_though_the_key_went_up_in_a_dialog(session, window, qtbot):
    assert session._privacy.hidden
    qtbot.keyPress(window, Qt.Key.Key_F8)
    assert not session._privacy.hidden
    session.actions["keys"].trigger()
    dialog = shown(window, KeysDialog)
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    qtbot.keyRelease(dialog, Qt.Key.Key_F8)
    dialog.accept()
    assert session._privacy.hidden


def test_people_can_be_reached_from_the_panel(session, window):
    session.page.side_panel.groups().wants_people.emit()
    assert shown(window, PeopleDialog)


# the clock against the plan


def plan(*minutes):
    return [
        AgendaItem(str(place), "w", str(place), Phase.DISCOVERY, ExerciseKind.TREE, length)
        for place, length in enumerate(minutes)
    ]


@pytest.mark.parametrize(
    ("entered", "now", "said", "late"),
    [
        ("09:00", "09:10", "i rute", False),
        ("09:36", "09:46", "6 min forsinket", True),
        ("09:20", "09:25", "10 min i forkant", False),
        ("09:31", "09:31", "1 minutt forsinket", True),
    ],
)
def test_the_day_against_its_plan(session, entered, now, said, late):
    workshop = session.desk.workshop()

    def at(text):
        hour, minute = map(int, text.split(":"))
        return int(datetime.combine(workshop.date, time(hour, minute)).timestamp() * 1000)

    place = session.desk.place()
    current = "0" if entered == "09:00" else "1"
    place = replace(place, item_id=current, entered=at(entered))
    items = [replace(item, done=item.id < current) for item in plan(30, 30, 30)]
    words = pace_words(
        session.desk.t, workshop, day_now(workshop, items, place, at(now), Begun()), session.desk.console.content
    )
    assert (words.clock, words.pace, words.late) == (now, said, late)


def test_before_the_day_begins_and_on_other_days(session):
    desk, workshop = session.desk, session.desk.workshop()
    day = datetime.combine(workshop.date, time())
    place = replace(desk.place(), item_id="0")

    def words(hours):
        now = int(day.timestamp() * 1000) + hours * 3_600_000
        return pace_words(desk.t, workshop, day_now(workshop, plan(30), place, now, Begun()), desk.console.content).pace

    assert words(8) == "begynner 09:00"
    assert words(10) == "30 min forsinket"
    assert words(11) == "90 min forsinket"
    assert words(12) == "2 t 30 min forsinket"
    assert words(22) == ""
    assert words(34) == ""


def test_the_top_bar_says_how_the_day_stands(session, clock):
    desk = session.desk
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=10 * 60))
    clock.seconds += 45 * 60
    session.page.top_bar.show_clock()
    assert session.page.top_bar.pace_text()


# sizes


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_nothing_sticks_out_of_the_window(session, window, size):
    window.resize(*size)
    QApplication.processEvents()
    page = session.page
    for part in (page.top_bar, page.rail, page.side_panel):
        assert page.rect().contains(part.rect().translated(part.mapTo(page, QPoint(0, 0))))
    assert page.width() == size[0]


def test_a_left_console_hears_no_keys(session, window, qtbot):
    session.actions["home"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.session is None


def test_the_palette_leads_to_an_exercise_and_says_when_nothing_fits(session, window, qtbot):
    session.desk.choose_group(session.desk.do("", lambda tx: people.add_group(tx, session.desk.id)))
    session.actions["palette"].trigger()
    dialog = shown(window, PaletteDialog)
    dialog.search.setText("finnes ikke her")
    assert dialog._none.isVisible()
    dialog.search.setText("gå til treø")
    assert dialog.shown() == ["Gå til Treøvelsen"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(session) is ExerciseKind.TREE)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), TreeField))


def test_choosing_a_group_is_ready_to_write_what_it_says(session, rail, qtbot):
    session.desk.do("", lambda tx: people.add_group(tx, session.desk.id))
    go(session, ExerciseKind.TREE)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_1, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_stray_space_takes_nothing_back(session):
    arrows = [b for b in session.page.findChildren(QPushButton) if b.text() in {"↶", "↷"}]
    assert [b.focusPolicy() for b in arrows] == [Qt.FocusPolicy.NoFocus] * 2


def test_a_letter_on_the_floor_begins_to_write_where_words_are_typed(session, rail, qtbot):
    session.desk.do("", lambda tx: people.add_group(tx, session.desk.id))
    go(session, ExerciseKind.DREAM)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_V)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "v"
    go(session, ExerciseKind.SHARED_FACTORS)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_V)
    assert QApplication.focusWidget() is rail


def test_a_practice_interview_is_planned_from_the_palette(session):
    before = session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))
    session.actions["practice"].trigger()
    items = session.desk.read(lambda tx: agenda.agenda(tx, session.desk.id))
    assert len(items) == len(before) + 1
    assert "Prøveintervju" in [item.title for item in items]


def test_a_key_switches_the_form_of_the_guide_from_console_field_and_stage(session, rail, qtbot):
    go(session, ExerciseKind.INTERVIEW)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_G, CTRL)
    assert session.desk.place().view == "/easy"
    session.page.workspace().focus_capture()
    press(qtbot, Qt.Key.Key_G, CTRL)
    assert session.desk.place().view == "/interpreted"
    session.show_stage()
    session.stage.activateWindow()
    qtbot.keyClick(session.stage, Qt.Key.Key_G, CTRL)
    assert session.desk.place().view == ""
    go(session, ExerciseKind.TREE)
    qtbot.keyClick(session.stage, Qt.Key.Key_G, CTRL)
    assert session.desk.place().view == ""


def test_which_form_a_pair_goes_by_is_covered_while_there_is_one_screen(session):
    go(session, ExerciseKind.INTERVIEW)
    desk = session.desk
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 2))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    [pair] = desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id)))
    usual = session.page.workspace().pairs.form_button(pair.id).glyph()
    desk.do("", lambda tx: interviews.set_form(tx, pair.id, GuideForm.EASY))
    session.page.set_private(hidden=True)
    assert session.page.workspace().pairs.form_button(pair.id).glyph() == usual
    session.page.set_private(hidden=False)
    assert session.page.workspace().pairs.form_button(pair.id).glyph() != usual
    session.page.set_private(hidden=True)
    go(session, ExerciseKind.TREE)
    go(session, ExerciseKind.INTERVIEW)
    assert session.page.workspace().pairs.form_button(pair.id).glyph() == usual


def test_a_forgotten_clock_lets_the_machine_sleep_a_quarter_of_an_hour_after_its_end(session, clock):
    session.timer.toggle()
    go(session, ExerciseKind.CLOSE)
    length = session.timer.timer(session.page.edits.items()[0].id).total // 1000
    clock.seconds = length + 15 * 60 - 1
    session.timer._look()
    assert session._awake.asked
    clock.seconds += 1
    session.timer._look()
    assert not session._awake.asked
    session.actions["show_stage"].trigger()
    assert session._awake.asked


def test_a_fagdag_that_is_opened_days_later_has_done_with_its_clock(session, window, clock):
    desk, here = session.desk, session.desk.place().item_id
    session.timer.toggle()
    window.go_home()
    clock.seconds += 14 * 24 * 3600
    window.open_workshop(desk.id)
    later = window.session
    reading = later.timer.reading(here)
    assert (reading.running, reading.remaining) == (False, 0)
    assert not later._awake.asked
    assert later.page.question.text() == ""


def test_the_machine_is_kept_awake_while_a_timer_runs_or_the_stage_shows(session):
    awake = session._awake
    assert not awake.asked
    session.timer.toggle()
    session.actions["show_stage"].trigger()
    session.timer.toggle()
    assert awake.asked
    session.stage.close()
    assert not awake.asked
    session.timer.toggle()
    assert awake.asked


def test_a_screen_that_goes_and_comes_is_told_quietly(session):
    session.actions["show_stage"].trigger()
    session.stage.seat.screen_lost.emit()
    assert "Ingenting er mistet" in session.page.banner.text()
    session.stage.seat.screen_found.emit()
    assert session.page.banner.text() == "Rommet ser lerretet igjen."


def test_the_bell_rings_as_loud_as_was_chosen(session, clock, rung):
    session.timer.toggle()
    length = session.timer.timer(session.desk.place().item_id).segments[0].seconds
    for second in (length - 61, length - 60, length - 1, length):
        clock.seconds = second
        session.timer._look()
    assert rung == [BellVolume.SOFT, BellVolume.SOFT]


# whose clock it is

_TWO = (ExerciseKind.INTERVIEW, ExerciseKind.TREE)


def test_the_panel_says_whose_clock_it_is_and_offers_the_one_shown(session, rail, clock, qtbot):
    desk, panel = session.desk, session.page.side_panel.findChild(TimerPanel)
    interview, tree = (next(i.id for i in items(session) if i.exercise is kind) for kind in _TWO)
    desk.go_to(interview)
    rail.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    clock.seconds += 90
    assert panel._of.isHidden()
    assert panel._here.isHidden()
    desk.go_to(tree)
    assert panel._of.text() == "Klokka går for: Parvise intervju"
    press(qtbot, Qt.Key.Key_Space)
    assert panel._of.text() == "Klokka står for: Parvise intervju"
    assert panel._here.text() == "Start klokka her"
    corner = session.room.live.view().content.clock
    assert (corner.caption, corner.big) == ("Parvise intervju · pause", False)
    panel._here.click()
    assert panel._of.isHidden()
    desk.go_to(interview)
    assert panel._of.text() == "Klokka går for: Treøvelsen"
    assert panel._here.text().startswith("Fortsett klokka her · ")


def test_what_the_clock_gets_moves_the_day_and_to_look_elsewhere_does_not(session, rail, clock, qtbot):
    desk = session.desk
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=11 * 60))
    clock.seconds += 30 * 60
    rail.setFocus()
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_Space)

    def plan_told():
        session.page.top_bar.show_clock()
        rail.show_times()
        times = [(row.text, row.time.shown, row.minutes) for row in rail.rows() if row.time is not None]
        return session.page.top_bar.pace_text(), times

    on_time = plan_told()
    assert on_time[0] == "i rute · slutt 15:30"
    for _ in range(5):
        session.actions["more_time"].trigger()
    said, times = plan_told()
    assert said == "5 min forsinket · slutt 15:35"
    assert times[1:3] == [("Parvise intervju", "11:30", 35), ("Treøvelsen", "12:05", 30)]
    clock.seconds += 120
    press(qtbot, Qt.Key.Key_PageUp)
    assert plan_told() == (said, times)
    assert items(session)[0].done
    desk.go_to(items(session)[5].id)
    clock.seconds += 240
    assert plan_told() == (said, times)


def test_what_does_not_fit_before_a_set_time_is_said_in_the_header_the_plan_and_the_dialog_alike(session, clock):
    desk, tree = session.desk, items(session)[2].id
    desk.do("", lambda tx: workshops.edit_workshop(tx, desk.id, start=11 * 60))
    desk.do("", lambda tx: agenda.lock_start(tx, tree, 11 * 60 + 20))
    session.page.top_bar.show_clock()
    assert session.page.top_bar.pace_text() == "40 min for mye før Treøvelsen · slutt 15:30"
    assert "40 min for mye før denne" in {row.time.note for row in session.page.rail.rows() if row.time is not None}
    dialog = CatchUpDialog(desk)
    assert dialog.why.text() == "Det er 40 min for mye før «Treøvelsen»."
    dialog.reject()
