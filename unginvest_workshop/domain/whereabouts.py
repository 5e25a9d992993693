"""Where the day is: at the exercise whose clock goes or that was begun last, whatever the room looks at meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.item_time import ItemTime
from unginvest_workshop.domain.timer import MINUTE_MS

SETTLED_MS: Final = 5 * MINUTE_MS
"""Who has been at another exercise for so long, and not just looked at it, has gone on to it."""


@dataclass(frozen=True, slots=True)
class ItemClock:
    """What the timer of an exercise that it was started for says; in milliseconds."""

    left: int
    """What remains of all its stretches, negative when the time is up."""
    total: int
    """What its stretches come to, with what was added."""
    running: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """What has been begun of a day: the clocks that were started, and the times that were noted."""

    clocks: Mapping[AgendaItemId, ItemClock] = field(default_factory=dict)
    noted: Mapping[AgendaItemId, ItemTime] = field(default_factory=dict)

    def spent(self, item_id: AgendaItemId | None) -> int:
        """Return how long the room has been at an exercise, in milliseconds, without the time since it came last."""
        time = None if item_id is None else self.noted.get(item_id)
        return 0 if time is None else time.spent

    def holds(self, item_id: AgendaItemId) -> bool:
        """Tell whether an exercise was really begun: its clock was started, or the room was at it for a minute."""
        return item_id in self.clocks or self.spent(item_id) >= MINUTE_MS


def day_is_at(
    items: Sequence[AgendaItem], here: AgendaItemId | None, begun: Begun, stayed: int = 0
) -> AgendaItemId | None:
    """Return the exercise that goes on; None when all of them are done.

    ``here`` is what the room looks at, and ``stayed`` for how long, in milliseconds. It is where the day is when it
    comes right after what was done or begun, or when the room has settled there while no clock goes.
    """
    place = next((n for n, item in enumerate(items) if item.id == here), -1)
    last_done = max((n for n, item in enumerate(items) if item.done), default=-1)
    running = _running(items, begun, place, last_done)
    if running is not None:
        return running
    began = [n for n, item in enumerate(items) if n > last_done and begun.holds(item.id)]
    at = began[-1] if began else last_done + 1
    if place >= 0 and not items[place].done:
        clock = begun.clocks.get(items[at].id) if at < len(items) else None
        goes_on = bool(began) and place == at + 1 and (clock is None or clock.left <= 0)
        if goes_on or stayed >= SETTLED_MS:
            return here
    return items[at].id if at < len(items) else None


def _running(items: Sequence[AgendaItem], begun: Begun, place: int, last_done: int) -> AgendaItemId | None:
    """Return the exercise whose clock goes, unless the day has gone on from it nevertheless."""
    for number, item in enumerate(items):
        clock = begun.clocks.get(item.id)
        if clock is None or not clock.running:
            continue
        left_behind = clock.left <= 0 and place > number
        passed = item.done and last_done > number
        if not left_behind and not passed:
            return item.id
    return None
