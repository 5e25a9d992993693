"""Who is in the room now: people come late and leave early, and pairs and groups go on with the fewest changes.

Nobody waits while forty others do: whoever comes is placed at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import GroupId, ParticipantId, WorkshopId
from unginvest_workshop.domain.mixing import likeness
from unginvest_workshop.domain.people import Attendance, Group, Participant, TakingPart
from unginvest_workshop.operations import interviews, people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.operations.workshops import place_of


@dataclass(frozen=True, slots=True)
class Placing:
    """Where somebody is now."""

    person: Participant
    group: Group | None = None
    partners: tuple[Participant, ...] = ()
    """With whom, in the interview that the room is at."""


def set_attendance(tx: Tx, person_ids: Sequence[ParticipantId], attendance: Attendance) -> None:
    """Note whether people are here, and leave pairs and groups as they are."""
    for person_id in person_ids:
        people.edit_person(tx, person_id, attendance=attendance)


def arrive(tx: Tx, person_id: ParticipantId, seed: int) -> Placing:
    """Note that somebody has come, and find them a group, and partners if the room is at an interview with pairs."""
    people.edit_person(tx, person_id, attendance=Attendance.HERE)
    person = tx.get(Participant, person_id)
    if person.group_id is None:
        people.place_person(tx, person_id, group_for(tx, person))
    _mend(tx, person.workshop_id, seed)
    return placing_of(tx, person_id)


def arrive_new(tx: Tx, workshop_id: WorkshopId, name: str, seed: int) -> Placing:
    """Write down somebody who is on no list, and find them a place as for any other who comes.

    Of those who were only counted, one who is waited for is whoever comes; the others sit there already.
    """
    waited_for = [p.id for p in people.unnamed(tx, workshop_id) if p.attendance is Attendance.LATE]
    if waited_for:
        person_id = waited_for[0]
        people.edit_person(tx, person_id, name=name)
    else:
        (person_id,) = people.add_people(tx, workshop_id, [PersonLine(name)])
    return arrive(tx, person_id, seed)


def leave(tx: Tx, person_id: ParticipantId, seed: int) -> Placing:
    """Note that somebody has gone early; what they said stays, as does their group, and the pairs close up."""
    people.edit_person(tx, person_id, attendance=Attendance.LEFT)
    _mend(tx, tx.get(Participant, person_id).workshop_id, seed)
    return placing_of(tx, person_id)


def placing_of(tx: ReadTx, person_id: ParticipantId) -> Placing:
    """Return in which group somebody is, and with whom in the interview that the room is at."""
    person = tx.get(Participant, person_id)
    group = tx.get(Group, person.group_id) if person.group_id is not None else None
    item = _interview_here(tx, person.workshop_id)
    dealt = interviews.pairs(tx, item.id) if item is not None else []
    pair = next((pair for pair in dealt if any(each.id == person_id for each in pair.people)), None)
    others = tuple(each for each in pair.people if each.id != person_id) if pair is not None else ()
    return Placing(person, group, others)


def group_for(tx: ReadTx, person: Participant, among: Sequence[Group] = ()) -> GroupId | None:
    """Return the group for somebody who has none: that of their safe partner, else of the smallest the least alike.

    It is one of those that may be chosen ``among``, if they are given. None when there are no groups.
    """
    here = [each for each in people.participants(tx, person.workshop_id) if each.present and each.id != person.id]
    partner = next((each for each in here if each.id == person.safe_partner_id), None)
    if partner is not None and partner.group_id is not None:
        return partner.group_id
    possible = among or _open_groups(tx, person)
    members = {group.id: [each for each in here if each.group_id == group.id] for group in possible}
    return min(
        members,
        key=lambda group: (len(members[group]), sum(likeness(person, each) for each in members[group])),
        default=None,
    )


def _open_groups(tx: ReadTx, person: Participant) -> list[Group]:
    """Return the groups that somebody may come into: those that are locked stay as they are, unless all are."""
    groups = people.groups(tx, person.workshop_id)
    return [group for group in groups if not group.locked] or groups


def _mend(tx: Tx, workshop_id: WorkshopId, seed: int) -> None:
    item = _interview_here(tx, workshop_id)
    here = [each for each in people.participants(tx, workshop_id) if each.present]
    able = sum(each.taking_part is not TakingPart.PASSES for each in here)
    # One who is left alone keeps the place, for whoever comes next.
    if item is not None and able != 1 and interviews.pairs(tx, item.id):
        interviews.mend_pairs(tx, item.id, seed)


def _interview_here(tx: ReadTx, workshop_id: WorkshopId) -> AgendaItem | None:
    """Return the interview that the room is at, else the next one to come that has pairs already."""
    here = place_of(tx, workshop_id).item_id
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    at = next((n for n, item in enumerate(items) if item.id == here), 0)
    ahead = [item for item in items[at:] if item.exercise is ExerciseKind.INTERVIEW and not item.done]
    if ahead and ahead[0].id != here and not interviews.pairs(tx, ahead[0].id):
        return None
    return ahead[0] if ahead else None
