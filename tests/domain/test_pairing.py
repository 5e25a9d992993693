"""The pairs that cost least: proved against all there are and against luck, and mended so that the fewest change."""

import random
from collections import Counter
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_mixing import DEPARTMENTS, paired, person
from unginvest_workshop.domain import company
from unginvest_workshop.domain.company import Acquaintance, Company, couple
from unginvest_workshop.domain.ids import CompanyWishId, WorkshopId
from unginvest_workshop.domain.people import AgeGroup, CompanyKind, CompanyWish, Role, TakingPart

TELLING = (TakingPart.TELLS, TakingPart.TELLS, TakingPart.LISTENS)


def wish(one, other, kind):
    return CompanyWish(CompanyWishId(f"{one}-{other}"), WorkshopId("w"), person(one).id, person(other).id, kind)


@st.composite
def rooms(draw, least=2, most=8):
    """Draw people with wishes, who met whom, and pairs from before, some of whose people are gone."""
    count = draw(st.integers(least, most))
    numbers = st.integers(1, count)
    people = []
    for number in range(1, count + 1):
        one = person(number, draw(st.sampled_from(Role)), draw(st.sampled_from(DEPARTMENTS)))
        safe = draw(st.none() | st.none() | numbers)
        people.append(
            replace(
                one,
                age_group=draw(st.sampled_from(AgeGroup)),
                taking_part=draw(st.sampled_from(TELLING)),
                safe_partner_id=None if safe is None else person(safe).id,
            )
        )
    twos = st.tuples(numbers, numbers).filter(lambda two: two[0] != two[1])
    met = Acquaintance(
        {couple(person(a).id, person(b).id): n for a, b, n in draw(st.lists(_with(twos, 2), max_size=4))},
        {couple(person(a).id, person(b).id): n for a, b, n in draw(st.lists(_with(twos, 5), max_size=4))},
    )
    asked = draw(st.lists(st.tuples(twos, st.sampled_from(CompanyKind)), max_size=3))
    return people, met, [wish(a, b, kind) for (a, b), kind in asked]


def _with(twos, most):
    return st.tuples(twos, st.integers(1, most)).map(lambda drawn: (*drawn[0], drawn[1]))


def every_deal(places):
    """Yield each way to put places in pairs, with one trio if they are odd."""
    places = tuple(places)
    if len(places) in {2, 3}:
        yield [places]
        return
    if len(places) % 2:
        for trio in combinations(places, 3):
            rest = [place for place in places if place not in trio]
            for deal in every_deal(rest):
                yield [*deal, trio]
        return
    first, *others = places
    for other in others:
        for deal in every_deal([place for place in others if place != other]):
            yield [(first, other), *deal]


def cost_of(deal, people, room):
    place = {each.id: n for n, each in enumerate(people)}
    return sum(room.cell([place[each] for each in cell]) for cell in deal)


@settings(max_examples=150, deadline=None)
@given(rooms(), st.integers())
def test_nothing_is_better_up_to_eight_people(room, seed):
    people, met, wishes = room
    dealt = paired(people, random.Random(seed), met=met, wishes=wishes)
    costs = Company(people, met, wishes)
    best = min(sum(map(costs.cell, deal)) for deal in every_deal(range(len(people))))
    assert cost_of(dealt, people, costs) == best


@settings(max_examples=25, deadline=None)
@given(rooms(least=9, most=41), st.integers())
def test_it_is_never_worse_than_the_best_of_1000_random_deals(room, seed):
    people, met, wishes = room
    rng = random.Random(seed)
    dealt = paired(people, rng, met=met, wishes=wishes)
    costs = Company(people, met, wishes)
    row, count = list(range(len(people))), len(people) // 2
    luckiest = min(sum(map(costs.cell, _luck(row, count, rng))) for _ in range(1000))
    assert cost_of(dealt, people, costs) <= luckiest


def _luck(row, count, rng):
    rng.shuffle(row)
    return [row[start::count] for start in range(count)]


def test_nobody_meets_the_same_partner_in_five_rounds_of_a_day():
    people = [person(n, random.Random(n).choice(list(Role)), DEPARTMENTS[n % 5]) for n in range(1, 12)]
    today: Counter[company.Couple] = Counter()
    for seed in range(5):
        cells = paired(people, random.Random(seed), met=Acquaintance(today))
        today.update(couple(*two) for cell in cells for two in combinations(cell, 2))
    assert set(today.values()) == {1}


def test_two_hundred_people_with_five_earlier_rounds_meet_somebody_new():
    rng = random.Random(3)
    for count in (200, 201):
        people = [person(n, rng.choice(list(Role)), rng.choice(DEPARTMENTS), f"g{n % 40}") for n in range(count)]
        today: Counter[company.Couple] = Counter()
        for seed in range(5):
            row = people[:]
            random.Random(seed).shuffle(row)
            today.update(couple(a.id, b.id) for a, b in zip(row[::2], row[1::2], strict=False))
        dealt = paired(people, rng, met=Acquaintance(today))
        assert sorted(each for cell in dealt for each in cell) == sorted(each.id for each in people)
        assert not any(couple(*two) in today for cell in dealt for two in combinations(cell, 2))


def test_the_nearer_the_day_on_which_two_met_the_less_they_meet_again():
    people = [person(number) for number in range(1, 4)]
    one, two, three = (each.id for each in people)
    fourth = person(4)
    met = Acquaintance(earlier={couple(one, two): 1, couple(one, three): 4, couple(one, fourth.id): 2})
    for seed in range(5):
        dealt = paired([*people, fourth], random.Random(seed), met=met)
        assert {one, three} in [set(pair) for pair in dealt]
    assert met.have_met(two, one)
    assert not met.have_met(two, three)


@pytest.mark.parametrize("kind", CompanyKind)
def test_two_are_kept_together_or_apart(kind):
    people = [person(n, Role.YOUNG if n < 3 else Role.STAFF) for n in range(1, 5)]
    for seed in range(8):
        dealt = paired(people, random.Random(seed), wishes=[wish(1, 3, kind)])
        assert ({"p001", "p003"} in [set(pair) for pair in dealt]) is (kind is CompanyKind.TOGETHER)


def test_an_earlier_partner_may_be_kept_together_all_the_same():
    people = [person(n) for n in range(1, 5)]
    met = Acquaintance({couple(people[0].id, people[1].id): 3})
    dealt = paired(people, random.Random(1), met=met, wishes=[wish(1, 2, CompanyKind.TOGETHER)])
    assert {"p001", "p002"} in [set(pair) for pair in dealt]


def cells_before(deal):
    return [frozenset(each) for each in deal]


@settings(max_examples=100, deadline=None)
@given(rooms(least=3, most=8), st.data())
def test_when_somebody_comes_or_goes_the_fewest_pairs_change(room, data):
    people, met, wishes = room
    absent = data.draw(st.sets(st.sampled_from(people).map(lambda each: each.id), max_size=2))
    late = data.draw(st.sets(st.sampled_from(people).map(lambda each: each.id), max_size=1)) - absent
    then = [each for each in people if each.id not in late]
    before = cells_before(paired(then, random.Random(1), met=met))
    now = [each for each in people if each.id not in absent]
    after = cells_before(paired(now, random.Random(2), met=met, wishes=wishes, before=before))
    if len(now) < 2:
        return
    names = [each.id for each in now]
    before = [cell & frozenset(names) for cell in before]
    most = max(
        len({frozenset(names[place] for place in cell) for cell in deal} & set(before))
        for deal in every_deal(range(len(now)))
    )
    assert len(set(after) & set(before)) == most


def test_a_latecomer_joins_a_pair_and_the_next_one_the_third():
    people = [person(number) for number in range(1, 9)]
    before = cells_before(paired(people[:6], random.Random(1)))
    seven = cells_before(paired(people[:7], random.Random(2), before=before))
    assert len(set(seven) & set(before)) == 2
    eight = cells_before(paired(people, random.Random(3), before=seven))
    assert len(set(eight) & set(before)) == 2
    (new,) = [cell for cell in eight if people[7].id in cell]
    assert len(new) == 2
    assert not any(len(cell) == 3 for cell in eight)


def test_many_pairs_stay_when_a_few_come_and_go():
    people = [person(number, Role.STAFF) for number in range(1, 61)]
    before = cells_before(paired(people, random.Random(1)))
    gone = {next(iter(before[0])), next(iter(before[1])), next(iter(before[2]))}
    now = [each for each in people if each.id not in gone]
    after = cells_before(paired(now, random.Random(2), before=before))
    assert len(set(after) & set(before)) == 27  # the three who are left are a trio


def test_a_trio_is_worth_what_a_pair_is_when_it_stays_or_when_a_pair_of_it_does():
    people = [person(number) for number in range(1, 6)]
    whole = cells_before([[each.id for each in people[:3]], [each.id for each in people[3:]]])
    kept = Company(people, before=whole)
    assert kept.cell((0, 1, 2)) == kept.cell((3, 4))
    assert kept.cell((0, 1, 2)) < kept.cell((0, 3, 4)) < kept.cell((0, 1, 3)) + company.KEPT
    for seed in range(5):
        assert set(cells_before(paired(people, random.Random(seed), before=whole))) == set(whole)


def test_in_a_large_room_no_change_of_places_makes_the_trio_and_a_pair_better():
    for count, seed in product((13, 21), range(5)):
        rng = random.Random(seed)
        people = [person(n, rng.choice(list(Role)), rng.choice(DEPARTMENTS)) for n in range(count)]
        place, room = {each.id: n for n, each in enumerate(people)}, Company(people)
        *pairs, trio = ([place[each] for each in cell] for cell in paired(people, random.Random(1)))
        for pair, out, into in product(pairs, range(2), range(3)):
            other, swapped = pair[:], trio[:]
            other[out], swapped[into] = trio[into], pair[out]
            assert room.cell(other) + room.cell(swapped) >= room.cell(pair) + room.cell(trio)
