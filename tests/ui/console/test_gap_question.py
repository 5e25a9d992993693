"""Whether the time counts in which the machine slept: asked of the timer that it came to, until it is answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, people, timers
from unginvest_workshop.ui.console.gap_question import gap_words
from unginvest_workshop.ui.widgets.button import Button

EIGHT = "Maskinen sov i 8 minutter. Skal de telle med?"
MINUTE = 60_000


@pytest.fixture
def item(session):
    """Return the id of a kind of exercise of the day."""

    def find(kind):
        return next(i.id for i in session.page.edits.items() if i.exercise is kind)

    return find


@pytest.fixture
def tree(session, item):
    """Let the clock of the tree exercise go; return its id."""
    session.desk.go_to(item(ExerciseKind.TREE))
    session.timer.toggle()
    return item(ExerciseKind.TREE)


@pytest.fixture
def sleep(session, clock):
    """Let so many seconds pass in which the app does nothing."""

    def pass_by(seconds):
        clock.seconds += seconds
        session.timer._look()

    return pass_by


def left(session, item_id):
    return session.timer.reading(item_id).remaining


def asked(session):
    return session.page.question.text()


def answer(session, words):
    next(each for each in session.page.question.findChildren(Button) if each.text() == words).click()


def let_go(session, item_id):
    """Go to an exercise and let its clock go, instead of the one that goes."""
    now = session.desk.clock.now()
    session.desk.go_to(item_id)
    session.desk.do("", lambda tx: timers.start_timer(tx, item_id, now))


def test_a_sleep_counts_until_it_is_said_not_to(session, tree, sleep):
    sleep(2)
    assert asked(session) == ""
    sleep(480)
    assert asked(session) == EIGHT
    assert left(session, tree) == 30 * MINUTE - 482_000
    answer(session, "Ikke tell med")
    assert left(session, tree) == 30 * MINUTE - 2_000
    assert session.timer.timer(tree).running
    assert asked(session) == ""


def test_a_sleep_that_counts_is_asked_of_no_more(session, tree, sleep):
    sleep(480)
    answer(session, "Tell med")
    assert (asked(session), left(session, tree)) == ("", 22 * MINUTE)


@pytest.mark.parametrize(("key", "after"), [(Qt.Key.Key_T, 22 * MINUTE), (Qt.Key.Key_U, 30 * MINUTE)])
def test_it_is_answered_by_key_also_from_a_field_and_only_while_it_is_asked(session, tree, sleep, qtbot, key, after):
    session.actions["capture"].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    sleep(480)
    assert asked(session) == EIGHT
    for _ in range(2):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        assert (asked(session), left(session, tree)) == ("", after)
    assert not session.actions["count_gap"].isEnabled()
    assert not session.actions["leave_gap_out"].isEnabled()


def test_the_question_stays_though_screens_go_and_come_and_notices_are_told(session, tree, sleep):
    sleep(480)
    session.room._tell_lost()
    session.room._tell_found()
    session.desk.told.emit("Noe annet.")
    assert asked(session) == EIGHT
    assert session.page.banner.text() == "Noe annet."
    session.page.banner.dismiss()
    answer(session, "Ikke tell med")
    assert left(session, tree) == 30 * MINUTE


def test_what_is_slept_before_the_answer_is_asked_of_together(session, tree, sleep):
    sleep(480)
    sleep(4)
    sleep(120)
    assert asked(session) == "Maskinen sov i 10 minutter. Skal de telle med?"
    answer(session, "Ikke tell med")
    assert left(session, tree) == 30 * MINUTE


def test_the_answer_is_for_the_timer_that_was_asked_of(session, item, tree, sleep):
    dream = item(ExerciseKind.DREAM)
    sleep(1)
    sleep(480)
    let_go(session, dream)
    for _ in range(100):
        sleep(1)
    assert asked(session) == f"Treøvelsen: {EIGHT}"
    answer(session, "Ikke tell med")
    assert left(session, tree) == 30 * MINUTE - 1_000
    assert left(session, dream) == 30 * MINUTE - 100_000


def test_each_timer_is_asked_of_in_its_turn(session, item, tree, sleep):
    sleep(480)
    let_go(session, item(ExerciseKind.DREAM))
    sleep(300)
    answer(session, "Tell med")
    assert asked(session) == "Maskinen sov i 5 minutter. Skal de telle med?"
    answer(session, "Ikke tell med")
    assert (left(session, tree), left(session, item(ExerciseKind.DREAM))) == (22 * MINUTE, 30 * MINUTE)


def test_where_group_after_group_is_heard_it_is_the_round_that_slept(session, sleep):
    desk = session.desk
    shown = desk.do("", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.PRESENTATION, 20))
    groups = [desk.do("", lambda tx: people.add_group(tx, desk.id)) for _ in range(3)]
    desk.go_to(shown)
    desk.choose_group(groups[0])
    session.timer.toggle()
    sleep(1)
    sleep(120)
    desk.do("", lambda tx: timers.go_to_next_group(tx, desk.id, desk.clock.now()))
    for _ in range(30):
        sleep(1)
    length = session.timer.timer(shown).segments[1].seconds * 1000
    assert asked(session) == "Maskinen sov i 2 minutter. Skal de telle med?"
    answer(session, "Ikke tell med")
    assert left(session, shown) == length - 30_000
    assert session.timer.timer(shown).spent[0] == 1_000


def test_who_pauses_as_the_machine_wakes_is_asked_too(session, tree, clock):
    clock.seconds += 480
    session.timer.toggle()
    assert asked(session) == EIGHT
    answer(session, "Ikke tell med")
    assert (left(session, tree), session.timer.timer(tree).running) == (30 * MINUTE, False)


@pytest.mark.parametrize("act", ["skip_segment", "restart_segment"])
def test_who_sets_the_clock_by_hand_has_answered(session, item, sleep, act):
    session.desk.go_to(item(ExerciseKind.INTERVIEW))
    session.timer.toggle()
    sleep(480)
    assert asked(session) != ""
    session.actions["more_time"].trigger()
    sleep(1)
    assert asked(session) != ""
    session.actions[act].trigger()
    assert asked(session) == ""


def test_an_exercise_that_is_gone_is_asked_of_no_more(session, tree, sleep):
    sleep(480)
    session.page.edits.remove(tree)
    assert asked(session) == ""
    assert not session.actions["count_gap"].isEnabled()


def test_a_clock_that_stands_still_has_no_gap(session, tree, sleep):
    session.timer.toggle()
    sleep(600)
    session.timer.toggle()
    assert asked(session) == ""


def test_over_the_console_the_stage_says_nothing_and_the_question_waits(session, tree, sleep, qtbot):
    session.actions["show_stage"].trigger()
    qtbot.waitExposed(session.stage)
    sleep(480)
    assert not session.stage.isAncestorOf(session.page.question)
    session.stage.close()
    assert asked(session) == EIGHT
    assert session.page.question.isVisible()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (4, "Maskinen sto stille i 4 sekunder. Skal de telle med?"),
        (60, "Maskinen sov i 1 minutt. Skal det telle med?"),
        (480, EIGHT),
        (3 * 3600, "Maskinen sov i 3 timer. Skal de telle med?"),
    ],
)
def test_the_question_is_asked_as_people_say_it(seconds, words):
    assert gap_words(Translator("nb"), seconds * 1000) == words
