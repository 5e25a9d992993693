"""Who have been partners before: earlier in the day, and on earlier fagdager, where people are known by their names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.company import Acquaintance, Couple, couple
from unginvest_workshop.domain.ids import AgendaItemId, PairId, ParticipantId, WorkshopId
from unginvest_workshop.domain.interview import PairInterview, PairMember
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.text import folded
from unginvest_workshop.operations.earlier import days_before
from unginvest_workshop.operations.tx import ReadTx

_Name = tuple[str, ...]


def acquaintance(tx: ReadTx, item_id: AgendaItemId) -> Acquaintance:
    """Return who of a fagdag have been partners before this exercise, in others of the day or on earlier fagdager."""
    workshop_id = tx.get(AgendaItem, item_id).workshop_id
    others = {pair.id for pair in tx.find(PairInterview, workshop_id=workshop_id) if pair.item_id != item_id}
    today = Counter(couple(one, other) for one, other, pair in _couples(tx, workshop_id) if pair in others)
    here = tx.find(Participant, workshop_id=workshop_id)
    earlier: dict[Couple, int] = {}
    for ago, day in enumerate(_earlier_with_pairs(tx, workshop_id), 1):
        for both in _met_on(tx, day, here):
            earlier.setdefault(both, ago)
    return Acquaintance(today, earlier)


def _couples(tx: ReadTx, workshop_id: WorkshopId) -> Iterator[tuple[ParticipantId, ParticipantId, PairId]]:
    """Yield each two who sit in one pair or trio of a fagdag, with which."""
    members: dict[PairId, list[ParticipantId]] = {}
    for member in tx.find(PairMember, workshop_id=workshop_id):
        members.setdefault(member.pair_id, []).append(member.participant_id)
    for pair, people in members.items():
        for one, other in combinations(people, 2):
            yield one, other, pair


def _earlier_with_pairs(tx: ReadTx, workshop_id: WorkshopId) -> list[WorkshopId]:
    """Return the earlier fagdager in which people were paired, the newest first."""
    return [day.id for day in days_before(tx, workshop_id) if tx.find(PairInterview, workshop_id=day.id)]


def _met_on(tx: ReadTx, day: WorkshopId, here: Sequence[Participant]) -> Iterator[Couple]:
    """Yield those who are here and were partners on another day."""
    there = tx.find(Participant, workshop_id=day)
    known = {name: person.id for name, person in _by_name(here).items()}
    same = {person.id: known[name] for name, person in _by_name(there).items() if name in known}
    for one, other, _ in _couples(tx, day):
        if one in same and other in same and same[one] != same[other]:
            yield couple(same[one], same[other])


def _by_name(people: Iterable[Participant]) -> dict[_Name, Participant]:
    """Return people by what they are called; who can't be told from another by name and department is left out."""
    named = [person for person in people if person.name]
    by_name = Counter(folded(person.name) for person in named)
    by_both = Counter((folded(person.name), folded(person.department)) for person in named)
    found: dict[_Name, Participant] = {}
    for person in named:
        name, department = folded(person.name), folded(person.department)
        if by_name[name] == 1:
            found[(name,)] = person
        if by_both[name, department] == 1:
            found[name, department] = person
    return found
