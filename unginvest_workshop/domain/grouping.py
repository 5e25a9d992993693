"""Groups of even size, as near a wished one as can be, mixed as the pairs are, and with wishes kept.

A group of four to six tells and listens well in the tree exercise (treøvelsen). A group of two is a pair, and one of
three falls apart when somebody leaves the table.
"""

import random
from collections.abc import Sequence
from typing import Final

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.mixing import Unit, dealt_evenly, likeness, mix
from unginvest_workshop.domain.people import CompanyWish

SMALLEST: Final = 4
"""The least that a group has unless there are fewer people in all."""
LEAST_EVER: Final = 3
"""The least that a group has when so many groups are asked for that nothing else is possible."""
USUAL: Final = 5
"""People in a group, as the tree exercise wishes."""


def group_sizes(people: int, wished: int) -> list[int]:
    """Return how large the groups of so many people are, the larger ones first; none for nobody.

    Sizes differ by one at most, and are as near the wished one as can be without a group of fewer than ``SMALLEST``;
    of two that are as near, the larger, which last when somebody leaves. Fewer than that in all are one group.
    """
    if people < 1:
        return []
    possible = range(1, max(1, people // SMALLEST) + 1)
    return _even(people, min(possible, key=lambda count: (abs(people / count - wished), count)))


def fitting_count(sizes: Sequence[int], wanted: int) -> int:
    """Return how many groups units of these sizes are dealt into: as wanted, or fewer so that none of them is a pair.

    One at least, however few there are.
    """
    for count in range(min(wanted, sum(sizes) // LEAST_EVER), 1, -1):
        cells = dealt_evenly(range(len(sizes)), sizes, count)
        if min(sum(sizes[unit] for unit in cell) for cell in cells) >= LEAST_EVER:
            return count
    return 1


def _even(people: int, count: int) -> list[int]:
    return [people // count + (number < people % count) for number in range(count)]


def deal_units(
    units: Sequence[Unit], count: int, rng: random.Random, wishes: Sequence[CompanyWish] = ()
) -> list[list[ParticipantId]]:
    """Return all units in ``count`` groups, those of a unit in one: pairs become fours, and fours eights.

    The groups have as many people as each other, or as near as can be while no unit is parted. Raises ValueError when
    ``count`` is below one.
    """
    if count < 1:
        raise ValueError(f"people cannot be dealt into {count} groups")
    cells = mix(units, count, likeness, rng, wishes)
    return sorted(([person.id for unit in cell for person in unit] for cell in cells), key=len, reverse=True)
