"""How the time of an exercise is shared out: in one stretch, in a round for each group, or in those of an interview.

An interview (Hauger m.fl. 2008) has two tellings of equal length with a change between them, and ends with a gathering.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class SegmentKind(StrEnum):
    """What a stretch of time is for."""

    PLAIN = "plain"
    INTRO = "intro"
    """Partners find each other and a quiet place."""
    FIRST_TELLS = "first_tells"
    SWAP = "swap"
    """The one who told takes the pen."""
    SECOND_TELLS = "second_tells"
    THIRD_TELLS = "third_tells"
    """Only where everybody in the room is in one trio."""
    TOGETHER = "together"
    ROUND = "round"
    """A group's own time: it goes on until somebody takes up another group's."""


_TOLD: Final = frozenset({SegmentKind.FIRST_TELLS, SegmentKind.SWAP, SegmentKind.SECOND_TELLS, SegmentKind.THIRD_TELLS})
"""From the first telling to the end of the last one."""

INTRO_S: Final = 60
LONG_INTRO_S: Final = 120
SWAP_S: Final = 30
LONG_MINUTES: Final = 30
"""From so many minutes an interview has the long beginning."""
SHORT_MINUTES: Final = 10
"""With fewer minutes than these an interview, such as a practice, has neither beginning nor change: all is telling."""
_EVEN_S: Final = 30
"""Tellings are whole half minutes, so that people can keep the time in mind; what is over goes to the gathering."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time, in seconds."""

    kind: SegmentKind
    seconds: int


def plain_segments(minutes: int) -> tuple[Segment, ...]:
    """Return one stretch of the given minutes, of one minute at the least."""
    return (Segment(SegmentKind.PLAIN, max(1, minutes) * 60),)


def round_segments(count: int, minutes: int) -> tuple[Segment, ...]:
    """Return a round of the given minutes for each group, one at the least."""
    return (Segment(SegmentKind.ROUND, max(1, minutes) * 60),) * max(1, count)


def interview_segments(minutes: int, *, trio: bool = False) -> tuple[Segment, ...]:
    """Share an interview's minutes: tellings of equal length with changes between, and about a sixth of it together.

    With ``trio`` everybody in the room is in one trio, and there are three tellings. Together they last just as long as
    they are given, and never less than a minute for each stretch but the change.
    """
    kinds = [SegmentKind.FIRST_TELLS, SegmentKind.SECOND_TELLS, *([SegmentKind.THIRD_TELLS] if trio else [])]
    whole = max(minutes, len(kinds) + 1) * 60
    short = minutes < SHORT_MINUTES
    intro = 0 if short else LONG_INTRO_S if minutes >= LONG_MINUTES else INTRO_S
    swap = 0 if short else SWAP_S
    rest = whole - intro - swap * (len(kinds) - 1)
    telling = max(60, (rest - max(60, whole // 6)) // len(kinds) // _EVEN_S * _EVEN_S)
    told: list[Segment] = []
    for kind in kinds:
        told += [*([Segment(SegmentKind.SWAP, swap)] if told and swap else []), Segment(kind, telling)]
    opening = [Segment(SegmentKind.INTRO, intro)] if intro else []
    return (*opening, *told, Segment(SegmentKind.TOGETHER, rest - telling * len(kinds)))


def trio_share(segments: tuple[Segment, ...]) -> int:
    """Return the seconds that each of a trio tells, so that it ends together with the pairs."""
    return sum(segment.seconds for segment in segments if segment.kind in _TOLD) // 3


def trio_swaps(segments: tuple[Segment, ...], index: int) -> tuple[int, ...]:
    """Return what the clock of a telling shows, in seconds, when a trio among pairs goes on to its next teller.

    A trio shares the pairs' tellings and their change in three. Nothing where the whole room is one trio: its own
    changes are stretches.
    """
    if segments[index].kind not in _TOLD or any(each.kind is SegmentKind.THIRD_TELLS for each in segments):
        return ()
    begins = sum(segment.seconds for segment in segments[:index] if segment.kind in _TOLD)
    ends = begins + segments[index].seconds
    share = trio_share(segments)
    return tuple(ends - at for at in (share, 2 * share) if begins < at < ends)
