"""The day as it stands by the clock."""

from dataclasses import replace
from datetime import date

import pytest

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.day_now import came, day_now
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.time_of_day import moment_of
from unginvest_workshop.domain.whereabouts import Begun, ItemClock
from unginvest_workshop.domain.workshop import Place, Workshop

DAY = date(2026, 11, 22)
WORKSHOP = Workshop("w", "w", "Fagdag", DAY, ends_at=10 * 60 + 30)
ITEMS = [
    AgendaItem(kind.value, "w", str(place), Phase.DISCOVERY, kind, 30)
    for place, kind in enumerate((ExerciseKind.WELCOME, ExerciseKind.TREE, ExerciseKind.DREAM))
]
MINUTE = 60_000


def at(clock, day=DAY):
    hour, minute = map(int, clock.split(":"))
    return moment_of(day, hour * 60 + minute)


def place(item_id, entered="09:00"):
    return Place("w", "w", item_id, at(entered))


def look(items, where, clock, begun=None, workshop=WORKSHOP):
    return day_now(workshop, items, where, at(clock), begun or Begun())


def done(*ids):
    return [replace(item, done=item.id in ids) for item in ITEMS]


def test_the_day_goes_on():
    now = look(done("welcome"), place("tree", "09:34"), "09:40")
    assert (now.today, now.begun, now.led, now.minute) == (True, True, True, 9 * 60 + 40)
    assert (now.pace.late, now.pace.over, now.to_come.free_at) == (4, 4, 10 * 60 + 4)
    assert [item.id for item in now.to_come.rest] == ["dream"]


def test_what_was_spent_before_counts_too():
    begun = Begun(noted={"tree": ItemTime("tree", "w", at("09:30"), 10 * MINUTE)})
    assert look(done("welcome"), place("tree", "09:40"), "09:40", begun).pace.late == 0


def clocked(item_id, left, total=30, *, running=True):
    """Return a day in which one clock was started, with so many minutes left of so many."""
    return Begun({item_id: ItemClock(left * MINUTE, total * MINUTE, running)})


@pytest.mark.parametrize("here", ["welcome", "tree", "dream"])
def test_what_the_clock_says_is_what_remains_whatever_the_room_looks_at(here):
    now = look(done("welcome"), place(here, "09:38"), "09:40", clocked("tree", 25, 35))
    assert (now.at, now.to_come.free_at, now.pace.late, now.minutes) == ("tree", 10 * 60 + 5, 5, 35)
    assert [item.id for item in now.to_come.rest] == ["dream"]


def test_a_clock_that_is_paused_leaves_what_it_has_and_one_over_time_nothing():
    late = look(done("welcome"), place("tree", "09:30"), "09:50", clocked("tree", 20, running=False))
    assert late.to_come.free_at == 10 * 60 + 10
    over = look(done("welcome"), place("tree", "09:30"), "10:12", clocked("tree", -12))
    assert (over.to_come.free_at, over.pace.late) == (10 * 60 + 12, 12)


def test_the_end_stands_still_while_the_clock_goes():
    ends = set()
    for seconds in range(0, 180, 7):
        begun = Begun({"tree": ItemClock(30 * MINUTE - seconds * 1000, 30 * MINUTE, running=True)})
        now = day_now(WORKSHOP, done("welcome"), place("tree", "09:30"), at("09:30") + 31_000 + seconds * 1000, begun)
        ends.add(now.to_come.free_at)
    assert ends == {10 * 60}


@pytest.mark.parametrize(
    ("item_id", "clock", "today", "begun"),
    [
        ("welcome", "08:50", True, False), ("tree", "08:50", True, False), ("tree", "09:00", True, True),
        (None, "09:50", False, False),
    ],
)  # fmt: skip
def test_it_begins_at_its_time_whatever_is_looked_at_before(item_id, clock, today, begun):
    now = look(ITEMS, place(item_id), clock)
    assert (now.today, now.begun, now.led) == (today, begun, begun)


def test_it_begins_early_when_the_first_clock_is_started_or_the_room_goes_on():
    assert look(ITEMS, place("welcome"), "08:50", clocked("welcome", 30)).led
    assert look(done("welcome"), place("tree"), "08:50").led


def test_on_another_day_the_plan_holds():
    full = replace(WORKSHOP, ends_at=10 * 60)
    now = day_now(full, ITEMS, place("tree"), at("09:40", date(2026, 11, 23)), Begun())
    assert (now.today, now.led, now.pace.late, now.pace.over) == (False, False, 0, 30)
    assert len(now.to_come.rest) == 3
    assert not look([], place("tree"), "09:40", workshop=full).today


def test_a_day_hours_from_its_plan_is_reckoned_from_when_it_really_began():
    begun = Begun(noted={"welcome": ItemTime("welcome", "w", at("14:00"), 20 * MINUTE)})
    now = look(done("welcome"), place("tree", "14:20"), "14:30", begun, replace(WORKSHOP, ends_at=None))
    assert (now.led, now.far, now.start) == (True, True, 14 * 60)
    assert (now.pace.late, now.pace.expected_end, now.to_come.end) == (-10, 15 * 60 + 20, 15 * 60 + 30)


@pytest.mark.parametrize(("entered", "start"), [("13:10", 12 * 60 + 40), ("05:20", 4 * 60 + 50)])
def test_where_nothing_was_noted_what_goes_on_is_on_time(entered, start):
    now = look(done("welcome"), place("tree", entered), entered)
    assert (now.led, now.far, now.start, now.pace.late) == (True, True, start, 0)


def test_three_hours_off_it_is_still_late_by_its_plan():
    now = look(done("welcome"), place("tree", "12:30"), "12:30")
    assert (now.far, now.pace.late, now.start) == (False, 180, 9 * 60)


def test_a_look_at_the_welcome_is_no_way_back_in_the_day():
    now = look(done("welcome", "tree"), place("welcome", "10:02"), "10:03")
    assert (now.at, now.pace.late) == ("dream", 3)


@pytest.mark.parametrize("here", ["welcome", "dream"])
def test_a_day_that_is_all_done_is_late_no_more(here):
    over = [replace(item, done=True) for item in ITEMS]
    now = look(over, place(here, "10:32"), "10:50")
    assert (now.led, now.pace.late) == (False, 0)


def test_what_is_before_the_days_start_is_preparation():
    assert came(WORKSHOP, place("welcome", "08:10")) == at("09:00")
    assert came(WORKSHOP, place("tree", "09:31")) == at("09:31")
