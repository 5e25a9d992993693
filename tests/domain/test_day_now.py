"""The day as it stands by the clock."""

from dataclasses import replace
from datetime import date

import pytest

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.day_now import came, day_now
from unginvest_workshop.domain.time_of_day import moment_of
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


def test_the_day_goes_on():
    now = day_now(WORKSHOP, ITEMS, place("tree", "09:34"), at("09:40"))
    assert (now.today, now.begun, now.led, now.minute) == (True, True, True, 9 * 60 + 40)
    assert (now.pace.late, now.pace.over, now.to_come.free_at) == (4, 4, 10 * 60 + 4)
    assert [item.id for item in now.to_come.rest] == ["dream"]


def test_what_was_spent_before_counts_too():
    now = day_now(WORKSHOP, ITEMS, place("tree", "09:40"), at("09:40"), earlier=10 * MINUTE)
    assert now.pace.late == 0


@pytest.mark.parametrize(
    ("item_id", "clock", "today", "begun"),
    [("welcome", "08:50", True, False), ("tree", "08:50", True, True), (None, "09:50", False, False)],
)
def test_it_begins_at_its_time_or_when_the_room_goes_on(item_id, clock, today, begun):
    now = day_now(WORKSHOP, ITEMS, place(item_id), at(clock))
    assert (now.today, now.begun, now.led) == (today, begun, begun)


def test_on_another_day_the_plan_holds():
    full = replace(WORKSHOP, ends_at=10 * 60)
    now = day_now(full, ITEMS, place("tree"), at("09:40", date(2026, 11, 23)))
    assert (now.today, now.led, now.pace.late, now.pace.over) == (False, False, 0, 30)
    assert len(now.to_come.rest) == 3
    assert not day_now(full, [], place("tree"), at("09:40")).today


def test_a_day_hours_from_its_plan_is_not_led_by_it():
    assert not day_now(WORKSHOP, ITEMS, place("welcome"), at("14:00")).led


def test_a_look_at_the_welcome_is_no_way_back_in_the_day():
    done = [replace(item, done=item.id != "dream") for item in ITEMS]
    now = day_now(WORKSHOP, done, place("welcome", "10:02"), at("10:03"))
    assert now.pace.late == 3


@pytest.mark.parametrize("here", ["welcome", "dream"])
def test_a_day_that_is_all_done_is_late_no_more(here):
    over = [replace(item, done=True) for item in ITEMS]
    now = day_now(WORKSHOP, over, place(here, "10:32"), at("10:50"))
    assert (now.led, now.pace.late) == (False, 0)


def test_what_is_before_the_days_start_is_preparation():
    assert came(WORKSHOP, place("welcome", "08:10")) == at("09:00")
    assert came(WORKSHOP, place("tree", "09:31")) == at("09:31")
