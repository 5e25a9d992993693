"""Who is in the room, and in which groups."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import CompanyWishId, GroupId, ParticipantId, WorkshopId, new_id
from unginvest_workshop.domain.people import (
    AgeGroup,
    Attendance,
    CompanyKind,
    CompanyWish,
    Group,
    Participant,
    Role,
    TakingPart,
)
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.agenda import keep_round_minutes
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

MOST = 400
"""People that one fagdag may have."""

_OF_GROUPS: Final = (Participant, Story, Photo, Stroke, FuturePiece, DreamIdea, Response)
"""What may belong to a group."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of a pasted list of participants."""

    name: str
    department: str = ""
    role: Role = Role.UNKNOWN
    age_group: AgeGroup = AgeGroup.UNKNOWN


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """How far a group has come in the tree exercise. Shown in the console only."""

    group: Group
    members: int
    stories: int
    factors: int
    contributed: int
    """Members who are not waited for: those who have told, and those who would rather listen or who pass."""
    on_paper: bool = False
    """There is a photo of the group's paper tree: it counts as the tree while nothing is typed."""


def participants(tx: ReadTx, workshop_id: WorkshopId) -> list[Participant]:
    """Return everyone, in the order they were written down."""
    return tx.find(Participant, workshop_id=workshop_id)


def groups(tx: ReadTx, workshop_id: WorkshopId) -> list[Group]:
    """Return the groups in order."""
    return tx.find(Group, workshop_id=workshop_id)


def add_people(tx: Tx, workshop_id: WorkshopId, lines: Sequence[PersonLine]) -> list[ParticipantId]:
    """Write down people by name. Raises UserError when there would be more than a fagdag can have."""
    present = participants(tx, workshop_id)
    if len(present) + len(lines) > MOST:
        raise UserError(mark("En fagdag kan ha inntil {most} deltakere. Del lista i to."), most=MOST)
    number = max((person.number for person in present), default=0)
    new = []
    rows: list[Participant] = list(present)
    for line in lines:
        number += 1
        person = Participant(
            id=ParticipantId(new_id()), workshop_id=workshop_id, rank=last_rank(rows), number=number,
            name=clean_line(line.name), department=clean_line(line.department), role=line.role,
            age_group=line.age_group,
        )  # fmt: skip
        tx.add(person)
        rows.append(person)
        new.append(person.id)
    return new


def unnamed(tx: ReadTx, workshop_id: WorkshopId) -> list[Participant]:
    """Return those who were only counted, but for whoever has gone again."""
    everyone = participants(tx, workshop_id)
    return [person for person in everyone if not person.name and person.attendance is not Attendance.LEFT]


def write_down(tx: Tx, workshop_id: WorkshopId, lines: Sequence[PersonLine]) -> list[ParticipantId]:
    """Write down people by name: those who were only counted get the first names, and keep their group and partners.

    The others are added. Raises UserError when there would be more than a fagdag can have.
    """
    named = []
    for person, line in zip(unnamed(tx, workshop_id), lines, strict=False):
        edit_person(tx, person.id, name=line.name, department=line.department, role=line.role, age_group=line.age_group)
        named.append(person.id)
    return [*named, *add_people(tx, workshop_id, lines[len(named) :])]


def add_number_of_people(tx: Tx, workshop_id: WorkshopId, count: int) -> list[ParticipantId]:
    """Count people in whose names come later, or never."""
    return add_people(tx, workshop_id, [PersonLine("")] * max(0, count))


def edit_person(
    tx: Tx,
    person_id: ParticipantId,
    *,
    name: str | None = None,
    department: str | None = None,
    role: Role | None = None,
    age_group: AgeGroup | None = None,
    attendance: Attendance | None = None,
    core_group: bool | None = None,
) -> None:
    """Change what is given about a participant."""
    person = tx.get(Participant, person_id)
    tx.replace(
        replace(
            person,
            name=person.name if name is None else clean_line(name),
            department=person.department if department is None else clean_line(department),
            role=role or person.role,
            age_group=age_group or person.age_group,
            attendance=attendance or person.attendance,
            core_group=person.core_group if core_group is None else core_group,
        )
    )


def wish_taking_part(tx: Tx, person_id: ParticipantId, taking_part: TakingPart) -> None:
    """Note, privately, how somebody wishes to take part today."""
    tx.replace(replace(tx.get(Participant, person_id), taking_part=taking_part))


def wish_safe_partner(tx: Tx, person_id: ParticipantId, partner_id: ParticipantId | None) -> None:
    """Note, privately, with whom somebody feels safe, or with None that it is all the same.

    Raises NotFoundError when there is no such partner; nobody is their own.
    """
    if partner_id is not None:
        tx.get(Participant, partner_id)
    tx.replace(replace(tx.get(Participant, person_id), safe_partner_id=None if partner_id == person_id else partner_id))


def company_wishes(tx: ReadTx, workshop_id: WorkshopId) -> list[CompanyWish]:
    """Return, privately, who are to be kept together or apart."""
    return tx.find(CompanyWish, workshop_id=workshop_id)


def wish_company(tx: Tx, person_ids: Sequence[ParticipantId], kind: CompanyKind) -> None:
    """Keep people together, or apart, two and two; what was wished for any two of them before counts no more."""
    for one_id, other_id in combinations(person_ids, 2):
        workshop_id = tx.get(Participant, one_id).workshop_id
        for wish in company_wishes(tx, workshop_id):
            if {wish.one_id, wish.other_id} == {one_id, other_id}:
                tx.remove(CompanyWish, wish.id)
        tx.add(CompanyWish(CompanyWishId(new_id()), workshop_id, one_id, other_id, kind))


def drop_company_wish(tx: Tx, wish_id: CompanyWishId) -> None:
    """Let two be together or apart as it falls."""
    tx.remove(CompanyWish, wish_id)


def remove_person(tx: Tx, person_id: ParticipantId) -> None:
    """Strike somebody from the list; the stories they told stay, with the name as typed."""
    tx.remove(Participant, person_id)


def place_person(tx: Tx, person_id: ParticipantId, group_id: GroupId | None) -> None:
    """Put somebody in a group, or in none."""
    tx.replace(replace(tx.get(Participant, person_id), group_id=group_id))


def add_group(tx: Tx, workshop_id: WorkshopId, name: str = "") -> GroupId:
    """Make one more group, with the next number."""
    present = groups(tx, workshop_id)
    number = max((group.number for group in present), default=0) + 1
    new = Group(
        id=GroupId(new_id()), workshop_id=workshop_id, rank=last_rank(present), number=number, name=clean_line(name)
    )
    tx.add(new)
    keep_round_minutes(tx, workshop_id)
    return new.id


def remove_group(tx: Tx, group_id: GroupId) -> None:
    """Dissolve a group. Raises UserError while stories hang on it, so that no tree is lost by a slip."""
    if tx.find(Story, group_id=group_id):
        raise UserError(mark("Gruppa har historier. Flytt eller slett dem først."))
    group = tx.get(Group, group_id)
    tx.remove(Group, group_id)
    keep_round_minutes(tx, group.workshop_id)


def empty_groups(tx: ReadTx, workshop_id: WorkshopId) -> frozenset[GroupId]:
    """Return the groups that have neither members nor anything they made."""
    found = groups(tx, workshop_id)
    return frozenset(
        group.id
        for group in found
        if not (group.image or group.verse or any(tx.find(kind, group_id=group.id) for kind in _OF_GROUPS))
    )


def rename_group(tx: Tx, group_id: GroupId, name: str) -> None:
    """Give a group a name; an empty one leaves its number."""
    tx.replace(replace(tx.get(Group, group_id), name=clean_line(name)))


def write_group_image(tx: Tx, group_id: GroupId, image: str) -> None:
    """Write the group's one image of what recurs in its stories, as said."""
    tx.replace(replace(tx.get(Group, group_id), image=clean_line(image)))


def group_progress(tx: ReadTx, workshop_id: WorkshopId) -> list[GroupProgress]:
    """Return each group with its members, stories and factors counted."""
    everyone = participants(tx, workshop_id)
    stories = tx.find(Story, workshop_id=workshop_id)
    home = {story.id: story.group_id for story in stories}
    paper = {photo.group_id for photo in tx.find(Photo, workshop_id=workshop_id, purpose=PhotoPurpose.TREE)}
    factors = Counter(home[factor.story_id] for factor in tx.find(SuccessFactor, workshop_id=workshop_id))
    return [
        _progress(
            group,
            [person for person in everyone if person.group_id == group.id and person.present],
            [story for story in stories if story.group_id == group.id],
            factors[group.id],
            on_paper=group.id in paper,
        )
        for group in groups(tx, workshop_id)
    ]


def _progress(
    group: Group, members: Sequence[Participant], told: Sequence[Story], factors: int, *, on_paper: bool
) -> GroupProgress:
    tellers = {story.teller_id for story in told}
    quiet = sum(each.taking_part is not TakingPart.TELLS and each.id not in tellers for each in members)
    contributed = min(len(told) + quiet, len(members))
    return GroupProgress(group, len(members), len(told), factors, contributed, on_paper)
