"""How well people suit each other in a pair or a trio, as one cost: the less, the better.

| what                                                     | costs                          |
|----------------------------------------------------------|--------------------------------|
| a pair that stays as it was, when pairs are mended       | -``KEPT``                      |
| a pair that only grows, or a trio that shrinks           | -``PARTLY_KEPT``               |
| two who are to be kept apart                             | ``APART``                      |
| somebody listens, but the trio has none who listens      | ``UNHEARD``                    |
| safe partners, and two who are to be kept together       | -``TOGETHER`` for each wish    |
| two who both listen: nobody tells                        | ``SILENT``                     |
| two who have met today, for each time                    | ``MET_TODAY``                  |
| a third joins two who wish to be together                | ``DISTURBED``                  |
| two who met on an earlier fagdag, for the nearest of them | ``MET_EARLIER``, less the longer ago |
| the same role, age group, department, group              | see ``mixing``                 |

Each line weighs more than all below it together, in rooms of the size that a fagdag may have.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.mixing import likeness_with_group
from unginvest_workshop.domain.people import CompanyKind, CompanyWish, Participant
from unginvest_workshop.domain.wishes import listens

MET_EARLIER: Final = 10_000
DISTURBED: Final = 10_000_000
MET_TODAY: Final = 10**8
SILENT: Final = 10**11
TOGETHER: Final = 10**14
UNHEARD: Final = 10**17
APART: Final = 10**18
PARTLY_KEPT: Final = 10**21
KEPT: Final = 10**24

Couple = frozenset[ParticipantId]
"""Two people, whoever is named first."""


_NOBODY: Final[frozenset[ParticipantId]] = frozenset()


def couple(one: ParticipantId, other: ParticipantId) -> Couple:
    """Return two people as one key."""
    return frozenset((one, other))


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Who have been partners before."""

    today: Mapping[Couple, int] = field(default_factory=dict)
    """How often two have met in other exercises of the day."""
    earlier: Mapping[Couple, int] = field(default_factory=dict)
    """How many fagdager ago two met last, from 1."""

    def have_met(self, one: ParticipantId, other: ParticipantId) -> bool:
        """Tell whether two have been partners, today or earlier."""
        both = couple(one, other)
        return both in self.today or both in self.earlier


class Company:
    """What it costs to put these people together; people are named by their places in the sequence, from 0."""

    def __init__(
        self,
        people: Sequence[Participant],
        met: Acquaintance | None = None,
        wishes: Iterable[CompanyWish] = (),
        before: Iterable[frozenset[ParticipantId]] = (),
    ) -> None:
        """``before`` are the pairs that are to stay as they are as far as can be, of which some may be gone."""
        here = {person.id for person in people}
        self._people = people
        self._met = met or Acquaintance()
        self._wished = _wished(people, wishes, CompanyKind.TOGETHER)
        self._apart = _wished((), wishes, CompanyKind.APART)
        cells = frozenset(cell & here for cell in before)
        self._before = {person_id: cell for cell in cells for person_id in cell}
        self._someone_listens = any(map(listens, people))
        size = range(len(people))
        self.costs: list[list[int]] = [[0] * len(people) for _ in size]
        """What each pair costs."""
        for one in size:
            for other in range(one):
                self.costs[one][other] = self.costs[other][one] = self._pair(people[one], people[other])

    def cell(self, places: Sequence[int]) -> int:
        """Return what a pair or a trio costs."""
        if len(places) == 2:  # noqa: PLR2004
            return self.costs[places[0]][places[1]]
        one, other, third = places
        return self.costs[one][other] + self.joining(third, one, other)

    def joining(self, third: int, one: int, other: int) -> int:
        """Return what it costs that somebody joins two others."""
        cost = self.costs[third][one] + self.costs[third][other]
        three = [self._people[place] for place in (third, one, other)]
        if self._someone_listens and not any(map(listens, three)):
            cost += UNHEARD
        if self._wished and sum(couple(a, b) in self._wished for a, b in _couples(three)) == 1:
            cost += DISTURBED
        return cost - self._kept_as_trio(three)

    def _pair(self, one: Participant, other: Participant) -> int:
        both = couple(one.id, other.id)
        cost = likeness_with_group(one, other)
        cost += MET_EARLIER // self._met.earlier[both] if both in self._met.earlier else 0
        cost += MET_TODAY * self._met.today.get(both, 0)
        cost += SILENT if listens(one) and listens(other) else 0
        cost -= TOGETHER * self._wished.get(both, 0)
        cost += APART if both in self._apart else 0
        return cost - self._kept_as_pair(one.id, other.id)

    def _kept_as_pair(self, one: ParticipantId, other: ParticipantId) -> int:
        cell = self._before.get(one, _NOBODY)
        if other not in cell:
            return 0
        return KEPT if len(cell) == 2 else PARTLY_KEPT  # noqa: PLR2004

    def _kept_as_trio(self, three: Sequence[Participant]) -> int:
        """Return what is to be added to what the three couples are worth, so that a trio is worth what a pair is."""
        if not self._before:
            return 0
        couples = sum(self._kept_as_pair(*pair) for pair in _couples(three))
        if self._before.get(three[0].id) == frozenset(person.id for person in three):
            return KEPT - couples
        return (PARTLY_KEPT if couples else 0) - couples


def _couples(three: Sequence[Participant]) -> Iterable[tuple[ParticipantId, ParticipantId]]:
    return ((one.id, other.id) for n, one in enumerate(three) for other in three[:n])


def _wished(people: Sequence[Participant], wishes: Iterable[CompanyWish], kind: CompanyKind) -> dict[Couple, int]:
    """Return how many wish two together, or apart; a partner who isn't there can't be wished for."""
    found: dict[Couple, int] = {}
    asked = [(person.id, person.safe_partner_id) for person in people]
    asked += [(wish.one_id, wish.other_id) for wish in wishes if wish.kind is kind]
    for one, other in asked:
        if other is not None and one != other:
            found[couple(one, other)] = found.get(couple(one, other), 0) + 1
    return found
