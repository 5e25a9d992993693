"""What people wish, privately: whatever it is, the sizes hold, and as many as can be get their safe partner."""

import random
from collections import Counter
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dealing import deal_groups
from tests.domain.test_mixing import DEPARTMENTS, paired, person
from unginvest_workshop.domain.people import Role, TakingPart
from unginvest_workshop.domain.wishes import circles, packed

TELLS, LISTENS, PASSES = TakingPart


@st.composite
def rooms(draw, least=0, most=14, parts=tuple(TakingPart)):
    """Draw a room in which some have wishes, whomever they are for."""
    count = draw(st.integers(least, most))
    people = []
    for number in range(1, count + 1):
        one = person(number, draw(st.sampled_from(Role)), draw(st.sampled_from(DEPARTMENTS)))
        partner = draw(st.none() | st.integers(1, count))
        people.append(
            replace(
                one,
                taking_part=draw(st.sampled_from(parts)),
                safe_partner_id=None if partner is None else person(partner).id,
            )
        )
    return people


def wishing(*partners, listens=(), passes=()):
    """Return people from 1 on, each with the number of a safe partner or None."""
    return [
        replace(
            person(number),
            safe_partner_id=None if partner is None else person(partner).id,
            taking_part=LISTENS if number in listens else PASSES if number in passes else TELLS,
        )
        for number, partner in enumerate(partners, 1)
    ]


def numbers(cells):
    return [tuple(int(each[1:]) for each in cell) for cell in cells]


def granted(people, cells):
    """Return how many have their safe partner beside them."""
    beside = {one: set(cell) for cell in cells for one in cell}
    return sum(each.safe_partner_id != each.id and each.safe_partner_id in beside.get(each.id, ()) for each in people)


def wished(people):
    """Return who wish to be together, by their places."""
    place = {each.id: index for index, each in enumerate(people)}
    pairs = [(index, place.get(each.safe_partner_id)) for index, each in enumerate(people)]
    return [(one, other) for one, other in pairs if other is not None and other != one]


def most_that_pairs_can_grant(people):
    """Try every way to make pairs of those who wish for each other."""
    edges = sorted({(min(pair), max(pair)) for pair in wished(people)})
    worth = {edge: granted(people, [[people[edge[0]].id, people[edge[1]].id]]) for edge in edges}
    best = 0
    for size in range(len(edges) + 1):
        for chosen in combinations(edges, size):
            if len({index for edge in chosen for index in edge}) == 2 * size:
                best = max(best, sum(worth[edge] for edge in chosen))
    return best


@given(rooms(), st.integers())
def test_everybody_who_does_not_pass_is_paired_once_with_one_trio_when_odd(people, seed):
    dealt = [each.id for each in people if each.taking_part is not PASSES]
    pairs = paired(people, random.Random(seed))
    if len(dealt) < 2:
        assert pairs == []
        return
    assert Counter(each for pair in pairs for each in pair) == Counter(dealt)
    odd = len(dealt) % 2
    assert [len(pair) for pair in pairs] == [2] * (len(dealt) // 2 - odd) + [3] * odd


@settings(max_examples=60)
@given(rooms(most=9, parts=(TELLS, LISTENS)), st.integers())
def test_as_many_wishes_are_granted_as_pairs_can_grant(people, seed):
    best = most_that_pairs_can_grant(people)
    assert granted(people, paired(people, random.Random(seed))) >= (best if len(people) > 1 else 0)


@given(rooms(parts=(TELLS, LISTENS)), st.integers())
def test_one_who_listens_stands_last_and_is_the_third_where_there_is_a_trio(people, seed):
    quiet = {each.id for each in people if each.taking_part is LISTENS}
    pairs = paired(people, random.Random(seed))
    for pair in pairs:
        assert [each in quiet for each in pair] == sorted(each in quiet for each in pair)
    if quiet and len(people) % 2 and len(people) > 2:
        assert pairs[-1][2] in quiet


@given(st.integers(2, 20), st.data())
def test_two_who_listen_are_together_only_when_too_few_tell(count, data):
    quiet = data.draw(st.sets(st.integers(1, count), max_size=count // 2))
    people = wishing(*[None] * count, listens=quiet)
    for pair in numbers(paired(people, random.Random(data.draw(st.integers())))):
        assert sum(each in quiet for each in pair) < 2


@given(rooms(most=24), st.integers(1, 8), st.integers())
def test_groups_are_even_whatever_is_wished(people, count, seed):
    groups = deal_groups(people, count, random.Random(seed))
    assert Counter(each for group in groups for each in group) == Counter(each.id for each in people)
    sizes = [len(group) for group in groups]
    assert len(sizes) == count
    assert max(sizes) - min(sizes) <= 1


@given(st.integers(1, 24), st.integers(1, 8), st.data())
def test_safe_partners_are_in_one_group_wherever_there_is_room(size, count, data):
    rng = random.Random(data.draw(st.integers()))
    room_for = sum((size // count + (group < size % count)) // 2 for group in range(count))
    pairs = data.draw(st.integers(0, room_for))
    row = list(range(1, size + 1))
    rng.shuffle(row)
    partner = dict(zip(row[: 2 * pairs : 2], row[1 : 2 * pairs : 2], strict=True))
    people = wishing(*(partner.get(number) for number in range(1, size + 1)))
    mixed = [replace(each, role=rng.choice(list(Role)), department=rng.choice(DEPARTMENTS)) for each in people]
    assert granted(mixed, deal_groups(mixed, count, rng)) == pairs


def test_a_wish_that_is_returned_comes_first():
    people = wishing(2, 3, 2, None)
    for seed in range(10):
        assert {frozenset(pair) for pair in numbers(paired(people, random.Random(seed)))} == {
            frozenset({2, 3}),
            frozenset({1, 4}),
        }


def test_a_chain_leaves_the_fewest_without():
    people = wishing(2, 3, 4, None, None, None)
    for seed in range(10):
        pairs = {frozenset(pair) for pair in numbers(paired(people, random.Random(seed)))}
        assert {frozenset({1, 2}), frozenset({3, 4})} <= pairs


def test_a_third_joins_the_safe_partner_who_has_another():
    people = wishing(2, 3, 2, None, None)
    for seed in range(10):
        assert set(numbers(paired(people, random.Random(seed)))[-1]) == {1, 2, 3}


def test_one_who_listens_is_the_third_beside_their_safe_partner():
    people = wishing(2, 3, 2, None, None, None, None, listens={1, 7})
    for seed in range(10):
        trio = numbers(paired(people, random.Random(seed)))[-1]
        assert (set(trio), trio[2]) == ({1, 2, 3}, 1)


def test_somebody_joins_the_one_who_listens_with_a_safe_partner():
    people = wishing(2, None, None, None, None, listens={1})
    for seed in range(10):
        trio = numbers(paired(people, random.Random(seed)))[-1]
        assert trio[2] == 1
        assert 2 in trio


def test_two_safe_partners_are_left_in_peace_by_who_only_listens():
    people = wishing(2, 1, None, None, None, listens={5})
    for seed in range(10):
        assert {1, 2} in [set(pair) for pair in numbers(paired(people, random.Random(seed)))]


def test_a_third_who_is_alone_joins_the_only_pair():
    assert [set(cell) for cell in numbers(paired(wishing(2, 1, None), random.Random(1)))] == [{1, 2, 3}]


def test_one_who_passes_is_not_dealt_and_cannot_be_waited_for():
    people = wishing(2, None, None, None, passes={2})
    assert sorted(each for pair in numbers(paired(people, random.Random(1))) for each in pair) == [1, 3, 4]
    assert paired(wishing(2, None, passes={2}), random.Random(1)) == []
    groups = deal_groups(people, 2, random.Random(1))
    assert any({"p001", "p002"} <= set(group) for group in groups)


def test_a_circle_too_large_for_a_group_is_divided_at_one_place():
    people = wishing(2, 3, 4, 5, 6, None, None, None)
    for seed in range(10):
        assert granted(people, deal_groups(people, 2, random.Random(seed))) == 4


def test_circles_are_packed_or_spread():
    two = [[0, 1], [2, 3]]
    assert packed(range(8), two, 2, tight=True) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert packed(range(8), two, 2, tight=False) == [[0, 1, 4, 6], [2, 3, 5, 7]]


def test_a_ring_of_wishes_is_one_circle_with_each_in_it_once():
    (circle,) = circles(3, [(0, 1), (1, 2), (0, 2)])
    assert sorted(circle) == [0, 1, 2]
