"""The clock against the plan, in words."""

from dataclasses import dataclass

from unginvest_workshop.content import Content
from unginvest_workshop.domain.day_now import DayNow
from unginvest_workshop.domain.pace import overruns
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import item_name
from unginvest_workshop.ui.length_words import length_words


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


def pace_words(t: Translator, workshop: Workshop, day: DayNow, content: Content) -> PaceWords:
    """Say how the day stands: what does not fit before a set time goes before how late it is otherwise."""
    lacking = overruns(day.to_come)
    clock, behind = t.clock(day.minute), bool(lacking)
    if day.today and not day.begun:
        return PaceWords(clock, t("begynner {time}", time=t.clock(workshop.start)), behind=behind)
    if not day.led:
        return PaceWords(clock, behind=behind)
    over = day.pace.over > 0
    end = over_words(t, day.pace.over) if over else t("slutt {time}", time=t.clock(day.pace.expected_end))
    most = max((each for each in lacking if each.item is not None), key=lambda each: each.minutes, default=None)
    if most is not None and most.item is not None and most.minutes > max(0, day.pace.late):
        too_much = t(
            "{time} for mye før {name}", time=length_words(t, most.minutes), name=item_name(most.item, content)
        )
        return PaceWords(clock, too_much, late=True, end=end, over=over, behind=behind)
    if day.far:
        return PaceWords(clock, end=end, over=over, behind=behind)
    return PaceWords(clock, _late_words(t, day.pace.late), day.pace.late > 0, end, over, behind)


def over_words(t: Translator, minutes: int) -> str:
    """Say how much longer the day takes than it may."""
    if minutes == 1:
        return t("1 minutt over")
    return t("{time} over", time=length_words(t, minutes))


def _late_words(t: Translator, late: int) -> str:
    if late == 0:
        return t("i rute")
    if late < 0:
        return t("1 minutt i forkant") if late == -1 else t("{time} i forkant", time=length_words(t, -late))
    return t("1 minutt forsinket") if late == 1 else t("{time} forsinket", time=length_words(t, late))
