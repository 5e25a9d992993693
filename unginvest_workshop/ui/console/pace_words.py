"""The clock against the plan, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, pace
from unginvest_workshop.domain.time_of_day import day_of, minute_of_day
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.i18n import Translator

_FAR: Final = 180
"""Minutes off the plan from which the day is not being led by it."""
_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class PaceWords:
    """What the top bar says of the time."""

    clock: str
    pace: str = ""
    """"" when the day is another, or not led by its plan."""
    late: bool = False
    end: str = ""
    """When the day ends, if the rest keeps its lengths."""


def pace_words(t: Translator, workshop: Workshop, items: Sequence[AgendaItem], place: Place, now: int) -> PaceWords:
    """Say how the day stands; ``now`` is UTC milliseconds, and the plan is in local time."""
    minutes, today = minute_of_day(now), day_of(now)
    clock = t.clock(minutes)
    if today != workshop.date or not items or place.item_id is None:
        return PaceWords(clock)
    if place.item_id == items[0].id and minutes < workshop.start:
        return PaceWords(clock, t("begynner {time}", time=t.clock(workshop.start)))
    spent = max(0, (now - place.entered) // _MINUTE) if day_of(place.entered) == today else 0
    found = pace(workshop.start, list(items), place.item_id, spent, minutes)
    if abs(found.late) > _FAR:
        return PaceWords(clock)
    return PaceWords(clock, _late_words(t, found.late), found.late > 0, t.clock(found.expected_end))


def _late_words(t: Translator, late: int) -> str:
    if late == 0:
        return t("i rute")
    if late < 0:
        return t.plural("{n} minutt i forkant", "{n} min i forkant", -late)
    return t.plural("{n} minutt forsinket", "{n} min forsinket", late)
