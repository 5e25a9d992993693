"""People who come from a list: each once, and with nothing private."""

from datetime import date

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.people import Role, TakingPart
from unginvest_workshop.domain.people_list import ListedPerson
from unginvest_workshop.operations import people, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.taking_in import days_with_people, listed, take_in
from unginvest_workshop.operations.tx import UserError

IDA, PER = ListedPerson("Ida Berg", "Drammen", Role.YOUNG), ListedPerson("Per Vik", "Kongsberg", Role.STAFF)


def everyone(room):
    return room.see(lambda tx: people.participants(tx, room.id))


def test_those_who_are_new_come_and_the_first_are_dealt_into_groups(room):
    assert len(room.do(lambda tx: take_in(tx, room.id, [IDA], 1))) == 1
    assert everyone(room)[0].group_id is not None
    assert len(room.do(lambda tx: take_in(tx, room.id, [IDA, PER], 1))) == 1
    assert room.see(lambda tx: listed(tx, room.id)) == [IDA, PER]
    assert everyone(room)[1].group_id is None
    assert room.do(lambda tx: take_in(tx, room.id, [IDA, PER], 1)) == []


def test_nobody_at_all_makes_no_groups(room):
    assert room.do(lambda tx: take_in(tx, room.id, [], 1)) == []
    assert room.see(lambda tx: people.groups(tx, room.id)) == []


def test_too_many_are_refused_and_nobody_comes(room):
    many = [ListedPerson(f"Person {number}") for number in range(people.MOST + 1)]
    with pytest.raises(UserError, match="inntil"):
        room.do(lambda tx: take_in(tx, room.id, many, 1))
    assert everyone(room) == []


def test_an_earlier_day_lends_names_departments_and_roles_and_no_wishes(room):
    ids = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ida", "Drammen", Role.YOUNG), PersonLine("")]))
    room.do(lambda tx: people.wish_taking_part(tx, ids[0], TakingPart.LISTENS))
    room.do(lambda tx: people.wish_safe_partner(tx, ids[0], ids[1]))
    room.do(lambda tx: people.edit_person(tx, ids[0], core_group=True))
    later = Room(room.store)
    later.do(lambda tx: workshops.edit_workshop(tx, later.id, title="Neste", day=date(2027, 11, 22)))
    (day,) = room.see(lambda tx: days_with_people(tx, later.id))
    assert (day.workshop.id, day.people) == (room.id, (ListedPerson("Ida", "Drammen", Role.YOUNG),))
    later.do(lambda tx: take_in(tx, later.id, day.people, 1))
    (ida,) = everyone(later)
    assert (ida.taking_part, ida.safe_partner_id, ida.core_group) == (TakingPart.TELLS, None, False)
    assert [each.workshop.title for each in room.see(days_with_people)] == ["Neste", "Fagdag"]
    room.do(lambda tx: workshops.delete_workshop(tx, room.id))
    assert room.see(lambda tx: days_with_people(tx, later.id)) == []
