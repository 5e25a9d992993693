"""The timer of an exercise: a state machine over an injected clock, without threads and without drift.

What is stored is when it was started and how much had passed before, so it goes on rightly after a crash or a sleep.
Times are whole milliseconds unless a name says seconds.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.segments import Segment, SegmentKind, round_segments
from unginvest_workshop.domain.time_of_day import day_of

MINUTE_MS: Final = 60_000
SHOWN_MS: Final = 10_000
"""So long the room sees a sign that it is to look up."""
OVERTIME_MS: Final = 15 * MINUTE_MS
"""So long after its end somebody may still be waiting for what a timer times."""
_FORGOTTEN_MS: Final = 12 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment on two clocks: the wall's (UTC) and the machine's since its boot, sleep included."""

    wall: int
    boot: int
    boot_id: str


class Clock(Protocol):
    """Tells what time it is."""

    def now(self) -> Instant:
        """Return the present moment."""
        ...


@dataclass(frozen=True, slots=True)
class Timer:
    """The timer of one agenda item, whose id it shares. Kept through a crash, but no undo step.

    ``elapsed`` is what had passed when it was last started or paused; ``running_since`` is when it was last started.
    """

    id: AgendaItemId
    workshop_id: WorkshopId
    segments: tuple[Segment, ...]
    elapsed: int = 0
    running_since: Instant | None = None
    at: int = 0
    """The round at hand, where the stretches are rounds; ``elapsed`` is then what had passed of it alone."""
    spent: tuple[int, ...] = ()
    """What had passed of each round when another one was taken up; of those that are missing, nothing."""

    @property
    def in_rounds(self) -> bool:
        """Whether each stretch is a round, with a time of its own."""
        return self.segments[0].kind is SegmentKind.ROUND

    @property
    def running(self) -> bool:
        """Whether it is counting."""
        return self.running_since is not None

    @property
    def total(self) -> int:
        """The length of all segments together."""
        return sum(segment.seconds for segment in self.segments) * 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a timer shows at a moment. ``remaining`` goes below nought when a round, or the last segment, is over."""

    segment: int
    kind: SegmentKind
    before: SegmentKind | None
    """What the stretch before this one was for; None in the first one."""
    length: int
    remaining: int
    total_remaining: int
    running: bool

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.remaining <= 0

    @property
    def share_left(self) -> float:
        """How much of the segment is left, from 1 down to 0."""
        return max(0.0, min(1.0, self.remaining / self.length)) if self.length else 0.0


class TimerSignal(StrEnum):
    """A moment at which the room is to look up."""

    ONE_MINUTE = "one_minute"
    NEXT = "next"
    """Another stretch begins, as when the pairs swap."""
    END = "end"


def signal_between(before: Reading, after: Reading) -> TimerSignal | None:
    """Return what came to pass between two readings of a timer that counts; None when nothing did.

    One minute is told of only in stretches that are longer than two. That somebody begins to tell needs no signal: it
    was given when the one before had told. Nor does another group's round: people say whose it is.
    """
    if not after.running:
        return None
    if before.segment != after.segment:
        return TimerSignal.NEXT if _is_turn(after) else None
    if before.remaining > 0 >= after.remaining:
        return TimerSignal.END
    return TimerSignal.ONE_MINUTE if _is_long(after) and before.remaining > MINUTE_MS >= after.remaining else None


def sign_at(reading: Reading) -> TimerSignal | None:
    """Return what the room is to see that a timer has just come to; it follows from the reading alone.

    The sign of a change stays for as long as the change takes, the others for ten seconds, and the end for a minute.
    """
    if reading.over:
        return TimerSignal.END if reading.remaining > -MINUTE_MS else None
    if not reading.running:
        return None
    if reading.kind is SegmentKind.SWAP:
        return TimerSignal.NEXT
    if _is_turn(reading) and reading.length - reading.remaining < SHOWN_MS:
        return TimerSignal.NEXT
    one_minute = _is_long(reading) and MINUTE_MS - SHOWN_MS < reading.remaining <= MINUTE_MS
    return TimerSignal.ONE_MINUTE if one_minute else None


def _is_turn(reading: Reading) -> bool:
    """Tell whether something ended as the present stretch began, and not only a beginning or a change."""
    led_in = reading.before in {None, SegmentKind.INTRO, SegmentKind.SWAP}
    return not led_in and reading.kind is not SegmentKind.ROUND


def _is_long(reading: Reading) -> bool:
    return reading.length > 2 * MINUTE_MS


def passed(since: Instant, now: Instant) -> int:
    """Return the time between two instants: by the boot clock within one boot, else by the wall; never below nought."""
    if since.boot_id and since.boot_id == now.boot_id:
        return max(0, now.boot - since.boot)
    return max(0, now.wall - since.wall)


def elapsed_at(timer: Timer, now: Instant) -> int:
    """Return the time that a timer has counted, in rounds that of the round at hand."""
    return timer.elapsed + (passed(timer.running_since, now) if timer.running_since else 0)


def read(timer: Timer, now: Instant) -> Reading:
    """Return what a timer shows."""
    elapsed = elapsed_at(timer, now)
    index, begins = _segment_at(timer, elapsed)
    length = timer.segments[index].seconds * 1000
    remaining = begins + length - elapsed
    return Reading(
        segment=index,
        kind=timer.segments[index].kind,
        before=timer.segments[index - 1].kind if index else None,
        length=length,
        remaining=remaining,
        total_remaining=remaining + sum(segment.seconds for segment in timer.segments[index + 1 :]) * 1000,
        running=timer.running,
    )


def is_begun(timer: Timer) -> bool:
    """Tell whether it was ever started."""
    return timer.running or timer.elapsed > 0 or any(timer.spent)


def left_in_all(timer: Timer, now: Instant) -> int:
    """Return what remains until the exercise is over: of the stretch at hand and those to come, below nought after it.

    Of rounds those remain that nobody has begun, wherever they stand.
    """
    reading = read(timer, now)
    if not timer.in_rounds:
        return reading.total_remaining
    heard = {n for n, spent in enumerate(timer.spent) if spent} | {reading.segment}
    to_come = sum(each.seconds for n, each in enumerate(timer.segments) if n not in heard) * 1000
    return max(0, reading.remaining) + to_come if to_come else reading.remaining


def start(timer: Timer, now: Instant) -> Timer:
    """Let it count; a running timer stays as it is."""
    return timer if timer.running else replace(timer, running_since=now)


def pause(timer: Timer, now: Instant) -> Timer:
    """Let it stand still; a paused timer stays as it is."""
    return replace(timer, elapsed=elapsed_at(timer, now), running_since=None)


def change_length(timer: Timer, now: Instant, delta: int) -> Timer:
    """Make the present segment longer or shorter by ``delta``, in whole seconds.

    It never gets shorter than what has passed of it, rounded up to a second.
    """
    elapsed = elapsed_at(timer, now)
    index, begins = _segment_at(timer, elapsed)
    least = -(-(elapsed - begins) // 1000) if delta < 0 else 0
    seconds = max(timer.segments[index].seconds + delta // 1000, least)
    if delta < 0:
        seconds = min(seconds, timer.segments[index].seconds)
    changed = replace(timer.segments[index], seconds=seconds)
    return replace(timer, segments=(*timer.segments[:index], changed, *timer.segments[index + 1 :]))


def lasting(timer: Timer, length: int) -> Timer:
    """Return a timer of one stretch that lasts so long in all, in whole seconds and never less than one."""
    return replace(timer, segments=(Segment(SegmentKind.PLAIN, max(1, length // 1000)),))


def counted_in(timer: Timer, now: Instant, index: int) -> int:
    """Return the time that a timer has counted: of one round where it has rounds, else in all."""
    if not timer.in_rounds or index == timer.at:
        return elapsed_at(timer, now)
    return timer.spent[index] if index < len(timer.spent) else 0


def leave_out(timer: Timer, now: Instant, gap: int, index: int | None = None) -> Timer:
    """Let a time that has passed not count, as when the machine slept; never more than what has been counted.

    ``index`` says of which round, where the timer has rounds; with None it is the one at hand.
    """
    gap = max(0, gap)
    if timer.in_rounds and index is not None and index != timer.at:
        spent = (max(0, each - gap) if n == index else each for n, each in enumerate(timer.spent))
        return replace(timer, spent=tuple(spent))
    elapsed = max(0, elapsed_at(timer, now) - gap)
    return replace(timer, elapsed=elapsed, running_since=now if timer.running else None)


def is_awaited(reading: Reading) -> bool:
    """Tell whether a timer counts and somebody may be waiting for its end, or going on a little after it."""
    return reading.running and reading.remaining > -OVERTIME_MS


def is_forgotten(timer: Timer, now: Instant) -> bool:
    """Tell whether a timer still counts that nobody waits for: it ran out half a day ago, or on an earlier date."""
    over = -read(timer, now).remaining
    if not timer.running or over < OVERTIME_MS:
        return False
    return over > _FORGOTTEN_MS or day_of(now.wall - over) < day_of(now.wall)


def finish(timer: Timer, now: Instant) -> Timer:
    """Let a timer stand still at the end of its round, or of all its stretches."""
    last = read(timer, now)
    return replace(timer, elapsed=elapsed_at(timer, now) + last.remaining, running_since=None)


def skip(timer: Timer, now: Instant) -> Timer:
    """Go to the beginning of the next segment; in the last one, to its end if that is still to come.

    A round that had begun before goes on where it was left.
    """
    elapsed = elapsed_at(timer, now)
    index, begins = _segment_at(timer, elapsed)
    if timer.in_rounds and index < len(timer.segments) - 1:
        return take_up(timer, now, index + 1)
    end = begins + timer.segments[index].seconds * 1000
    return replace(timer, elapsed=max(end, elapsed), running_since=now if timer.running else None)


def restart(timer: Timer, now: Instant) -> Timer:
    """Go back to the beginning of the present segment."""
    _, begins = _segment_at(timer, elapsed_at(timer, now))
    return replace(timer, elapsed=begins, running_since=now if timer.running else None)


def take_up(timer: Timer, now: Instant, index: int) -> Timer:
    """Go to a round where it was left, from the present one; a timer that counts goes on counting.

    Past the last round the timer stays as it is.
    """
    if index == timer.at or not 0 <= index < len(timer.segments):
        return timer
    spent = [*timer.spent, *[0] * (len(timer.segments) - len(timer.spent))]
    spent[timer.at] = elapsed_at(timer, now)
    running_since = now if timer.running else None
    return replace(timer, at=index, elapsed=spent[index], running_since=running_since, spent=tuple(spent))


def with_rounds(timer: Timer, count: int, minutes: int) -> Timer:
    """Return a timer with so many rounds: more of the given length, or fewer, but never without the one at hand."""
    kept = timer.segments[: max(count, timer.at + 1)]
    more = round_segments(count - len(kept), minutes) if count > len(kept) else ()
    return replace(timer, segments=(*kept, *more), spent=timer.spent[: len(kept)])


def with_round_minutes(timer: Timer, minutes: int) -> Timer:
    """Return a timer whose rounds that have not begun have another length."""
    begun = {n for n, spent in enumerate(timer.spent) if spent}
    begun |= {timer.at} if timer.elapsed or timer.running else set()
    (other,) = round_segments(1, minutes)
    return replace(timer, segments=tuple(each if n in begun else other for n, each in enumerate(timer.segments)))


def _segment_at(timer: Timer, elapsed: int) -> tuple[int, int]:
    """Return the index of the segment at an elapsed time, and when it begins; the last one never ends, nor a round."""
    if timer.in_rounds:
        return min(timer.at, len(timer.segments) - 1), 0
    begins = 0
    for index, segment in enumerate(timer.segments[:-1]):
        end = begins + segment.seconds * 1000
        if elapsed < end:
            return index, begins
        begins = end
    return len(timer.segments) - 1, begins
