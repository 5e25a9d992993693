"""Taking people in from a list: a table, or an earlier fagdag. Nobody who is there already comes twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.ids import ParticipantId, WorkshopId
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.people_list import ListedPerson, told_apart
from unginvest_workshop.domain.workshop import Workshop, WorkshopKind, time_of
from unginvest_workshop.operations import grouping, people
from unginvest_workshop.operations.grouping import usual_group_count
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import ReadTx, Tx


@dataclass(frozen=True, slots=True)
class PeopleOfDay:
    """A fagdag with those who were there, as far as they are named."""

    workshop: Workshop
    people: tuple[ListedPerson, ...]


def days_with_people(tx: ReadTx, without: WorkshopId | None = None) -> list[PeopleOfDay]:
    """Return the fagdager in which somebody is named, the newest first; ``without`` is left out."""
    days = sorted(
        tx.find(Workshop, deleted=False, kind=WorkshopKind.FAGDAG),
        key=time_of,
        reverse=True,
    )
    found = [PeopleOfDay(day, tuple(listed(tx, day.id))) for day in days if day.id != without]
    return [day for day in found if day.people]


def listed(tx: ReadTx, workshop_id: WorkshopId) -> list[ListedPerson]:
    """Return everyone who is named, but not by wishes and groups: those belong to their own day."""
    return [_as_listed(person) for person in people.participants(tx, workshop_id) if person.name]


def take_in(tx: Tx, workshop_id: WorkshopId, found: Sequence[ListedPerson], seed: int) -> list[ParticipantId]:
    """Write down those of a list who aren't there yet; return their ids. Raises UserError when they are too many."""
    new, _ = told_apart(found, listed(tx, workshop_id))
    added = people.write_down(tx, workshop_id, [line_of(each) for each in new])
    deal_the_first(tx, workshop_id, seed)
    return added


def deal_the_first(tx: Tx, workshop_id: WorkshopId, seed: int) -> None:
    """Deal people into groups while there are none, as in a new fagdag; groups that are there stay as they are."""
    count = len(people.participants(tx, workshop_id))
    if count and not people.groups(tx, workshop_id):
        grouping.deal_into_groups(tx, workshop_id, usual_group_count(count), seed)


def line_of(listed: ListedPerson) -> PersonLine:
    """Return somebody of a list as they are written down."""
    return PersonLine(listed.name, listed.department, listed.role, listed.age_group)


def _as_listed(person: Participant) -> ListedPerson:
    return ListedPerson(person.name, person.department, person.role, person.age_group)
