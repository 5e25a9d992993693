"""Suggesting anew: what stands as a suggestion stays the one it is, and what was refused is left out."""

import pytest

from unginvest_workshop.operations import clusters, suggesting
from unginvest_workshop.operations.suggesting import Refused


@pytest.fixture
def stories(room):
    """Three stories of a group each."""
    return [room.story(room.group(), name) for name in "ABC"]


@pytest.fixture
def told(room, stories):
    """Two pairs that are alike, by their words."""
    said = ("vi stekte vafler", "det var helt stille"), ("vi stekte vafler sammen", "helt stille")
    return {
        text: factor
        for story, texts in zip(stories, said, strict=False)
        for text, factor in zip(texts, room.factors(story, *texts), strict=True)
    }


def board(room):
    return room.see(lambda tx: clusters.board(tx, room.id))


def found(room):
    seen = board(room)
    offered = [factor for view in seen.clusters if view.cluster.suggested for factor in view.factors]
    return suggesting.alike([*seen.loose, *offered], standing=clusters.standing_in(seen))


def suggest(room):
    groups = found(room)
    return room.do(lambda tx: suggesting.suggest(tx, room.id, groups))


def suggested(room):
    return {view.cluster.id: {factor.text for factor in view.factors} for view in board(room).clusters}


def test_asked_again_with_nothing_new_all_is_as_it_was(room, told):
    assert suggest(room) == 2
    before = board(room)
    assert suggest(room) == 2
    assert board(room) == before


def test_what_stands_keeps_its_place_with_what_joins_it_and_new_ones_come_last(room, told, stories):
    suggest(room)
    before = suggested(room)
    room.factors(stories[2], "vi stekte vafler på fredag", "ei gul lampe")
    room.factors(stories[0], "gul lampe")
    assert suggest(room) == 3
    after = suggested(room)
    assert list(after)[:2] == list(before)
    wafers = next(each for each, texts in before.items() if "vi stekte vafler" in texts)
    assert after[wafers] == {"vi stekte vafler", "vi stekte vafler sammen", "vi stekte vafler på fredag"}
    assert list(after.values())[2] == {"ei gul lampe", "gul lampe"}


def test_what_nothing_like_it_is_found_for_is_dissolved_and_what_is_no_more_alike_is_loose(room, told, stories):
    mixed = [told["vi stekte vafler"], told["vi stekte vafler sammen"], told["helt stille"]]
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "?", mixed, suggested=True))
    odd = room.factors(stories[2], "ei gitarveske")
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "!", odd, suggested=True))
    vafler = [group for group in found(room) if told["vi stekte vafler"] in group.factors]
    assert room.do(lambda tx: suggesting.suggest(tx, room.id, vafler)) == 1
    (view,) = board(room).clusters
    assert {factor.text for factor in view.factors} == {"vi stekte vafler", "vi stekte vafler sammen"}
    assert view.cluster.name != "?"
    assert {factor.text for factor in board(room).loose} == {"helt stille", "det var helt stille", "ei gitarveske"}


def test_a_suggestion_for_a_shared_factor_never_becomes_one_of_its_own(room, told):
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Vafler", [told["vi stekte vafler"]]))
    suggest(room)
    (offered,) = (view for view in board(room).clusters if view.into == made)
    groups = [suggesting.Alike((told["vi stekte vafler sammen"], told["det var helt stille"]), found(room)[0].reason)]
    room.do(lambda tx: suggesting.suggest(tx, room.id, groups))
    assert offered.cluster.id not in suggested(room)
    assert len(suggested(room)) == 2


def test_what_was_refused_is_left_out_and_every_part_of_it_until_more_joins(room, told, stories):
    groups = found(room)
    vafler = next(group for group in groups if told["vi stekte vafler"] in group.factors)
    refused = [Refused(frozenset(vafler.factors) | {told["helt stille"]})]
    assert suggesting.without_refused(groups, refused) == [group for group in groups if group is not vafler]
    room.factors(stories[2], "vi stekte vafler på fredag")
    assert len(suggesting.without_refused(found(room), refused)) == 2


def test_what_was_refused_by_itself_may_be_found_for_a_shared_factor_and_the_other_way_round(room, told):
    made = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Vafler", [told["vi stekte vafler"]]))
    standing = clusters.standing_in(board(room))
    groups = [group for group in found(room) if group.into]
    factors = frozenset(groups[0].factors)
    assert suggesting.without_refused(groups, [Refused(factors)], standing) == groups
    assert suggesting.without_refused(groups, [Refused(factors, made)], standing) == []
    assert suggesting.without_refused(groups, [Refused(factors, made)]) == groups


def test_all_but_some_are_kept_or_dissolved(room, told):
    suggest(room)
    first, second = suggested(room)
    assert room.do(lambda tx: clusters.dissolve_all(tx, room.id, {first})) == 1
    assert list(suggested(room)) == [first]
    assert room.do(lambda tx: clusters.keep_all(tx, room.id, {first})) == 0
    assert room.do(lambda tx: clusters.keep_all(tx, room.id, {second})) == 1
