"""The strip and the line over a stage that covers the console."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.dialogs.screen_picker import ScreenPicker
from unginvest_workshop.ui.screens import IN_A_WINDOW
from unginvest_workshop.ui.stage.live import Veil


@pytest.fixture
def stage(session, qtbot):
    """Show the stage on the only screen."""
    session.actions["show_stage"].trigger()
    qtbot.waitExposed(session.stage)
    return session.stage


@pytest.fixture
def controls(session, stage):
    return session.room.controls


def go(session, kind):
    session.desk.go_to(session.desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id)


def move(widget):
    at = QPointF(200, 200)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_the_strip_comes_with_the_pointer_and_goes_when_it_rests(stage, controls):
    assert controls.strip.isHidden()
    assert stage.cursor().shape() is Qt.CursorShape.BlankCursor
    move(stage.canvas)
    assert controls.strip.isVisible()
    assert stage.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert stage.rect().contains(controls.strip.geometry())
    controls._go_to_rest()
    assert controls.strip.isHidden()
    assert stage.cursor().shape() is Qt.CursorShape.BlankCursor


def test_tab_leads_to_the_strip_and_escape_back(session, stage, controls, qtbot):
    qtbot.keyClick(stage, Qt.Key.Key_Tab)
    assert controls.strip.isVisible()
    assert session.stage.focusWidget() is controls.strip.first()
    qtbot.keyClick(controls.strip.buttons["previous"], Qt.Key.Key_Escape)
    assert controls.strip.isHidden()
    assert stage.isVisible()


def test_the_strip_does_what_the_console_does(session, controls):
    strip = controls.strip
    strip.buttons["freeze"].click()
    assert session.room.live.frozen
    assert strip.buttons["freeze"].isChecked()
    strip.buttons["blank_dark"].click()
    assert session.room.live.has(Veil.BLACK)
    strip.buttons["blank_dark"].click()
    strip.buttons["toggle_timer"].click()
    assert strip.buttons["toggle_timer"].text() == "Pause"
    before = strip.clock.text()
    strip.buttons["more_time"].click()
    assert strip.clock.text() != before
    strip.buttons["show_stage"].click()
    assert session.stage is None


def test_with_a_screen_of_its_own_the_stage_has_no_strip(session, stage, controls, monkeypatch):
    monkeypatch.setattr(type(stage.seat), "on_another_screen", property(lambda _self: True))
    stage.seat._on_console_moved()
    move(stage.canvas)
    assert controls.strip.isHidden()
    session.actions["capture"].trigger()
    assert controls.line.isHidden()


def test_what_is_written_over_the_stage_is_the_rooms(session, stage, controls, qtbot):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    line = controls.line
    assert line.isVisible()
    assert stage.canvas.height() < stage.height()
    QTest.keyClicks(line.field, "glad. + 2 b f")
    assert not any(map(session.room.live.has, Veil))
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.field.text() == ""
    assert [each.text for each in session.desk.read(lambda tx: tx.find(ClosingWord))] == ["glad. + 2 b f"]
    QTest.keyClicks(line.field, "halv")
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.isHidden()
    assert stage.isVisible()
    assert stage.canvas.height() == stage.height()
    assert session.page.workspace().capture_field().text() == "halv"


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, None])
def test_half_a_line_is_not_lost_when_the_stage_is_put_away(session, stage, controls, qtbot, key):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    QTest.keyClicks(controls.line.field, "takknem")
    if key is None:
        session.actions["show_stage"].trigger()
    else:
        qtbot.keyClick(controls.line.field, key)
    assert session.stage is None
    assert session.page.workspace().capture_field().text() == "takknem"


def test_half_a_line_waits_while_the_room_is_where_nothing_is_typed(session, stage, controls, qtbot):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    QTest.keyClicks(controls.line.field, "takknem")
    go(session, ExerciseKind.INTERVIEW)
    assert controls.line.isHidden()
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    assert controls.line.field.text() == "takknem"


def test_where_there_is_nothing_to_write_the_strip_says_what_there_is(session, stage, controls, qtbot):
    go(session, ExerciseKind.INTERVIEW)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    assert controls.line.isHidden()
    assert controls.strip.isVisible()
    assert controls.strip.write_button.isHidden()
    go(session, ExerciseKind.CLOSE)
    controls.strip.refresh()
    assert not controls.strip.write_button.isHidden()


@pytest.mark.parametrize("kind", [ExerciseKind.CLOSE, ExerciseKind.INTERVIEW])
def test_tab_and_enter_take_the_room_nowhere_else(session, stage, controls, qtbot, kind):
    go(session, kind)
    here = session.desk.place().item_id
    qtbot.keyClick(stage, Qt.Key.Key_Tab)
    first, strip = controls.strip.first(), controls.strip
    assert first is (strip.write_button if kind is ExerciseKind.CLOSE else strip.buttons["toggle_timer"])
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert session.desk.place().item_id == here
    assert controls.line.isVisible() is (kind is ExerciseKind.CLOSE)


def test_plus_with_ctrl_and_shift_enlarges_the_words_and_gives_no_time(session, stage, services, qtbot):
    before = services.settings.now.stage_text
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(stage, Qt.Key.Key_Plus, both)
    assert services.settings.now.stage_text > before


def test_another_view_is_shown_by_a_key_on_the_stage_too(session, stage, qtbot):
    desk = session.desk
    go(session, ExerciseKind.SHARED_FACTORS)
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Turen"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "ble sett"))
    desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Å bli sett", [factor]))
    before = desk.place().view
    qtbot.keyClick(stage, Qt.Key.Key_F7)
    assert desk.place().view != before


def test_factors_and_stories_are_written_over_the_stage(session, stage, controls, qtbot):
    desk = session.desk
    go(session, ExerciseKind.TREE)
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    desk.choose_group(group)
    qtbot.keyClick(stage, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    line = controls.line
    line.field.setText("Ida: Turen")
    qtbot.keyClick(line.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    line.field.setText("Alle ble spurt")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert [story.title for story in desk.read(lambda tx: tx.find(Story))] == ["Turen"]
    assert [factor.text for factor in desk.read(lambda tx: tx.find(SuccessFactor))] == ["Alle ble spurt"]
    assert "Gruppe 1" in line.where.text()
    assert "Turen" in line.where.text()


def test_a_clicker_turns_pages_and_blanks_but_types_nothing(session, stage, controls, qtbot):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    field = controls.line.field
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert session.room.live.has(Veil.BLACK)
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert not any(map(session.room.live.has, Veil))
    before = session.desk.place().item_id
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert session.desk.place().item_id != before
    assert field.text() == ""


def test_a_clicker_types_nothing_into_half_a_line_over_the_stage(session, stage, controls, qtbot):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    field = controls.line.field
    field.setText("takk")
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    go(session, ExerciseKind.CLOSE)
    session.room.write()
    assert field.text() == "takk"
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert session.room.live.has(Veil.BLACK)
    QTest.keyClicks(field, "b")
    qtbot.waitUntil(lambda: not session.room.live.has(Veil.BLACK))
    assert field.text() == "takk"


def test_a_clicker_types_nothing_into_a_field_of_the_console(session, window, qtbot):
    session.actions["show_stage"].trigger()
    window.activateWindow()
    go(session, ExerciseKind.CLOSE)
    field = session.page.workspace().capture_field()
    field.setText("takk")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_PageDown)  # there is nothing after the close
    go(session, ExerciseKind.CLOSE)
    field = session.page.workspace().capture_field()
    field.setText("takk")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert session.room.live.has(Veil.BLACK)
    QTest.keyClicks(field, "b")
    qtbot.waitUntil(lambda: not session.room.live.has(Veil.BLACK))
    assert field.text() == "takk"
    QTest.keyClicks(field, " for b.")
    assert field.text() == "takk for b."


def test_what_is_private_is_covered_when_the_window_loses_the_keys(session, window, qtbot):
    qtbot.keyPress(window, Qt.Key.Key_F8)
    assert not session._privacy.hidden
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert session._privacy.hidden


def test_the_line_closes_where_there_is_nothing_to_type(session, stage, controls, qtbot):
    go(session, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    go(session, ExerciseKind.INTERVIEW)
    assert controls.line.isHidden()
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    assert controls.line.isHidden()


def test_the_stage_in_a_window_has_a_frame_and_nothing_over_it(session, stage, controls, qtbot):
    session.actions["stage_in_window"].trigger()
    assert stage.seat.in_window
    assert stage.isVisible()
    assert not stage.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert abs(stage.width() * 9 - stage.height() * 16) < 16
    move(stage.canvas)
    assert controls.strip.isHidden()
    stage.seat._follow_screens()
    assert stage.isVisible()
    session.actions["stage_in_window"].trigger()
    assert stage.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.seat.covers_console


def test_from_a_window_the_stage_goes_to_the_screen_that_was_chosen(session, services, stage):
    services.settings.change(replace(services.settings.now, stage_screen="HDMI-9 1920x1080"))
    session.actions["stage_in_window"].trigger()
    session.actions["stage_in_window"].trigger()
    assert not stage.seat.in_window
    assert stage.seat.wanted == "HDMI-9 1920x1080"


def test_screens_cannot_be_swapped_where_there_is_one(session, stage):
    session.actions["swap_screens"].trigger()
    assert "bare én skjerm" in session.page.banner.text()
    assert stage.isVisible()


def test_a_screen_is_chosen_by_its_number_and_remembered(session, services, qtbot):
    session.actions["choose_screen"].trigger()
    picker = next(each for each in session.page.window().findChildren(ScreenPicker) if each.isVisible())
    assert len(picker.numbers()) == 1
    assert all(number.isVisible() for number in picker.numbers())
    assert session.stage is None
    qtbot.keyClick(picker, Qt.Key.Key_2)
    assert not any(number.isVisible() for number in picker.numbers())
    assert session.stage.seat.in_window
    assert services.settings.now.stage_screen == IN_A_WINDOW
    session.actions["show_stage"].trigger()
    session.actions["show_stage"].trigger()
    assert session.stage.seat.in_window
