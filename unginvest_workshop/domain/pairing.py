"""Pairs for the interview, across role, department and group; one trio when the number is odd."""

import random
from collections.abc import Sequence

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.mixing import likeness_with_group, mix
from unginvest_workshop.domain.people import Participant


def deal_pairs(people: Sequence[Participant], rng: random.Random) -> list[tuple[ParticipantId, ...]]:
    """Return everybody in pairs, the trio of an odd number last; one person alone has nobody to be paired with.

    The best deal has the least sum over its pairs, where the same role costs 3, the same department 2 and the same
    group 1. Which of the equally good deals it is, is left to ``rng``, and so is who in a pair stands first.
    """
    cells = mix(people, len(people) // 2, likeness_with_group, rng) if len(people) > 1 else []
    rng.shuffle(cells)
    cells.sort(key=len)
    return [tuple(person.id for person in cell) for cell in cells]
