"""Moments and the room's own clock: the plan of a day is local time, in minutes after midnight."""

from datetime import date, datetime, time, timedelta


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
