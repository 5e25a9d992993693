"""What the facilitator is told of wishes that the pairs don't meet."""

import pytest

from unginvest_workshop.domain.people import Attendance, TakingPart
from unginvest_workshop.operations import interviews, people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.wishes import UnmetWishes, unmet_wishes


@pytest.fixture
def four(room):
    return room.do(lambda tx: people.add_people(tx, room.id, [PersonLine(name) for name in "ABCD"]))


def unmet(room):
    return room.see(lambda tx: unmet_wishes(tx, room.interview))


def deal(room):
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))


def names(people_):
    return [person.name for person in people_]


def test_dealing_follows_the_wishes(room, four):
    room.do(lambda tx: people.wish_safe_partner(tx, four[0], four[2]))
    assert unmet(room) == UnmetWishes()
    deal(room)
    together = [set(names(pair.people)) for pair in room.see(lambda tx: interviews.pairs(tx, room.interview))]
    assert {"A", "C"} in together
    assert unmet(room) == UnmetWishes()


def test_a_swap_by_hand_may_break_a_wish_and_that_is_noted(room, four):
    room.do(lambda tx: people.wish_safe_partner(tx, four[0], four[2]))
    deal(room)
    room.do(lambda tx: interviews.swap_partners(tx, room.interview, four[0], four[1]))
    (apart,) = unmet(room).apart
    assert names(apart) == ["A", "C"]


def test_a_partner_who_passes_or_is_away_is_no_broken_wish(room, four):
    room.do(lambda tx: people.wish_safe_partner(tx, four[0], four[2]))
    room.do(lambda tx: people.wish_taking_part(tx, four[2], TakingPart.PASSES))
    room.do(lambda tx: people.edit_person(tx, four[3], attendance=Attendance.AWAY))
    deal(room)
    assert [set(names(pair.people)) for pair in room.see(lambda tx: interviews.pairs(tx, room.interview))] == [
        {"A", "B"}
    ]
    assert unmet(room) == UnmetWishes()


def test_pairs_without_a_teller_and_those_who_pass_after_all_are_noted(room, four):
    deal(room)
    first = room.see(lambda tx: interviews.pairs(tx, room.interview))[0]
    for person in first.people:
        room.do(lambda tx, person=person: people.wish_taking_part(tx, person.id, TakingPart.LISTENS))
    assert [set(names(pair)) for pair in unmet(room).silent] == [set(names(first.people))]
    room.do(lambda tx: people.wish_taking_part(tx, first.people[0].id, TakingPart.PASSES))
    assert names(unmet(room).passing) == [first.people[0].name]
    assert unmet(room).silent == ()
