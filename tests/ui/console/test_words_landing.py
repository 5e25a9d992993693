"""What is typed for the room is seen by the room, on whatever page it lands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.operations import people, trees, workshops
from unginvest_workshop.ui.stage.live import Veil

LONG = "vi fikk prøve det selv, og noen sto der og så at vi fikk det til, steg for steg"


@pytest.fixture
def stage(session, qtbot):
    """Show the stage on the only screen, at a tree that takes several pages."""
    desk = session.desk
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.TREE))[0].id)
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    for told in ("Ida: Turen", "Per: Skolen", "Eva: Båten", "Ola: Huset", "Liv: Kvelden"):
        story = desk.do("", lambda tx, told=told: trees.add_told_story(tx, desk.id, group, told))
        desk.do("", lambda tx, story=story: trees.add_factors(tx, story, [f"{LONG} {n}" for n in range(6)]))
    desk.choose_group(group)
    session.actions["show_stage"].trigger()
    qtbot.waitExposed(session.stage)
    assert session.stage.canvas.page_count() > 2
    return session.stage


def write(qtbot, field, words, held=Qt.KeyboardModifier.NoModifier):
    field.setText(words)
    qtbot.keyClick(field, Qt.Key.Key_Return, held)
    QApplication.processEvents()


def page_of(session, words):
    (row,) = session.desk.read(lambda tx: tx.find(SuccessFactor, text=words))
    return session.stage.canvas.page_of(row.id, "")


def test_words_from_the_line_over_the_stage_turn_it_to_their_page(session, stage, qtbot):
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    line = session.room.controls.line
    assert line.isVisible()
    session.desk.in_room(lambda tx: workshops.turn_stage_page(tx, session.desk.id, 1))
    write(qtbot, line.field, "å bli sett")
    assert stage.canvas.page() == page_of(session, "å bli sett") > 1
    assert not line.where.text().startswith("Lagt til")


def test_words_from_the_console_turn_it_too(session, stage, qtbot):
    workspace = session.page.workspace()
    workspace.window().activateWindow()
    QApplication.processEvents()
    workspace.focus_capture()
    assert workspace.bar.field.hasFocus()
    write(qtbot, workspace.bar.field, "å bli sett")
    assert stage.canvas.page() == page_of(session, "å bli sett") > 0


def test_a_stage_that_stands_still_is_not_turned_and_the_line_says_where_the_words_went(session, stage, qtbot):
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    line = session.room.controls.line
    assert line.isVisible()
    session.room.live.toggle(Veil.FROZEN)
    before = session.desk.room_place().stage_page
    write(qtbot, line.field, "å bli sett")
    assert session.desk.room_place().stage_page == before
    assert line.where.text() == "Lagt til · Gruppe 1 · Liv: Kvelden"
    qtbot.keyClicks(line.field, "v")
    assert line.where.text() == "Gruppe 1 · Liv: Kvelden"


def test_what_comes_by_itself_or_from_elsewhere_turns_nothing(session, stage):
    desk = session.desk
    session.page.rail.setFocus()
    story = session.page.workspace().state.stories[-1].id
    desk.do("", lambda tx: trees.add_factors(tx, story, ["å bli sett"]))
    QApplication.processEvents()
    assert stage.canvas.page() == 0


def test_words_of_a_written_page_are_found_by_themselves(session, qtbot):
    desk = session.desk
    desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.DREAM))[0].id)
    session.actions["show_stage"].trigger()
    qtbot.waitExposed(session.stage)
    qtbot.keyClick(session.stage, Qt.Key.Key_Return)
    field = session.room.controls.line.field
    for number in range(30):
        write(qtbot, field, f"{LONG}, drøm {number}")
    canvas = session.stage.canvas
    assert canvas.page_count() > 1
    assert canvas.page() == canvas.page_of("", f"{LONG}, drøm 29")
    assert canvas.page_of("", "dette har ingen sagt") is None
