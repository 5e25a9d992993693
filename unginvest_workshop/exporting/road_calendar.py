"""The road as a calendar (ICS): an all-day entry for each step that has a date.

An entry is known by its step, or by the step of an earlier fagdag that it carries on, so that a later file brings the
calendar up to date instead of filling it twice. What tells which file is newer is when the fagdag was last written in,
not when the file was made.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from icalendar import Calendar, Event

from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Thread
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.exporting.strands import threads_to
from unginvest_workshop.i18n import Counted, counted, mark
from unginvest_workshop.naming import STATUS_WORDS, quoted

SECTION: Final = "road"
"""The section of the summary that the calendar tells."""

_PRODUCT: Final = "-//UngInvest AIB//UngInvest Verksted//NO"
_HOME: Final = "unginvest-verksted"
"""Ends the name of each entry, as names of entries are to be the world's only ones."""
_FIRST_YEAR: Final = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""From when the changes of entries are numbered, by seconds."""

_NOT_CHOSEN: Final = mark("Veikartet er ikke valgt, så det er ingen steg i kalenderen.")


def write_ics(material: Material) -> Written:
    """Return the calendar; it says how many steps have no date, as those are not in it."""
    source, wanted = material.source, material.choices.has(SECTION)
    steps = source.snapshot.steps if wanted else ()
    dated = [step for step in steps if step.starts is not None]
    file = OutFile(f"{material.stem}.ics", _calendar(source, dated).to_ical())
    return Written((file,), notice=_undated(len(steps) - len(dated)) if wanted else _NOT_CHOSEN)


def _undated(count: int) -> str | Counted:
    if not count:
        return ""
    return counted(
        "{n} steg på veien har ingen dato, og står ikke i kalenderen.",
        "{n} steg på veien har ingen dato, og står ikke i kalenderen.",
        count,
    )


def _calendar(source: Source, steps: list[RoadmapStep]) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title = clean_line(source.say(source.snapshot.workshop.title))
    calendar.add("x-wr-calname", source.t("Veikartet: {title}", title=title))
    carried = {each.id: each.continues for day in source.snapshot.earlier for each in day.steps}
    taken: set[str] = set()
    for step in steps:
        first = _first_of(step, carried)
        known_as = step.id if first in taken else first
        taken.add(known_as)
        calendar.add_component(_entry(source, step, known_as))
    return calendar


def _first_of(step: RoadmapStep, carried: Mapping[RoadmapStepId, RoadmapStepId | None]) -> RoadmapStepId:
    """Return the first step of those that a step carries on, fagdag by fagdag, as far back as is known; or it."""
    first, before, seen = step.id, step.continues, {step.id}
    while before is not None and before not in seen:
        seen.add(before)
        first, before = before, carried.get(before)
    return first


def _entry(source: Source, step: RoadmapStep, known_as: str) -> Event:
    first = step.starts or source.snapshot.workshop.date
    last = max(first, step.ends or first)
    written = _written(source)
    entry = Event()
    entry.add("uid", f"{known_as}@{_HOME}")
    entry.add("dtstamp", written)
    entry.add("last-modified", written)
    entry.add("sequence", max(0, int((written - _FIRST_YEAR).total_seconds())))
    entry.add("dtstart", first)
    if last < dt.date.max:  # without an end it lasts for its first day
        entry.add("dtend", last + dt.timedelta(days=1))  # the day after the last one
    entry.add("summary", clean_line(source.say(step.text)))
    entry.add("description", clean_text("\n".join(_told(source, step))))
    entry.add("categories", [source.t(STATUS_WORDS[step.status])])
    entry.add("status", "CONFIRMED")
    entry.add("transp", "TRANSPARENT")  # a step takes no time from other appointments
    return entry


def _written(source: Source) -> dt.datetime:
    """Return when the fagdag was last written in, or at least when it was."""
    day = source.snapshot
    known = day.changed or day.workshop.created
    if known:
        return dt.datetime.fromtimestamp(known // 1000, dt.UTC)
    return dt.datetime.combine(day.workshop.date, dt.time(12), dt.UTC)


def _told(source: Source, step: RoadmapStep) -> Iterator[str]:
    """Yield the lines on a step: who and how, what it grows from, and which fagdag it is from."""
    t, workshop = source.t, source.snapshot.workshop
    told = (
        (t("Hvem går først"), source.names.owner(step)),
        (t("Hvem er med"), source.names.helpers(step.helpers)),
        (t("Når"), source.say(step.when)),
        (t("Hvor langt"), t(STATUS_WORDS[step.status])),
        (t("Hindring"), source.say(step.obstacle)),
        (t("Styrke"), source.say(step.strength)),
        (t("Feiring"), source.say(step.celebration)),
    )
    yield from (f"{label}: {clean_line(said)}" for label, said in told if said)
    threads = threads_to(source, Node(NodeKind.STEP, step.id))
    if threads:
        heading = t("Rød tråd")
        yield from ("", f"{heading}:", *map(_thread, threads))
    title = quoted(t, clean_line(source.say(workshop.title)))
    yield from ("", t("Fra {fagdag}, {day}", fagdag=title, day=t.date_long(workshop.date)))


def _thread(thread: Thread) -> str:
    """Return a piece of the red thread in all its words, on one line."""
    return " → ".join(" ".join(node.whole.split()) for node in thread.nodes)
