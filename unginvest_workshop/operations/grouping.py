"""Dealing people into groups, and what a group is called, looks like and keeps."""

import random
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.grouping import LEAST_EVER, USUAL, deal_units, fitting_count, group_sizes
from unginvest_workshop.domain.ids import GroupId, ParticipantId, WorkshopId
from unginvest_workshop.domain.people import CompanyWish, Group, GroupColour, Participant
from unginvest_workshop.operations import people
from unginvest_workshop.operations.agenda import keep_round_minutes
from unginvest_workshop.operations.attendance import group_for
from unginvest_workshop.operations.interviews import DealtPair, pairs
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.operations.workshops import place_of


class Keeping(Enum):
    """Who stay together when groups are dealt."""

    NOBODY = "nobody"
    """Each is dealt alone, but for wishes."""
    PAIRS = "pairs"
    """Those who interviewed each other: pairs become fours."""
    GROUPS = "groups"
    """Whole groups, two and two: fours become eights."""


def deal_into_groups(tx: Tx, workshop_id: WorkshopId, count: int, seed: int, keeping: Keeping = Keeping.NOBODY) -> None:
    """Deal everyone present into mixed groups of even size, making groups as needed.

    There are ``count`` of them, with those that are locked, whose people stay; or with ``GROUPS`` half as many as there
    were. Never so many that a group is a pair: one or two who are left over come into the groups that are locked.
    Groups that are one too many go, unless they have made something.
    """
    everyone = people.participants(tx, workshop_id)
    locked = [group for group in people.groups(tx, workshop_id) if group.locked]
    stay = {group.id for group in locked}
    dealt = [person for person in everyone if person.present and person.group_id not in stay]
    few = bool(locked) and len(dealt) < LEAST_EVER
    units = [] if few else _units(tx, workshop_id, dealt, keeping)
    wanted = -(-sum(len(unit) > 1 for unit in units) // 2) if keeping is Keeping.GROUPS else count - len(locked)
    wanted = fitting_count([len(unit) for unit in units], wanted) if units else int(not locked)
    free = _free_groups(tx, workshop_id, wanted)
    rng = random.Random(seed)  # noqa: S311
    cells = deal_units(units, wanted, rng, tx.find(CompanyWish, workshop_id=workshop_id)) if units else []
    home = {person: group.id for group, members in zip(free, cells, strict=False) for person in members}
    gone = {group.id for group in free[wanted:]}
    for person in everyone:
        moves = home.get(person.id) if person.id in home or person.group_id in gone else person.group_id
        if person.group_id != moves:
            people.place_person(tx, person.id, moves)
    for person in dealt if few else ():
        people.place_person(tx, person.id, group_for(tx, person, locked))
    for group_id in gone & people.empty_groups(tx, workshop_id):
        tx.remove(Group, group_id)
    keep_round_minutes(tx, workshop_id)


def _free_groups(tx: Tx, workshop_id: WorkshopId, wanted: int) -> list[Group]:
    """Return the groups that are not locked, so many of them at least."""
    free = [group for group in people.groups(tx, workshop_id) if not group.locked]
    for _ in range(wanted - len(free)):
        people.add_group(tx, workshop_id)
    return [group for group in people.groups(tx, workshop_id) if not group.locked]


def usual_group_count(count: int) -> int:
    """Return how many groups so many people make, as the tree exercise wishes; at least one."""
    return max(1, len(group_sizes(count, USUAL)))


def lock_group(tx: Tx, group_id: GroupId, *, locked: bool) -> None:
    """Let a group's members stay when the others are dealt anew, or let it be dealt with them."""
    tx.replace(replace(tx.get(Group, group_id), locked=locked))


def colour_group(tx: Tx, group_id: GroupId, colour: GroupColour | None) -> None:
    """Choose a group's colour, or with None let it follow from its number."""
    tx.replace(replace(tx.get(Group, group_id), colour=colour))


def group_colour(group: Group) -> GroupColour:
    """Return a group's colour: the chosen one, else that of its number."""
    colours = list(GroupColour)
    return group.colour or colours[(group.number - 1) % len(colours)]


def _units(
    tx: ReadTx, workshop_id: WorkshopId, dealt: Sequence[Participant], keeping: Keeping
) -> list[list[Participant]]:
    """Return those who are dealt, in the units in which they are."""
    match keeping:
        case Keeping.PAIRS:
            return _gathered(dealt, [[person.id for person in pair.people] for pair in last_pairs(tx, workshop_id)])
        case Keeping.GROUPS:
            homes = dict.fromkeys(person.group_id for person in dealt if person.group_id is not None)
            return _gathered(dealt, [[p.id for p in dealt if p.group_id == home] for home in homes])
        case _:
            return [[person] for person in dealt]


def _gathered(dealt: Sequence[Participant], together: Sequence[Sequence[ParticipantId]]) -> list[list[Participant]]:
    """Return those who are to stay together, and each of the others alone."""
    by_id = {person.id: person for person in dealt}
    units = [[by_id[each] for each in cell if each in by_id] for cell in together]
    placed = {person.id for unit in units for person in unit}
    return [*filter(None, units), *([person] for person in dealt if person.id not in placed)]


def last_pairs(tx: ReadTx, workshop_id: WorkshopId) -> list[DealtPair]:
    """Return the pairs of the last interview until now that has any, else of the first one to come."""
    items = tx.find(AgendaItem, workshop_id=workshop_id)
    here = place_of(tx, workshop_id).item_id
    at = next((n for n, item in enumerate(items) if item.id == here), 0)
    found = (pairs(tx, item.id) for item in [*items[at::-1], *items[at + 1 :]])
    return next(filter(None, found), [])
