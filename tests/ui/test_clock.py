"""The timer that the windows watch."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.segments import SegmentKind
from unginvest_workshop.domain.timer import Timer, TimerSignal
from unginvest_workshop.operations import agenda
from unginvest_workshop.ui.clock import TimerModel, clock_text, whole_seconds


@pytest.fixture
def timer(desk):
    return TimerModel(desk, desk)


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (378_000, "6:18"), (377_001, "6:18"), (1_670_000, "27:50"), (3_900_000, "1:05:00"), (1, "0:01"), (0, "0:00"),
        (-1, "0:00"), (-40_000, "\u22120:40"), (-3_600_000, "\u22121:00:00"),
    ],
)  # fmt: skip
def test_clocks_read_as_people_write_them(milliseconds, text):
    assert clock_text(milliseconds) == text


def test_begun_seconds_count():
    assert [whole_seconds(ms) for ms in (1001, 1000, 1, 0, -999, -1000)] == [2, 1, 1, 0, 0, -1]


def test_space_starts_and_pauses_the_exercise_that_the_room_is_at(desk, item_of, timer, clock):
    here = item_of(ExerciseKind.TREE)
    desk.go_to(here)
    assert timer.active_item() == here
    assert not timer.timer(here).running
    timer.toggle()
    clock.seconds += 90
    assert timer.timer(here).running
    assert timer.reading(here).remaining == 30 * 60_000 - 90_000
    timer.toggle()
    clock.seconds += 500
    assert timer.reading(here).remaining == 30 * 60_000 - 90_000
    assert desk.history().undo is None or "klokka" not in desk.history().undo


def test_a_timer_goes_on_at_the_next_exercise_until_its_time_is_up(desk, item_of, timer, clock):
    first, second = item_of(ExerciseKind.TOPIC), item_of(ExerciseKind.TREE)
    desk.go_to(first)
    timer.toggle()
    desk.go_to(second)
    assert timer.active_item() == first
    clock.seconds += 31 * 60
    assert timer.active_item() == second
    timer.toggle()
    assert timer.timer(second).running


def test_a_time_of_one_stretch_is_not_ended_by_going_on(desk, item_of, timer, clock):
    here = item_of(ExerciseKind.TREE)
    desk.go_to(here)
    timer.toggle()
    clock.seconds += 60
    timer.skip()
    assert timer.reading(here).remaining == 29 * 60_000


def test_minutes_are_added_and_stretches_skipped_and_begun_again(desk, item_of, timer, clock):
    here = item_of(ExerciseKind.INTERVIEW)
    desk.go_to(here)
    timer.toggle()
    timer.skip()
    clock.seconds += 60
    timer.add_minutes(1)
    assert clock_text(timer.reading(here).remaining) == "11:00"
    timer.restart()
    assert clock_text(timer.reading(here).remaining) == "12:00"
    timer.skip()
    assert timer.reading(here).kind is SegmentKind.SWAP
    timer.skip()
    assert timer.reading(here).kind is SegmentKind.SECOND_TELLS
    timer.add_minutes(-1)
    assert clock_text(timer.reading(here).remaining) == "10:00"


def test_the_end_is_told_of_though_the_room_has_gone_on(desk, item_of, timer, clock):
    heard = []
    timer.rang.connect(heard.append)
    desk.go_to(item_of(ExerciseKind.TREE))
    timer.toggle()
    timer._look()
    desk.go_to(item_of(ExerciseKind.INTERVIEW))
    clock.seconds += 30 * 60 - 1
    timer._look()
    heard.clear()
    clock.seconds += 1
    timer._look()
    assert heard == [TimerSignal.END]


def test_it_ticks_when_another_second_is_shown_and_rests_while_nothing_counts(desk, item_of, timer, clock, qtbot):
    desk.go_to(item_of(ExerciseKind.TREE))
    assert not timer._wake.isActive()
    with qtbot.waitSignal(timer.ticked):
        timer.toggle()
    assert timer._wake.isActive()
    clock.seconds += 1
    with qtbot.waitSignal(timer.ticked):
        timer._wake.timeout.emit()
    clock.seconds += 0
    with qtbot.assertNotEmitted(timer.ticked):
        timer._wake.timeout.emit()
    timer.toggle()
    assert not timer._wake.isActive()


def test_without_an_agenda_there_is_nothing_to_count(desk, timer):
    for item in desk.read(lambda tx: agenda.agenda(tx, desk.id)):
        desk.do("Slett", lambda tx, item=item: agenda.remove_item(tx, item.id))
    assert timer.active_item() is None
    for act in (timer.toggle, timer.skip, timer.restart, lambda: timer.add_minutes(1)):
        act()
    assert desk.read(lambda tx: tx.find(Timer, workshop_id=desk.id)) == []


def test_a_paused_clock_stays_at_hand_while_one_looks_elsewhere_until_another_is_started(desk, item_of, timer, clock):
    interview, tree = item_of(ExerciseKind.INTERVIEW), item_of(ExerciseKind.TREE)
    desk.go_to(interview)
    timer.toggle()
    clock.seconds += 90
    desk.go_to(tree)
    timer.toggle()
    assert (timer.active_item(), timer.timer(interview).running) == (interview, False)
    timer.toggle()
    assert timer.timer(interview).running
    assert not timer.timer(tree).elapsed
    timer.start_here()
    assert timer.active_item() == tree
    desk.go_to(interview)
    timer.start_here()
    assert timer.reading(interview).segment == 0
    assert timer.timer(interview).elapsed == 90_000
    assert timer.active_item() == interview
