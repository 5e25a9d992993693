"""Where there is energy: marks are counted, go with what they mark, and never fall away when things are gathered."""

import pytest

from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, energy, people, trees
from unginvest_workshop.operations.people import PersonLine


@pytest.fixture
def two(room):
    return room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ada"), PersonLine("Bo")]))


def mark(room, node, person=None):
    return room.do(lambda tx: energy.mark_energy(tx, room.id, node, person))


def counts(room):
    return room.see(lambda tx: energy.energy(tx, room.id))


def test_a_person_marks_once_and_marks_without_a_name_add_up(room, two):
    ada, bo = two
    dream = Node(NodeKind.DREAM, room.do(lambda tx: dreams.add_idea(tx, room.id, "kø")))
    statement = Node(NodeKind.STATEMENT, room.do(lambda tx: designs.add_statement(tx, room.id, "Hos oss …")))
    assert mark(room, dream, ada) == mark(room, dream, ada)
    mark(room, dream, bo)
    mark(room, dream)
    mark(room, dream)
    mark(room, statement, ada)
    assert counts(room) == {dream: 4, statement: 1}
    room.do(lambda tx: energy.unmark_energy(tx, dream))
    room.do(lambda tx: energy.unmark_energy(tx, dream, bo))
    room.do(lambda tx: energy.unmark_energy(tx, dream, bo))
    assert [row.participant_id for row in room.see(lambda tx: energy.marks_of(tx, dream))] == [ada, None]
    room.do(lambda tx: people.remove_person(tx, ada))
    assert counts(room)[dream] == 2
    room.do(lambda tx: dreams.remove_idea(tx, dream.id))
    assert counts(room) == {statement: 1}


def test_a_story_or_a_step_is_not_marked(room):
    story = room.story()
    with pytest.raises(ValueError, match="story"):
        mark(room, Node(NodeKind.STORY, story))


def test_marks_come_along_when_shared_factors_become_one(room, two):
    story = room.story()
    one, other = room.factors(story, "latter", "humor")
    kept = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Latter", [one]))
    gone = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Humor", [other]))
    here, there = Node(NodeKind.CLUSTER, kept), Node(NodeKind.CLUSTER, gone)
    mark(room, here, two[0])
    for person in (*two, None, None):
        mark(room, there, person)
    room.do(lambda tx: clusters.merge_clusters(tx, kept, gone))
    assert counts(room) == {here: 4}
    room.store.undo(room.id)
    assert counts(room) == {here: 1, there: 4}
    room.do(lambda tx: trees.remove_story(tx, story))
    assert len(room.see(lambda tx: tx.find(EnergyMark))) == 5
