"""The timer: counts without drift, through pauses, changes, crashes, sleep and other boots."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.segments import Segment, SegmentKind, interview_segments, plain_segments, round_segments
from unginvest_workshop.domain.timer import (
    MINUTE_MS,
    SHOWN_MS,
    Instant,
    Timer,
    TimerSignal,
    change_length,
    counted_in,
    elapsed_at,
    finish,
    is_awaited,
    is_forgotten,
    leave_out,
    passed,
    pause,
    read,
    restart,
    sign_at,
    signal_between,
    skip,
    start,
    take_up,
    with_round_minutes,
    with_rounds,
)


def at(seconds, boot_id="b1", ahead=0):
    """Return the instant so many seconds after nought; ``ahead`` moves the wall clock alone."""
    return Instant(wall=10**12 + round(seconds * 1000) + ahead, boot=round(seconds * 1000), boot_id=boot_id)


def timer(*seconds):
    segments = tuple(Segment(SegmentKind.PLAIN, each) for each in seconds)
    return Timer(AgendaItemId("a"), WorkshopId("w"), segments)


def test_a_fresh_timer_shows_all_its_time():
    reading = read(timer(60, 30), at(5))
    assert (reading.segment, reading.remaining, reading.total_remaining) == (0, 60_000, 90_000)
    assert not reading.running
    assert not reading.over
    assert reading.share_left == 1


def test_it_counts_down_and_goes_on_below_nought():
    running = start(timer(60), at(0))
    assert read(running, at(45)).remaining == 15_000
    assert read(running, at(45)).share_left == 0.25
    late = read(running, at(75))
    assert (late.remaining, late.over, late.share_left, late.running) == (-15_000, True, 0, True)


def test_segments_follow_each_other():
    running = start(timer(60, 30, 10), at(0))
    assert [read(running, at(t)).segment for t in (0, 59.999, 60, 89, 90, 500)] == [0, 0, 1, 1, 2, 2]
    assert read(running, at(70)).remaining == 20_000
    assert read(running, at(70)).total_remaining == 30_000


def test_a_pause_costs_no_time():
    paused = pause(start(timer(60), at(0)), at(10))
    assert not paused.running
    assert read(paused, at(500)).remaining == 50_000
    assert read(start(paused, at(500)), at(510)).remaining == 40_000


def test_starting_twice_and_pausing_twice_change_nothing():
    running = start(timer(60), at(0))
    assert start(running, at(20)) == running
    paused = pause(running, at(20))
    assert pause(paused, at(40)) == paused


def test_longer_and_shorter():
    running = start(timer(60, 30), at(0))
    longer = change_length(running, at(10), MINUTE_MS)
    assert read(longer, at(10)).remaining == 110_000
    assert read(longer, at(10)).total_remaining == 140_000
    assert change_length(longer, at(10), -MINUTE_MS).segments == running.segments


def test_it_gets_no_shorter_than_what_has_passed():
    running = start(timer(60, 30), at(0))
    shorter = change_length(running, at(20.5), -MINUTE_MS)
    assert shorter.segments[0].seconds == 21
    assert read(shorter, at(20.5)).remaining == 500


def test_a_segment_that_is_over_keeps_its_length_when_asked_to_be_shorter():
    running = start(timer(60), at(0))
    assert change_length(running, at(90), -MINUTE_MS) == running
    assert read(change_length(running, at(90), MINUTE_MS), at(90)).remaining == 30_000


def test_skip_goes_to_the_next_segment_and_stays_running_or_not():
    running = skip(start(timer(60, 30), at(0)), at(10))
    assert (read(running, at(10)).segment, read(running, at(10)).remaining, running.running) == (1, 30_000, True)
    assert read(running, at(15)).remaining == 25_000
    standing = skip(timer(60, 30), at(10))
    assert (read(standing, at(99)).segment, standing.running) == (1, False)


def test_skip_in_the_last_segment_ends_it_and_never_turns_back():
    running = start(timer(60), at(0))
    assert read(skip(running, at(10)), at(10)).remaining == 0
    assert read(skip(running, at(80)), at(80)).remaining == -20_000


def test_restart_goes_back_to_the_beginning_of_the_segment():
    running = restart(start(timer(60, 30), at(0)), at(70))
    assert (read(running, at(70)).segment, read(running, at(75)).remaining) == (1, 25_000)
    assert read(restart(pause(start(timer(60), at(0)), at(40)), at(50)), at(99)).remaining == 60_000


def test_within_a_boot_the_wall_clock_may_be_set():
    assert read(start(timer(60), at(0)), at(10, ahead=3_600_000)).remaining == 50_000
    assert read(start(timer(60), at(0)), at(10, ahead=-3_600_000)).remaining == 50_000


def test_after_another_boot_the_wall_clock_tells():
    running = start(timer(600), at(5000))
    restored = Instant(wall=at(5120).wall, boot=3_000, boot_id="b2")
    assert read(running, restored).remaining == 480_000


def test_without_a_boot_id_the_wall_clock_tells():
    since = Instant(wall=1000, boot=50, boot_id="")
    assert passed(since, Instant(wall=4000, boot=60, boot_id="")) == 3000


@pytest.mark.parametrize("boot_id", ["b1", "b2"])
def test_time_never_runs_backwards(boot_id):
    assert passed(at(100), at(40, boot_id)) == 0


def test_a_segment_without_length_has_nothing_left():
    assert read(timer(0), at(0)).share_left == 0


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["start", "pause", "longer", "shorter", "skip", "restart", "reboot"]), st.integers(0, 200)
    ),
    max_size=25,
)


@given(st.lists(st.integers(0, 120), min_size=1, max_size=4), STEPS)
def test_whatever_is_pressed_time_goes_forward_but_at_a_restart(lengths, steps):
    current = timer(*lengths)
    now, boot = 0.0, 1
    shown = 0
    for name, wait in steps:
        now += wait / 7
        moment = at(now, f"b{boot}")
        before = elapsed_at(current, moment)
        assert before >= shown
        assert current.running or before == shown
        match name:
            case "reboot":
                boot += 1
            case "longer":
                current = change_length(current, moment, MINUTE_MS)
            case "shorter":
                current = change_length(current, moment, -MINUTE_MS)
            case _:
                current = {"start": start, "pause": pause, "skip": skip, "restart": restart}[name](current, moment)
        shown = elapsed_at(current, at(now, f"b{boot}"))
        reading = read(current, at(now, f"b{boot}"))
        assert reading.total_remaining == current.total - shown
        assert 0 <= reading.share_left <= 1
        assert len(current.segments) == len(lengths)
        if name == "restart":
            assert shown <= before
        else:
            assert shown == before or name == "skip"
        if name == "shorter":
            assert read(current, moment).remaining >= min(0, read(current, moment).length - shown)


def rounds(count, minutes=4):
    return Timer(AgendaItemId("a"), WorkshopId("w"), round_segments(count, minutes))


def test_a_round_goes_on_until_another_group_is_taken_up():
    running = start(rounds(3), at(0))
    reading = read(running, at(300))
    assert (reading.segment, reading.remaining, reading.over) == (0, -60_000, True)
    second = read(take_up(running, at(300), 1), at(310))
    assert (second.segment, second.remaining, second.over, second.running) == (1, 230_000, False, True)
    assert second.kind is SegmentKind.ROUND


def test_a_group_that_is_taken_up_again_goes_on_where_it_was_left():
    first = take_up(start(rounds(3), at(0)), at(60), 2)
    again = take_up(first, at(100), 0)
    assert read(again, at(100)).remaining == 180_000
    assert read(take_up(again, at(110), 2), at(110)).remaining == 200_000
    assert take_up(again, at(110), 3) == again


def test_the_minutes_of_a_round_are_its_own():
    longer = change_length(take_up(rounds(3), at(0), 1), at(0), MINUTE_MS)
    assert [each.seconds for each in longer.segments] == [240, 300, 240]
    later = start(longer, at(0))
    assert [each.seconds for each in with_round_minutes(later, 2).segments] == [120, 300, 120]
    assert restart(later, at(30)).at == 1
    assert read(skip(later, at(30)), at(30)).segment == 2
    assert read(skip(skip(later, at(30)), at(30)), at(30)).over


@given(st.integers(1, 9), st.integers(0, 8), st.integers(0, 12))
def test_rounds_follow_the_groups_but_never_leave_the_one_at_hand(count, chosen, now):
    timer_ = take_up(rounds(count), at(0), chosen)
    fitted = with_rounds(timer_, now, 5)
    assert len(fitted.segments) == max(1, now, timer_.at + 1)
    assert fitted.at == timer_.at
    assert read(fitted, at(0)).segment == timer_.at


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 500)), max_size=12))
def test_what_ran_in_each_round_is_kept_wherever_one_goes(moves):
    current, now, ran = start(rounds(5), at(0)), 0, [0] * 5
    for to, wait in moves:
        now += wait
        ran[current.at] += wait * 1000
        current = take_up(current, at(now), to)
        assert elapsed_at(current, at(now)) == ran[to]
        assert current.running


@given(st.integers(0, 400), st.integers(-5, 600), st.booleans())
def test_a_sleep_can_be_left_out_but_never_more_than_was_counted(counted, slept, runs):
    begun = start(timer(600), at(0))
    stands = begun if runs else pause(begun, at(counted))
    left = leave_out(stands, at(counted), slept * 1000)
    assert elapsed_at(left, at(counted)) == max(0, counted - max(0, slept)) * 1000
    assert left.running == runs
    assert elapsed_at(left, at(counted + 10)) - elapsed_at(left, at(counted)) == (10_000 if runs else 0)


def heard(timer, *seconds):
    """Return what is signalled between looks at so many seconds."""
    readings = [read(timer, at(second)) for second in seconds]
    return [signal_between(before, after) for before, after in pairwise(readings)]


def test_the_room_is_told_of_one_minute_the_swap_and_the_end():
    running = start(timer(180, 180), at(0))
    assert heard(running, 0, 119, 120, 121, 179, 180, 299, 300, 359, 360, 400) == [
        None, TimerSignal.ONE_MINUTE, None, None, TimerSignal.NEXT, None, TimerSignal.ONE_MINUTE, None,
        TimerSignal.END, None,
    ]  # fmt: skip


def test_a_short_stretch_tells_of_no_minute_and_a_paused_timer_of_nothing():
    assert heard(start(timer(120), at(0)), 0, 59, 60, 61) == [None, None, None]
    paused = pause(start(timer(180), at(0)), at(100))
    assert heard(paused, 100, 150, 200) == [None, None]


def test_the_end_of_a_round_is_told_but_not_whose_turn_is_next():
    running = start(rounds(2), at(0))
    assert heard(running, 0, 179, 180, 239, 240, 300) == [
        None, TimerSignal.ONE_MINUTE, None, TimerSignal.END, None,
    ]  # fmt: skip
    other = take_up(running, at(100), 1)
    assert signal_between(read(running, at(100)), read(other, at(100))) is None


def test_in_an_interview_the_bell_is_for_what_ends():
    segments = interview_segments(20)
    running = start(Timer(AgendaItemId("a"), WorkshopId("w"), segments), at(0))
    heard_at = [0]
    for segment in segments:
        heard_at += [heard_at[-1] + segment.seconds - 1, heard_at[-1] + segment.seconds]
    told = [signal for signal in heard(running, *heard_at) if signal is not None]
    minute = TimerSignal.ONE_MINUTE
    assert told == [minute, TimerSignal.NEXT, minute, TimerSignal.NEXT, minute, TimerSignal.END]


@pytest.mark.parametrize("minutes", [5, 20, 45])
@given(data=st.data())
def test_the_signs_that_the_room_sees_follow_from_the_reading_alone(minutes, data):
    segments = interview_segments(minutes)
    timer_ = Timer(AgendaItemId("a"), WorkshopId("w"), segments)
    second = data.draw(st.integers(0, minutes * 60 + 200))
    reading = read(start(timer_, at(0)), at(second))
    sign = sign_at(reading)
    if reading.over:
        assert sign is (TimerSignal.END if second - minutes * 60 < 60 else None)
    elif reading.kind is SegmentKind.SWAP:
        assert sign is TimerSignal.NEXT
    elif sign is TimerSignal.ONE_MINUTE:
        assert 50_000 < reading.remaining <= 60_000
        assert reading.length > 120_000
    elif sign is TimerSignal.NEXT:
        assert reading.length - reading.remaining < SHOWN_MS
        assert reading.kind in {SegmentKind.SECOND_TELLS, SegmentKind.TOGETHER}


def test_a_sign_comes_with_its_signal_and_a_timer_that_stands_shows_none():
    running = start(timer(180, 180), at(0))
    assert [sign_at(read(running, at(second))) for second in (0, 119, 120, 129, 130, 180, 189, 190)] == [
        None, None, TimerSignal.ONE_MINUTE, TimerSignal.ONE_MINUTE, None, TimerSignal.NEXT, TimerSignal.NEXT, None,
    ]  # fmt: skip
    assert sign_at(read(pause(running, at(120)), at(125))) is None


def test_what_slept_in_a_round_is_left_out_of_that_round():
    rounds = Timer("a", "w", round_segments(3, 5))
    second = take_up(start(rounds, at(0)), at(200), 1)
    left = leave_out(second, at(230), 120_000, 0)
    assert (counted_in(left, at(230), 0), counted_in(left, at(230), 1)) == (80_000, 30_000)
    assert counted_in(leave_out(second, at(230), 900_000, 0), at(230), 0) == 0
    assert leave_out(second, at(230), 120_000, 2) == second
    assert counted_in(left, at(230), 2) == 0
    assert counted_in(leave_out(second, at(230), 20_000, 1), at(230), 1) == 10_000


@pytest.mark.parametrize(
    ("begun", "opened", "forgotten"),
    [
        ("2026-11-22 10:00", "2026-11-22 10:20", False),
        ("2026-11-22 10:00", "2026-11-22 15:00", False),
        ("2026-11-22 08:00", "2026-11-22 20:11", True),
        ("2026-11-22 23:45", "2026-11-23 00:05", False),
        ("2026-11-22 15:00", "2026-11-23 01:00", True),
        ("2026-11-22 10:00", "2026-12-06 10:00", True),
    ],
)
def test_a_clock_is_forgotten_after_half_a_day_or_on_another_date(begun, opened, forgotten):
    walls = (round(datetime.fromisoformat(each).timestamp() * 1000) for each in (begun, opened))
    first, now = (Instant(wall=wall, boot=0, boot_id="") for wall in walls)
    timer = start(Timer("a", "w", plain_segments(10)), first)
    assert is_forgotten(timer, now) is forgotten
    assert not is_forgotten(pause(timer, now), now)
    assert read(finish(timer, now), now).remaining == 0


def test_the_end_is_shown_for_a_minute_and_the_change_for_as_long_as_it_takes():
    over = start(timer(60), at(0))
    assert sign_at(read(over, at(61))) is TimerSignal.END
    assert sign_at(read(over, at(125))) is None
    changing = start(Timer(AgendaItemId("a"), WorkshopId("w"), (Segment(SegmentKind.SWAP, 60),)), at(0))
    assert sign_at(read(changing, at(50))) is TimerSignal.NEXT


def test_a_timer_is_waited_for_until_a_little_after_its_end():
    running = start(timer(60), at(0))
    assert is_awaited(read(running, at(30)))
    assert is_awaited(read(running, at(70)))
    assert not is_awaited(read(running, at(24 * 3600)))
    assert not is_awaited(read(timer(60), at(0)))
