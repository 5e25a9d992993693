"""Where the day is: by the clock that goes, else by what was begun last; to look elsewhere changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind, Phase
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.whereabouts import SETTLED_MS, Begun, ItemClock, day_is_at

MINUTE = 60_000
RUNNING = ItemClock(20 * MINUTE, 30 * MINUTE, running=True)
PAUSED = ItemClock(20 * MINUTE, 30 * MINUTE, running=False)
OVER = ItemClock(-MINUTE, 30 * MINUTE, running=True)


def day(*done, count=6):
    kind, phase = ExerciseKind.TREE, Phase.DISCOVERY
    return [
        AgendaItem(AgendaItemId(f"a{n}"), WorkshopId("w"), f"{n}", phase, kind, 30, done=n in done)
        for n in range(count)
    ]


def begun(clocks=None, noted=()):
    """Return what is begun: clocks by number, and the numbers of what the room was at for ten minutes."""
    times = {f"a{n}": ItemTime(f"a{n}", "w", 1, 10 * MINUTE) for n in noted}
    return Begun({f"a{n}": clock for n, clock in (clocks or {}).items()}, times)


@pytest.mark.parametrize(
    ("done", "here", "known", "at"),
    [
        ((), 0, begun(), 0),
        ((0, 1), 2, begun(), 2),  # right after what is done
        ((0, 1), 0, begun(), 2),  # a look back
        ((0, 1), 5, begun(), 2),  # a look ahead
        ((0, 1), 0, begun({2: RUNNING}), 2),
        ((0, 1), 5, begun({2: PAUSED}), 2),  # begun last, and not done
        ((0, 1), 3, begun({2: PAUSED}), 2),
        ((0, 1), 3, begun({2: OVER}), 3),  # its time is up, and the room has gone on
        ((0, 1), 1, begun({2: OVER}), 2),
        ((0, 1), 3, begun(noted=[2]), 3),  # gone on without a clock
        ((0, 1), 5, begun(noted=[2]), 2),
        ((0, 1), 0, begun(noted=[2, 3]), 3),
        ((0, 1, 2), 3, begun({2: RUNNING}), 2),  # marked as done while its clock still goes
        ((0, 1, 2, 3), 4, begun({2: RUNNING}), 4),  # a clock that was forgotten
        ((0, 1, 3), 4, begun({2: PAUSED}), 4),
        ((0, 1, 2, 3, 4, 5), 0, begun(), None),
    ],
)  # fmt: skip
def test_where_the_day_is(done, here, known, at):
    assert day_is_at(day(*done), AgendaItemId(f"a{here}"), known) == (None if at is None else f"a{at}")


def test_who_stays_elsewhere_without_a_clock_has_gone_on_there():
    items, known = day(0, 1), begun(noted=[2])
    assert day_is_at(items, AgendaItemId("a5"), known, SETTLED_MS - 1) == "a2"
    assert day_is_at(items, AgendaItemId("a5"), known, SETTLED_MS) == "a5"
    assert day_is_at(items, AgendaItemId("a1"), known, SETTLED_MS) == "a2"
    assert day_is_at(items, AgendaItemId("a5"), begun({2: RUNNING}), 9 * SETTLED_MS) == "a2"


@given(st.integers(0, 6), st.integers(0, 5), st.integers(0, 5), st.booleans(), st.integers(0, 10 * SETTLED_MS))
def test_while_a_clock_goes_it_does_not_matter_what_the_room_looks_at(done, at, here, running, stayed):
    items = day(*range(min(done, at)))
    known = begun({at: RUNNING if running else PAUSED})
    assert day_is_at(items, AgendaItemId(f"a{here}"), known, stayed if running else 0) == f"a{at}"


def test_a_day_without_exercises_is_nowhere():
    assert day_is_at([], None, begun()) is None
