"""Groups: even, never a pair, never three where something else is possible, mixed, and with units and wishes kept."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dealing import deal_groups
from tests.domain.test_mixing import person, rooms
from unginvest_workshop.domain.grouping import (
    LEAST_EVER,
    SMALLEST,
    deal_units,
    fitting_count,
    group_sizes,
)
from unginvest_workshop.domain.ids import CompanyWishId
from unginvest_workshop.domain.mixing import cost, likeness
from unginvest_workshop.domain.people import CompanyKind, CompanyWish


@pytest.mark.parametrize(
    ("people", "wished", "sizes"),
    [
        (0, 5, []), (1, 5, [1]), (2, 5, [2]), (3, 5, [3]), (5, 3, [5]), (6, 3, [6]), (7, 3, [7]), (8, 3, [4, 4]),
        (9, 5, [5, 4]), (23, 5, [5, 5, 5, 4, 4]), (24, 6, [6, 6, 6, 6]), (11, 4, [6, 5]), (40, 5, [5] * 8),
        (40, 8, [8] * 5), (12, 5, [6, 6]),
    ],
)  # fmt: skip
def test_sizes_are_as_near_the_wished_one_as_can_be(people, wished, sizes):
    assert group_sizes(people, wished) == sizes


@given(st.integers(1, 200), st.integers(3, 10))
def test_sizes_are_even_and_none_is_a_pair_or_three_without_need(people, wished):
    sizes = group_sizes(people, wished)
    assert sum(sizes) == people
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) - min(sizes) <= 1
    assert min(sizes) >= min(people, SMALLEST)


@given(st.integers(1, 60), st.integers(3, 10))
def test_no_other_number_of_groups_comes_nearer(people, wished):
    far = abs(people / len(group_sizes(people, wished)) - wished)
    for count in range(1, people + 1):
        if count == 1 or people // count >= SMALLEST:
            assert far <= abs(people / count - wished)


@given(st.integers(1, 200), st.integers(1, 60))
def test_people_are_dealt_into_as_many_groups_as_are_wanted_unless_one_were_a_pair(people, wanted):
    count = fitting_count([1] * people, wanted)
    assert count == max(1, min(wanted, people // LEAST_EVER))


@st.composite
def paired_rooms(draw):
    people = draw(rooms(least=4, most=30))
    return [people[at : at + 2] for at in range(0, len(people), 2)]


@st.composite
def units_of_all_sizes(draw):
    """Draw a room in pairs, with a trio or people alone among them, as pairs are when some pass."""
    people = draw(rooms(least=3, most=30))
    units = []
    while people:
        size = draw(st.sampled_from([2, 2, 2, 3, 1]))
        units.append(people[:size])
        people = people[size:]
    return units


@settings(max_examples=80, deadline=None)
@given(units_of_all_sizes(), st.integers(1, 8), st.integers())
def test_pairs_become_fours_and_none_is_parted(units, wanted, seed):
    count = fitting_count([len(unit) for unit in units], wanted)
    groups = deal_units(units, count, random.Random(seed))
    home = {each: number for number, group in enumerate(groups) for each in group}
    assert all(len({home[each.id] for each in unit}) == 1 for unit in units)
    assert Counter(each for group in groups for each in group) == Counter(each.id for unit in units for each in unit)
    sizes = [len(group) for group in groups]
    assert min(sizes) >= LEAST_EVER
    assert max(sizes) - min(sizes) <= max(len(unit) for unit in units)


@settings(max_examples=10, deadline=None)
@given(paired_rooms(), st.integers(2, 4), st.integers())
def test_units_are_never_mixed_worse_than_a_thousand_random_deals_as_even(units, count, seed):
    rng = random.Random(seed)
    by_id = {each.id: each for unit in units for each in unit}
    groups = deal_units(units, count, rng)
    best = cost([[by_id[each] for each in group] for group in groups], likeness)
    row = list(units)
    for _ in range(1000):
        rng.shuffle(row)
        dealt = [[each for unit in row[start::count] for each in unit] for start in range(count)]
        if sorted(map(len, dealt), reverse=True) == [len(group) for group in groups]:
            assert best <= cost(dealt, likeness)


def wish(one, other, kind):
    return CompanyWish(CompanyWishId(f"{one.id}{other.id}"), "w", one.id, other.id, kind)


@settings(max_examples=40, deadline=None)
@given(rooms(least=8, most=24), st.integers(), st.data())
def test_those_who_are_kept_apart_or_together_are(people, seed, data):
    one, other, third, fourth = data.draw(st.permutations(people))[:4]
    wishes = [wish(one, other, CompanyKind.APART), wish(third, fourth, CompanyKind.TOGETHER)]
    groups = deal_groups(people, 2, random.Random(seed), wishes)
    home = {each: number for number, group in enumerate(groups) for each in group}
    assert home[one.id] != home[other.id]
    assert home[third.id] == home[fourth.id]


def test_a_wish_about_somebody_who_is_not_there_changes_nothing():
    people = [person(n) for n in range(1, 9)]
    wishes = [wish(people[0], person(99), kind) for kind in CompanyKind]
    assert deal_groups(people, 2, random.Random(3), wishes) == deal_groups(people, 2, random.Random(3))


def test_those_who_stay_together_may_leave_room_for_fewer_groups() -> None:
    assert fitting_count([4, 1, 1], 2) == 1
