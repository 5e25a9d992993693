"""Chains of dream ideas: every idea is seen once, whatever builds on what."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.dream import DreamIdea, walk_chains, would_loop
from unginvest_workshop.domain.ids import DreamIdeaId, WorkshopId


def idea(number, builds_on=None):
    parent = None if builds_on is None else DreamIdeaId(f"d{builds_on}")
    return DreamIdea(DreamIdeaId(f"d{number}"), WorkshopId("w"), f"{number:04}", f"idé {number}", builds_on=parent)


def walked(*ideas):
    return [(depth, int(each.id[1:])) for depth, each in walk_chains(ideas)]


@given(st.lists(st.one_of(st.none(), st.integers(0, 29)), max_size=20))
def test_every_idea_is_seen_once_whatever_it_builds_on(parents):
    ideas = [idea(number, parent) for number, parent in enumerate(parents)]
    seen = [each.id for _, each in walk_chains(ideas)]
    assert sorted(seen) == sorted(each.id for each in ideas)


@given(st.data(), st.integers(0, 20))
def test_an_idea_stands_one_step_deeper_than_what_it_builds_on(data, count):
    ideas = [
        idea(number, data.draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None)
        for number in range(count)
    ]
    depths = {}
    for depth, each in walk_chains(ideas):
        assert depth == (0 if each.builds_on is None else depths[each.builds_on] + 1)
        depths[each.id] = depth
    assert len(depths) == count


def test_chains_stand_in_order():
    assert walked(idea(1), idea(2), idea(3, 1), idea(4, 3), idea(5, 1)) == [(0, 1), (1, 3), (2, 4), (1, 5), (0, 2)]


def test_an_idea_whose_beginning_is_gone_begins_a_chain():
    assert walked(idea(1, 9), idea(2, 1)) == [(0, 1), (1, 2)]


def test_a_ring_comes_after_the_others_and_loses_nothing():
    assert walked(idea(1, 2), idea(2, 1), idea(3)) == [(0, 3), (0, 1), (1, 2)]


def test_an_idea_on_itself_is_seen():
    assert walked(idea(1, 1)) == [(0, 1)]


def test_building_on_what_builds_on_it_would_loop():
    ideas = [idea(1), idea(2, 1), idea(3, 2), idea(4)]
    assert would_loop(ideas, DreamIdeaId("d1"), DreamIdeaId("d3"))
    assert would_loop(ideas, DreamIdeaId("d1"), DreamIdeaId("d1"))
    assert not would_loop(ideas, DreamIdeaId("d3"), DreamIdeaId("d1"))
    assert not would_loop(ideas, DreamIdeaId("d4"), DreamIdeaId("d3"))


def test_a_ring_in_the_data_does_not_hang():
    ideas = [idea(1, 2), idea(2, 1), idea(3)]
    assert not would_loop(ideas, DreamIdeaId("d3"), DreamIdeaId("d1"))
