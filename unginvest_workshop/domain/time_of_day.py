"""Moments and the room's own clock: the plan of a day is local time, in minutes after midnight."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

_WRITTEN: Final = re.compile(r"\s*(\d{1,2})(?:\s*[:.,]?\s*(\d{2}))?\s*")
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59


def read_clock(text: str) -> int | None:
    """Return the minute of the day that is written as 12:50, 12.50, 1250, 930 or 9; None where it is no time."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def minute_of_day(wall: int) -> int:
    """Return which minute of the local day it is; ``wall`` is UTC milliseconds."""
    local = _local(wall)
    return local.hour * 60 + local.minute


def day_of(wall: int) -> date:
    """Return the local day of a moment in UTC milliseconds."""
    return _local(wall).date()


def milliseconds_until(minute: int, wall: int) -> int:
    """Return how long it is from a moment until a minute of its own local day; negative when that has passed."""
    then = _local(wall).replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
    return round(then.timestamp() * 1000) - wall


def moment_of(day: date, minute: int) -> int:
    """Return the moment of a minute of a local day, in UTC milliseconds."""
    return round((datetime.combine(day, time()) + timedelta(minutes=minute)).timestamp() * 1000)


def _local(wall: int) -> datetime:
    return datetime.fromtimestamp(wall / 1000)  # noqa: DTZ006  the room's own time
