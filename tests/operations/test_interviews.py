"""The pairs of the interview, and which form of the guide each goes by."""

from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.people import Attendance
from unginvest_workshop.operations import interviews, people


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
