"""The clock against the plan, in words."""

from dataclasses import dataclass

from unginvest_workshop.domain.day_now import DayNow
from unginvest_workshop.domain.pace import overruns
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator


@dataclass(frozen=True, slots=True)
class PaceWords:
    """What the top bar says of the time."""

    clock: str
    pace: str = ""
    """"" when the day is another, or not led by its plan."""
    late: bool = False
    end: str = ""
    """When the day ends, if the rest keeps its lengths."""
    over: bool = False
    """The day ends later than it may."""
    behind: bool = False
    """Some time ahead won't hold, today or in the plan of another day."""


def pace_words(t: Translator, workshop: Workshop, day: DayNow) -> PaceWords:
    """Say how the day stands."""
    clock, behind = t.clock(day.minute), bool(overruns(day.to_come))
    if day.today and not day.begun:
        return PaceWords(clock, t("begynner {time}", time=t.clock(workshop.start)), behind=behind)
    if not day.led:
        return PaceWords(clock, behind=behind)
    over = day.pace.over > 0
    end = over_words(t, day.pace.over) if over else t("slutt {time}", time=t.clock(day.pace.expected_end))
    return PaceWords(clock, _late_words(t, day.pace.late), day.pace.late > 0, end, over, behind)


def over_words(t: Translator, minutes: int) -> str:
    """Say how much longer the day takes than it may."""
    return t.plural("{n} minutt over", "{n} min over", minutes)


def _late_words(t: Translator, late: int) -> str:
    if late == 0:
        return t("i rute")
    if late < 0:
        return t.plural("{n} minutt i forkant", "{n} min i forkant", -late)
    return t.plural("{n} minutt forsinket", "{n} min forsinket", late)
