"""The day by the clock beside the agenda: planned, as it was, and as it is likely to be when the day is late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.day_now import DayNow, came
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.pace import Span, expected, overruns
from unginvest_workshop.domain.time_of_day import minute_of_day
from unginvest_workshop.domain.timetable import Slot, timetable
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import people
from unginvest_workshop.operations.agenda import USUAL_WALK, agenda, is_long
from unginvest_workshop.operations.day_now import the_day_now
from unginvest_workshop.operations.item_times import minutes_taken, times
from unginvest_workshop.operations.last_time import taken_last
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.workshops import place_of
from unginvest_workshop.ui.console.pace_words import over_words
from unginvest_workshop.ui.length_words import length_words
from unginvest_workshop.ui.round_words import growing_words

_LINE: Final = "\n"


@dataclass(frozen=True, slots=True)
class RowTime:
    """What the rail tells of the time of one exercise, or of the day's end."""

    shown: str
    """The time of day at which it begins; for the day's end, when that is."""
    later: bool = False
    """It is likely to be later than planned."""
    locked: bool = False
    note: str = ""
    """What stands under the name: what is to spare before a set time, or lacking."""
    warns: bool = False
    tip: str = ""
    """Lines that tell plan and truth."""
    minutes: int | None = None
    """How long it takes by its clock, where that goes before the plan."""


@dataclass(frozen=True, slots=True)
class RailTimes:
    """The times of the whole day; without exercises it has no end."""

    rows: Mapping[AgendaItemId, RowTime]
    end: RowTime | None


class _Day:
    """What is asked of the store once for all rows."""

    def __init__(self, tx: ReadTx, t: Translator, workshop: Workshop, now: int) -> None:
        self.t = t
        self.workshop = workshop
        self.place: Place = place_of(tx, workshop.id)
        self.items: Sequence[AgendaItem] = agenda(tx, workshop.id)
        self.now: DayNow = the_day_now(tx, workshop.id, now)
        self.noted: Mapping[AgendaItemId, ItemTime] = times(tx, workshop.id)
        self.last: Mapping[AgendaItemId, int] = taken_last(tx, workshop.id)
        self.groups = len(people.groups(tx, workshop.id))
        self.lacking: Mapping[AgendaItemId, int] = {
            each.item.id: each.minutes for each in overruns(self.now.to_come) if each.item is not None
        }
        self.began = self._began()
        """When what goes on began, as far as that is known; else now."""
        to_come = self.now.to_come
        spans = expected(to_come.free_at, to_come.rest) if self.now.led else []
        self.spans: Mapping[AgendaItemId, Span] = {span.item.id: span for span in spans}
        before = [to_come.free_at, *(span.ends for span in spans)]
        self.arrivals: Mapping[AgendaItemId, int] = {
            span.item.id: free for span, free in zip(spans, before, strict=False)
        }

    def _began(self) -> int:
        noted = None if self.now.at is None else self.noted.get(self.now.at)
        if noted is not None:
            return minute_of_day(noted.begun)
        here = self.now.at == self.place.item_id
        return minute_of_day(came(self.workshop, self.place)) if here else self.now.minute


def rail_times(tx: ReadTx, t: Translator, workshop: Workshop, now: int) -> RailTimes:
    """Return the times of a fagdag's exercises; ``now`` is UTC milliseconds."""
    day = _Day(tx, t, workshop, now)
    slots = timetable(day.now.start, day.items, day.now.at)
    rows: dict[AgendaItemId, RowTime] = {}
    latest = 0
    for slot in slots:
        latest = _begins(day, slot, latest)
        rows[slot.item.id] = _row(day, slot, latest)
    return RailTimes(rows, _end(day, slots[-1].ends) if slots else None)


def _row(day: _Day, slot: Slot, begins: int) -> RowTime:
    span = day.spans.get(slot.item.id)
    note, warns = _note(day, slot)
    return RowTime(
        shown=day.t.clock(begins),
        later=span is not None and span.begins > slot.begins,
        locked=slot.item.starts_at is not None,
        note=note,
        warns=warns,
        tip=_LINE.join(_told(day, slot)),
        minutes=day.now.minutes if day.now.led and slot.item.id == day.now.at else None,
    )


def _begins(day: _Day, slot: Slot, latest: int) -> int:
    """Return when an exercise began or is likely to, by the wall as far as that is known; else by the plan.

    ``latest`` is when the one before it began. What was passed by without a note stands between its neighbours.
    """
    span, noted = day.spans.get(slot.item.id), day.noted.get(slot.item.id)
    if span is not None:
        return span.begins
    if noted is not None:
        return minute_of_day(noted.begun)
    if not day.now.led:
        return slot.begins
    if slot.item.id == day.now.at and day.now.at == day.place.item_id:
        return day.began
    return max(latest, min(slot.begins, day.began))


def _note(day: _Day, slot: Slot) -> tuple[str, bool]:
    """Return what is told of a set time, and whether it is a warning."""
    t, item = day.t, slot.item
    if is_long(item) and not item.done and day.now.pace.over:
        return t("vandring tar {n} min", n=USUAL_WALK), True
    lacking = day.lacking.get(item.id, 0)
    if lacking:
        return t("{time} for mye før denne", time=length_words(t, lacking)), True
    if item.starts_at is None:
        return (t("til {time}", time=t.clock(item.until)), False) if item.until is not None else ("", False)
    ahead = not item.done and (not day.now.led or item.id in day.spans)
    spare = item.starts_at - day.arrivals[item.id] if item.id in day.arrivals else slot.slack
    if ahead and spare < 0:
        return t("{time} for mye før denne", time=length_words(t, -spare)), True
    return t("luft {time}", time=length_words(t, spare)) if ahead and spare > 0 else t("fast tid"), False


def _told(day: _Day, slot: Slot) -> list[str]:
    t, item = day.t, slot.item
    told = [t("Planen: {begins}–{ends}", begins=t.clock(slot.begins), ends=t.clock(slot.ends))]
    span, noted = day.spans.get(item.id), day.noted.get(item.id)
    if span is not None and span.begins > slot.begins:
        told.append(t("Blir nok {begins}–{ends}", begins=t.clock(span.begins), ends=t.clock(span.ends)))
    if noted is not None:
        begun = t.clock(minute_of_day(noted.begun))
        told.append(t("Begynte {time}. Tok {n} min.", time=begun, n=minutes_taken(noted)))
    if item.id in day.last:
        told.append(t("Sist: {n} min", n=day.last[item.id]))
    if is_long(item):
        told.append(growing_words(t, day.groups, item.minutes))
    return told


def _end(day: _Day, planned: int) -> RowTime:
    t, ends_at = day.t, day.workshop.ends_at
    ends = day.now.pace.expected_end if day.now.led else planned
    if ends_at is None:
        return RowTime(t.clock(ends), later=ends > planned)
    over = ends - ends_at
    note = over_words(t, over) if over > 0 else t("luft {time}", time=length_words(t, -over)) if over else t("fast tid")
    return RowTime(t.clock(ends_at), locked=True, note=note, warns=over > 0)
