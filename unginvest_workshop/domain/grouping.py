"""Groups of even size, safe partners together, and each with as many roles and departments in it as there can be."""

import random
from collections.abc import Sequence

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.mixing import likeness, mix
from unginvest_workshop.domain.people import Participant


def deal_groups(people: Sequence[Participant], count: int, rng: random.Random) -> list[list[ParticipantId]]:
    """Return everybody in ``count`` groups whose sizes differ by one at most, the larger ones first.

    Mixed as the pairs are, by role and department. With fewer people than groups, the last groups are empty.
    Raises ValueError when ``count`` is below one.
    """
    if count < 1:
        raise ValueError(f"people cannot be dealt into {count} groups")
    cells = mix(people, count, likeness, rng)
    return [[person.id for person in cell] for cell in sorted(cells, key=len, reverse=True)]
