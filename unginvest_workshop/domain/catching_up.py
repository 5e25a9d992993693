"""Getting back on time: what the exercises that remain can give, each above its own least time.

A day has stretches: each ends at an exercise whose time is set by the clock, the last one at the day's end. What is
missing before such a time can only be found among the exercises of its stretch.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.pace import LEAST_BREAK, Ahead, expected, latest_begin

USUAL_LEAST: Final = MappingProxyType(
    {
        ExerciseKind.WELCOME: 5,
        ExerciseKind.TOPIC: 10,
        ExerciseKind.FOLLOW_UP: 10,
        ExerciseKind.CULTURE: 8,
        ExerciseKind.INTERVIEW: 20,
        ExerciseKind.TREE: 25,
        ExerciseKind.SHARED_FACTORS: 15,
        ExerciseKind.PRESENTATION: 10,
        ExerciseKind.DREAM: 15,
        ExerciseKind.TASTE: 20,
        ExerciseKind.DESIGN: 15,
        ExerciseKind.ROADMAP: 20,
        ExerciseKind.CLOSE: 5,
        ExerciseKind.BREAK: LEAST_BREAK,
    }
)
"""Minutes under which an exercise of a kind is no more what it is."""

LEAST_ROUND: Final = 2
"""Minutes that each group gets at the least where the room hears group after group."""


@dataclass(frozen=True, slots=True)
class Give:
    """What one exercise is asked for: its length now and as proposed, in minutes."""

    item: AgendaItem
    proposed: int
    least: int
    step: int = 1
    """Its length changes by so many minutes at a time: by a minute for each group where each has its own time."""

    @property
    def gained(self) -> int:
        """How many minutes it gives."""
        return self.item.minutes - self.proposed


def least_minutes(item: AgendaItem, groups: int = 0) -> int:
    """Return what an exercise needs at the least, never more than it has; ``groups`` is how many there are."""
    if item.in_rounds and groups:
        wished = -(-item.least_minutes // groups) or LEAST_ROUND
        return min(item.minutes, max(1, wished) * groups)
    return min(item.minutes, item.least_minutes or USUAL_LEAST[item.exercise])


def propose(to_come: Ahead, groups: int) -> list[Give]:
    """Return all exercises that could give, in their order, with the lengths that bring the day back on time.

    Each stretch gives what it lacks, or all that it can, in proportion to what each exercise has above its least.
    """
    free_at, gives = to_come.free_at, []
    for stretch in _stretches(to_come):
        needed = max(0, _end(free_at, stretch.items) - stretch.by)
        asked = _share([_unasked(item, groups) for item in stretch.items], needed)
        gives += asked
        shorter = with_lengths(stretch.items, {give.item.id: give.proposed for give in asked})
        free_at = _end(free_at, (*shorter, *stretch.locked))
    return gives


def with_lengths(items: Sequence[AgendaItem], minutes: Mapping[AgendaItemId, int]) -> tuple[AgendaItem, ...]:
    """Return exercises with other lengths where some are given."""
    return tuple(replace(item, minutes=minutes.get(item.id, item.minutes)) for item in items)


@dataclass(frozen=True, slots=True)
class _Stretch:
    items: tuple[AgendaItem, ...]
    locked: tuple[AgendaItem, ...]
    """The exercise that it leads up to; none in the day's last stretch."""
    by: int
    """When it is to be over, in minutes after midnight."""


def _stretches(to_come: Ahead) -> list[_Stretch]:
    found, items = [], list[AgendaItem]()
    for item in to_come.rest:
        latest = latest_begin(item)
        if latest is None:
            items.append(item)
        else:
            found.append(_Stretch(tuple(items), (item,), latest))
            items = []
    return [*found, _Stretch(tuple(items), (), to_come.end)]


def _end(free_at: int, items: Sequence[AgendaItem]) -> int:
    spans = expected(free_at, items)
    return spans[-1].ends if spans else free_at


def _unasked(item: AgendaItem, groups: int) -> Give:
    step = groups if item.in_rounds and groups else 1
    steps = (item.minutes - least_minutes(item, groups)) // step
    return Give(item, item.minutes, item.minutes - steps * step, step)


def _share(gives: Sequence[Give], needed: int) -> list[Give]:
    """Ask for so many minutes in all, or for all there is: proportionally, and what is left over a step at a time.

    It may be a little more where only groups' times are left to take of: each of them gives a whole minute.
    """
    room = sum(give.item.minutes - give.least for give in gives)
    wanted = min(needed, room)
    asked = [_ask(give, wanted * (give.item.minutes - give.least) // room) for give in gives] if room else list(gives)
    while (missing := wanted - sum(give.gained for give in asked)) > 0:
        asked = _ask_one(asked, missing)
    for _minute in range(-missing):
        asked = _give_back_one(asked)
    return asked


def _ask(give: Give, minutes: int) -> Give:
    """Take so many minutes of an exercise, in whole steps."""
    return replace(give, proposed=give.item.minutes - minutes // give.step * give.step)


def _ask_one(gives: Sequence[Give], missing: int) -> list[Give]:
    """Take a step more of the exercise with the largest part left, of those whose step is not too long if there are."""
    open_ones = [give for give in gives if give.proposed > give.least]
    fitting = [give for give in open_ones if give.step <= missing] or open_ones
    most = max(fitting, key=_part_left)
    return [replace(give, proposed=give.proposed - give.step) if give is most else give for give in gives]


def _give_back_one(gives: Sequence[Give]) -> list[Give]:
    """Let the exercise with the least part left have a minute back, of those that give single minutes."""
    least = min((give for give in gives if give.step == 1 and give.gained), key=_part_left, default=None)
    return [replace(give, proposed=give.proposed + 1) if give is least else give for give in gives]


def _part_left(give: Give) -> Fraction:
    """Return how much an exercise can still give, of what it could; it can give something."""
    return Fraction(give.proposed - give.least, give.item.minutes - give.least)
