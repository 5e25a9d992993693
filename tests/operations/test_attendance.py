"""People who come late and leave early."""

import pytest

from unginvest_workshop.domain.people import Attendance, CompanyKind, Role, TakingPart
from unginvest_workshop.operations import attendance, grouping, interviews, people, workshops
from unginvest_workshop.operations.people import PersonLine


@pytest.fixture
def full(room):
    """Fill the room: eight people in two groups and four pairs, at the interview."""
    names = ("Ida", "Per", "Åse", "Amir", "Mona", "Nils", "Oda", "Tuva")
    room.do(lambda tx: people.add_people(tx, room.id, [PersonLine(name) for name in names]))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, 1))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: workshops.go_to(tx, room.id, room.interview, 1))
    return room


def everyone(room):
    return {person.name: person for person in room.see(lambda tx: people.participants(tx, room.id))}


def together(room):
    return {pair.together for pair in room.see(lambda tx: interviews.pairs(tx, room.interview))}


def sizes(room):
    found = room.see(lambda tx: people.group_progress(tx, room.id))
    return [each.members for each in found]


def test_who_comes_late_is_placed_in_group_and_pair_and_the_others_stay(full):
    before = together(full)
    placed = full.do(lambda tx: attendance.arrive_new(tx, full.id, "Kim", 1))
    assert placed.person.name == "Kim"
    assert placed.group is not None
    assert sorted(sizes(full)) == [4, 5]
    assert len(placed.partners) == 2
    assert len(before - together(full)) == 1
    second = full.do(lambda tx: attendance.arrive_new(tx, full.id, "Liv", 1))
    assert sizes(full) == [5, 5]
    assert {person.name for person in second.partners} != set()
    assert all(len(pair) == 2 for pair in together(full))


def test_who_was_expected_comes_with_one_step_and_keeps_their_group(full):
    ida = everyone(full)["Ida"]
    full.do(lambda tx: attendance.set_attendance(tx, [ida.id], Attendance.LATE))
    placed = full.do(lambda tx: attendance.arrive(tx, ida.id, 1))
    assert everyone(full)["Ida"].attendance is Attendance.HERE
    assert placed.group.id == ida.group_id
    assert placed.partners


def test_when_somebody_leaves_the_fewest_pairs_change_and_their_words_stay(full):
    ida = everyone(full)["Ida"]
    before = together(full)
    full.do(lambda tx: attendance.leave(tx, ida.id, 1))
    assert everyone(full)["Ida"].attendance is Attendance.LEFT
    assert everyone(full)["Ida"].group_id == ida.group_id
    assert len(before & together(full)) == 2
    assert not any(ida.id in pair for pair in together(full))


def test_many_are_marked_at_once(full):
    ids = [person.id for person in everyone(full).values()][:3]
    full.do(lambda tx: attendance.set_attendance(tx, ids, Attendance.AWAY))
    assert [person.attendance for person in everyone(full).values()].count(Attendance.AWAY) == 3


def test_a_latecomer_comes_to_the_smallest_group_and_of_equal_ones_the_least_alike(room):
    first, second = (room.do(lambda tx: people.add_group(tx, room.id)) for _ in range(2))
    lines = [PersonLine("Ida", "Drammen", Role.YOUNG), PersonLine("Per", "Kongsberg", Role.STAFF)]
    ids = room.do(lambda tx: people.add_people(tx, room.id, lines))
    for person, group in zip(ids, (first, second), strict=True):
        room.do(lambda tx, person=person, group=group: people.place_person(tx, person, group))
    (late,) = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Åse", "Drammen", Role.YOUNG)]))
    assert room.do(lambda tx: attendance.arrive(tx, late, 1)).group.id == second
    (later,) = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Amir", "Kongsberg", Role.STAFF)]))
    assert room.do(lambda tx: attendance.arrive(tx, later, 1)).group.id == first


def test_a_latecomer_comes_to_the_safe_partners_group_and_not_into_a_locked_one(full):
    ida = everyone(full)["Ida"]
    (kim, liv) = full.do(lambda tx: people.add_people(tx, full.id, [PersonLine("Kim"), PersonLine("Liv")]))
    full.do(lambda tx: people.wish_safe_partner(tx, kim, ida.id))
    assert full.do(lambda tx: attendance.arrive(tx, kim, 1)).group.id == ida.group_id
    other = next(group for group in full.see(lambda tx: people.groups(tx, full.id)) if group.id != ida.group_id)
    full.do(lambda tx: grouping.lock_group(tx, other.id, locked=True))
    assert full.do(lambda tx: attendance.arrive(tx, liv, 1)).group.id == ida.group_id


def test_whoever_comes_is_one_more_than_those_who_were_counted(room):
    counted = room.do(lambda tx: people.add_number_of_people(tx, room.id, 4))
    placed = room.do(lambda tx: attendance.arrive_new(tx, room.id, "Kim", 1))
    assert placed.person.id not in counted
    room.do(lambda tx: attendance.leave(tx, counted[1], 1))
    again = room.do(lambda tx: attendance.arrive_new(tx, room.id, "Liv", 1))
    assert again.person.id not in counted
    room.do(lambda tx: attendance.set_attendance(tx, counted[2:3], Attendance.LATE))
    assert room.do(lambda tx: attendance.arrive_new(tx, room.id, "Ola", 1)).person.id == counted[2]


def test_a_list_of_names_gives_none_to_whoever_has_gone(room):
    counted = room.do(lambda tx: people.add_number_of_people(tx, room.id, 3))
    room.do(lambda tx: attendance.leave(tx, counted[0], 1))
    lines = [PersonLine("Ida"), PersonLine("Per")]
    assert room.do(lambda tx: people.write_down(tx, room.id, lines)) == counted[1:]


def test_no_pair_is_left_when_all_have_gone_and_one_alone_keeps_the_place(room):
    ids = room.do(lambda tx: people.add_number_of_people(tx, room.id, 2))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.interview, 1))
    room.do(lambda tx: attendance.leave(tx, ids[0], 1))
    assert room.see(lambda tx: interviews.pairs_here(tx, room.interview)) == []
    room.do(lambda tx: attendance.arrive_new(tx, room.id, "Kim", 1))
    (pair,) = room.see(lambda tx: interviews.pairs_here(tx, room.interview))
    assert ids[1] in pair.together
    for person in pair.together:
        room.do(lambda tx, person=person: attendance.leave(tx, person, 1))
    assert together(room) == set()


def test_without_groups_and_pairs_one_just_is_here(room):
    placed = room.do(lambda tx: attendance.arrive_new(tx, room.id, "Kim", 1))
    assert (placed.group, placed.partners) == (None, ())
    assert room.do(lambda tx: attendance.leave(tx, placed.person.id, 1)).person.attendance is Attendance.LEFT


def test_pairs_of_an_interview_to_come_are_mended_too(full):
    first = full.see(lambda tx: people.participants(tx, full.id))[0]
    items = full.see(lambda tx: workshops.place_of(tx, full.id))
    full.do(lambda tx: workshops.step(tx, full.id, -1, 1))
    assert full.see(lambda tx: workshops.place_of(tx, full.id)) != items
    full.do(lambda tx: attendance.leave(tx, first.id, 1))
    assert not any(first.id in pair for pair in together(full))


def test_who_passes_is_left_out_of_the_pairs(full):
    (kim,) = full.do(lambda tx: people.add_people(tx, full.id, [PersonLine("Kim")]))
    full.do(lambda tx: people.wish_taking_part(tx, kim, TakingPart.PASSES))
    before = together(full)
    assert full.do(lambda tx: attendance.arrive(tx, kim, 1)).partners == ()
    assert together(full) == before


def test_names_that_come_later_fill_those_who_were_counted_and_move_nobody(room):
    counted = room.do(lambda tx: people.add_number_of_people(tx, room.id, 4))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, 1))
    homes = {person.id: person.group_id for person in room.see(lambda tx: people.participants(tx, room.id))}
    lines = [PersonLine(name, "Drammen", Role.YOUNG) for name in ("Ida", "Per", "Åse")]
    assert room.do(lambda tx: people.write_down(tx, room.id, lines)) == counted[:3]
    now = room.see(lambda tx: people.participants(tx, room.id))
    assert [person.name for person in now] == ["Ida", "Per", "Åse", ""]
    assert {person.id: person.group_id for person in now} == homes
    more = room.do(lambda tx: people.write_down(tx, room.id, [PersonLine("Amir"), PersonLine("Mona")]))
    assert more[0] == counted[3]
    assert [person.name for person in room.see(lambda tx: people.participants(tx, room.id))][3:] == ["Amir", "Mona"]


def test_two_can_be_wished_together_or_apart_and_the_last_word_counts(full):
    ida, per = (everyone(full)[name].id for name in ("Ida", "Per"))

    def wishes():
        return [(w.one_id, w.other_id, w.kind) for w in full.see(lambda tx: people.company_wishes(tx, full.id))]

    full.do(lambda tx: people.wish_company(tx, [ida, per], CompanyKind.APART))
    assert wishes() == [(ida, per, CompanyKind.APART)]
    full.do(lambda tx: people.wish_company(tx, [per, ida], CompanyKind.TOGETHER))
    assert [kind for *_, kind in wishes()] == [CompanyKind.TOGETHER]
    full.do(lambda tx: interviews.deal_interview_pairs(tx, full.interview, 3))
    assert frozenset((ida, per)) in together(full)
    wish = full.see(lambda tx: people.company_wishes(tx, full.id))[0]
    full.do(lambda tx: people.drop_company_wish(tx, wish.id))
    assert wishes() == []


def test_three_who_are_kept_apart_are_so_two_and_two(full):
    ids = [everyone(full)[name].id for name in ("Ida", "Per", "Åse")]
    full.do(lambda tx: people.wish_company(tx, ids, CompanyKind.APART))
    assert len(full.see(lambda tx: people.company_wishes(tx, full.id))) == 3
    full.do(lambda tx: people.remove_person(tx, ids[0]))
    assert len(full.see(lambda tx: people.company_wishes(tx, full.id))) == 1
