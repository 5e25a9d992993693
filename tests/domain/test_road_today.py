"""Where a day is on the road, and which day a place on it is."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain import road_today
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, days_ahead, in_road_order


def place_of(steps, day):
    return road_today.place_of([days_ahead(each) for each in steps], day)


def day_at(steps, place):
    return road_today.day_at([days_ahead(each) for each in steps], place)


def step(number, starts=None, ends=None, status=StepStatus.PLANNED):
    return RoadmapStep(f"r{number}", "w", f"{number:04}", "steg", starts=starts, ends=ends, status=status)


ROAD = (
    step(0, date(2020, 1, 1), status=StepStatus.ALREADY),
    step(1, date(2027, 1, 11), date(2027, 1, 17)),
    step(2, date(2027, 1, 27)),
    step(3, date(2027, 3, 1), date(2027, 5, 31)),
    step(4),
)


def test_today_lies_between_the_steps_by_their_dates():
    assert place_of(ROAD, date(2026, 11, 22)) == 0.5
    assert place_of(ROAD, date(2027, 1, 11)) == place_of(ROAD, date(2027, 1, 17)) == 1.0
    assert place_of(ROAD, date(2027, 1, 22)) == 1.5
    assert place_of(ROAD, date(2027, 1, 27)) == 2.0
    assert place_of(ROAD, date(2027, 5, 1)) == 3.0
    assert place_of(ROAD, date(2027, 6, 1)) == 3.5
    assert place_of((step(0, date(2027, 1, 1)),), date(2026, 1, 1)) == -0.5


def test_without_dates_ahead_there_is_no_today():
    assert place_of((), date(2027, 1, 1)) is None
    assert place_of((ROAD[0], ROAD[4]), date(2027, 1, 1)) is None
    assert day_at((ROAD[0], ROAD[4]), 1.0) is None


def test_a_place_on_the_road_is_a_day():
    assert day_at(ROAD, 1.5) == date(2027, 1, 22)
    assert day_at(ROAD, 2.0) == date(2027, 1, 27)
    assert day_at(ROAD, 0.0) == date(2027, 1, 11) - timedelta(days=24)
    assert day_at((step(0, date(2027, 1, 11)),), 1.0) == date(2027, 1, 18)


@given(
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(0, 90)), min_size=1, max_size=8),
    st.floats(-2, 10),
    st.floats(0, 4),
    st.dates(date(2025, 1, 1), date(2029, 1, 1)),
)
def test_further_on_is_never_earlier(times, place, further, day):
    steps = in_road_order(
        step(number, starts, starts + timedelta(days=length)) for number, (starts, length) in enumerate(times)
    )
    assert day_at(steps, place) <= day_at(steps, place + further)
    at = place_of(steps, day)
    assert -0.5 <= at <= len(steps) - 0.5


def test_a_place_further_along_is_a_day_among_the_last_dates_and_beyond_them_one_after():
    assert day_at(ROAD, 2.5) == date(2027, 2, 12)
    assert day_at(ROAD, 3.0) == date(2027, 3, 1)
    assert day_at(ROAD, 4.0) > date(2027, 3, 1)
