"""Undo in the console: it goes to where it happened, says what it took, and stops before what nobody thinks of."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import agenda, clusters, people, trees

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at(session, item_of):
    """Let the room be at an exercise; return its workspace in the console."""

    def go(kind):
        session.desk.go_to(item_of(kind))
        return session.page.workspace()

    return go


@pytest.fixture
def two_groups(session):
    """Make two groups with a story each."""
    desk = session.desk
    groups = [desk.do("", lambda tx: people.add_group(tx, desk.id)) for _ in range(2)]
    for group, told in zip(groups, ("Ida: Turen", "Per: Skolen"), strict=True):
        desk.do("", lambda tx, group=group, told=told: trees.add_told_story(tx, desk.id, group, told))
    return groups


@pytest.fixture
def press(qtbot):
    def keys(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    return keys


@pytest.fixture
def write(qtbot, press):
    def words(text):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(Qt.Key.Key_Return)

    return words


@pytest.fixture
def said_in_the_tree(session, at, two_groups, write):
    """Write «å bli sett» down on the tree of the first group, and return the agenda item of the exercise."""
    tree = at(ExerciseKind.TREE).item_id
    session.desk.choose_group(two_groups[0])
    session.page.workspace().focus_capture()
    write("å bli sett")
    return tree


def factors(desk):
    return {each.text for each in desk.read(lambda tx: tx.find(SuccessFactor, workshop_id=desk.id))}


def said(session):
    return session.page.taking_back.line.text()


def test_an_undo_goes_to_the_group_where_it_happened_and_says_what_it_took(session, at, two_groups, press, write):
    desk, first = session.desk, two_groups[0]
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(first)
    workspace.focus_capture()
    write("å bli sett")
    write("vi lo masse")
    press(Qt.Key.Key_Tab)
    assert desk.place().group_id == two_groups[1]
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == {"å bli sett"}
    assert desk.place().group_id == first
    assert said(session) == "Angret: Ny suksessfaktor «vi lo masse»"
    assert QApplication.focusWidget() is workspace.bar.field
    assert workspace.bar.field.text() == "vi lo masse"
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == set()
    assert said(session) == "Angret: Ny suksessfaktor «å bli sett»"
    press(Qt.Key.Key_Y, CTRL)
    assert factors(desk) == {"å bli sett"}
    assert said(session) == "Gjort om igjen: Ny suksessfaktor «å bli sett»"


def test_words_that_come_back_are_written_over_and_their_story_is_not_chosen(session, at, two_groups, press, write):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(two_groups[0])
    workspace.focus_capture()
    write("vi sang")
    press(Qt.Key.Key_Z, CTRL)
    assert workspace.bar.field.selectedText() == "vi sang"
    assert workspace.pages.tree.chosen_stories() == []
    write("kaffe")
    assert factors(desk) == {"kaffe"}


def test_after_a_paste_on_the_tree_is_undone_delete_takes_no_more_than_what_was_chosen(
    session, at, two_groups, press, write
):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(two_groups[0])
    workspace.focus_capture()
    for words in ("vi sang", "kaffe", "god tid"):
        write(words)
    tree = workspace.pages.tree
    chosen = [note.id for note in tree.layout_.notes[:2]]
    tree.setFocus()
    tree.choose(chosen)
    for key in (Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_Z):
        press(key, CTRL)
    assert (tree.chosen_factors(), tree.chosen_stories()) == (chosen, [])
    press(Qt.Key.Key_Delete)
    assert factors(desk) == {"god tid"}


def test_a_tick_in_the_plan_is_announced_before_it_is_taken_back_from_the_field(session, at, two_groups, press, write):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(two_groups[0])
    item = workspace.item_id
    session.page.edits.set_done(item, done=True)
    workspace.focus_capture()
    write("å bli sett")
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == set()
    workspace.bar.field.setText("")
    press(Qt.Key.Key_Z, CTRL)
    assert desk.item(item).done
    assert said(session).startswith("Neste angring gjelder planen: Merk «")
    press(Qt.Key.Key_Z, CTRL)
    assert not desk.item(item).done
    assert said(session).startswith("Angret: Merk «")


def test_an_announcement_that_is_gone_is_made_again(session, at, two_groups, press):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    session.page.edits.set_done(workspace.item_id, done=True)
    workspace.focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    session.page.taking_back.line.dismiss()
    press(Qt.Key.Key_Z, CTRL)
    assert desk.item(workspace.item_id).done
    assert "planen" in said(session)


def test_a_key_that_is_held_down_goes_no_further_than_the_announcement(session, at, two_groups):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    session.page.edits.set_done(workspace.item_id, done=True)
    workspace.focus_capture()
    for held in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, CTRL, "", held)
        QApplication.sendEvent(QApplication.focusWidget(), press)
    assert desk.item(workspace.item_id).done


def test_from_the_plan_itself_a_tick_is_taken_back_at_once(session, at, press):
    workspace = at(ExerciseKind.TREE)
    session.page.edits.set_done(workspace.item_id, done=True)
    session.page.rail.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert not session.desk.item(workspace.item_id).done
    assert said(session).startswith("Angret: Merk «")
    assert session.page.rail.hasFocus()


def test_people_are_announced_too(session, at, two_groups, press):
    desk = session.desk
    desk.do("Ny deltaker", lambda tx: people.add_number_of_people(tx, desk.id, 2))
    workspace = at(ExerciseKind.TREE)
    workspace.focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    assert said(session).startswith("Neste angring gjelder deltakerne: Ny deltaker.")
    assert desk.read(lambda tx: tx.find(Participant, workshop_id=desk.id))


def test_what_was_written_before_the_fagdag_was_opened_is_announced(session, window, at, two_groups, press):
    desk = session.desk
    window.go_home()
    window.open_workshop(desk.id)
    session = window.session
    session.desk.go_to(desk.read(lambda tx: tx.find(AgendaItem, exercise=ExerciseKind.TREE))[0].id)
    session.page.workspace().focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    assert said(session).startswith("Neste angring er fra før du åpnet fagdagen")
    assert len(desk.read(lambda tx: tx.find(Story, workshop_id=desk.id))) == 2


def test_a_step_of_another_exercise_is_announced_and_then_gone_to_while_the_room_stays(
    session, at, two_groups, press, said_in_the_tree, item_of
):
    desk = session.desk
    at(ExerciseKind.DREAM).focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == {"å bli sett"}
    assert said(session).startswith("Neste angring gjelder en annen øvelse: Ny suksessfaktor «å bli sett».")
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == set()
    assert desk.place().item_id == said_in_the_tree
    assert desk.room_place().item_id == item_of(ExerciseKind.DREAM)
    assert session.page.workspace().state.group_id == two_groups[0]


def test_what_was_said_in_the_tree_is_announced_on_the_board_that_shows_it(session, at, press, said_in_the_tree):
    desk = session.desk
    desk.choose_group(None)
    board = at(ExerciseKind.SHARED_FACTORS)
    made = desk.read(lambda tx: tx.find(SuccessFactor, workshop_id=desk.id))[0].id
    desk.do("Ny", lambda tx: clusters.add_cluster(tx, desk.id, "Sett", [made]))
    board.focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    assert said(session) == "Angret: Ny «Sett»"
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == {"å bli sett"}
    assert said(session).startswith("Neste angring gjelder en annen øvelse: Ny suksessfaktor «å bli sett».")
    press(Qt.Key.Key_Z, CTRL)
    assert factors(desk) == set()
    assert desk.place().item_id == said_in_the_tree


def test_the_line_is_not_on_the_stage_and_takes_no_room_or_presses(session, at, two_groups, press, write):
    session.show_stage()
    workspace = at(ExerciseKind.TREE)
    session.desk.choose_group(two_groups[0])
    workspace.focus_capture()
    write("å bli sett")
    before = workspace.geometry()
    press(Qt.Key.Key_Z, CTRL)
    line = session.page.taking_back.line
    assert line.window() is not session.stage
    assert workspace.geometry() == before
    assert line.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert line.accessibleName() == line.text()
    assert line.geometry().bottom() < workspace.mapTo(session.page, workspace.rect().topLeft()).y()
    assert line.geometry().right() < session.page.top_bar._clock.geometry().left()


def test_what_is_brought_back_is_chosen_on_the_tree_of_its_group(session, at, two_groups, press):
    desk, first = session.desk, two_groups[0]
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(first)
    story = workspace.state.stories[0].id
    (made,) = desk.do("Ny", lambda tx: trees.add_factors(tx, story, ["å bli sett"]))
    workspace.state.doing.remove([made], [])
    desk.choose_group(two_groups[1])
    session.page.rail.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert desk.place().group_id == first
    assert workspace.pages.tree.chosen_factors() == [made]


def test_an_undo_of_the_plan_leaves_the_exercise_that_is_shown(session, at, press):
    desk = session.desk
    workspace = at(ExerciseKind.DREAM)
    desk.do("Ny øvelse", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.TASTE, 20))
    session.page.rail.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert session.page.workspace() is workspace
    assert said(session) == "Angret: Ny øvelse"


def test_the_trees_own_canvas_is_no_way_into_the_plan(session, at, two_groups, press):
    workspace = at(ExerciseKind.TREE)
    session.desk.choose_group(two_groups[0])
    session.page.edits.set_done(workspace.item_id, done=True)
    workspace.pages.tree.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert session.desk.item(workspace.item_id).done


def test_what_is_old_is_announced_from_the_plan_too(session, window, at, two_groups, press):
    desk = session.desk
    window.go_home()
    window.open_workshop(desk.id)
    window.session.page.rail.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert said(window.session).startswith("Neste angring er fra før")
    press(Qt.Key.Key_Z, CTRL)
    assert said(window.session).startswith("Angret: ")
    assert len(desk.read(lambda tx: tx.find(Story, workshop_id=desk.id))) == 1


def test_long_words_are_cut_and_many_are_counted(session, at, two_groups, press):
    desk = session.desk
    workspace = at(ExerciseKind.TREE)
    desk.choose_group(two_groups[0])
    long = "vi lo masse sammen hele kvelden og sov nesten ikke den natta"
    workspace.state.doing.add_factors(workspace.state.stories[0].id, [long, "å bli sett", "vi sang"])
    workspace.focus_capture()
    press(Qt.Key.Key_Z, CTRL)
    assert said(session).endswith(" og 2 til")
    workspace.state.doing.add_factors(workspace.state.stories[0].id, ["b" * 600])
    press(Qt.Key.Key_Z, CTRL)
    assert said(session) == f"Angret: Ny suksessfaktor «{'b' * 43}…»"
    workspace.state.doing.add_factors(workspace.state.stories[0].id, [long])
    press(Qt.Key.Key_Z, CTRL)
    assert said(session) == "Angret: Ny suksessfaktor «vi lo masse sammen hele kvelden og sov …»"


def test_what_was_said_of_an_earlier_step_is_gone_once_it_is_taken_back(session, at, two_groups, press):
    at(ExerciseKind.TREE)
    session.desk.choose_group(two_groups[0])
    tree = session.page.workspace().pages.tree
    tree.setFocus()
    tree.choose([session.desk.read(lambda tx: trees.stories(tx, session.desk.id))[0].id])
    press(Qt.Key.Key_Delete)
    assert "Ctrl + Z" in session.page.banner.text()
    press(Qt.Key.Key_Z, CTRL)
    assert len(session.desk.read(lambda tx: trees.stories(tx, session.desk.id))) == 2
    assert session.page.banner.text() == ""


def test_the_keys_come_back_to_the_field_where_half_a_line_waits(session, at, said_in_the_tree, qtbot, press, item_of):
    field = session.page.workspace().bar.field
    qtbot.keyClicks(field, "vi l")
    session.desk.go_to(item_of(ExerciseKind.TOPIC))
    session.page.rail.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    field = session.page.workspace().bar.field
    assert factors(session.desk) == set()
    assert field.text() == "vi l"
    assert QApplication.focusWidget() is field
