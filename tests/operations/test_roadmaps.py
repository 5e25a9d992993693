"""Steps that are made from something, moved along the road, and met with a strength."""

from datetime import date

import pytest

from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, links, roadmaps
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.operations.tx import NotFoundError, UserError


def step(room, step_id) -> RoadmapStep:
    return room.see(lambda tx: tx.get(RoadmapStep, step_id))


def test_a_step_made_from_something_grows_from_it(room):
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "Det er kø\nom morgenen"))
    statement = room.do(lambda tx: designs.add_statement(tx, room.id, "Hos oss …"))
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Latter"))
    for kind, row_id, words in (
        (NodeKind.DREAM, dream, "Det er kø om morgenen"),
        (NodeKind.STATEMENT, statement, "Hos oss …"),
        (NodeKind.CLUSTER, cluster, "Latter"),
    ):
        node = Node(kind, row_id)
        new = room.do(lambda tx, n=node: roadmaps.step_from(tx, n))
        assert step(room, new).text == words
        assert room.see(lambda tx, n=new: links.parents_of(tx, Node(NodeKind.STEP, n))) == [node]
    own = room.do(lambda tx: roadmaps.step_from(tx, Node(NodeKind.DREAM, dream), "Åpne klokka sju"))
    assert step(room, own).text == "Åpne klokka sju"


def test_a_step_is_made_from_what_is_there_and_has_words(room):
    nameless = room.do(lambda tx: clusters.add_cluster(tx, room.id, ""))
    with pytest.raises(UserError, match="hva steget er"):
        room.do(lambda tx: roadmaps.step_from(tx, Node(NodeKind.CLUSTER, nameless)))
    with pytest.raises(ValueError, match="story"):
        room.do(lambda tx: roadmaps.step_from(tx, Node(NodeKind.STORY, "s")))
    with pytest.raises(NotFoundError):
        room.do(lambda tx: roadmaps.step_from(tx, Node(NodeKind.DREAM, "borte")))
    assert room.see(lambda tx: roadmaps.steps(tx, room.id)) == []


def test_a_step_that_is_moved_keeps_how_precisely_it_was_said(room):
    new = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Frokost"))
    when = When("uke 49", date(2026, 11, 30), date(2026, 12, 4))
    room.do(lambda tx: roadmaps.edit_step(tx, new, when=when))
    room.do(lambda tx: roadmaps.move_step_to(tx, new, date(2027, 1, 13)))
    moved = step(room, new)
    assert (moved.when, moved.starts, moved.ends) == ("uke 2", date(2027, 1, 11), date(2027, 1, 17))
    bare = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Snart"))
    room.do(lambda tx: roadmaps.move_step_to(tx, bare, date(2027, 1, 13)))
    assert (step(room, bare).when, step(room, bare).starts) == ("", date(2027, 1, 13))
    room.store.undo(room.id)
    assert step(room, bare).starts is None


def test_what_stands_in_the_way_is_met_with_a_strength(room):
    new = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Frokost"))
    room.do(lambda tx: roadmaps.edit_step(tx, new, obstacle=" bussen er sen ", strength="vi venter\npå hverandre"))
    room.do(lambda tx: roadmaps.edit_step(tx, new, owner="Ida"))
    assert (step(room, new).obstacle, step(room, new).strength) == ("bussen er sen", "vi venter på hverandre")
