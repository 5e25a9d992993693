"""Letters on the floor: words are written whole, and the room sees nothing because of them that it was not to see."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.operations import people, trees, workshops
from unginvest_workshop.ui.stage.live import Veil

BLACK, PAPER, FROZEN = Veil.BLACK, Veil.PAPER, Veil.FROZEN
ACTIONS = {"b": "blank_dark", "w": "blank_paper", "f": "freeze"}


def go(session, kind):
    session.desk.go_to(session.desk.read(lambda tx: tx.find(AgendaItem, exercise=kind))[0].id)


@pytest.fixture
def rail(session, window):
    """Return the day's plan, which has the keys, while the room sees a group's tree that can be written in."""
    session.actions["show_stage"].trigger()
    window.activateWindow()
    session.group = session.desk.do("", lambda tx: people.add_group(tx, session.desk.id))
    go(session, ExerciseKind.TREE)
    session.page.rail.setFocus()
    return session.page.rail


@pytest.fixture
def seconds(session):
    """Let the letters come at the times that the test says."""
    times = [0.0]
    session._first_letter._now = lambda: times[0]
    return times


@pytest.fixture
def seen(session):
    """Return all that the room has seen since, in order."""
    views = []
    session.room.live.changed.connect(lambda: views.append(session.room.live.view()))
    return views


def type_word(word):
    for letter in word:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def written(session):
    return session.page.workspace().capture_field().text()


def veils(session):
    return {veil for veil in Veil if session.room.live.has(veil)}


@pytest.mark.parametrize("page_key", [None, Qt.Key.Key_PageUp])
@pytest.mark.parametrize("word", ["ble sett", "fikk ansvar", "f.eks. hun", "wow", "bfw"])
def test_a_word_typed_on_the_floor_keeps_its_first_letter_and_blanks_nothing(session, rail, qtbot, word, page_key):
    if page_key is not None:
        rail.setFocus()
        qtbot.keyClick(rail, page_key)
        go(session, ExerciseKind.TREE)
    rail.setFocus()
    type_word(word)
    assert (written(session), veils(session)) == (word, set())


@pytest.mark.parametrize("word", ["ble", "wow", "fikk", "bble", "BLE"])
@pytest.mark.parametrize("veil", [*ACTIONS.values()])
def test_a_word_leaves_what_covers_the_rooms_view_and_shows_nothing_meanwhile(session, rail, seen, veil, word):
    session.actions[veil].trigger()
    before = session.room.live.view()
    seen.clear()
    type_word(word)
    assert written(session) == word
    assert session.room.live.view() == before
    assert all(view.blank or view.frozen for view in seen)


def test_what_is_frozen_stays_as_it_was_whatever_is_written(session, rail, seen):
    session.actions["freeze"].trigger()
    before = session.room.live.view()
    session.desk.do("", lambda tx: trees.add_told_story(tx, session.desk.id, session.group, "Ida: Hemmelig"))
    rail.setFocus()
    seen.clear()
    type_word("fikk")
    rail.setFocus()
    type_word("ble")
    assert session.room.live.view() == before
    assert {view.content for view in seen} <= {before.content}


def test_a_page_that_was_frozen_is_seen_again_when_what_covered_it_was_a_word(session, rail):
    session.actions["freeze"].trigger()
    before = session.room.live.view()
    session.desk.in_room(lambda tx: workshops.turn_stage_page(tx, session.desk.id, 1))
    type_word("ble")
    assert session.room.live.view() == before


@pytest.mark.parametrize("letter", [*ACTIONS])
def test_a_letter_alone_covers_at_once_and_uncovers_when_no_other_has_followed(session, rail, qtbot, seconds, letter):
    QTest.keyClicks(rail, letter)
    assert len(veils(session)) == 1
    seconds[0] += 1
    with qtbot.waitSignal(session.room.live.veil_changed):
        QTest.keyClicks(rail, letter)
        assert len(veils(session)) == 1
    assert veils(session) == set()
    QTest.keyClicks(rail, letter)
    seconds[0] += 1
    QTest.keyClicks(rail, "v")
    assert len(veils(session)) == 1
    assert written(session) == "v"


def test_the_same_letter_at_once_again_is_the_same_wish(session, rail, qtbot):
    session.actions["blank_dark"].trigger()
    with qtbot.waitSignal(session.room.live.veil_changed):
        QTest.keyClicks(rail, "bb")
        assert veils(session) == {BLACK}
    assert veils(session) == set()


def test_a_letter_that_is_held_down_acts_once(session, rail, qtbot):
    for repeated in (False, True, True):
        QApplication.sendEvent(
            rail,
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", autorep=repeated),
        )
    assert veils(session) == {BLACK}
    assert not session._first_letter._wait.isActive()


def test_what_was_taken_away_meanwhile_is_not_put_there_by_a_letter_that_waits(session, rail, qtbot):
    session.actions["blank_dark"].trigger()
    with qtbot.waitSignal(session._first_letter._wait.timeout):
        QTest.keyClicks(rail, "b")
        session.room.live.lift_veil()
    assert veils(session) == set()


def test_what_was_chosen_after_the_first_letter_is_not_put_back(session, rail):
    QTest.keyClicks(rail, "b")
    session.actions["blank_paper"].trigger()
    QTest.keyClicks(rail, "l")
    assert veils(session) == {PAPER}


def test_after_another_key_a_letter_begins_a_word_of_its_own(session, rail, qtbot):
    session.actions["blank_dark"].trigger()
    with qtbot.waitSignal(session.room.live.veil_changed):
        QTest.keyClicks(rail, "b")
        QTest.keyClick(rail, Qt.Key.Key_Down)
        rail.setFocus()
        QTest.keyClicks(rail, "l")
        assert veils(session) == {BLACK}
    assert written(session) == "l"
    assert veils(session) == set()


def test_a_capital_after_the_first_letter_belongs_to_the_word(session, rail):
    QTest.keyClicks(rail, "b")
    QTest.keyClick(rail, Qt.Key.Key_Shift)
    QTest.keyClicks(rail, "L")
    assert (written(session), veils(session)) == ("bL", set())


def test_letters_in_a_hurry_are_commands_where_nothing_can_be_written(session, rail):
    go(session, ExerciseKind.BREAK)
    rail.setFocus()
    QTest.keyClicks(rail, "fb")
    assert veils(session) == {FROZEN, BLACK}
    QTest.keyClicks(rail, "bf")
    assert veils(session) == set()


def test_a_clickers_letter_uncovers_no_sooner_than_anybodys(session, rail, qtbot):
    session.actions["blank_dark"].trigger()
    QTest.keyClick(rail, Qt.Key.Key_PageUp)
    go(session, ExerciseKind.TREE)
    rail.setFocus()
    type_word("ble.")
    assert (written(session), veils(session)) == ("ble.", {BLACK})
    session.page.workspace().capture_field().clear()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp)
    go(session, ExerciseKind.TREE)
    rail.setFocus()
    with qtbot.waitSignal(session.room.live.veil_changed):
        QTest.keyClicks(rail, "b")
        assert veils(session) == {BLACK}
    assert veils(session) == set()


def test_a_fagdag_that_is_left_has_no_letter_that_waits(session, rail):
    session.actions["blank_dark"].trigger()
    QTest.keyClicks(rail, "b")
    session.actions["home"].trigger()
    assert not session._first_letter._wait.isActive()


def test_a_letter_with_alt_held_goes_on_with_no_word(session, rail):
    QTest.keyClicks(rail, "f")
    QApplication.sendEvent(rail, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier, "n"))
    assert (written(session), veils(session)) == ("", {FROZEN})
