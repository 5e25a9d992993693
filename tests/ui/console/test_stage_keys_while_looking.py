"""Keys pressed in the stage's own window while the console looks elsewhere: they are for what the room sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.operations import dreams, people

Key = Qt.Key


def item(session, kind):
    return session.desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id


@pytest.fixture
def look(session, qtbot):
    """Return a function that shows the room one exercise on the stage, and lets the console look at another."""

    def go(room, console):
        session.desk.go_to(item(session, room))
        session.show_stage()
        qtbot.waitExposed(session.stage)
        session.page.look_at(item(session, console))
        assert session.page.workspace().item_id == item(session, console)
        return session.stage

    return go


def at(session):
    return session.desk.item(session.desk.room_place().item_id).exercise


def workspace_is(session, kind):
    return session.page.workspace().item_id == item(session, kind) and not session.desk.looking


def test_a_number_chooses_a_group_of_what_the_room_sees(session, look, qtbot):
    groups = [session.desk.do("", lambda tx: people.add_group(tx, session.desk.id)) for _ in range(3)]
    stage = look(ExerciseKind.TREE, ExerciseKind.DREAM)
    qtbot.keyClick(stage, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert session.desk.room_place().group_id == groups[1]
    assert workspace_is(session, ExerciseKind.TREE)
    assert session.page.banner.text() == ""


def test_what_is_written_over_the_stage_is_kept_in_what_the_room_sees(session, look, qtbot):
    stage = look(ExerciseKind.CLOSE, ExerciseKind.DREAM)
    qtbot.keyClick(stage, Key.Key_Return)
    field = session.room.controls.line.field
    assert field.isVisible()
    qtbot.keyClicks(field, "glad")
    qtbot.keyClick(field, Key.Key_Return)
    kept = session.desk.read(lambda tx: [[row.text for row in tx.find(kind)] for kind in (ClosingWord, DreamIdea)])
    assert kept == [["glad"], []]


def test_the_strip_offers_to_write_and_writes_where_the_room_is(session, look, qtbot):
    look(ExerciseKind.CLOSE, ExerciseKind.BREAK)
    strip = session.room.controls.strip
    strip.refresh()
    assert not strip.write_button.isHidden()
    strip.write_button.click()
    assert session.room.controls.line.isVisible()
    assert workspace_is(session, ExerciseKind.CLOSE)


def test_writing_does_nothing_where_the_room_has_nothing_to_type(session, look, qtbot):
    stage = look(ExerciseKind.BREAK, ExerciseKind.CLOSE)
    qtbot.keyClick(stage, Key.Key_Return)
    assert session.room.controls.line.isHidden()
    assert session.room.controls.strip.write_button.isHidden()


def test_page_down_shows_the_room_the_next_of_its_own_dreams(session, look, qtbot):
    desk = session.desk
    one, other = [desk.do("", lambda tx, text=text: dreams.add_idea(tx, desk.id, text)) for text in ("kor", "kafé")]
    desk.go_to(item(session, ExerciseKind.DREAM))
    session.page.workspace().stage.show_view(one)
    stage = look(ExerciseKind.DREAM, ExerciseKind.ROADMAP)
    qtbot.keyClick(stage, Key.Key_PageDown)
    assert at(session) is ExerciseKind.DREAM
    assert desk.room_place().view == other
    assert workspace_is(session, ExerciseKind.DREAM)


@pytest.mark.parametrize("key", [Key.Key_F7, Key.Key_F9])
def test_a_key_shows_another_view_or_the_next_prompt_of_what_the_room_sees(session, look, qtbot, key):
    desk = session.desk
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "kor"))
    stage = look(ExerciseKind.DREAM, ExerciseKind.TREE)
    before = desk.room_place().view
    qtbot.keyClick(stage, key)
    QApplication.processEvents()
    assert desk.room_place().view != before
    assert at(session) is ExerciseKind.DREAM


def test_keys_of_the_rooms_clock_leave_the_console_where_it_looks(session, look, qtbot):
    stage = look(ExerciseKind.TREE, ExerciseKind.DREAM)
    qtbot.keyClick(stage, Key.Key_Space)
    assert session.timer.reading(item(session, ExerciseKind.TREE)).running
    assert session.desk.looking
