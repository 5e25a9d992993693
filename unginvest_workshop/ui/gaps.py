"""What a timer counted while nobody could see it, as when the laptop slept."""

from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain import timer as rules
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.operations import timers
from unginvest_workshop.operations.tx import NotFoundError, ReadTx

GAP_MS: Final = 3_000
"""Between two looks at a timer that counts lies a second; more than this is a sleep, or a stall that people notice."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time that a timer counted unseen."""

    item_id: AgendaItemId
    """Whose timer."""
    index: int
    """Which round of it, where it has rounds."""
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Count:
    """What a timer had counted, of one round where it has rounds, when it was looked at."""

    item_id: AgendaItemId
    index: int
    milliseconds: int
    at: Instant

    def later(self, tx: ReadTx, now: Instant) -> "Count | None":
        """Return the same at a later moment; None when the exercise is gone."""
        try:
            timer = timers.timer_of(tx, self.item_id)
        except NotFoundError:
            return None
        return Count(self.item_id, self.index, rules.counted_in(timer, now, self.index), now)


def grown(before: Count, after: Count) -> int | None:
    """Return how much a timer has counted by itself between two looks; None when somebody has set it meanwhile."""
    more = after.milliseconds - before.milliseconds
    return more if 0 <= more <= rules.passed(before.at, after.at) else None


def gap_between(before: Count, after: Count) -> Gap | None:
    """Return the gap between two looks that should lie a second from each other; None when there is none."""
    more = grown(before, after)
    return Gap(before.item_id, before.index, more) if more is not None and more > GAP_MS else None
