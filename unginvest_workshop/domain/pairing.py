"""Pairs for the interview: the deal that costs least, with one trio when the number is odd.

What a pair costs is written in ``company``: private wishes first, then whom one has met before, then how alike two are.
One who passes is not dealt.
"""

import random
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final, Protocol

from unginvest_workshop.domain.company import Acquaintance, Company
from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import CompanyWish, Participant, TakingPart
from unginvest_workshop.domain.wishes import listens

_EXACT: Final = 11
"""Of an odd number up to this one, every trio is tried."""
_TRIED: Final = 1_200
"""Of more people, so many by their number are tried as the third of the trio, three at the least."""
_UNIT: Final = 1_000_000
"""What one of the cost counts as in the search."""
_LUCK: Final = 4_000
"""Below this, luck decides between deals of the same cost: less than one unit for all pairs of a fagdag together."""

_Cell = list[int]


class Match(Protocol):
    """Pairs numbered things at the least cost; ``matching.least_cost_pairs`` fulfils it."""

    def __call__(self, costs: Sequence[Sequence[int]]) -> Sequence[tuple[int, int]]:
        """Return pairs with the least sum of costs, which leave out one where the number is odd."""
        ...


def deal_pairs(
    people: Sequence[Participant],
    rng: random.Random,
    match: Match,
    *,
    met: Acquaintance | None = None,
    wishes: Iterable[CompanyWish] = (),
    before: Sequence[frozenset[ParticipantId]] = (),
) -> list[tuple[ParticipantId, ...]]:
    """Return everybody who doesn't pass in pairs, the trio of an odd number last; one alone has nobody to be with.

    With pairs ``before``, the fewest of them change. An even number is paired at the least cost there is, and so is an
    odd one up to 11; of more, the trio is found by a search. Which of the equally good deals it is, is left to ``rng``,
    and so is who in a pair stands first: one who listens stands last.
    """
    dealt = [person for person in people if person.taking_part is not TakingPart.PASSES]
    if len(dealt) <= 1:
        return []
    rng.shuffle(dealt)
    company = Company(dealt, met, tuple(wishes), before)
    cells = _Deal(company, match, rng).cells()
    for cell in cells:
        rng.shuffle(cell)
    rng.shuffle(cells)
    cells.sort(key=len)
    return [tuple(dealt[place].id for place in sorted(cell, key=lambda each: listens(dealt[each]))) for cell in cells]


class _Deal:
    """One deal: the people by their places in the company."""

    def __init__(self, company: Company, match: Match, rng: random.Random) -> None:
        self._company = company
        self._match = match
        self._rng = rng
        self._costs = [[cost * _UNIT for cost in row] for row in company.costs]
        for one in range(len(self._costs)):
            for other in range(one):
                self._costs[one][other] += rng.randrange(_LUCK)
                self._costs[other][one] = self._costs[one][other]

    def cells(self) -> list[_Cell]:
        """Return the pairs, and the trio if there is one."""
        everybody = range(len(self._costs))
        if len(everybody) % 2 == 0:
            return self._pairs(everybody)
        if len(everybody) <= _EXACT:
            return min(map(self._with_trio, combinations(everybody, 3)), key=self._cost)
        return min(map(self._with_third, self._thirds()), key=self._cost)

    def _cost(self, cells: Sequence[Sequence[int]]) -> int:
        return sum(map(self._company.cell, cells))

    def _pairs(self, places: Sequence[int]) -> list[_Cell]:
        costs = [[self._costs[one][other] for other in places] for one in places]
        return [[places[one], places[other]] for one, other in self._match(costs)]

    def _with_trio(self, trio: Sequence[int]) -> list[_Cell]:
        rest = [place for place in range(len(self._costs)) if place not in trio]
        return [*self._pairs(rest), list(trio)]

    def _with_third(self, third: int) -> list[_Cell]:
        """Return the pairs of all others, one of them with the third, made better by swaps around the trio."""
        pairs = self._pairs([place for place in range(len(self._costs)) if place != third])
        host = min(pairs, key=lambda pair: self._company.joining(third, *pair))
        return self._improved([pair for pair in pairs if pair is not host], [*host, third])

    def _improved(self, pairs: list[_Cell], trio: _Cell) -> list[_Cell]:
        """Swap the trio's people with those of pairs for as long as it helps."""
        cost = self._company.cell
        while True:
            now = cost(trio)
            found = next(
                (
                    (n, pair, swapped, other)
                    for n, pair in enumerate(pairs)
                    for pair_at in (0, 1)
                    for trio_at in (0, 1, 2)
                    for swapped, other in [_swapped(pair, pair_at, trio, trio_at)]
                    if cost(swapped) + cost(other) < now + cost(pair)
                ),
                None,
            )
            if found is None:
                return [*pairs, trio]
            n, _, pairs[n], trio = found

    def _thirds(self) -> list[int]:
        """Return those for whom it is likely to be cheap to be the third: who is left over, and who joins cheaply."""
        places = range(len(self._costs))
        base = self._pairs(places)
        left = next(iter(set(places).difference(*base)))
        joins = {place: self._cheapest_join(place, base) for place in places}
        to_dummy = [joins[place] * _UNIT + self._rng.randrange(_LUCK) for place in places]
        with_dummy = [[*row, to_dummy[place]] for place, row in enumerate(self._costs)]
        with_dummy.append([*to_dummy, 0])
        spare = next(sum(pair) - len(places) for pair in self._match(with_dummy) if len(places) in pair)
        cheapest = sorted(places, key=joins.__getitem__)[: max(3, _TRIED // len(places))]
        return list(dict.fromkeys((left, spare, *cheapest)))

    def _cheapest_join(self, place: int, pairs: Sequence[_Cell]) -> int:
        return min(self._company.joining(place, *pair) for pair in pairs if place not in pair)


def _swapped(pair: _Cell, pair_at: int, trio: _Cell, trio_at: int) -> tuple[_Cell, _Cell]:
    """Return a pair and a trio after two people have changed places."""
    new_pair, new_trio = list(pair), list(trio)
    new_pair[pair_at], new_trio[trio_at] = trio[trio_at], pair[pair_at]
    return new_pair, new_trio
