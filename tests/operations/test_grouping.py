"""Dealing a room into groups, and what groups keep."""

import pytest

from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.operations import grouping, interviews, people, workshops
from unginvest_workshop.operations.grouping import Keeping


@pytest.fixture
def full(room):
    """Count sixteen people in, in pairs and in four groups."""
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 16))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 4, seed=1))
    return room


def homes(room):
    return {person.id: person.group_id for person in room.see(lambda tx: people.participants(tx, room.id))}


def sizes(room):
    return sorted(each.members for each in room.see(lambda tx: people.group_progress(tx, room.id)))


def test_a_new_deal_is_another_one(full):
    before = homes(full)
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 4, seed=2))
    assert homes(full) != before
    assert sizes(full) == [4, 4, 4, 4]


def test_a_locked_group_keeps_its_people(full):
    first = full.see(lambda tx: people.groups(tx, full.id))[0]
    full.do(lambda tx: grouping.lock_group(tx, first.id, locked=True))
    inside = {person for person, home in homes(full).items() if home == first.id}
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 3, seed=2))
    assert {person for person, home in homes(full).items() if home == first.id} == inside
    assert sizes(full) == [4, 6, 6]
    full.do(lambda tx: grouping.lock_group(tx, first.id, locked=False))
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 3, seed=2))
    assert sizes(full) == [5, 5, 6]


def together(room):
    return [{person.id for person in pair.people} for pair in room.see(lambda tx: interviews.pairs(tx, room.interview))]


@pytest.mark.parametrize("step", [0, 3])
def test_pairs_become_fours_and_fours_eights(full, step):
    full.do(lambda tx: workshops.step(tx, full.id, step, 1) if step else None)
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 4, 3, Keeping.PAIRS))
    fours = homes(full)
    assert sizes(full) == [4, 4, 4, 4]
    assert all(len({fours[each] for each in pair}) == 1 for pair in together(full))
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 4, 3, Keeping.GROUPS))
    eights = homes(full)
    assert sizes(full) == [8, 8]
    for four in set(fours.values()):
        assert len({eights[each] for each, home in fours.items() if home == four}) == 1


def test_without_pairs_each_is_dealt_alone(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 9))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, 3, Keeping.PAIRS))
    assert sizes(room) == [4, 5]


def test_no_group_is_a_pair_however_many_are_asked_for(full):
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 12, seed=1))
    assert sizes(full) == [3, 3, 3, 3, 4]


def test_a_group_has_the_colour_of_its_number_until_another_is_chosen(full):
    first, second, *_ = full.see(lambda tx: people.groups(tx, full.id))
    assert grouping.group_colour(first) is not grouping.group_colour(second)
    full.do(lambda tx: grouping.colour_group(tx, first.id, GroupColour.TEAL))
    assert grouping.group_colour(full.see(lambda tx: people.groups(tx, full.id))[0]) is GroupColour.TEAL
    full.do(lambda tx: grouping.colour_group(tx, first.id, None))
    assert full.see(lambda tx: people.groups(tx, full.id))[0] == first
