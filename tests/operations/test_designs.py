"""What a statement builds, and which statements feed what."""

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams
from unginvest_workshop.operations.matrix import matrix


def test_a_statement_says_what_it_builds_part_by_part(room):
    new = room.do(lambda tx: designs.add_statement(tx, room.id, "Hos oss leder to sammen."))
    for part in reversed(StructurePart):
        room.do(lambda tx, part=part: designs.write_structure(tx, new, part, f" {part}\nto "))
    room.do(lambda tx: designs.write_structure(tx, new, StructurePart.ROOMS, "  "))
    (statement,) = room.see(lambda tx: designs.statements(tx, room.id))
    assert list(statement.structure) == [part for part in StructurePart if part is not StructurePart.ROOMS]
    assert statement.structure[StructurePart.ROLES] == statement.roles == "roles\nto"
    assert (statement.meetings, statement.routines, statement.rooms) == ("meetings\nto", "routines\nto", "")
    assert statement.partners == "partners\nto"
    assert statement.text == "Hos oss leder to sammen."


def test_the_matrix_tells_what_feeds_what_and_what_nobody_feeds(room):
    story = room.story()
    factor, lonely = room.factors(story, "latter", "mat")
    seen = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett", [factor]))
    food = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Mat", [lonely]))
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Kanskje", suggested=True))
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "kø"))
    onto = room.do(lambda tx: dreams.add_idea(tx, room.id, "frokost", builds_on=dream))
    feeds = [Node(NodeKind.CLUSTER, seen), Node(NodeKind.DREAM, onto), Node(NodeKind.FACTOR, factor)]
    fed = room.do(lambda tx: designs.add_statement(tx, room.id, "Én", feeds))
    bare = room.do(lambda tx: designs.add_statement(tx, room.id, "To"))
    found = room.see(lambda tx: matrix(tx, room.id))
    assert [node.id for node in found.columns] == [seen, food, dream, onto]
    assert found.feeds == {fed: frozenset(feeds[:2]), bare: frozenset()}
    assert found.unfed == (Node(NodeKind.CLUSTER, food), Node(NodeKind.DREAM, dream))
