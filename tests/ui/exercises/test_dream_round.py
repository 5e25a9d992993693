"""The round of dreams in the console: who has the word, by keys, and that the room never learns of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.people import Attendance, TakingPart
from unginvest_workshop.operations import attendance, dreams, people, rounds
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.exercises.dream.stage import build
from unginvest_workshop.ui.exercises.dream.workspace import DreamWorkspace

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Amina", "Bjørn", "Chen", "Dina")


@pytest.fixture
def item(item_of):
    return item_of(ExerciseKind.DREAM)


@pytest.fixture
def ids(desk):
    return desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(name) for name in NAMES]))


@pytest.fixture
def workspace(desk, item, ids, qtbot):
    made = DreamWorkspace(desk, item)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.focus_capture()
    return made


def press(workspace, qtbot, key, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(workspace._field, key, held)


def say(workspace, qtbot, text, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClicks(workspace._field, text)
    press(workspace, qtbot, Qt.Key.Key_Return, held)


def authors(desk):
    return {idea.text: idea.author_id for idea in desk.read(lambda tx: dreams.dream_ideas(tx, desk.id))}


def test_who_has_the_word_says_it_in_their_name_and_then_nobody_has_it(desk, workspace, ids, qtbot):
    assert workspace.round.count_words() == "0 av 4 har vært med"
    assert workspace.round.person.text() == "Neste: Amina"
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    assert workspace.round.person.text() == "Amina sier"
    assert workspace._says.text() == "Amina sier"
    assert workspace._field.text() == ""
    say(workspace, qtbot, "kø om morgenen")
    say(workspace, qtbot, "ingen bestemt sier dette")
    assert authors(desk) == {"kø om morgenen": ids[0], "ingen bestemt sier dette": None}
    assert workspace.round.count_words() == "1 av 4 har vært med"
    assert workspace.round.person.text() == "Neste: Bjørn"
    assert workspace.ground.view(workspace.state.order[0]).said() == "Amina"


def test_ja_og_bears_the_name_too(desk, workspace, ids, qtbot):
    say(workspace, qtbot, "a")
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    say(workspace, qtbot, "b", CTRL)
    assert authors(desk) == {"a": None, "b": ids[0]}


def test_to_listen_and_to_pass_is_to_take_part_and_can_be_taken_back(desk, workspace, item, ids, qtbot):
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    press(workspace, qtbot, Qt.Key.Key_L, ALT)
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    assert workspace.round.writer == ids[1]
    press(workspace, qtbot, Qt.Key.Key_S, ALT)
    seats = desk.read(lambda tx: rounds.dream_round(tx, item))
    assert [seat.way for seat in seats] == [TakingPart.LISTENS, TakingPart.PASSES, None, None]
    assert workspace.round.count_words() == "2 av 4 har vært med"
    desk.undo()
    assert workspace.round.count_words() == "1 av 4 har vært med"
    workspace.round._give(ids[0])
    workspace.round.forget()
    assert workspace.round.count_words() == "0 av 4 har vært med"


def test_with_nobody_chosen_the_keys_choose_somebody_first(desk, workspace, item, ids, qtbot):
    press(workspace, qtbot, Qt.Key.Key_L, ALT)
    assert workspace.round.writer == ids[0]
    assert all(seat.way is None for seat in desk.read(lambda tx: rounds.dream_round(tx, item)))


def test_next_goes_round_and_passes_by_whoever_has_taken_part(desk, workspace, ids, qtbot):
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "b", author_id=ids[1]))
    seen = []
    for _ in range(4):
        press(workspace, qtbot, Qt.Key.Key_N, ALT)
        seen.append(workspace.round.writer)
    assert seen == [ids[0], ids[2], ids[3], ids[0]]


def test_who_is_away_is_not_asked_and_when_all_have_had_it_nothing_urges(desk, workspace, ids, qtbot):
    desk.do("", lambda tx: attendance.set_attendance(tx, [ids[3]], Attendance.AWAY))
    for person in ids[:3]:
        desk.do("", lambda tx, person=person: dreams.add_idea(tx, desk.id, "x", author_id=person))
    assert workspace.round.count_words() == "3 av 3 har vært med"
    assert workspace.round.person.text() == "Hvem har ordet?"
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    assert workspace.round.writer is None


def test_anybody_can_be_chosen_from_the_list(desk, workspace, ids, qtbot):
    desk.do("", lambda tx: dreams.add_idea(tx, desk.id, "b", author_id=ids[1]))
    qtbot.mouseClick(workspace.round.person, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in workspace.round.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Amina", "Chen", "Dina", "Bjørn · har sagt en drøm", "Ingen bestemt"]
    next(action for action in menu.actions() if action.text() == "Chen").trigger()
    menu.close()
    assert workspace.round.writer == ids[2]


def test_without_people_there_is_no_round(desk, workspace, ids):
    for person in ids:
        desk.do("", lambda tx, person=person: people.remove_person(tx, person))
    assert workspace.round.isHidden()


def test_what_is_private_is_covered_while_the_room_may_see_the_console(workspace, qtbot):
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    say(workspace, qtbot, "kø")
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    workspace.set_private(hidden=True)
    view = workspace.ground.view(workspace.state.order[0])
    assert view.said() == ""
    assert not workspace.round.person.isVisible()
    assert not any(name in workspace.round.count_words() for name in NAMES)
    assert "har vært med" not in workspace.round.count_words()
    assert workspace._says.text() == ""
    workspace.set_private(hidden=False)
    assert view.said() == "Amina"
    assert workspace._says.text() == "Bjørn sier"


def test_nothing_opens_the_list_of_names_while_it_is_covered(desk, workspace, qtbot):
    def open_lists():
        return [menu for menu in workspace.round.findChildren(QMenu) if menu.isVisible()]

    told = []
    desk.told.connect(told.append)
    workspace.round.open_menu()
    assert open_lists()
    workspace.set_private(hidden=True)
    assert open_lists() == []
    for action in workspace.exercise_actions():
        action.trigger()
        assert open_lists() == []
    assert "Runden er skjult for rommet. Hold F8 for å se." in told


def test_the_room_never_learns_who_said_what_or_who_has_the_word(desk, workspace, source_of, qtbot):
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    say(workspace, qtbot, "kø")
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    assert workspace.capture_words() == ""
    for view in ("", workspace.state.order[0], "crowns"):
        workspace.stage.show_view(view)
        shown = repr(source_of(ExerciseKind.DREAM, build))
        assert not any(name in shown for name in NAMES)
        assert "vært med" not in shown


def test_an_idea_can_be_without_a_name_again(desk, workspace, qtbot):
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    say(workspace, qtbot, "kø")
    workspace.acting.unsign()
    assert authors(desk) == {"kø": None}
    assert workspace.round.count_words() == "1 av 4 har vært med"
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    assert workspace.round.person.text() == "Bjørn sier"
    desk.undo()
    assert authors(desk) != {"kø": None}
    assert workspace.round.count_words() == "1 av 4 har vært med"


def test_who_said_a_dream_that_bears_no_name_can_be_noted_from_the_list(desk, workspace, item, ids, qtbot):
    press(workspace, qtbot, Qt.Key.Key_N, ALT)
    workspace.round.open_menu()
    menu = next(menu for menu in workspace.round.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Amina har sagt en drøm").trigger()
    menu.close()
    seats = desk.read(lambda tx: rounds.dream_round(tx, item))
    assert [seat.way for seat in seats] == [TakingPart.TELLS, None, None, None]
    assert workspace.round.writer is None
