"""Dreams, designs, steps, and the red thread through them."""

from datetime import date

import pytest

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, designs, dreams, links, people, roadmaps
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.operations.roadmaps import When
from unginvest_workshop.operations.thread import red_thread
from unginvest_workshop.operations.tx import UserError


def chain(room):
    return [(depth, idea.text) for depth, idea in walk_chains(room.see(lambda tx: dreams.dream_ideas(tx, room.id)))]


def test_ideas_build_on_ideas_and_can_be_moved(room):
    a = room.do(lambda tx: dreams.add_idea(tx, room.id, "a"))
    b = room.do(lambda tx: dreams.add_idea(tx, room.id, "b", builds_on=a))
    c = room.do(lambda tx: dreams.add_idea(tx, room.id, "c", builds_on=b))
    assert chain(room) == [(0, "a"), (1, "b"), (2, "c")]
    room.do(lambda tx: dreams.build_on(tx, c, None))
    assert chain(room) == [(0, "a"), (1, "b"), (0, "c")]
    room.do(lambda tx: dreams.build_on(tx, c, a, before=b))
    assert chain(room) == [(0, "a"), (1, "c"), (1, "b")]
    with pytest.raises(UserError, match="vokste ut av"):
        room.do(lambda tx: dreams.build_on(tx, a, c))


def test_removing_an_idea_keeps_what_was_built_on_it(room):
    a = room.do(lambda tx: dreams.add_idea(tx, room.id, "a"))
    b = room.do(lambda tx: dreams.add_idea(tx, room.id, "b", builds_on=a))
    room.do(lambda tx: dreams.add_idea(tx, room.id, "c", builds_on=b))
    room.do(lambda tx: dreams.remove_idea(tx, b))
    assert chain(room) == [(0, "a"), (1, "c")]


def test_an_idea_knows_its_group_and_author_and_keeps_its_words(room):
    group = room.group()
    person = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Ida")]))[0]
    idea = room.do(lambda tx: dreams.add_idea(tx, room.id, " kø\nom morgenen ", group_id=group, author_id=person))
    found = room.see(lambda tx: tx.get(DreamIdea, idea))
    assert (found.text, found.group_id, found.author_id) == ("kø\nom morgenen", group, person)
    room.do(lambda tx: dreams.edit_idea(tx, idea, "kø"))
    assert room.see(lambda tx: tx.get(DreamIdea, idea)).text == "kø"
    room.do(lambda tx: people.remove_person(tx, person))
    assert room.see(lambda tx: tx.get(DreamIdea, idea)).author_id is None


@pytest.mark.parametrize(
    "add",
    [
        lambda tx, room: dreams.add_idea(tx, room.id, " "),
        lambda tx, room: designs.add_statement(tx, room.id, ""),
        lambda tx, room: roadmaps.add_step(tx, room.id, "\n"),
    ],
)
def test_nothing_is_not_written_down(room, add):
    with pytest.raises(UserError, match="Skriv hva"):
        room.do(lambda tx: add(tx, room))


def test_statements_stand_in_order_and_can_be_changed(room):
    a, b = (room.do(lambda tx, text=text: designs.add_statement(tx, room.id, text)) for text in "ab")
    room.do(lambda tx: designs.move_statement(tx, b, a))
    room.do(lambda tx: designs.edit_statement(tx, a, "A"))
    assert [s.text for s in room.see(lambda tx: designs.statements(tx, room.id))] == ["b", "A"]
    room.do(lambda tx: designs.remove_statement(tx, b))
    with pytest.raises(UserError):
        room.do(lambda tx: designs.edit_statement(tx, a, " "))
    assert room.see(lambda tx: tx.get(DesignStatement, a)).text == "A"


def test_a_step_has_its_time_people_and_status(room):
    person = room.do(lambda tx: people.add_people(tx, room.id, [PersonLine("Amina Noor")]))[0]
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Frokost"))
    when = When("uke 49", date(2026, 11, 30), date(2026, 12, 4))
    room.do(
        lambda tx: roadmaps.edit_step(
            tx, step, text="Frokost sammen", when=when, owner="amina", helpers="Per lager te", celebration="Kake",
            status=StepStatus.UNDER_WAY,
        )
    )  # fmt: skip
    room.do(lambda tx: roadmaps.edit_step(tx, step))
    found = room.see(lambda tx: tx.get(RoadmapStep, step))
    assert (found.text, found.when, found.starts, found.ends) == ("Frokost sammen", *("uke 49", when.starts, when.ends))
    assert (found.owner, found.owner_id, found.helpers) == ("amina", person, "Per lager te")
    assert (found.celebration, found.status) == ("Kake", StepStatus.UNDER_WAY)
    room.do(lambda tx: roadmaps.edit_step(tx, step, owner="Elevrådet"))
    assert room.see(lambda tx: tx.get(RoadmapStep, step)).owner_id is None
    with pytest.raises(UserError, match="Sluttdatoen"):
        room.do(lambda tx: roadmaps.edit_step(tx, step, when=When("", date(2026, 2, 2), date(2026, 2, 1))))
    room.do(lambda tx: roadmaps.remove_step(tx, step))
    assert room.see(lambda tx: roadmaps.steps(tx, room.id)) == []
    assert room.see(lambda tx: tx.get(Participant, person)).name == "Amina Noor"


def test_the_thread_runs_from_story_to_step(room):
    story = room.story(room.group(), "Jonas: Kafédagen")
    factor = room.factors(story, "jeg fikk ansvar på ordentlig")[0]
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ekte ansvar", [factor]))
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "ungdom har nøklene"))
    nodes = [Node(NodeKind.CLUSTER, cluster), Node(NodeKind.DREAM, dream)]
    room.do(lambda tx: links.link(tx, room.id, nodes[1], nodes[0]))
    room.do(lambda tx: links.link(tx, room.id, nodes[1], nodes[0]))
    statement = room.do(lambda tx: designs.add_statement(tx, room.id, "Hos oss leder unge", [nodes[1]]))
    nodes.append(Node(NodeKind.STATEMENT, statement))
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Ungdom leder", [nodes[2]]))
    end = Node(NodeKind.STEP, step)
    (found,) = room.see(lambda tx: red_thread(tx, room.id).chains_to(end))
    texts = room.see(lambda tx: links.node_texts(tx, room.id))
    assert [texts[node] for node in found] == [
        "Jonas: Kafédagen", "jeg fikk ansvar på ordentlig", "Ekte ansvar", "ungdom har nøklene", "Hos oss leder unge",
        "Ungdom leder",
    ]  # fmt: skip
    assert room.see(lambda tx: links.parents_of(tx, end)) == [nodes[2]]


def test_parents_are_set_to_exactly_what_is_wanted(room):
    a, b = (Node(NodeKind.DREAM, room.do(lambda tx, t=t: dreams.add_idea(tx, room.id, t))) for t in "ab")
    statement = room.do(lambda tx: designs.add_statement(tx, room.id, "s", [a]))
    room.do(lambda tx: designs.feed(tx, statement, [b]))
    assert room.see(lambda tx: links.parents_of(tx, Node(NodeKind.STATEMENT, statement))) == [b]
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "t", [a, b]))
    room.do(lambda tx: roadmaps.grow_from(tx, step, [b]))
    assert room.see(lambda tx: links.parents_of(tx, Node(NodeKind.STEP, step))) == [b]


def test_nothing_grows_against_the_thread(room):
    with pytest.raises(ValueError, match="does not grow"):
        room.do(lambda tx: links.link(tx, room.id, Node(NodeKind.DREAM, "a"), Node(NodeKind.STEP, "b")))


def test_what_is_removed_leaves_no_loose_end_and_undo_ties_it_again(room):
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "a"))
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "t", [Node(NodeKind.DREAM, dream)]))
    end = Node(NodeKind.STEP, step)
    room.do(lambda tx: dreams.remove_idea(tx, dream))
    assert room.see(lambda tx: links.parents_of(tx, end)) == []
    room.store.undo(room.id)
    assert room.see(lambda tx: links.parents_of(tx, end)) == [Node(NodeKind.DREAM, dream)]
