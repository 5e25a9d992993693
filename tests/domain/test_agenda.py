"""The agenda: phases in order, and how the day stands against its plan."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import HOME_PHASE, AgendaItem, ExerciseKind, Pace, Phase, pace
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId

NINE = 9 * 60


def items(*minutes, done=()):
    return [
        AgendaItem(
            id=AgendaItemId(f"a{number}"),
            workshop_id=WorkshopId("w"),
            rank=f"{number:04}",
            phase=Phase.DISCOVERY,
            exercise=ExerciseKind.TREE,
            minutes=length,
            done=number in done,
        )
        for number, length in enumerate(minutes)
    ]


def test_the_phases_are_numbered_from_one():
    assert [phase.number for phase in Phase] == [1, 2, 3, 4, 5]


def test_every_exercise_but_the_break_has_a_phase():
    assert set(HOME_PHASE) == set(ExerciseKind) - {ExerciseKind.BREAK}


def test_on_time():
    assert pace(NINE, items(10, 20, 30), AgendaItemId("a1"), spent=5, now=NINE + 15) == Pace(0, NINE + 60, NINE + 60)


def test_behind_when_the_exercise_began_late():
    assert pace(NINE, items(10, 20, 30), AgendaItemId("a1"), spent=0, now=NINE + 17) == Pace(7, NINE + 60, NINE + 67)


def test_behind_when_the_exercise_takes_longer_than_planned():
    assert pace(NINE, items(10, 20, 30), AgendaItemId("a0"), spent=14, now=NINE + 14) == Pace(4, NINE + 60, NINE + 64)


def test_ahead():
    assert pace(NINE, items(10, 20, 30), AgendaItemId("a2"), spent=0, now=NINE + 20).late == -10


def test_what_is_done_already_needs_no_more_time():
    stand = pace(NINE, items(10, 20, 30, done={1}), AgendaItemId("a0"), spent=0, now=NINE)
    assert stand == Pace(late=0, planned_end=NINE + 60, expected_end=NINE + 40)


def test_before_the_day_has_begun_the_plan_holds():
    assert pace(NINE, items(10, 20), None, spent=0, now=NINE + 200) == Pace(0, NINE + 30, NINE + 30)
    assert pace(NINE, [], None, spent=0, now=NINE) == Pace(0, NINE, NINE)


@given(st.lists(st.integers(0, 120), min_size=1, max_size=12), st.data())
def test_the_day_ends_as_late_as_it_runs(minutes, data):
    at = data.draw(st.integers(0, len(minutes) - 1))
    spent, now = data.draw(st.integers(0, 200)), data.draw(st.integers(0, 24 * 60))
    stand = pace(NINE, items(*minutes), AgendaItemId(f"a{at}"), spent, now)
    assert stand.expected_end - stand.planned_end == stand.late
    assert stand.expected_end >= now
