"""What groups show the room, and what the listeners answer."""

from dataclasses import replace

import pytest

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations import agenda, people, presentations, trees
from unginvest_workshop.operations.tx import UserError


def showing(room, number=0):
    return room.see(lambda tx: presentations.showings(tx, room.id))[number]


def test_a_group_tells_one_story_in_plenum(room):
    group, other = room.group(), room.group()
    cafe, bus = room.story(group, "Ida: Kafédagen"), room.story(group, "Per: Bussen")
    elsewhere = room.story(other, "Kari: Turen")
    for story in (elsewhere, cafe, bus):
        room.do(lambda tx, story=story: presentations.choose_story(tx, story))
    assert showing(room).story.id == bus
    assert showing(room, 1).story.id == elsewhere
    assert not room.see(lambda tx: tx.get(Story, cafe)).told_in_plenum
    room.do(lambda tx: presentations.choose_story(tx, bus, told=False))
    assert showing(room).story is None


def test_what_recurs_is_offered_first_and_any_number_may_be_picked(room):
    group = room.group()
    one, two = room.story(group), room.story(group, "Per: Bussen")
    first = room.factors(one, "Tid", "Latter")
    second = room.factors(two, "Noen så meg", "Kaffe")
    room.do(lambda tx: trees.mark_recurring(tx, [second[0]], recurring=True))
    assert [factor.text for factor in showing(room).factors] == ["Noen så meg", "Tid", "Latter", "Kaffe"]
    for factor in (*first, *second):
        room.do(lambda tx, factor=factor: presentations.pick_factor(tx, factor, picked=True))
    room.do(lambda tx: presentations.pick_factor(tx, first[1], picked=False))
    assert [factor.text for factor in showing(room).picked] == ["Noen så meg", "Tid", "Kaffe"]


def test_answers_are_of_a_group_and_perhaps_of_a_factor(room):
    group = room.group()
    (factor,) = room.factors(room.story(group), "Tid")

    def add(kind, text, *of):
        return room.do(lambda tx: presentations.add_response(tx, room.id, kind, text, group, *of))

    one = add(ResponseKind.INTERESTING, "  At dere tok dere tid ", factor)
    two = add(ResponseKind.GENERATIVE, "Vi kan spise sammen")
    found = room.see(lambda tx: presentations.responses(tx, room.id))
    assert [(each.text, each.group_id, each.factor_id) for each in found] == [
        ("At dere tok dere tid", group, factor),
        ("Vi kan spise sammen", group, None),
    ]
    room.do(lambda tx: presentations.tie_response(tx, two, factor))
    room.do(lambda tx: presentations.move_response(tx, two, ResponseKind.INTERESTING, one))
    room.do(lambda tx: presentations.edit_response(tx, one, "At dere tok dere god tid"))
    found = room.see(lambda tx: presentations.responses(tx, room.id))
    assert [(each.id, each.kind) for each in found] == [
        (two, ResponseKind.INTERESTING),
        (one, ResponseKind.INTERESTING),
    ]
    room.do(lambda tx: trees.remove_factors(tx, [factor]))
    assert {each.factor_id for each in room.see(lambda tx: tx.find(Response))} == {None}
    room.do(lambda tx: presentations.remove_response(tx, one))
    assert [each.id for each in room.see(lambda tx: presentations.responses(tx, room.id))] == [two]


@pytest.mark.parametrize("text", ["", "  ", "x" * 100_000])
def test_an_answer_says_something_of_a_fitting_length(room, text):
    with pytest.raises(UserError):
        room.do(lambda tx: presentations.add_response(tx, room.id, ResponseKind.GENERATIVE, text))


def test_answers_outlive_their_group(room):
    group = room.group()
    room.do(lambda tx: presentations.add_response(tx, room.id, ResponseKind.GENERATIVE, "Modig", group))
    room.do(lambda tx: people.remove_group(tx, group))
    (kept,) = room.see(lambda tx: presentations.responses(tx, room.id))
    assert (kept.text, kept.group_id) == ("Modig", None)


def test_many_groups_or_much_time_suggest_a_walk(room):
    made = room.do(lambda tx: agenda.add_item(tx, room.id, ExerciseKind.PRESENTATION, 30))
    item = room.see(lambda tx: tx.get(AgendaItem, made))
    assert [count for count in range(12) if presentations.suggests_walk(item, count)] == [9, 10, 11]
    assert presentations.suggests_walk(replace(item, round_minutes=6), 7)
    assert not presentations.suggests_walk(replace(item, gallery_walk=True), 20)
    assert not presentations.suggests_walk(replace(item, exercise=ExerciseKind.TREE), 20)


def test_picking_leaves_the_words_as_they_are(room):
    (factor,) = room.factors(room.story(room.group()), "Tid")
    room.do(lambda tx: presentations.pick_factor(tx, factor, picked=True))
    assert room.see(lambda tx: tx.get(SuccessFactor, factor)).text == "Tid"
