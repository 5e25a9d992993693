"""How the day stands against its plan, and which of its times won't hold."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.pace import Overrun, Pace, ahead, expected, overruns, pace

NINE = 9 * 60


def items(*minutes, done=(), locked=None, until=None):
    """Return exercises of so many minutes; ``locked`` and ``until`` say which have times of day, in minutes."""
    return [
        AgendaItem(
            id=AgendaItemId(f"a{number}"),
            workshop_id=WorkshopId("w"),
            rank=f"{number:04}",
            phase=Phase.DISCOVERY,
            exercise=ExerciseKind.TREE,
            minutes=length,
            done=number in done,
            starts_at=(locked or {}).get(number),
            until=(until or {}).get(number),
        )
        for number, length in enumerate(minutes)
    ]


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


# locked times


def test_slack_before_a_locked_time_takes_its_share_of_a_delay():
    day = items(10, 20, 30, locked={1: NINE + 20})  # ten minutes of slack
    assert pace(NINE, day, AgendaItemId("a0"), spent=0, now=NINE + 6) == Pace(0, NINE + 70, NINE + 70)
    assert pace(NINE, day, AgendaItemId("a0"), spent=0, now=NINE + 14) == Pace(4, NINE + 70, NINE + 74)


def test_only_the_slack_before_the_next_locked_time_counts():
    day = items(10, 20, 30, 10, locked={1: NINE + 10, 3: NINE + 90})
    assert pace(NINE, day, AgendaItemId("a0"), spent=0, now=NINE + 5).late == 5


def test_slack_makes_nobody_early_and_a_plan_that_is_too_full_nobody_late():
    slack = items(10, 20, locked={1: NINE + 30})
    assert pace(NINE, slack, AgendaItemId("a0"), spent=0, now=NINE).late == 0
    assert pace(NINE, slack, AgendaItemId("a0"), spent=9, now=NINE + 5).late == -4
    full = items(40, 20, locked={1: NINE + 30})
    assert pace(NINE, full, AgendaItemId("a0"), spent=0, now=NINE) == Pace(0, NINE + 50, NINE + 60)


def test_a_break_until_a_time_ends_then_and_takes_what_delay_it_can():
    day = items(10, 20, 30, until={1: NINE + 40})
    first, pause = AgendaItemId("a0"), AgendaItemId("a1")
    assert pace(NINE, day, first, spent=0, now=NINE + 8) == Pace(0, NINE + 70, NINE + 70)
    assert pace(NINE, day, first, spent=0, now=NINE + 23) == Pace(3, NINE + 70, NINE + 70)
    assert pace(NINE, day, pause, spent=0, now=NINE + 18) == Pace(0, NINE + 70, NINE + 70)
    assert pace(NINE, day, pause, spent=0, now=NINE + 43) == Pace(3, NINE + 70, NINE + 73)
    assert overruns(ahead(NINE, day, first, spent=0, now=NINE + 23)) == [Overrun(day[1], 3)]


def test_the_locked_end_is_run_over_or_has_slack():
    day = items(30, 30)
    assert pace(NINE, day, AgendaItemId("a0"), 0, NINE + 10, NINE + 65) == Pace(5, NINE + 60, NINE + 70, over=5)
    assert pace(NINE, day, AgendaItemId("a0"), 0, NINE + 5, NINE + 65) == Pace(0, NINE + 60, NINE + 65)
    assert pace(NINE, day, None, 0, 0, NINE + 50) == Pace(0, NINE + 60, NINE + 60, over=10)


def test_a_locked_exercise_waits_for_its_time_or_begins_at_once():
    day = items(10, 20, locked={1: NINE + 15})
    assert [(span.begins, span.ends) for span in expected(NINE, day)] == [(540, 550), (555, 575)]
    assert [(span.begins, span.ends) for span in expected(NINE + 9, day)] == [(549, 559), (559, 579)]


def test_the_times_that_wont_hold():
    day = items(30, 20, 30, locked={1: NINE + 20})
    to_come = ahead(NINE, day, None, 0, 0, NINE + 75)
    assert overruns(to_come) == [Overrun(day[1], 10)]  # without these ten minutes the day would end in time
    assert overruns(ahead(NINE, day, None, 0, 0, NINE + 65)) == [Overrun(day[1], 10), Overrun(None, 5)]
    late = ahead(NINE, items(30, 20), AgendaItemId("a0"), spent=0, now=NINE + 4)
    assert overruns(late) == [Overrun(None, 4)]
    assert overruns(ahead(NINE, [], None, 0, 0)) == []


@given(
    st.lists(st.tuples(st.integers(1, 90), st.none() | st.integers(NINE, NINE + 400)), min_size=1, max_size=10),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_to_be_later_never_lets_anything_be_earlier(planned, at, more):
    day = items(*(minutes for minutes, _ in planned), locked=dict(enumerate(lock for _, lock in planned)))
    sooner, later = expected(NINE + at, day), expected(NINE + at + more, day)
    assert all(one.begins <= other.begins and one.ends <= other.ends for one, other in zip(sooner, later, strict=True))
    assert all(span.begins >= (span.item.starts_at or 0) for span in sooner)
    again = expected(NINE + at, [replace(each, minutes=each.minutes + more) for each in day])
    assert again[-1].ends >= sooner[-1].ends
