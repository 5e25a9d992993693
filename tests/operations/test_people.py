"""Who is in the room, and in which groups."""

import pytest

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.people import Attendance, Group, Participant, Role, TakingPart
from unginvest_workshop.domain.pictures import KeptPhoto, PhotoPurpose
from unginvest_workshop.operations import grouping, people
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.photos import PhotosOf, add_photo
from unginvest_workshop.operations.tx import NotFoundError, UserError


def everyone(room):
    return room.see(lambda tx: people.participants(tx, room.id))


def test_people_are_written_down_in_order_and_numbered(room):
    room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ida", "Drammen", Role.YOUNG), PersonLine(" Per ")]))
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 2))
    room.do(lambda tx: people.add_number_of_people(tx, room.id, -1))
    assert [(p.number, p.name) for p in everyone(room)] == [(1, "Ida"), (2, "Per"), (3, ""), (4, "")]
    assert everyone(room)[0].role is Role.YOUNG


def test_a_fagdag_has_room_for_so_many(room):
    with pytest.raises(UserError, match="inntil"):
        room.do(lambda tx: people.add_number_of_people(tx, room.id, people.MOST + 1))
    assert everyone(room) == []


def test_a_person_can_be_changed_placed_and_struck(room):
    group = room.group()
    person = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ida")]))[0]
    room.do(
        lambda tx: people.edit_person(
            tx,
            person,
            name="Ida Moen",
            department="Kongsberg",
            role=Role.LEADER,
            attendance=Attendance.AWAY,
            core_group=True,
        )
    )
    room.do(lambda tx: people.edit_person(tx, person))
    room.do(lambda tx: people.place_person(tx, person, group))
    found = room.see(lambda tx: tx.get(Participant, person))
    assert (found.name, found.department, found.role) == ("Ida Moen", "Kongsberg", Role.LEADER)
    assert (found.present, found.core_group, found.group_id) == (False, True, group)
    room.do(lambda tx: people.remove_person(tx, person))
    assert everyone(room) == []


def test_groups_are_numbered_named_and_have_an_image(room):
    first, second = room.group(), room.group()
    room.do(lambda tx: people.rename_group(tx, second, " Eika "))
    room.do(lambda tx: people.write_group_image(tx, second, "Et lys i vinduet"))
    found = room.see(lambda tx: people.groups(tx, room.id))
    assert [(g.number, g.name, g.image) for g in found] == [(1, "", ""), (2, "Eika", "Et lys i vinduet")]
    room.do(lambda tx: people.remove_group(tx, first))
    assert [g.number for g in room.see(lambda tx: people.groups(tx, room.id))] == [2]


def test_a_group_with_stories_is_not_dissolved_by_a_slip(room):
    group = room.group()
    room.story(group)
    with pytest.raises(UserError, match="historier"):
        room.do(lambda tx: people.remove_group(tx, group))


def test_dealing_makes_even_groups_of_those_present(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 23))
    room.do(lambda tx: people.edit_person(tx, everyone(room)[0].id, attendance=Attendance.AWAY))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 5, seed=1))
    sizes = sorted(p.members for p in room.see(lambda tx: people.group_progress(tx, room.id)))
    assert sizes == [4, 4, 4, 5, 5]
    assert everyone(room)[0].group_id is None


def test_dealing_into_fewer_groups_keeps_those_with_stories(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 12))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 4, seed=1))
    last = room.see(lambda tx: people.groups(tx, room.id))[-1]
    room.story(last.id)
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 2, seed=2))
    assert [g.number for g in room.see(lambda tx: people.groups(tx, room.id))] == [1, 2, 4]
    assert room.see(lambda tx: tx.get(Group, last.id)) == last


@pytest.mark.parametrize(("count", "wanted"), [(0, 1), (4, 1), (24, 5), (40, 8), (200, 40)])
def test_the_usual_number_of_groups(count, wanted):
    assert grouping.usual_group_count(count) == wanted


def test_progress_counts_stories_and_factors(room):
    group = room.group()
    story = room.story(group)
    room.factors(story, "a", "b")
    progress = room.see(lambda tx: people.group_progress(tx, room.id))[0]
    assert (progress.members, progress.stories, progress.factors) == (0, 1, 2)


def quietly(room, *names):
    """Put people in a group of their own; return the group's id and theirs."""
    group = room.group()
    ids = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine(name) for name in names]))
    for each in ids:
        room.do(lambda tx, each=each: people.place_person(tx, each, group))
    return group, ids


def contributed(room):
    return room.see(lambda tx: people.group_progress(tx, room.id))[0].contributed


def test_those_who_listen_or_pass_are_not_waited_for(room):
    group, ids = quietly(room, "Ida", "Per", "Nora", "Ali")
    assert contributed(room) == 0
    room.do(lambda tx: people.wish_taking_part(tx, ids[0], TakingPart.LISTENS))
    room.do(lambda tx: people.wish_taking_part(tx, ids[1], TakingPart.PASSES))
    assert contributed(room) == 2
    room.story(group, "Nora: Kafédagen")
    assert contributed(room) == 3
    room.story(group, "Ida: Turen")
    assert contributed(room) == 3, "one who tells after all is not counted twice"
    room.story(group, "Ali: Prøven")
    room.story(group, "Ali: Bussen")
    assert contributed(room) == 4


def test_a_safe_partner_is_noted_and_leaves_with_the_person(room):
    _, (ida, nora) = quietly(room, "Ida", "Nora")
    room.do(lambda tx: people.wish_safe_partner(tx, ida, nora))
    assert everyone(room)[0].safe_partner_id == nora
    room.do(lambda tx: people.wish_safe_partner(tx, nora, nora))
    assert everyone(room)[1].safe_partner_id is None
    with pytest.raises(NotFoundError):
        room.do(lambda tx: people.wish_safe_partner(tx, ida, "nobody"))
    room.do(lambda tx: people.remove_person(tx, nora))
    assert everyone(room)[0].safe_partner_id is None
    room.store.undo(room.id)
    assert everyone(room)[0].safe_partner_id == nora


def test_a_photo_of_a_paper_tree_counts_as_the_groups_tree(room):
    paper, bare = room.group(), room.group()
    kept = KeptPhoto(MediaHash("0" * 64), 4, 3)
    room.do(lambda tx: add_photo(tx, room.id, kept, PhotosOf(PhotoPurpose.TREE, group_id=paper)))
    progress = {each.group.id: each for each in room.see(lambda tx: people.group_progress(tx, room.id))}
    assert (progress[paper].on_paper, progress[bare].on_paper) == (True, False)


def test_dealing_anew_keeps_a_group_that_has_made_something(room):
    groups = [room.group() for _ in range(3)]
    kept = KeptPhoto(MediaHash("0" * 64), 4, 3)
    room.do(lambda tx: add_photo(tx, room.id, kept, PhotosOf(PhotoPurpose.TREE, group_id=groups[2])))
    room.do(lambda tx: grouping.deal_into_groups(tx, room.id, 1, seed=1))
    assert [group.id for group in room.see(lambda tx: people.groups(tx, room.id))] == [groups[0], groups[2]]
