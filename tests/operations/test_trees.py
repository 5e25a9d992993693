"""Stories and success factors."""

import pytest

from unginvest_workshop.domain.text import MAX_LENGTH
from unginvest_workshop.domain.tree import Story, SuccessFactor, as_typed
from unginvest_workshop.operations import people, trees
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.tx import UserError


def texts(room, story):
    return [factor.text for factor in room.see(lambda tx: trees.factors(tx, room.id, story))]


def test_a_story_is_told_in_one_line(room):
    story = room.see(lambda tx: tx.get(Story, room.story(told="Ida:  Han kom tilbake: igjen ")))
    assert (story.teller, story.title) == ("Ida", "Han kom tilbake: igjen")
    assert room.see(lambda tx: tx.get(Story, room.story(told="Bare tittel"))).teller == ""


def test_a_story_without_words_is_none(room):
    with pytest.raises(UserError, match="hvem som forteller"):
        room.story(told="  :  ")


@pytest.mark.parametrize("words", [{"title": " ", "teller": ""}, {"title": ""}])
def test_a_story_is_never_left_without_words(room, words):
    story = room.story(None, "Bare tittel")
    with pytest.raises(UserError, match="hvem som forteller"):
        room.do(lambda tx: trees.edit_story(tx, story, **words))
    assert room.see(lambda tx: tx.get(Story, story)).title == "Bare tittel"


@pytest.mark.parametrize(
    ("teller", "title"), [("", "Prosjekt X: start"), ("Ida", "Turen: opp"), ("Ida", ""), ("", "Turen")]
)
def test_a_story_is_typed_as_it_is_read_again(room, teller, title):
    story = room.do(lambda tx: trees.add_story(tx, room.id, None, title, teller))
    again = room.story(None, as_typed(room.see(lambda tx: tx.get(Story, story))))
    found = room.see(lambda tx: tx.get(Story, again))
    assert (found.teller, found.title) == (teller, title)


def test_the_teller_is_found_among_the_group_first(room):
    group = room.group()
    here, there = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ida Moen"), PersonLine("Ida Vik")]))
    room.do(lambda tx: people.place_person(tx, here, group))
    assert room.see(lambda tx: tx.get(Story, room.story(group, "ida: A"))).teller_id == here
    assert room.see(lambda tx: tx.get(Story, room.story(group, "Ida Vik: A"))).teller_id == there
    assert room.see(lambda tx: tx.get(Story, room.story(None, "Ida: A"))).teller_id is None


def test_a_story_can_be_edited_moved_and_removed(room):
    group = room.group()
    person = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Per")]))[0]
    story = room.story(None)
    room.do(lambda tx: trees.edit_story(tx, story, title="Ny", teller="Per", stays_in_room=True))
    room.do(lambda tx: trees.edit_story(tx, story))
    room.do(lambda tx: trees.move_story(tx, story, group))
    found = room.see(lambda tx: tx.get(Story, story))
    assert (found.title, found.teller_id, found.stays_in_room, found.group_id) == ("Ny", person, True, group)
    assert room.see(lambda tx: trees.stories(tx, room.id, group)) == [found]
    room.factors(story, "a")
    room.do(lambda tx: trees.remove_story(tx, story))
    assert room.see(lambda tx: trees.stories(tx, room.id)) == []
    assert room.see(lambda tx: trees.factors(tx, room.id)) == []
    room.store.undo(room.id)
    assert texts(room, story) == ["a"]


def test_factors_are_kept_verbatim_in_order_and_empty_lines_are_none(room):
    story = room.story()
    room.factors(story, "noen spurte  hvordan jeg hadde det", "", "vi lo masse!!")
    added = room.do(lambda tx: trees.add_factor(tx, story, "they saw me", in_norwegian="de så meg"))
    assert texts(room, story) == ["noen spurte  hvordan jeg hadde det", "vi lo masse!!", "they saw me"]
    assert room.see(lambda tx: tx.get(SuccessFactor, added)).in_norwegian == "de så meg"


def test_nothing_and_far_too_much_are_refused(room):
    story = room.story()
    for text, sentence in ((" ", "Skriv det som"), ("x" * (MAX_LENGTH + 1), "for lang")):
        with pytest.raises(UserError, match=sentence):
            room.factors(story, text)
    assert texts(room, story) == []


def test_a_factor_can_be_reworded_by_its_teller_but_not_emptied(room):
    factor = room.factors(room.story(), "a")[0]
    room.do(lambda tx: trees.edit_factor(tx, factor, text="b", in_norwegian="c"))
    room.do(lambda tx: trees.edit_factor(tx, factor))
    found = room.see(lambda tx: tx.get(SuccessFactor, factor))
    assert (found.text, found.in_norwegian) == ("b", "c")
    with pytest.raises(UserError):
        room.do(lambda tx: trees.edit_factor(tx, factor, text=" "))


def test_a_factor_moves_to_another_root_and_its_place_there(room):
    one, other = room.story(), room.story(told="Per: B")
    factor = room.factors(one, "a")[0]
    first, _ = room.factors(other, "b", "c")
    room.do(lambda tx: trees.shift_factor(tx, factor, 12, -8))
    room.do(lambda tx: trees.move_factor(tx, factor, other, before=first))
    assert texts(room, other) == ["a", "b", "c"]
    assert room.see(lambda tx: tx.get(SuccessFactor, factor)).offset_x == 0
    room.do(lambda tx: trees.move_factor(tx, factor, other))
    assert texts(room, other) == ["b", "c", "a"]


def test_tidying_puts_every_factor_of_the_tree_back(room):
    group = room.group()
    story = room.story(group)
    a, b = room.factors(story, "a", "b")
    room.do(lambda tx: trees.shift_factor(tx, a, 12, -8))
    room.do(lambda tx: trees.tidy_tree(tx, room.id, group))
    assert {(f.offset_x, f.offset_y) for f in room.see(lambda tx: trees.factors(tx, room.id, story))} == {(0, 0)}
    assert room.see(lambda tx: tx.get(SuccessFactor, b)).offset_x == 0


def test_factors_are_marked_as_recurring_and_removed(room):
    story = room.story()
    a, b = room.factors(story, "a", "b")
    room.do(lambda tx: trees.mark_recurring(tx, [a, b], recurring=True))
    room.do(lambda tx: trees.mark_recurring(tx, [b], recurring=False))
    assert [f.recurring for f in room.see(lambda tx: trees.factors(tx, room.id, story))] == [True, False]
    room.do(lambda tx: trees.remove_factors(tx, [a]))
    assert texts(room, story) == ["b"]


def test_a_second_round_is_begun_and_ended_and_what_came_in_it_is_marked(room):
    story = room.story()
    room.factors(story, "først")
    assert not room.see(lambda tx: trees.in_second_round(tx, room.id))
    room.do(lambda tx: trees.ask_once_more(tx, room.id, asked=True))
    assert room.see(lambda tx: trees.in_second_round(tx, room.id))
    (later,) = room.do(lambda tx: trees.add_factors(tx, story, ["så"], second_round=True))
    room.do(lambda tx: trees.ask_once_more(tx, room.id, asked=False))
    found = room.see(lambda tx: trees.factors(tx, room.id))
    assert [(factor.text, factor.second_round) for factor in found] == [("først", False), ("så", True)]
    room.do(lambda tx: trees.mark_second_round(tx, [later], second=False))
    assert not any(factor.second_round for factor in room.see(lambda tx: trees.factors(tx, room.id)))
