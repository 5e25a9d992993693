"""The day as it stands by the clock: whether it is being led, where it is, and what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.pace import Ahead, Pace, ahead, pace
from unginvest_workshop.domain.time_of_day import day_of, minute_of_day, moment_of
from unginvest_workshop.domain.timetable import timetable
from unginvest_workshop.domain.whereabouts import Begun, day_is_at
from unginvest_workshop.domain.workshop import Place, Workshop

_FAR: Final = 180
"""Minutes off the plan from which the day goes by when it really began."""
_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class DayNow:
    """A fagdag at a moment. While it is not led, its pace and what is to come are those of the plan."""

    minute: int
    """Which minute of the day it is, by the wall."""
    today: bool
    """It is the fagdag's own date, and the room is somewhere."""
    begun: bool
    """It is later than the planned start, or the day has gone on from the first exercise."""
    led: bool
    """It goes on now, and is not all done."""
    pace: Pace
    to_come: Ahead
    at: AgendaItemId | None = None
    """The exercise that goes on, or while the day is not led the one that is next."""
    start: int = 0
    """When the plan is reckoned from: the planned start, or when the day really began if that was hours away."""
    far: bool = False
    """The day is led hours from its planned times."""
    minutes: int | None = None
    """How long what goes on takes by its clock, with what was added; None while its clock was not started."""


def day_now(workshop: Workshop, items: Sequence[AgendaItem], place: Place, now: int, begun: Begun) -> DayNow:
    """Return how the day stands; ``now`` is UTC milliseconds, and the plan is in local time."""
    minute, start, ends_at = minute_of_day(now), workshop.start, workshop.ends_at
    today = day_of(now) == workshop.date and bool(items) and place.item_id is not None
    stayed = max(0, now - came(workshop, place))
    at = day_is_at(items, place.item_id, begun, stayed)
    clock = None if at is None else begun.clocks.get(at)
    has_begun = today and not (at == items[0].id and clock is None and minute < start)
    if has_begun and at is not None and not all(item.done for item in items):
        only_looks = at != place.item_id and not begun.holds(at)
        spent = (begun.spent(at) + (0 if only_looks else stayed)) // _MINUTE
        left = None if clock is None else max(0, now % _MINUTE + clock.left) // _MINUTE
        found, far = pace(start, items, at, spent, minute, ends_at, left), False
        if abs(found.late) > _FAR:
            far, start = True, _real_start(workshop, items, place, at, begun)
            found = pace(start, items, at, spent, minute, ends_at, left)
        to_come = ahead(start, items, at, spent, minute, ends_at, left)
        minutes = None if clock is None else round(clock.total / _MINUTE)
        return DayNow(
            minute,
            today,
            has_begun,
            led=True,
            pace=found,
            to_come=to_come,
            at=at,
            start=start,
            far=far,
            minutes=minutes,
        )
    planned, rest = pace(start, items, None, 0, 0, ends_at), ahead(start, items, None, 0, 0, ends_at)
    return DayNow(minute, today, has_begun, led=False, pace=planned, to_come=rest, at=at, start=start)


def came(workshop: Workshop, place: Place) -> int:
    """Return when the room came to where it is, UTC milliseconds: what is before the day's start is preparation."""
    return max(place.entered, moment_of(workshop.date, workshop.start))


def _real_start(workshop: Workshop, items: Sequence[AgendaItem], place: Place, at: AgendaItemId, begun: Begun) -> int:
    """Return when the day really began, in minutes after midnight: as noted, else so that what goes on is on time."""
    noted = [time.begun for time in begun.noted.values() if day_of(time.begun) == workshop.date]
    if noted:
        return minute_of_day(min(noted))
    before = next(slot.begins for slot in timetable(0, items, None) if slot.item.id == at)
    entered = place.entered if day_of(place.entered) == workshop.date else came(workshop, place)
    return max(0, minute_of_day(entered) - before)
