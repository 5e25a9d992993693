"""Placing rows among their siblings by rank."""

from collections.abc import Sequence
from typing import Protocol

from unginvest_workshop.domain.rank import between


class Ranked(Protocol):
    """A row that has a place in an order."""

    @property
    def id(self) -> str:
        """Its identity."""
        ...

    @property
    def rank(self) -> str:
        """Its place."""
        ...


def last_rank(siblings: Sequence[Ranked]) -> str:
    """Return a rank after all siblings, which stand in order."""
    return between(siblings[-1].rank if siblings else None, None)


def rank_before(siblings: Sequence[Ranked], moved: str, before: str | None) -> str:
    """Return a rank for ``moved`` right before the sibling ``before``, or after all of them when None."""
    others = [row for row in siblings if row.id != moved]
    position = next((i for i, row in enumerate(others) if row.id == before), len(others))
    low = others[position - 1].rank if position else None
    high = others[position].rank if position < len(others) else None
    if low is not None and high is not None and low >= high:
        return low  # ranks may tie after files were merged; ids then keep the order
    return between(low, high)
