"""The day by the clock: when each exercise is planned to begin and end, and what goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId


class SlotState(Enum):
    """Where an exercise stands in the day."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    """The first one after what goes on now."""
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Slot:
    """An exercise with its planned times, in minutes after midnight."""

    item: AgendaItem
    begins: int
    ends: int
    state: SlotState
    slack: int = 0
    """Minutes to spare before an exercise that begins at a set time; negative where what precedes it takes too long."""


def timetable(start: int, items: Sequence[AgendaItem], now: AgendaItemId | None) -> list[Slot]:
    """Return the day's exercises with their planned times; ``start`` is minutes after midnight, ``now`` what goes on.

    One that is locked to a time of day begins then, whatever precedes it.
    """
    following = _after(items, now)
    slots = []
    for item in items:
        begins = start if item.starts_at is None else item.starts_at
        ends = end_of(item, begins)
        slots.append(Slot(item, begins, ends, _state(item, now, following), begins - start))
        start = ends
    return slots


def end_of(item: AgendaItem, begins: int) -> int:
    """Return when an exercise that begins at a minute of the day ends; a break until a time of day ends no later."""
    return begins + item.minutes if item.until is None else max(begins, item.until)


def _after(items: Sequence[AgendaItem], now: AgendaItemId | None) -> AgendaItemId | None:
    place = next((i for i, item in enumerate(items) if item.id == now), len(items))
    return next((item.id for item in items[place + 1 :] if not item.done), None)


def _state(item: AgendaItem, now: AgendaItemId | None, following: AgendaItemId | None) -> SlotState:
    if item.id == now:
        return SlotState.NOW
    if item.done:
        return SlotState.DONE
    return SlotState.NEXT if item.id == following else SlotState.LATER
