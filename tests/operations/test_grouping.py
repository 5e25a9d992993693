"""Dealing a room into groups, and what groups keep."""

import pytest

from unginvest_workshop.domain.people import Attendance, GroupColour
from unginvest_workshop.operations import attendance, grouping, interviews, people, workshops
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


@pytest.mark.parametrize("keeping", Keeping)
@pytest.mark.parametrize(("count", "wanted"), [(5, 2), (8, 3), (11, 4), (12, 4)])
def test_no_group_is_a_pair_whoever_stays_together(room, keeping, count, wanted):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, count))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, wanted, 1))
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 1))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, wanted, 2, keeping))
    assert min(sizes(room)) >= 3
    assert sum(sizes(room)) == count + 1


def test_one_more_than_two_fours_is_nine_and_never_one_alone(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 8))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, 1))
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 1))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, 1, Keeping.GROUPS))
    assert sizes(room) == [9]


def test_where_all_groups_are_locked_nothing_is_made_and_one_or_two_come_into_them(full):
    before = homes(full)
    for group in full.see(lambda tx: people.groups(tx, full.id)):
        full.do(lambda tx, group=group: grouping.lock_group(tx, group.id, locked=True))
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 4, 2))
    assert homes(full) == before
    assert sizes(full) == [4, 4, 4, 4]
    full.do(lambda tx: people.add_number_of_people(tx, full.id, 2))
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 5, 2))
    assert sizes(full) == [4, 4, 5, 5]
    assert homes(full).items() >= before.items()


def test_who_is_late_finds_another_group_when_theirs_is_gone(full):
    late = next(iter(full.see(lambda tx: people.participants(tx, full.id)))).id
    full.do(lambda tx: attendance.set_attendance(tx, [late], Attendance.LATE))
    last = full.see(lambda tx: people.groups(tx, full.id))[-1]
    full.do(lambda tx: people.place_person(tx, late, last.id))
    full.do(lambda tx: grouping.deal_into_groups(tx, full.id, 3, 2))
    assert sizes(full) == [5, 5, 5]
    full.do(lambda tx: attendance.arrive(tx, late, 1))
    assert sizes(full) == [5, 5, 6]


def test_a_group_has_the_colour_of_its_number_until_another_is_chosen(full):
    first, second, *_ = full.see(lambda tx: people.groups(tx, full.id))
    assert grouping.group_colour(first) is not grouping.group_colour(second)
    full.do(lambda tx: grouping.colour_group(tx, first.id, GroupColour.TEAL))
    assert grouping.group_colour(full.see(lambda tx: people.groups(tx, full.id))[0]) is GroupColour.TEAL
    full.do(lambda tx: grouping.colour_group(tx, first.id, None))
    assert full.see(lambda tx: people.groups(tx, full.id))[0] == first
