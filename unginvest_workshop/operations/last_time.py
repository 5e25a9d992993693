"""What a template took the last time it was led: told where the next day is planned, which can go by it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind
from unginvest_workshop.operations.agenda import agenda, set_minutes, set_round_minutes
from unginvest_workshop.operations.item_times import minutes_taken, times
from unginvest_workshop.operations.tx import ReadTx, Tx

Turn = tuple[ExerciseKind, int]
"""An exercise in whatever day: its kind, and which one of that kind it is, from 0."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """The newest fagdag that was led by a template."""

    workshop: Workshop
    taken: Mapping[Turn, int]
    """What its exercises took, in minutes."""
    groups: int
    """How many groups there were."""

    @property
    def minutes(self) -> int:
        """What it took in all."""
        return sum(self.taken.values())


def last_time(tx: ReadTx, template: str, other_than: WorkshopId | None = None) -> LastTime | None:
    """Return how long a template took last; None while nobody has led at least half of its exercises.

    ``template`` is what ``Workshop.template`` holds; ``other_than`` is the fagdag that is being planned.
    """
    if not template:
        return None
    days = tx.find(Workshop, template=template, kind=WorkshopKind.FAGDAG, deleted=False)
    for day in sorted(days, key=lambda each: (each.date, each.created), reverse=True):
        items, noted = agenda(tx, day.id), times(tx, day.id)
        taken = {turn: minutes_taken(noted[item.id]) for turn, item in _turns(items) if item.id in noted}
        if day.id != other_than and 2 * len(taken) >= len(items) > 0:
            return LastTime(day, MappingProxyType(taken), len(tx.find(Group, workshop_id=day.id)))
    return None


def taken_last(tx: ReadTx, workshop_id: WorkshopId) -> dict[AgendaItemId, int]:
    """Return what a fagdag's exercises took when its template was led last, in minutes; those that are known."""
    last = last_time(tx, tx.get(Workshop, workshop_id).template, workshop_id)
    turns = _turns(agenda(tx, workshop_id))
    return {item.id: last.taken[turn] for turn, item in turns if turn in last.taken} if last is not None else {}


def use_last_times(tx: Tx, workshop_id: WorkshopId) -> None:
    """Plan what is not done yet by what it took last; a group gets what a group got."""
    last = last_time(tx, tx.get(Workshop, workshop_id).template, workshop_id)
    known = taken_last(tx, workshop_id)
    if last is None:
        return
    for item in agenda(tx, workshop_id):
        minutes = known.get(item.id)
        if minutes is None or item.done:
            continue
        if item.in_rounds and last.groups:
            set_round_minutes(tx, item.id, round(minutes / last.groups))
        else:
            set_minutes(tx, item.id, minutes)


def _turns(items: Iterable[AgendaItem]) -> list[tuple[Turn, AgendaItem]]:
    seen = Counter[ExerciseKind]()
    found = []
    for item in items:
        found.append(((item.exercise, seen[item.exercise]), item))
        seen[item.exercise] += 1
    return found
