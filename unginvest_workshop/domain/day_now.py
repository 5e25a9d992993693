"""The day as it stands by the clock: whether it is being led by its plan, and what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.pace import Ahead, Pace, ahead, pace
from unginvest_workshop.domain.time_of_day import day_of, minute_of_day, moment_of
from unginvest_workshop.domain.timetable import day_is_at
from unginvest_workshop.domain.workshop import Place, Workshop

_FAR: Final = 180
"""Minutes off the plan from which the day is not being led by it."""
_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class DayNow:
    """A fagdag at a moment. While it is not led, its pace and what is to come are those of the plan."""

    minute: int
    """Which minute of the day it is, by the wall."""
    today: bool
    """It is the fagdag's own date, and the room is somewhere."""
    begun: bool
    """It is later than the planned start, or the room has gone on from the first exercise."""
    led: bool
    """It goes on now, not hours away from its plan, and is not all done."""
    pace: Pace
    to_come: Ahead


def day_now(workshop: Workshop, items: Sequence[AgendaItem], place: Place, now: int, earlier: int = 0) -> DayNow:
    """Return how the day stands; ``now`` is UTC milliseconds, and the plan is in local time.

    ``earlier`` is what the room has spent at its exercise before it came there last, in milliseconds.
    """
    minute, start, ends_at = minute_of_day(now), workshop.start, workshop.ends_at
    today = day_of(now) == workshop.date and bool(items) and place.item_id is not None
    begun = today and not (place.item_id == items[0].id and minute < start)
    current = day_is_at(items, place.item_id)
    if begun and current is not None and not all(item.done for item in items):
        here = current == place.item_id
        spent = max(0, (now - came(workshop, place) + earlier) // _MINUTE) if here else 0
        found = pace(start, items, current, spent, minute, ends_at)
        if abs(found.late) <= _FAR:
            to_come = ahead(start, items, current, spent, minute, ends_at)
            return DayNow(minute, today, begun, led=True, pace=found, to_come=to_come)
    planned, rest = pace(start, items, None, 0, 0, ends_at), ahead(start, items, None, 0, 0, ends_at)
    return DayNow(minute, today, begun, led=False, pace=planned, to_come=rest)


def came(workshop: Workshop, place: Place) -> int:
    """Return when the room came to where it is, UTC milliseconds: what is before the day's start is preparation."""
    return max(place.entered, moment_of(workshop.date, workshop.start))
