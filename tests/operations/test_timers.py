"""Starting, pausing and changing timers."""

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.timer import Instant, SegmentKind, Timer
from unginvest_workshop.operations import agenda, timers, workshops


def at(seconds: int) -> Instant:
    return Instant(wall=1_000_000 + seconds * 1000, boot=seconds * 1000, boot_id="one")


def item(room, position):
    return room.see(lambda tx: agenda.agenda(tx, room.id))[position].id


def test_an_interview_has_two_tellings_and_a_gathering(room):
    kinds = [s.kind for s in room.see(lambda tx: timers.timer_of(tx, item(room, 1))).segments]
    assert kinds == [SegmentKind.FIRST_TELLS, SegmentKind.SECOND_TELLS, SegmentKind.TOGETHER]
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
