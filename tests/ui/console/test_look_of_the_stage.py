"""How the stage looks, the likeness of it in the console, and pages that turn by themselves."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import agenda, closing, people
from unginvest_workshop.settings import StageTheme
from unginvest_workshop.ui.stage.content import StageContent
from unginvest_workshop.ui.stage.fade import FADE_MS
from unginvest_workshop.ui.stage.look import USUAL_SIZE
from unginvest_workshop.ui.stage.sheet import LEAST_TEXT, Role, Sheet


@pytest.fixture
def preview(session):
    return session.page.preview


@pytest.fixture
def stage(session, qtbot):
    """Show the stage in a window."""
    session.actions["stage_in_window"].trigger()
    qtbot.waitExposed(session.stage)
    return session.stage


def go(session, kind):
    session.desk.go_to(session.desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id)


def fill_pages(session):
    """Let the stage have several pages: many closing words."""
    go(session, ExerciseKind.CLOSE)
    desk = session.desk

    def say(tx):
        for number in range(160):
            closing.add_word(tx, desk.id, f"takknemlighet {number}")

    desk.do("", say)


def test_the_likeness_shows_what_the_room_sees_and_what_comes(session, preview):
    go(session, ExerciseKind.INTERVIEW)
    preview.catch_up()
    assert preview.now.canvas.content() == session.room.live.view().content
    assert preview.next.canvas.content().exercise_name != preview.now.canvas.content().exercise_name
    assert preview.next.canvas.content().exercise_name in preview.next_words.text()


def test_the_likeness_follows_without_anybody_asking(session, preview, qtbot):
    go(session, ExerciseKind.TREE)
    shown = session.room.live.view().content
    qtbot.waitUntil(lambda: preview.now.canvas.content() == shown)


def test_nothing_comes_after_the_last_exercise(session, preview):
    items = session.desk.read(lambda tx: tx.find(AgendaItem))
    session.desk.go_to(items[-1].id)
    preview.catch_up()
    assert not preview.next.isVisible()
    assert session.page.side_panel.next_text() == ""


def test_the_next_page_comes_before_the_next_exercise(session, preview):
    fill_pages(session)
    preview.catch_up()
    assert preview.now.canvas.page_count() > 1
    assert preview.next.canvas.content() == preview.now.canvas.content()
    assert preview.next.canvas.page() == 1
    assert preview.page.text() == f"side 1 av {preview.now.canvas.page_count()}"


def test_the_likeness_says_whether_the_room_sees_it(session, preview, qtbot):
    preview.catch_up()
    assert preview.words.text() == "Vises ikke nå"
    qtbot.mouseClick(preview.now, Qt.MouseButton.LeftButton)
    assert session.stage is not None
    for action, words in (("freeze", "Fryst"), ("blank_dark", "Svart · Fryst"), ("blank_paper", "Tomt · Fryst")):
        session.actions[action].trigger()
        preview.catch_up()
        assert preview.words.text() == words
    session.room.live.lift_all()
    preview.catch_up()
    assert preview.words.text() == "Rommet ser"


def test_a_frozen_likeness_stays_while_the_facilitator_goes_on(session, stage, preview):
    go(session, ExerciseKind.INTERVIEW)
    session.actions["freeze"].trigger()
    frozen = session.room.live.view().content
    go(session, ExerciseKind.TREE)
    preview.catch_up()
    assert preview.now.canvas.content() == frozen


def test_a_press_on_what_comes_goes_there(session, preview, qtbot):
    go(session, ExerciseKind.INTERVIEW)
    preview.catch_up()
    preview.next.setFocus()
    qtbot.keyClick(preview.next, Qt.Key.Key_Return)
    assert session.desk.item(session.desk.place().item_id).exercise is ExerciseKind.TREE


def test_the_likeness_breaks_its_pages_as_the_stage_does(session, preview, stage):
    fill_pages(session)
    preview.catch_up()
    assert preview.now.canvas.page_count() == stage.canvas.page_count()
    stage.resize(QSize(900, 700))
    session.actions["larger_text"].trigger()
    preview.catch_up()
    assert preview.now.canvas.page_count() == stage.canvas.page_count()


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1920, 1080)], ids=["4:3", "16:9"])
def test_the_likeness_has_the_shape_of_the_stage(preview, stage, qtbot, size):
    stage.showNormal()
    stage.resize(size)
    qtbot.waitUntil(lambda: stage.canvas.size() == size)
    for canvas in (preview.now.canvas, preview.next.canvas):
        assert canvas.height() == pytest.approx(canvas.width() * size.height() / size.width(), abs=1)


def test_dark_is_a_key_and_is_remembered(session, services, stage, preview):
    go(session, ExerciseKind.TREE)
    light = stage.canvas.palette_shown().paper
    session.actions["dark"].trigger()
    dark = stage.canvas.palette_shown().paper
    assert QColor(dark).lightness() < 80 < QColor(light).lightness()
    preview.catch_up()
    assert preview.now.canvas.palette_shown().paper == dark
    assert services.settings.now.stage_theme is StageTheme.DARK
    session.actions["dark"].trigger()
    assert stage.canvas.palette_shown().paper == light


def test_in_the_dream_the_stage_is_dark_unless_all_is_light(session, services, stage):
    go(session, ExerciseKind.DREAM)
    assert QColor(stage.canvas.palette_shown().paper).lightness() < 80
    services.settings.change(replace(services.settings.now, stage_theme=StageTheme.LIGHT))
    assert QColor(stage.canvas.palette_shown().paper).lightness() > 80


def test_the_words_grow_and_shrink_to_a_limit_that_is_told(session, services):
    for _ in range(9):
        session.actions["larger_text"].trigger()
    assert services.settings.now.stage_text == 150
    assert "så stor" in session.page.banner.text()
    for _ in range(9):
        session.actions["smaller_text"].trigger()
    assert services.settings.now.stage_text == 85
    assert "leses bakerst" in session.page.banner.text()


@pytest.mark.parametrize("role", list(Role))
def test_no_words_fall_below_what_the_back_row_reads(role):
    sheet = Sheet(1920, 1080, text=0.85)
    assert sheet.style(role).px >= 1080 * LEAST_TEXT


def test_pages_turn_by_themselves_only_when_asked_and_begin_anew_after_the_last(session, stage):
    fill_pages(session)
    turner, desk = session.room.turner, session.desk
    assert not turner.turning
    session.actions["turn_pages"].trigger()
    assert turner.turning
    assert "av seg selv" in session.page.banner.text()
    count = stage.canvas.page_count()
    turned = []
    for _ in range(count):
        turner.turn()
        turned.append(desk.place().stage_page)
    assert turned == [*range(1, count), 0]
    assert turner.turning


def test_turning_by_hand_or_going_on_stops_the_pages(session, stage):
    fill_pages(session)
    turner = session.room.turner
    for stop in (lambda: session.room.turn(1), lambda: go(session, ExerciseKind.TREE)):
        session.actions["turn_pages"].trigger()
        assert turner.turning
        stop()
        assert not turner.turning
        assert "ikke lenger" in session.page.banner.text()


def test_one_page_does_not_turn(session, stage):
    go(session, ExerciseKind.TREE)
    session.actions["turn_pages"].trigger()
    assert not session.room.turner.turning
    assert "bare én side" in session.page.banner.text()


def painted(canvas):
    return canvas.grab().toImage()


def still(canvas, content: StageContent):
    """Return how a content looks when nothing moves, on a canvas of the same size."""
    canvas._fade.end()
    canvas.show_content(content)
    return painted(canvas)


def test_a_scene_fades_quickly_into_the_next_and_typing_does_not(session, stage):
    go(session, ExerciseKind.TREE)
    canvas = stage.canvas
    canvas._fade.end()
    go(session, ExerciseKind.INTERVIEW)
    assert canvas._fade.seen
    assert FADE_MS < 100
    assert painted(canvas) != still(canvas, canvas.content())
    go(session, ExerciseKind.CLOSE)
    session.desk.do("", lambda tx: closing.add_word(tx, session.desk.id, "glad"))
    canvas._fade.end()
    session.desk.do("", lambda tx: closing.add_word(tx, session.desk.id, "rørt"))
    assert not canvas._fade.seen
    assert painted(canvas) == still(canvas, canvas.content())


def test_with_less_motion_the_next_scene_is_there_at_once(session, services, stage):
    services.settings.change(replace(services.settings.now, less_motion=True))
    stage.canvas._fade.end()
    go(session, ExerciseKind.INTERVIEW)
    assert not stage.canvas._fade.seen


def test_the_likeness_has_the_usual_shape_while_no_stage_is_shown(preview):
    assert preview.now.canvas._drawn_for == USUAL_SIZE
    QApplication.processEvents()
    assert abs(preview.now.width() * 9 / 16 - preview.now.height()) < 4


def test_what_comes_next_follows_a_change_of_the_plan(session, preview):
    go(session, ExerciseKind.INTERVIEW)
    desk = session.desk
    preview.catch_up()
    tree = desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.TREE))[0]
    desk.do("", lambda tx: agenda.edit_item(tx, tree.id, title="Vårt eget tre"))
    preview.catch_up()
    assert preview.next.canvas.content().exercise_name == "Vårt eget tre"


def test_a_key_shows_the_groups_then_the_register_then_the_exercise_again(session):
    session.actions["show_groups"].trigger()
    assert "ingen grupper" in session.page.banner.text()
    desk = session.desk
    desk.do("", lambda tx: people.add_group(tx, desk.id))
    seen = []
    for _ in range(3):
        session.actions["show_groups"].trigger()
        seen.append(desk.place().view)
    assert seen == ["groups", "groups/register", ""]
