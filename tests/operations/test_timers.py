"""Starting, pausing and changing timers."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.people import Attendance
from unginvest_workshop.domain.segments import SegmentKind, round_segments
from unginvest_workshop.domain.timer import Instant, Timer
from unginvest_workshop.operations import agenda, interviews, people, timers, workshops
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.storage.opening import open_store


def at(seconds: int) -> Instant:
    return Instant(wall=1_000_000 + seconds * 1000, boot=seconds * 1000, boot_id="one")


def item(room, position):
    return room.see(lambda tx: agenda.agenda(tx, room.id))[position].id


def interview_kinds(room):
    return [s.kind for s in room.see(lambda tx: timers.timer_of(tx, item(room, 1))).segments]


def test_an_interview_has_two_tellings_and_a_gathering(room):
    assert interview_kinds(room) == [
        SegmentKind.INTRO, SegmentKind.FIRST_TELLS, SegmentKind.SWAP, SegmentKind.SECOND_TELLS, SegmentKind.TOGETHER,
    ]  # fmt: skip
    assert room.see(lambda tx: timers.timer_of(tx, item(room, 0))).total == 20 * rules.MINUTE_MS


def test_a_started_timer_counts_and_is_no_undo_step(room):
    topic = item(room, 0)
    before = room.store.history(room.id)
    room.do(lambda tx: timers.start_timer(tx, topic, at(0)))
    found = room.see(lambda tx: timers.running_timer(tx, room.id))
    assert found is not None
    assert rules.elapsed_at(found, at(90)) == 90_000
    assert room.store.history(room.id) == before


def test_starting_one_pauses_the_other_and_keeps_what_passed(room):
    topic, tree = item(room, 0), item(room, 3)
    room.do(lambda tx: timers.start_timer(tx, topic, at(0)))
    room.do(lambda tx: timers.start_timer(tx, tree, at(60)))
    assert room.see(lambda tx: timers.running_timer(tx, room.id)).id == tree
    paused = room.see(lambda tx: tx.get(Timer, topic))
    assert (paused.running, paused.elapsed) == (False, 60_000)
    room.do(lambda tx: timers.start_timer(tx, topic, at(100)))
    room.do(lambda tx: timers.start_timer(tx, topic, at(110)))
    assert rules.elapsed_at(room.see(lambda tx: tx.get(Timer, topic)), at(120)) == 80_000


def test_pausing_changing_skipping_and_restarting(room):
    interview = item(room, 1)
    room.do(lambda tx: timers.change_timer(tx, interview, at(0), 1))
    first = room.see(lambda tx: timers.timer_of(tx, interview)).segments[0].seconds
    room.do(lambda tx: timers.start_timer(tx, interview, at(0)))
    room.do(lambda tx: timers.skip_segment(tx, interview, at(10)))
    assert rules.elapsed_at(room.see(lambda tx: timers.timer_of(tx, interview)), at(10)) == first * 1000
    room.do(lambda tx: timers.restart_segment(tx, interview, at(30)))
    room.do(lambda tx: timers.pause_timer(tx, interview, at(40)))
    assert room.see(lambda tx: timers.timer_of(tx, interview)).elapsed == first * 1000 + 10_000
    assert room.see(lambda tx: timers.running_timer(tx, room.id)) is None


def test_a_reset_timer_stands_at_the_planned_length(room):
    topic = item(room, 0)
    room.do(lambda tx: timers.reset_timer(tx, topic))
    room.do(lambda tx: timers.change_timer(tx, topic, at(0), 5))
    room.do(lambda tx: timers.reset_timer(tx, topic))
    assert room.see(lambda tx: timers.timer_of(tx, topic)).total == 20 * rules.MINUTE_MS


def test_an_interview_that_begins_shows_what_its_clock_is_at(room):
    interview = item(room, 1)
    room.do(lambda tx: workshops.choose_view(tx, room.id, "pairs"))
    room.do(lambda tx: timers.start_timer(tx, interview, at(0)))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).view == ""
    room.do(lambda tx: workshops.choose_view(tx, room.id, "pairs"))
    room.do(lambda tx: timers.pause_timer(tx, interview, at(9)))
    room.do(lambda tx: timers.start_timer(tx, interview, at(10)))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).view == "pairs"


def presenting(room, groups=3):
    """Let the room be at a presentation by so many groups."""
    made = [room.group() for _ in range(groups)]
    shown = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.PRESENTATION, 30))
    room.do(lambda tx: workshops.go_to(tx, room.id, shown, 0))
    return shown, made


def look(room, group, when=0):
    room.do(lambda tx: timers.look_at_group(tx, room.id, group, at(when)))


def shows(room, shown, when):
    reading = rules.read(room.see(lambda tx: timers.timer_of(tx, shown)), at(when))
    return reading.segment, reading.remaining // 1000, reading.running


def test_each_group_has_a_time_of_its_own(room):
    shown, groups = presenting(room)
    assert [s.seconds for s in room.see(lambda tx: timers.timer_of(tx, shown)).segments] == [240] * 3
    look(room, groups[2])
    assert not room.see(lambda tx: tx.find(Timer))
    room.do(lambda tx: timers.start_timer(tx, shown, at(0)))
    assert shows(room, shown, 60) == (2, 180, True)


def test_looking_at_another_group_never_stops_the_clock_but_a_standing_one_goes_along(room):
    shown, groups = presenting(room)
    room.do(lambda tx: timers.start_timer(tx, shown, at(0)))
    look(room, groups[1], 10)
    assert shows(room, shown, 60) == (0, 180, True)
    room.do(lambda tx: timers.pause_timer(tx, shown, at(60)))
    look(room, groups[2], 70)
    assert shows(room, shown, 80) == (2, 240, False)
    look(room, None, 80)
    look(room, groups[0], 90)
    assert shows(room, shown, 90) == (0, 180, False)


def test_going_on_to_the_next_group_takes_its_time_up(room):
    shown, groups = presenting(room)

    def go_on(when):
        room.do(lambda tx: timers.go_to_next_group(tx, room.id, at(when)))
        return room.see(lambda tx: workshops.place_of(tx, room.id)).group_id

    assert go_on(0) == groups[0]
    room.do(lambda tx: timers.start_timer(tx, shown, at(0)))
    assert go_on(100) == groups[1]
    assert shows(room, shown, 130) == (1, 210, True)
    room.do(lambda tx: timers.look_at_previous_group(tx, room.id, at(130)))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).group_id == groups[0]
    assert shows(room, shown, 140) == (1, 200, True)
    assert go_on(140) == groups[1]
    room.do(lambda tx: timers.skip_segment(tx, shown, at(150)))
    assert room.see(lambda tx: workshops.place_of(tx, room.id)).group_id == groups[2]
    assert shows(room, shown, 160) == (2, 230, True)
    assert go_on(170) == groups[2]


def test_groups_that_come_and_go_have_their_rounds(room):
    shown, groups = presenting(room)
    room.do(lambda tx: timers.start_timer(tx, shown, at(0)))
    room.group()
    assert len(room.see(lambda tx: timers.timer_of(tx, shown)).segments) == 4
    room.do(lambda tx: people.remove_group(tx, groups[2]))
    assert len(room.see(lambda tx: timers.timer_of(tx, shown)).segments) == 3
    room.do(lambda tx: agenda.set_round_minutes(tx, shown, 3))
    assert [s.seconds for s in room.see(lambda tx: timers.timer_of(tx, shown)).segments] == [240, 180, 180]
    room.do(lambda tx: agenda.set_gallery_walk(tx, shown, walk=True))
    kinds = [s.kind for s in room.see(lambda tx: timers.timer_of(tx, shown)).segments]
    assert kinds == [SegmentKind.PLAIN]


def test_three_people_in_all_tell_in_turn_and_others_do_not(room):
    lines = [people.PersonLine(name) for name in ("Ida", "Per", "Åse", "Amir")]
    made = [room.do(lambda tx, line=line: people.add_people(tx, room.id, [line]))[0] for line in lines[:3]]
    assert SegmentKind.THIRD_TELLS in interview_kinds(room)
    assert interview_kinds(room).count(SegmentKind.SWAP) == 2
    room.do(lambda tx: people.edit_person(tx, made[0], attendance=Attendance.LATE))
    assert SegmentKind.THIRD_TELLS not in interview_kinds(room)
    room.do(lambda tx: people.edit_person(tx, made[0], attendance=Attendance.HERE))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: people.add_people(tx, room.id, lines[3:]))
    assert SegmentKind.THIRD_TELLS in interview_kinds(room)  # as they are dealt, until they are dealt anew
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    assert SegmentKind.THIRD_TELLS not in interview_kinds(room)


def local(hour, minute, second=0):
    """Return an instant at a local time of day."""
    wall = datetime(2026, 11, 22, hour, minute, second).timestamp()  # noqa: DTZ001  the room's own time
    return Instant(wall=round(wall * 1000), boot=round(wall * 1000), boot_id="one")


def test_a_break_until_a_time_of_day_ends_then_however_late_it_begins(room):
    lunch = item(room, 2)
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 15))
    room.do(lambda tx: timers.start_timer(tx, lunch, local(11, 50, 40)))
    timer = room.see(lambda tx: timers.timer_of(tx, lunch))
    assert rules.read(timer, local(11, 50, 40)).remaining == (24 * 60 + 20) * 1000
    assert rules.read(timer, local(12, 15)).remaining == 0
    room.do(lambda tx: timers.change_timer(tx, lunch, local(12, 0), 1))
    assert rules.read(room.see(lambda tx: timers.timer_of(tx, lunch)), local(12, 16)).remaining == 0


def remaining(room, item_id, now):
    """Return what an exercise's timer shows, in milliseconds."""
    return rules.read(room.see(lambda tx: timers.timer_of(tx, item_id)), now).remaining


def test_a_break_that_goes_on_after_standing_still_ends_when_it_was_said_to(room):
    lunch = item(room, 2)
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 15))
    room.do(lambda tx: timers.start_timer(tx, lunch, local(12, 0)))
    room.do(lambda tx: timers.pause_timer(tx, lunch, local(12, 5)))
    room.do(lambda tx: timers.start_timer(tx, lunch, local(12, 10, 30)))
    assert remaining(room, lunch, local(12, 10, 30)) == 270_000
    assert remaining(room, lunch, local(12, 15)) == 0
    room.do(lambda tx: timers.pause_timer(tx, lunch, local(12, 12)))
    with pytest.raises(UserError):
        room.do(lambda tx: timers.start_timer(tx, lunch, local(12, 30)))


def test_a_break_that_goes_on_follows_its_time_of_day(room):
    lunch = item(room, 2)
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 15))
    room.do(lambda tx: timers.start_timer(tx, lunch, local(12, 0)))
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 30))
    assert remaining(room, lunch, local(12, 10)) == 20 * 60_000
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 5))
    assert remaining(room, lunch, local(12, 10)) == -5 * 60_000
    room.do(lambda tx: timers.pause_timer(tx, lunch, local(12, 10)))
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 20))
    room.do(lambda tx: timers.start_timer(tx, lunch, local(12, 12)))
    assert remaining(room, lunch, local(12, 12)) == 8 * 60_000
    room.do(lambda tx: agenda.set_until(tx, lunch, None))
    assert remaining(room, lunch, local(12, 12)) == 8 * 60_000


@pytest.mark.parametrize("begins", [local(12, 15), local(12, 16), local(1, 0)])
def test_a_break_until_a_time_that_is_past_or_far_off_is_not_begun(room, begins):
    lunch = item(room, 2)
    room.do(lambda tx: agenda.set_until(tx, lunch, 12 * 60 + 15))
    with pytest.raises(UserError) as refused:
        room.do(lambda tx: timers.start_timer(tx, lunch, begins))
    assert refused.value.values == {"time": "12:15"}
    assert room.see(lambda tx: timers.running_timer(tx, room.id)) is None
    room.do(lambda tx: agenda.set_until(tx, lunch, None))
    room.do(lambda tx: timers.start_timer(tx, lunch, begins))
    assert room.see(lambda tx: timers.running_timer(tx, room.id)).total == 600_000


def test_an_exercise_that_comes_back_by_undo_has_its_clock_again_as_often_as_that_happens(room):
    tree = item(room, 3)
    room.do(lambda tx: timers.start_timer(tx, tree, at(0)))
    room.do(lambda tx: agenda.remove_item(tx, tree))
    room.store.undo(room.id)
    assert remaining(room, tree, at(600)) == 35 * 60_000
    assert room.see(lambda tx: timers.running_timer(tx, room.id)).id == tree
    room.do(lambda tx: timers.change_timer(tx, tree, at(600), 5))
    room.store.redo(room.id)
    assert room.see(lambda tx: tx.find(Timer, workshop_id=room.id)) == []
    room.store.undo(room.id)
    assert remaining(room, tree, at(600)) == 40 * 60_000


def test_a_planned_exercise_that_is_undone_and_planned_again_has_its_clock_again(room):
    new = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.BREAK, 10))
    room.do(lambda tx: timers.start_timer(tx, new, at(0)))
    room.store.undo(room.id)
    room.store.redo(room.id)
    assert remaining(room, new, at(60)) == 9 * 60_000


def test_a_clock_that_is_reset_stays_so_through_undo(room):
    tree = item(room, 3)
    room.do(lambda tx: timers.start_timer(tx, tree, at(0)))
    room.do(lambda tx: agenda.set_minutes(tx, tree, 20))
    room.do(lambda tx: timers.reset_timer(tx, tree))
    room.store.undo(room.id)
    assert room.see(lambda tx: tx.find(Timer, id=tree)) == []


def test_what_an_exercise_took_comes_back_with_it(room):
    tree = item(room, 3)
    room.do(lambda tx: tx.add(ItemTime(tree, room.id, 5, 1_800_000)))
    room.do(lambda tx: agenda.remove_item(tx, tree))
    room.store.undo(room.id)
    assert room.see(lambda tx: tx.get(ItemTime, tree)).spent == 1_800_000


def test_of_two_clocks_that_count_the_later_does_and_the_other_stands_where_it_began(room):
    tree, dream = item(room, 3), item(room, 4)
    room.do(lambda tx: timers.start_timer(tx, tree, at(0)))
    room.do(lambda tx: agenda.remove_item(tx, tree))
    room.do(lambda tx: timers.start_timer(tx, dream, at(60)))
    room.store.undo(room.id)
    assert room.see(lambda tx: timers.running_timer(tx, room.id)).id == dream
    assert remaining(room, tree, at(600)) == 44 * 60_000
    room.do(lambda tx: timers.pause_timer(tx, dream, at(600)))
    assert room.see(lambda tx: timers.running_timer(tx, room.id)) is None
    assert remaining(room, tree, at(900)) == 44 * 60_000


_LEADER = """
import sys
from datetime import date
from pathlib import Path
from tests.operations.test_timers import local
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations import agenda, people, timers, workshops
from unginvest_workshop.operations.workshops import PlannedItem
from unginvest_workshop.settings import paths
from unginvest_workshop.storage.opening import open_store

store, made = open_store(paths(Path(sys.argv[1]))), WorkshopId("w")
plan = [PlannedItem(ExerciseKind.INTERVIEW, 20), PlannedItem(ExerciseKind.BREAK, 40)]
def lead(tx):
    workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), agenda=plan, workshop_id=made)
    people.add_people(tx, made, [people.PersonLine(name) for name in ("Ida", "Per", "Amir")])
    interview, lunch = agenda.agenda(tx, made)
    timers.start_timer(tx, interview.id, local(11, 0))
    timers.skip_segment(tx, interview.id, local(11, 0, 20))
    agenda.set_until(tx, lunch.id, 12 * 60 + 15)
    timers.start_timer(tx, lunch.id, local(11, 30))
store.write(made, "", lead)
print("led", flush=True)
sys.stdin.read()
"""


def test_after_a_kill_the_trios_time_and_the_lunch_stand_as_they_were(store_paths):
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _LEADER, str(store_paths.data_dir)]
    pipe = subprocess.PIPE  # it reads from its own until it is killed
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as leader:
        assert leader.stdout.readline() == "led\n"
        leader.kill()
    store = open_store(store_paths)
    with store.read() as tx:
        interview, lunch = agenda.agenda(tx, "w")
        trio, lunch_timer = timers.timer_of(tx, interview.id), timers.running_timer(tx, "w")
    store.close()
    assert lunch_timer.id == lunch.id
    assert rules.read(lunch_timer, local(12, 10)).remaining == 5 * 60_000
    later = rules.read(trio, local(12, 10))
    assert not later.running
    # paused as lunch began, 29:40 after the first telling was skipped to: all three have told
    assert [segment.kind for segment in trio.segments].count(SegmentKind.SWAP) == 2
    assert later.remaining == trio.total - 60_000 - (29 * 60 + 40) * 1000
    rebooted = Instant(wall=local(12, 12).wall, boot=5, boot_id="two")
    assert rules.read(lunch_timer, rebooted).remaining == 3 * 60_000


def test_what_remains_of_rounds_are_those_that_nobody_has_begun():
    segments = round_segments(3, 4)
    timer = rules.Timer("t", "w", segments, elapsed=60_000, spent=(0, 0, 0))
    now = rules.Instant(0, 0, "")
    assert rules.left_in_all(timer, now) == 3 * 60_000 + 8 * 60_000
    second = rules.take_up(timer, now, 1)
    assert rules.left_in_all(second, now) == 8 * 60_000
    over = rules.Timer("t", "w", segments, elapsed=5 * 60_000, at=2, spent=(1, 1, 0))
    assert rules.left_in_all(over, now) == -60_000
    assert not rules.is_begun(rules.Timer("t", "w", segments))
    assert rules.is_begun(second)
