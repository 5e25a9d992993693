"""The pairs of the interview, and which form of the guide each goes by."""

from datetime import date

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.people import Attendance
from unginvest_workshop.operations import agenda, interviews, people
from unginvest_workshop.operations.acquaintance import acquaintance
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import UserError


def test_everyone_present_is_dealt_into_a_pair_and_an_odd_one_makes_a_trio(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 8))
    away = room.see(lambda tx: people.participants(tx, room.id))[0].id
    room.do(lambda tx: people.edit_person(tx, away, attendance=Attendance.AWAY))
    for seed in (1, 2):
        room.do(lambda tx, seed=seed: interviews.deal_interview_pairs(tx, room.interview, seed))
        dealt = room.see(lambda tx: interviews.pairs(tx, room.interview))
        assert sorted(len(pair.people) for pair in dealt) == [2, 2, 3]
        met = [person.id for pair in dealt for person in pair.people]
        assert len(set(met)) == 7
        assert away not in met


def test_two_people_change_places(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 4))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    first, second = room.see(lambda tx: interviews.pairs(tx, room.interview))
    one, other = first.people[0].id, second.people[1].id
    room.do(lambda tx: interviews.swap_partners(tx, room.interview, one, other))
    first, second = room.see(lambda tx: interviews.pairs(tx, room.interview))
    assert first.people[0].id == other
    assert second.people[1].id == one


def forms(room):
    return [pair.form for pair in room.see(lambda tx: interviews.pairs(tx, room.interview))]


def test_a_pair_goes_by_the_form_that_is_chosen_for_it(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 4))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    assert forms(room) == [GuideForm.FULL, GuideForm.FULL]
    second = room.see(lambda tx: interviews.pairs(tx, room.interview))[1]
    room.do(lambda tx: interviews.set_form(tx, second.id, GuideForm.INTERPRETED))
    assert forms(room) == [GuideForm.FULL, GuideForm.INTERPRETED]
    room.store.undo(room.id)
    assert forms(room) == [GuideForm.FULL, GuideForm.FULL]


def test_two_who_come_together_anew_keep_their_form(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 2))
    for seed in (1, 2):
        room.do(lambda tx, seed=seed: interviews.deal_interview_pairs(tx, room.interview, seed))
        if seed == 1:
            [pair] = room.see(lambda tx: interviews.pairs(tx, room.interview))
            room.do(lambda tx, pair=pair: interviews.set_form(tx, pair.id, GuideForm.EASY))
    assert forms(room) == [GuideForm.EASY]
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 1))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 3))
    assert forms(room) == [GuideForm.FULL]


def people_of(room, names):
    return room.do(lambda tx: people.add_people(tx, room.id, [PersonLine(name) for name in names]))


def dealt(room, item=None):
    found = room.see(lambda tx: interviews.pairs(tx, item or room.interview))
    return {frozenset(person.name for person in pair.people) for pair in found}


def test_a_second_interview_of_the_day_brings_new_partners_together(room):
    people_of(room, "ABCDEF")
    second = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.INTERVIEW, 20))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, second, 1))
    assert len(dealt(room)) == len(dealt(room, second)) == 3
    assert not dealt(room) & dealt(room, second)
    assert room.see(lambda tx: interviews.repeats(tx, second)) == []


def test_partners_of_an_interview_that_is_taken_out_of_the_day_have_met_all_the_same(room):
    people_of(room, "ABCD")
    second = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.INTERVIEW, 20))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, second, 1))
    before = dealt(room, second)
    room.do(lambda tx: agenda.remove_item(tx, second))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 2))
    assert not dealt(room) & before


def test_partners_of_an_earlier_fagdag_are_known_by_name(room):
    other = Room(room.store, date(2025, 11, 22))
    people_of(other, ["Ada Berg", "Bo Lie", "Cy Dahl", "Di Moe"])
    other.do(lambda tx: interviews.deal_interview_pairs(tx, other.interview, 1))
    people_of(room, ["DI  moe", "cy dahl", "Bo Lie", "Ada Berg"])
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    folded = {frozenset(" ".join(name.split()).casefold() for name in pair) for pair in dealt(room)}
    assert not folded & {frozenset(name.casefold() for name in pair) for pair in dealt(other)}


def test_what_could_not_be_avoided_is_told(room):
    later = Room(room.store, date(2027, 11, 22))
    for each in (room, later):
        people_of(each, ["Ada Berg", "Bo Lie"])
        each.do(lambda tx, each=each: interviews.deal_interview_pairs(tx, each.interview, 1))
    assert room.see(lambda tx: interviews.repeats(tx, room.interview)) == []
    [again] = later.see(lambda tx: interviews.repeats(tx, later.interview))
    assert {person.name for person in again} == {"Ada Berg", "Bo Lie"}


def test_of_two_with_one_name_the_department_tells_who_was_there(room):
    other = Room(room.store, date(2025, 11, 22))
    for each in (other, room):
        each.do(
            lambda tx, each=each: people.add_people(
                tx,
                each.id,
                [PersonLine("Ada", "Drammen"), PersonLine("Ada", "Kongsberg"), PersonLine("Bo"), PersonLine("Cy")],
            )
        )
    other.do(lambda tx: interviews.deal_interview_pairs(tx, other.interview, 1))
    met = room.see(lambda tx: acquaintance(tx, room.interview))
    then = {frozenset((p.name, p.department) for p in pair.people) for pair in pairs_of(other)}
    here = {
        person.id: (person.name, person.department) for person in room.see(lambda tx: people.participants(tx, room.id))
    }
    assert {frozenset(here[one] for one in both) for both in met.earlier} == then


def pairs_of(room):
    return room.see(lambda tx: interviews.pairs(tx, room.interview))


def test_who_comes_late_gets_a_partner_and_the_others_keep_theirs(room):
    people_of(room, "ABCD")
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    before = dealt(room)
    rows = {pair.id for pair in pairs_of(room)}
    people_of(room, "E")
    assert [person.name for person in room.see(lambda tx: interviews.without_partner(tx, room.interview))] == ["E"]
    room.do(lambda tx: interviews.mend_pairs(tx, room.interview, 2))
    assert len(dealt(room) & before) == 1
    assert sorted(map(len, dealt(room))) == [2, 3]
    assert len({pair.id for pair in pairs_of(room)} & rows) == 1
    assert room.see(lambda tx: interviews.without_partner(tx, room.interview)) == []
    room.store.undo(room.id)
    assert dealt(room) == before


def test_who_is_left_alone_finds_others_and_who_left_is_taken_out(room):
    ids = people_of(room, "ABCDEF")
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    before = dealt(room)
    room.do(lambda tx: people.edit_person(tx, ids[0], attendance=Attendance.LEFT))
    assert len(room.see(lambda tx: interviews.without_partner(tx, room.interview))) == 1
    room.do(lambda tx: interviews.mend_pairs(tx, room.interview, 2))
    assert not any("A" in pair for pair in dealt(room))
    assert len(dealt(room) & before) == 1


def test_somebody_joins_a_pair_by_hand_and_leaves_it(room):
    ids = people_of(room, "ABCDE")
    room.do(lambda tx: people.edit_person(tx, ids[4], attendance=Attendance.LATE))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    first, second = pairs_of(room)
    for _ in range(2):
        room.do(lambda tx: interviews.join_pair(tx, first.id, ids[4]))
    assert [person.name for person in pairs_of(room)[0].people][2] == "E"
    with pytest.raises(UserError, match="tre allerede"):
        room.do(lambda tx: interviews.join_pair(tx, first.id, second.people[0].id))
    room.do(lambda tx: interviews.join_pair(tx, second.id, first.people[0].id))
    assert sorted(len(pair.people) for pair in pairs_of(room)) == [2, 3]
    for person in (*second.people, first.people[0]):
        room.do(lambda tx, person=person: interviews.leave_pair(tx, room.interview, person.id))
    assert [pair.id for pair in pairs_of(room)] == [first.id]
