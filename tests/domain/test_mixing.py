"""Pairs and groups: everybody once, sizes right, and mixed at least as well as luck would have it."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dealing import deal_groups
from unginvest_workshop.domain.ids import CompanyWishId, GroupId, ParticipantId, WorkshopId
from unginvest_workshop.domain.mixing import (
    SAME_DEPARTMENT,
    SAME_GROUP,
    SAME_ROLE,
    Likeness,
    cost,
    likeness,
    likeness_with_group,
    mix,
)
from unginvest_workshop.domain.pairing import deal_pairs
from unginvest_workshop.domain.people import CompanyKind, CompanyWish, Participant, Role
from unginvest_workshop.matching import least_cost_pairs

DEPARTMENTS = ("", "Hallingdal", "Drammen", "Kongsberg", "Ringerike")


def person(number, role=Role.UNKNOWN, department="", group=None):
    return Participant(
        id=ParticipantId(f"p{number:03}"),
        workshop_id=WorkshopId("w"),
        rank="",
        number=number,
        role=role,
        department=department,
        group_id=None if group is None else GroupId(group),
    )


@st.composite
def rooms(draw, least=0, most=24):
    who = st.tuples(st.sampled_from(Role), st.sampled_from(DEPARTMENTS), st.sampled_from([None, "g1", "g2", "g3"]))
    return [person(number, *each) for number, each in enumerate(draw(st.lists(who, min_size=least, max_size=most)), 1)]


def big_room(count):
    rng = random.Random(count)
    return [
        person(number, rng.choice(list(Role)), rng.choice(DEPARTMENTS), f"g{number % 40}")
        for number in range(1, count + 1)
    ]


def paired(people, rng, **more):
    """Deal people into pairs as the app does."""
    return deal_pairs(people, rng, least_cost_pairs, **more)


def cost_of(deal, people, alike: Likeness):
    by_id = {each.id: each for each in people}
    return cost([[by_id[person_id] for person_id in cell] for cell in deal], alike)


@given(rooms(least=2), st.integers())
def test_everybody_is_paired_once_with_one_trio_when_odd(people, seed):
    pairs = paired(people, random.Random(seed))
    assert Counter(each for pair in pairs for each in pair) == Counter(each.id for each in people)
    assert [len(pair) for pair in pairs] == [2] * (len(people) // 2 - len(people) % 2) + [3] * (len(people) % 2)


@settings(max_examples=30, deadline=None)
@given(rooms(least=2), st.integers())
def test_pairs_are_never_worse_than_the_best_of_200_random_deals(people, seed):
    rng = random.Random(seed)
    dealt = cost_of(paired(people, rng), people, likeness_with_group)
    count = len(people) // 2
    row = list(people)
    for _ in range(200):
        rng.shuffle(row)
        assert dealt <= cost([row[start::count] for start in range(count)], likeness_with_group)


@settings(max_examples=30, deadline=None)
@given(rooms(least=1), st.integers(1, 8), st.integers())
def test_groups_are_never_worse_than_the_best_of_200_random_deals(people, count, seed):
    rng = random.Random(seed)
    dealt = cost_of(deal_groups(people, count, rng), people, likeness)
    row = list(people)
    for _ in range(200):
        rng.shuffle(row)
        assert dealt <= cost([row[start::count] for start in range(count)], likeness)


@given(rooms(), st.integers(1, 30), st.integers())
def test_groups_differ_by_one_at_most(people, count, seed):
    groups = deal_groups(people, count, random.Random(seed))
    assert Counter(each for group in groups for each in group) == Counter(each.id for each in people)
    assert len(groups) == count
    sizes = [len(group) for group in groups]
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) - min(sizes) <= 1


def test_young_and_old_meet():
    people = [person(n, Role.YOUNG if n <= 12 else Role.STAFF, DEPARTMENTS[1 + n % 4]) for n in range(1, 25)]
    pairs = paired(people, random.Random(7))
    assert cost_of(pairs, people, likeness) == 0


def test_nobody_and_one_alone():
    assert paired([], random.Random(1)) == []
    assert paired([person(1)], random.Random(1)) == []


def test_fewer_people_than_groups():
    assert [len(group) for group in deal_groups([person(1), person(2)], 3, random.Random(1))] == [1, 1, 0]


def test_no_groups_at_all_is_wrong():
    with pytest.raises(ValueError, match="0 groups"):
        deal_groups([person(1)], 0, random.Random(1))


def test_a_new_deal_is_another_one():
    people = [person(number) for number in range(1, 21)]
    assert paired(people, random.Random(1)) != paired(people, random.Random(2))


def test_the_same_seed_deals_the_same():
    people = big_room(31)
    assert paired(people, random.Random(5)) == paired(people, random.Random(5))


def test_likeness_is_the_sum_of_what_is_the_same():
    one = person(1, Role.STAFF, "Drammen", "g1")
    assert (
        likeness_with_group(one, person(2, Role.STAFF, " drammen ", "g1")) == SAME_ROLE + SAME_DEPARTMENT + SAME_GROUP
    )
    assert likeness(one, person(2, Role.STAFF, "Drammen", "g1")) == SAME_ROLE + SAME_DEPARTMENT
    assert likeness_with_group(one, person(2, Role.YOUNG, "Kongsberg", "g2")) == 0


def test_what_is_not_known_tells_nothing():
    assert likeness_with_group(person(1), person(2)) == 0


def test_those_who_are_not_to_meet_come_in_different_groups_where_both_are_there():
    people = [person(1, Role.YOUNG), person(2, Role.STAFF), person(3, Role.YOUNG), person(4, Role.STAFF)]
    apart = [
        CompanyWish(CompanyWishId(str(other)), WorkshopId("w"), people[0].id, person(other).id, CompanyKind.APART)
        for other in (2, 9)
    ]
    for seed in range(5):
        groups = deal_groups(people, 2, random.Random(seed), wishes=apart)
        assert not any({people[0].id, people[1].id} <= set(group) for group in groups)


def test_a_unit_of_two_is_swapped_with_one_person_only_where_groups_get_no_more_uneven():
    like, other = (lambda number: person(number, Role.YOUNG)), (lambda number: person(number, Role.STAFF))
    units = [(like(1), like(2)), (like(3),), (other(4),), (other(5), other(6)), (other(7),)]
    for seed in range(5):
        cells = mix(units, 2, likeness, random.Random(seed))
        assert sorted(sum(map(len, cell)) for cell in cells) == [3, 4]
        assert sorted(each.number for cell in cells for unit in cell for each in unit) == list(range(1, 8))
