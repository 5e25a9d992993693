"""The welcome in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.operations import agenda, people, welcome, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.exercises.welcome.stage import build
from unginvest_workshop.ui.exercises.welcome.workspace import WelcomeWorkspace
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.stage.content import Instructions, Lines, Names, Question, Schedule, Words
from unginvest_workshop.ui.style import BODY_PX


@pytest.fixture
def item_id(desk, item_of):
    found = item_of(ExerciseKind.WELCOME)
    desk.do("", lambda tx: agenda.move_item(tx, found, agenda.agenda(tx, desk.id)[0].id))
    desk.go_to(found)
    return found


@pytest.fixture
def workspace(desk, item_id, qtbot):
    made = WelcomeWorkspace(desk, item_id)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


@pytest.fixture
def room(desk):
    lines = [PersonLine("Ida Berg", "Drammen"), PersonLine("Per Moe"), PersonLine("Ida Dahl")]
    desk.do("", lambda tx: people.add_people(tx, desk.id, lines))


def voices(desk):
    return [voice.text for voice in desk.read(lambda tx: welcome.missing_voices(tx, desk.id))]


def core(desk):
    return [person.name for person in desk.read(lambda tx: welcome.core_group(tx, desk.id))]


def schedule(content):
    return next(block for block in content.blocks if isinstance(block, Schedule))


def test_the_room_sees_the_day_by_the_clock(item_id, source_of):
    content = source_of(ExerciseKind.WELCOME, build)
    rows = schedule(content).rows
    assert content.blocks[0] == Question("Velkommen! Slik blir dagen vår.")
    assert [(row.time, row.text) for row in rows[:3]] == [
        ("09:00", "Velkommen"), ("09:30", "Læringsspørsmålet"), ("10:00", "Parvise intervju"),
    ]  # fmt: skip
    assert [(row.time, row.text, row.symbol) for row in rows[-2:]] == [
        ("13:30", "Pause", "pause"), ("14:00", "Takk for i dag!", "star"),
    ]  # fmt: skip
    assert (rows[1].now, rows[1].mark, rows[2].mark) == (True, "nå", "så")  # where the room was before it looked here


def test_the_day_shows_where_it_is_when_one_comes_back_to_it(desk, item_id, source_of):
    items = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    for item in items[:3]:
        desk.do("", lambda tx, i=item.id: agenda.set_done(tx, i, done=True))
    content = source_of(ExerciseKind.WELCOME, build)
    rows = schedule(content).rows
    assert content.blocks[0] == Question("Her er vi i dagen vår")
    assert [row.done for row in rows[:4]] == [True, True, True, False]
    assert [row.now for row in rows[:4]] == [False, False, False, True]


def test_times_follow_a_plan_that_is_changed(desk, item_id, workspace, source_of):
    desk.do("", lambda tx: agenda.set_minutes(tx, item_id, 45))
    assert schedule(source_of(ExerciseKind.WELCOME, build)).rows[1].time == "09:45"
    assert workspace.day.lines()[1] == "09:45 Læringsspørsmålet"
    assert workspace.day.lines()[-1] == "14:15 ferdig"


def test_the_core_group_is_ticked_with_the_keys(desk, room, workspace, qtbot):
    listed = workspace.core_group
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert core(desk) == ["Ida Berg", "Per Moe"]
    assert listed.currentRow() == 1
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert core(desk) == ["Ida Berg"]
    desk.undo()
    assert core(desk) == ["Ida Berg", "Per Moe"]
    assert listed.item(1).checkState() is Qt.CheckState.Checked


def test_the_core_group_is_called_as_elsewhere_on_the_stage(desk, room, item_id, source_of):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "core_group"))
    assert any(isinstance(block, Instructions) for block in source_of(ExerciseKind.WELCOME, build).blocks)
    for person in desk.read(lambda tx: people.participants(tx, desk.id))[:2]:
        desk.do("", lambda tx, p=person.id: people.edit_person(tx, p, core_group=True))
    content = source_of(ExerciseKind.WELCOME, build)
    assert content.blocks[-1] == Names((("Ida Berg",), ("Per",)))


def test_who_is_missing_is_written_changed_and_struck_with_the_keys(desk, workspace, qtbot):
    workspace.focus_capture()
    for text in ("foreldrene", "NAV"):
        qtbot.keyClicks(workspace.field, text)
        qtbot.keyClick(workspace.field, Qt.Key.Key_Return)
    assert (voices(desk), workspace.field.text()) == (["foreldrene", "NAV"], "")
    card = workspace.voices.cards()[1]
    qtbot.keyClick(card, Qt.Key.Key_F2)
    qtbot.keyClicks(card.words.field, "en fra NAV")
    qtbot.keyClick(card.words.field, Qt.Key.Key_Return)
    assert voices(desk) == ["foreldrene", "en fra NAV"]
    qtbot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert voices(desk) == ["en fra NAV", "foreldrene"]
    qtbot.keyClick(workspace.voices.cards()[0], Qt.Key.Key_Delete)
    assert voices(desk) == ["foreldrene"]
    desk.undo()
    assert len(workspace.voices.cards()) == 2


def test_an_empty_voice_is_told_softly(workspace, qtbot, told):
    qtbot.keyClick(workspace.field, Qt.Key.Key_Return)
    assert told == ["Skriv først hvem som mangler."]


def test_the_room_sees_who_is_missing(desk, item_id, source_of):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "missing"))
    assert [type(block) for block in source_of(ExerciseKind.WELCOME, build).blocks] == [Question, Lines]
    desk.do("", lambda tx: welcome.add_missing_voice(tx, desk.id, "foreldrene"))
    content = source_of(ExerciseKind.WELCOME, build)
    assert content.blocks == (Question("Hvem mangler i rommet?"), Words(("foreldrene",)))


def test_the_three_views_are_switched_by_button_and_by_palette(desk, workspace):
    workspace.views.choose(1)
    assert desk.place().view == "core_group"
    actions = {action.text(): action for action in workspace.exercise_actions()}
    actions["Vis på lerretet: Hvem mangler?"].trigger()
    assert desk.place().view == "missing"
    actions["Vis på lerretet: Dagen vår"].trigger()
    assert desk.place().view == ""
    assert "Velg kjernegruppa" in actions


def test_a_view_that_is_not_known_shows_the_day(desk, item_id, source_of):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "noe annet"))
    assert isinstance(source_of(ExerciseKind.WELCOME, build).blocks[1], Schedule)


def test_in_a_narrow_window_the_day_stands_over_the_rest(workspace, qtbot):
    def below(one, other):
        top, bottom = one.mapTo(workspace, one.rect().bottomLeft()), other.mapTo(workspace, other.rect().topLeft())
        return bottom.y() > top.y()

    assert not below(workspace._day_area, workspace.core_group)
    workspace.resize(540, 640)
    qtbot.waitUntil(lambda: below(workspace._day_area, workspace.core_group))


@pytest.mark.parametrize("width", [706, 789, 790, 808])
def test_the_day_has_room_for_its_names_whatever_stands_beside_it(workspace, qtbot, width):
    workspace.resize(width, 640)
    name = QFontMetricsF(sans(BODY_PX, SEMIBOLD, tabular=True)).horizontalAdvance("09:00   Velkommen")
    qtbot.waitUntil(lambda: workspace.width() == width and workspace._day_area.viewport().width() > name + 38 + 36)


def test_later_in_the_day_the_list_shows_where_it_is(desk, item_id, workspace, qtbot):
    for item in desk.read(lambda tx: agenda.agenda(tx, desk.id))[:9]:
        desk.do("", lambda tx, i=item.id: agenda.set_done(tx, i, done=True))
    workspace.resize(540, 420)
    bar = workspace._day_area.verticalScrollBar()
    desk.go_to(item_id)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    workspace.refresh(None)
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert workspace.day.now_at() > 9 * 30


def test_the_room_is_told_of_a_locked_end(desk, workspace, source_of):
    desk.do("", lambda tx: workshops.set_end(tx, desk.id, 15 * 60))
    assert workspace.day.lines()[-1] == "15:00 ferdig"
    assert schedule(source_of(ExerciseKind.WELCOME, build)).rows[-1].time == "15:00"


def test_a_name_and_its_department_have_room_in_the_core_group(desk, workspace):
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine("Marit Øverland", "Hallingdal")]))
    workspace.resize(800, 560)
    workspace.grab()
    QApplication.processEvents()
    listed = workspace.core_group
    assert listed.sizeHintForColumn(0) <= listed.viewport().width()
