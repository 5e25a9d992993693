"""Getting back on time: what the exercises that remain can give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.catching_up import (
    LEAST_ROUND,
    USUAL_LEAST,
    least_minutes,
    propose,
    with_lengths,
)
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.pace import Ahead, latest_begin, overruns

NINE = 9 * 60


def item(number, kind, minutes, **more):
    return AgendaItem(
        AgendaItemId(f"a{number}"), WorkshopId("w"), f"{number:04}", Phase.DISCOVERY, kind, minutes, **more
    )


def day(*planned):
    return tuple(item(number, kind, minutes, **more) for number, (kind, minutes, more) in enumerate(planned))


def can_give(planned):
    return latest_begin(planned) is None


def proposed(gives):
    return {give.item.id: give.proposed for give in gives}


def left_over(to_come, gives):
    return overruns(Ahead(to_come.free_at, with_lengths(to_come.rest, proposed(gives)), to_come.end))


TREE, DREAM, PAUSE, SHOW = ExerciseKind.TREE, ExerciseKind.DREAM, ExerciseKind.BREAK, ExerciseKind.PRESENTATION


def test_every_kind_of_exercise_has_a_usual_least():
    assert set(USUAL_LEAST) == set(ExerciseKind)


@pytest.mark.parametrize(
    ("minutes", "more", "groups", "least"),
    [
        (45, {}, 0, USUAL_LEAST[TREE]),
        (45, {"least_minutes": 40}, 0, 40),
        (20, {"least_minutes": 40}, 0, 20),
        (32, {"round_minutes": 4}, 8, 8 * LEAST_ROUND),
        (32, {"round_minutes": 4, "least_minutes": 20}, 8, 24),
        (32, {"round_minutes": 4, "gallery_walk": True}, 8, USUAL_LEAST[TREE]),
        (8, {"round_minutes": 1}, 8, 8),
    ],
)
def test_what_an_exercise_needs_at_the_least(minutes, more, groups, least):
    assert least_minutes(item(0, TREE, minutes, **more), groups) == least


def test_what_lacks_is_asked_for_in_proportion_to_what_each_can_give():
    rest = day((TREE, 65, {}), (DREAM, 35, {}), (PAUSE, 10, {}))  # 40, 20 and nothing above their least
    gives = propose(Ahead(NINE, rest, NINE + 110 - 30), 0)
    assert [(give.gained, give.least) for give in gives] == [(20, 25), (10, 15), (0, 10)]


def test_each_stretch_of_the_day_gives_what_it_lacks():
    rest = day((TREE, 40, {}), (PAUSE, 45, {"starts_at": NINE + 30}), (DREAM, 30, {}), (TREE, 40, {}))
    to_come = Ahead(NINE, rest, NINE + 145 - 3)
    gives = propose(to_come, 0)
    assert [give.gained for give in gives] == [10, 2, 1]
    assert left_over(to_come, gives) == []


def test_what_cannot_be_found_before_lunch_is_found_after_it():
    rest = day((TREE, 40, {"least_minutes": 36}), (PAUSE, 45, {"starts_at": NINE + 30}), (DREAM, 30, {}))
    to_come = Ahead(NINE, rest, NINE + 105)
    gives = propose(to_come, 0)
    assert [give.gained for give in gives] == [4, 6]
    assert [(over.item, over.minutes) for over in left_over(to_come, gives)] == [(rest[1], 6)]


def test_times_set_by_the_clock_are_left_alone():
    locked, until = item(0, TREE, 90, starts_at=NINE), item(1, PAUSE, 90, until=NINE + 120)
    assert propose(Ahead(NINE, (locked, until), NINE), 0) == []


def test_where_each_group_has_its_time_all_get_as_much():
    rest = day(
        (SHOW, 40, {"round_minutes": 5}),
    )
    [give] = propose(Ahead(NINE, rest, NINE + 37), 8)
    assert (give.proposed, give.least, give.step) == (32, 16, 8)


def test_what_a_round_gives_too_much_the_others_keep():
    rest = day((SHOW, 40, {"round_minutes": 5}), (DREAM, 18, {}))
    gives = propose(Ahead(NINE, rest, NINE + 58 - 9), 8)
    assert [give.gained for give in gives] == [8, 1]


def test_what_is_too_little_for_all_groups_the_others_share():
    rest = day((TREE, 45, {}), (ExerciseKind.SHARED_FACTORS, 20, {}), (SHOW, 70, {"round_minutes": 5}))
    gives = propose(Ahead(NINE, rest, NINE + 135 - 8), 14)
    assert [give.gained for give in gives] == [6, 2, 0]


KINDS = st.sampled_from(list(ExerciseKind))
LOCK = st.none() | st.none() | st.integers(NINE, NINE + 500)
PLANNED = st.tuples(KINDS, st.integers(1, 120), st.integers(0, 60), LOCK, LOCK)


@st.composite
def days(draw, rounds=False):
    groups = draw(st.integers(1, 16))
    rest = []
    for number, (kind, minutes, least, lock, until) in enumerate(draw(st.lists(PLANNED, max_size=9))):
        per_group = draw(st.integers(0, 6)) if rounds else 0
        length = groups * per_group or minutes
        rest.append(
            item(number, kind, length, least_minutes=least, starts_at=lock, until=until, round_minutes=per_group)
        )
    return Ahead(draw(st.integers(NINE, NINE + 120)), tuple(rest), draw(st.integers(NINE, NINE + 700))), groups


@given(days(rounds=True))
def test_nobody_gives_more_than_there_is_and_what_is_set_stays(drawn):
    to_come, groups = drawn
    gives = propose(to_come, groups)
    assert [give.item for give in gives] == [each for each in to_come.rest if can_give(each)]
    for give in gives:
        assert least_minutes(give.item, groups) <= give.least <= give.proposed <= give.item.minutes
        assert give.gained % give.step == 0


@given(days())
def test_without_locked_times_just_what_lacks_is_gained_or_all_there_is(drawn):
    to_come, _ = drawn
    rest = tuple(each for each in to_come.rest if can_give(each))
    one = Ahead(to_come.free_at, rest, to_come.end)
    gives = propose(one, 0)
    lacking = sum(over.minutes for over in overruns(one))
    room = sum(each.minutes - least_minutes(each) for each in rest)
    assert sum(give.gained for give in gives) == min(lacking, room)


@given(days(rounds=True))
def test_a_time_that_still_wont_hold_had_no_more_to_be_found_before_it(drawn):
    to_come, groups = drawn
    gives = propose(to_come, groups)
    at_least = {give.item.id for give in gives if give.proposed == give.least}
    for over in left_over(to_come, gives):
        place = len(to_come.rest) if over.item is None else to_come.rest.index(over.item)
        before = next((n + 1 for n in range(place - 1, -1, -1) if not can_give(to_come.rest[n])), 0)
        assert all(each.id in at_least for each in to_come.rest[before:place])
