"""How the day stands against its plan: how late it is, when what is left is likely to be, and which times won't hold.

All times are minutes after midnight.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timetable import end_of, timetable

LEAST_BREAK: Final = 10
"""Minutes that people need to get up, get something to drink and sit down again."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How the day stands against its plan, in minutes; positive ``late`` is behind."""

    late: int
    """What is left of a delay when the slack before the next time set by the clock has taken its share."""
    planned_end: int
    expected_end: int
    """When the day ends if the rest keeps its lengths."""
    over: int = 0
    """How long after its locked end the day ends then."""


@dataclass(frozen=True, slots=True)
class Span:
    """When an exercise is likely to begin and to end."""

    item: AgendaItem
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Overrun:
    """A time that won't hold: that of an exercise whose time is set by the clock, or with None the day's end."""

    item: AgendaItem | None
    minutes: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """What of the day is still to come: the exercises that are left, and when the first of them can begin."""

    free_at: int
    rest: tuple[AgendaItem, ...]
    end: int
    """When the day is to end: its locked end, else the end by the plan."""


def pace(
    start: int,
    items: Sequence[AgendaItem],
    current: AgendaItemId | None,
    spent: int,
    now: int,
    ends_at: int | None = None,
    left: int | None = None,
) -> Pace:
    """Compare the clock with the plan.

    ``spent`` are the whole minutes already used of the current item. The day is late by as much as the current item's
    end, at its planned length, lies after its end in the plan. Done items after the current one need no more time.
    ``left`` is what the current item's clock says that remains, in minutes; it goes before its length and ``spent``.
    """
    slots = timetable(start, items, current)
    planned_end = slots[-1].ends if slots else start
    to_come = ahead(start, items, current, spent, now, ends_at, left)
    spans = expected(to_come.free_at, to_come.rest)
    expected_end = spans[-1].ends if spans else to_come.free_at
    late = 0
    here = next((slot for slot in slots if slot.item.id == current), None)
    if here is not None:
        delay = to_come.free_at - here.ends
        set_times = (
            latest - slot.begins + slot.slack
            for slot in slots[slots.index(here) + 1 :]
            if (latest := latest_begin(slot.item)) is not None
        )
        slack = next(set_times, 0 if ends_at is None else ends_at - planned_end)
        late = max(delay - max(0, slack), min(delay, 0))
    return Pace(late, planned_end, expected_end, 0 if ends_at is None else max(0, expected_end - ends_at))


def ahead(
    start: int,
    items: Sequence[AgendaItem],
    current: AgendaItemId | None,
    spent: int,
    now: int,
    ends_at: int | None = None,
    left: int | None = None,
) -> Ahead:
    """Return what is left of the day; before it has begun, with no current item, that is all of it by the plan.

    ``left`` is what the current item's clock says that remains, in minutes; None while it was not started.
    """
    slots = timetable(start, items, current)
    end = ends_at if ends_at is not None else slots[-1].ends if slots else start
    position = next((i for i, item in enumerate(items) if item.id == current), None)
    if position is None:
        return Ahead(start, tuple(items), end)
    here = items[position]
    if left is not None:
        free_at = now + left
    else:
        free_at = now + max(0, here.minutes - spent) if here.until is None else max(now, here.until)
    return Ahead(free_at, tuple(item for item in items[position + 1 :] if not item.done), end)


def latest_begin(item: AgendaItem) -> int | None:
    """Return when an exercise must begin, if the clock sets it: one that is locked, or a break until a time of day.

    Such a break takes what delay it can while people still have the least that a break is.
    """
    if item.starts_at is not None or item.until is None:
        return item.starts_at
    return item.until - (item.least_minutes or LEAST_BREAK)


def expected(free_at: int, rest: Sequence[AgendaItem]) -> list[Span]:
    """Return when exercises are likely to be, the first one as soon as the room is free.

    A locked one waits for its time; when that has passed it begins at once.
    """
    spans = []
    for item in rest:
        begins = free_at if item.starts_at is None else max(free_at, item.starts_at)
        free_at = end_of(item, begins)
        spans.append(Span(item, begins, free_at))
    return spans


def overruns(to_come: Ahead) -> list[Overrun]:
    """Return the times ahead that won't hold, in their order.

    The day's end is one of them only by what it lacks besides: what is too much before a set time is told of there.
    """
    found, told = [], 0
    end = to_come.free_at
    for span in expected(to_come.free_at, to_come.rest):
        latest = latest_begin(span.item)
        if latest is not None:
            told = max(0, span.ends - end_of(span.item, latest))
            if span.begins > latest:
                found.append(Overrun(span.item, span.begins - latest))
        end = span.ends
    if end - told > to_come.end:
        found.append(Overrun(None, end - told - to_come.end))
    return found
