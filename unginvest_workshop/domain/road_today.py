"""Dates along the road: where today is on it, and which day a place on it is.

A place is counted in steps as they stand on the road: 2.0 is at the third step, 2.5 half way to the next. Of each step
only its days are asked: None for one without a date, or that lies behind whatever its date. Such a step tells nothing.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from unginvest_workshop.domain.when import Days

_HALF = 0.5


def place_of(steps: Sequence[Days | None], day: date) -> float | None:
    """Return where a day is among steps that stand in road order; None when no step has a date.

    Before the first dated step it is half a step back, which may be -0.5; after the last half a step on. While a step
    goes on, it is at that step.
    """
    dated = _dated(steps)
    if not dated:
        return None
    begun = [step for step in dated if step[1] <= day]
    if not begun:
        return dated[0][0] - _HALF
    at, _, ends = begun[-1]
    if day <= ends:
        return float(at)
    if len(begun) == len(dated):
        return at + _HALF
    following, starts, _ = dated[len(begun)]
    return at + (day - ends) / (starts - ends) * (following - at)


def day_at(steps: Sequence[Days | None], place: float) -> date | None:
    """Return the day at a place among steps that stand in road order; None when no step has a date.

    Beyond the first and the last dated step a whole step is as long as the dated ones are apart on average, and a week
    at the least.
    """
    dated = _dated(steps)
    if not dated:
        return None
    first, last = dated[0], dated[-1]
    apart = max(timedelta(days=7), (last[1] - first[1]) / max(1, last[0] - first[0]))
    if place <= first[0]:
        return first[1] - apart * (first[0] - place)
    for (at, _, ends), (following, starts, _) in pairwise(dated):
        if place <= following:
            left = min(ends, starts)
            return left + (starts - left) * ((place - at) / (following - at))
    return last[1] + apart * (place - last[0])


def _dated(steps: Sequence[Days | None]) -> list[tuple[int, date, date]]:
    """Return the steps that have a date: which, and their first and last day."""
    return [(at, days.starts, days.ends) for at, days in enumerate(steps) if days is not None]
