"""The day by the clock: planned times, and what goes on."""

from dataclasses import replace

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.timetable import SlotState, timetable

_KINDS = (ExerciseKind.WELCOME, ExerciseKind.TOPIC, ExerciseKind.BREAK, ExerciseKind.TREE, ExerciseKind.CLOSE)


def day(done=0):
    return [
        AgendaItem(AgendaItemId(kind), WorkshopId("w"), f"{n}", Phase.DISCOVERY, kind, 10 * (n + 1), done=n < done)
        for n, kind in enumerate(_KINDS)
    ]


def test_times_follow_from_the_start_and_the_lengths():
    slots = timetable(9 * 60, day(), None)
    assert [(slot.begins, slot.ends) for slot in slots] == [(540, 550), (550, 570), (570, 600), (600, 640), (640, 690)]


def test_what_is_done_goes_on_and_comes_next():
    states = [slot.state for slot in timetable(540, day(done=2), AgendaItemId("break"))]
    assert states == [SlotState.DONE, SlotState.DONE, SlotState.NOW, SlotState.NEXT, SlotState.LATER]


def test_one_may_go_on_with_what_was_done_before():
    states = [slot.state for slot in timetable(540, day(done=3), AgendaItemId("topic"))]
    assert states[1:4] == [SlotState.NOW, SlotState.DONE, SlotState.NEXT]


def test_a_day_that_is_over_has_only_done_exercises():
    assert {slot.state for slot in timetable(540, day(done=5), None)} == {SlotState.DONE}


def test_a_day_without_exercises_has_no_times():
    assert timetable(540, [], None) == []


def test_a_locked_exercise_begins_at_its_time_whatever_precedes_it():
    items = day()
    items[2] = replace(items[2], starts_at=580)
    slots = timetable(540, items, None)
    assert [(slot.begins, slot.ends, slot.slack) for slot in slots[1:4]] == [
        (550, 570, 0), (580, 610, 10), (610, 650, 0),
    ]  # fmt: skip
    items[2] = replace(items[2], starts_at=560)
    slots = timetable(540, items, None)
    assert [(slot.begins, slot.slack) for slot in slots[2:4]] == [(560, -10), (590, 0)]


def test_a_break_until_a_time_of_day_ends_then():
    items = day()
    items[2] = replace(items[2], until=585)
    assert [slot.ends for slot in timetable(540, items, None)][2:4] == [585, 625]
    items[2] = replace(items[2], until=500)
    assert [slot.ends for slot in timetable(540, items, None)][2:4] == [570, 610]
