"""Dealing people who are in no pairs or fours yet."""

import random
from collections.abc import Sequence

from unginvest_workshop.domain.grouping import deal_units
from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import CompanyWish, Participant


def deal_groups(
    people: Sequence[Participant], count: int, rng: random.Random, wishes: Sequence[CompanyWish] = ()
) -> list[list[ParticipantId]]:
    """Return everybody in ``count`` groups."""
    return deal_units([[person] for person in people], count, rng, wishes)
