"""What a step is about: where it happened, and when who writes is to hear of it before it is taken back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview
from unginvest_workshop.domain.people import Group, Participant, TakingPart
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.turns import RoundTurn
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations import agenda, clusters, energy, trees
from unginvest_workshop.operations.places import SaidSpot
from unginvest_workshop.operations.search import SaidKind
from unginvest_workshop.operations.taking_back import Pause, Trace, item_of, pause_before, trace
from unginvest_workshop.operations.tx import Step, StepRow

E = ExerciseKind
W = "w"
FACTOR = SuccessFactor("f", W, "i", "s", "å bli sett")
STORY = Story("s", W, "i", "g", "Turen", "Ida")
GROUP = Group("g", W, "i", 1)
STEP = RoadmapStep("r", W, "i", "En kveld i uka")
CONTRIBUTION = Contribution("b", W, "i", "Ida holdt en kveld")
WRITTEN = (FACTOR, STORY, Cluster("c", W, "i", "Å bli sett"))


def step(*rows, number=9):
    """Return a step of rows, each given as it is now and then."""
    made = [StepRow(type(now or then), (now or then).id, now, then) for now, then in rows]
    return Step(number, "steg", tuple(made))


@pytest.fixture
def undone(room):
    """Return the step that undo would take back."""
    return lambda: room.store.next_step(room.id, undo=True)


def test_the_row_is_known_as_it_is_and_as_it_will_be(room, undone):
    (factor,) = room.factors(room.story(), "å bli sett")
    (row,) = undone().rows
    assert (row.kind, row.id, row.then) == (SuccessFactor, factor, None)
    assert row.now == room.see(lambda tx: tx.get(SuccessFactor, factor))
    room.store.undo(room.id)
    (row,) = room.store.next_step(room.id, undo=False).rows
    assert (row.now, row.then.text) == (None, "å bli sett")
    assert room.store.next_step("another", undo=True) is None


def test_a_new_factor_leads_to_its_tree_and_then_to_its_story(room, undone):
    story = room.story()
    (factor,) = room.factors(story, "å bli sett")
    found = trace(undone())
    assert found.exercises == (E.TREE,)
    assert (found.now, found.then) == (Node(NodeKind.FACTOR, factor), Node(NodeKind.STORY, story))
    assert (found.words, found.others) == ("å bli sett", 0)


def test_many_factors_are_counted(room, undone):
    room.factors(room.story(), "en", "to", "tre")
    assert trace(undone()).others == 2


def test_a_story_speaks_for_its_factors(room, undone):
    story = room.story()
    room.factors(story, "en", "to")
    room.do(lambda tx: trees.remove_story(tx, story))
    found = trace(undone())
    assert (found.then, found.words, found.others) == (Node(NodeKind.STORY, story), "Ida: Kafédagen", 0)


def test_gathering_belongs_to_the_shared_factors(room, undone):
    ids = room.factors(room.story(), "en", "to")
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett", ids[:1]))
    assert trace(undone()).now == Node(NodeKind.CLUSTER, cluster)
    room.do(lambda tx: clusters.move_to_cluster(tx, ids[1:], cluster))
    assert trace(undone()).exercises == (E.SHARED_FACTORS,)


@pytest.mark.parametrize(
    ("now", "then"),
    [(replace(FACTOR, picked=True), FACTOR), (replace(STORY, told_in_plenum=True), STORY)],
    ids=["picked", "told"],
)
def test_what_was_chosen_in_plenum_belongs_there(now, then):
    assert trace(step((now, then))).exercises == (E.PRESENTATION,)


@pytest.mark.parametrize(
    ("now", "then", "shown", "pause"),
    [
        (FACTOR, None, E.SHARED_FACTORS, Pause.ELSEWHERE),
        (None, FACTOR, E.SHARED_FACTORS, Pause.ELSEWHERE),
        (replace(FACTOR, text="sett"), FACTOR, E.SHARED_FACTORS, Pause.ELSEWHERE),
        (replace(FACTOR, recurring=True), FACTOR, E.SHARED_FACTORS, None),
        (STEP, None, E.FOLLOW_UP, Pause.ELSEWHERE),
        (STEP, None, E.ROADMAP, None),
        (replace(STEP, status=StepStatus.DONE), STEP, E.FOLLOW_UP, None),
        (replace(STEP, continues="r0"), None, E.FOLLOW_UP, None),
        (CONTRIBUTION, None, E.ROADMAP, Pause.ELSEWHERE),
        (CONTRIBUTION, None, E.FOLLOW_UP, None),
    ],
    ids=[
        "new factor", "factor away", "factor in other words", "marked by the group", "step seen afterwards",
        "step on its road", "step that came on", "step of an earlier road", "contribution seen on the road",
        "contribution",
    ],
)  # fmt: skip
def test_what_was_written_elsewhere_is_announced_where_it_is_only_shown(now, then, shown, pause):
    assert pause_before(step((now, then)), shown, 0) is pause


def test_the_learning_question_is_words_and_the_fagdags_name_is_plan(room, undone):
    day = room.see(lambda tx: tx.get(Workshop, room.id))
    room.do(lambda tx: tx.replace(replace(day, topic_question="Hvordan kan vi …?")))
    found = trace(undone())
    assert (found.exercises, found.words) == ((E.TOPIC,), "Hvordan kan vi …?")
    assert found.now == SaidSpot(SaidKind.TOPIC, room.id)
    assert pause_before(undone(), E.TOPIC, 0) is None
    room.do(lambda tx: tx.replace(replace(tx.get(Workshop, room.id), title="Ny tittel")))
    assert pause_before(undone(), E.TOPIC, 0) is Pause.PLAN


def test_a_mark_leads_to_what_it_marks(room, undone):
    (factor,) = room.factors(room.story(), "en")
    node = Node(NodeKind.FACTOR, factor)
    room.do(lambda tx: energy.mark_energy(tx, room.id, node))
    assert trace(undone()) == Trace((E.TREE, E.SHARED_FACTORS), node, node)


def test_a_drawing_belongs_to_its_card_or_its_group():
    stroke = Stroke("k", W, "i", StrokeColour.INK, 3, (0, 0), cluster_id="c")
    node = Node(NodeKind.CLUSTER, "c")
    assert trace(step((stroke, None))) == Trace((E.SHARED_FACTORS,), node, node)
    of_group = replace(stroke, cluster_id=None, group_id="g")
    assert trace(step((of_group, None))).exercises == (E.SHARED_FACTORS, E.PRESENTATION, E.TREE)


def test_a_groups_image_is_words_and_its_name_is_of_the_people():
    image = step((replace(GROUP, image="en ryggsekk"), GROUP))
    assert trace(image).now == SaidSpot(SaidKind.IMAGE, "g")
    assert pause_before(image, E.TREE, 0) is None
    assert pause_before(step((replace(GROUP, name="Blå"), GROUP)), E.TREE, 0) is Pause.PEOPLE
    assert pause_before(step((GROUP, None)), E.TREE, 0) is Pause.PEOPLE


def test_a_turn_alone_is_of_the_people_and_beside_words_it_is_not():
    turn = RoundTurn("t", W, "a", "p", TakingPart.TELLS)
    assert pause_before(step((turn, None)), E.DREAM, 0) is Pause.PEOPLE
    assert pause_before(step((turn, None), (FACTOR, None)), E.TREE, 0) is None


def test_a_step_that_belongs_to_no_exercise_leads_nowhere(room):
    nothing = trace(step((Participant("p", W, "i", 1), None)))
    assert nothing == Trace()
    assert room.see(lambda tx: item_of(tx, room.id, nothing, None)) is None


def test_the_exercise_that_is_shown_is_looked_at_if_it_shows_the_step(room):
    items = {each.exercise: each.id for each in room.see(lambda tx: agenda.agenda(tx, room.id))}
    found = Trace((E.SHARED_FACTORS, E.TREE))
    for shown in (items[E.TREE], items[E.DREAM], None):
        assert room.see(lambda tx, shown=shown: item_of(tx, room.id, found, shown)) == items[E.TREE]
    more = room.do(lambda tx: agenda.add_item(tx, room.id, E.TREE, 30))
    assert room.see(lambda tx: item_of(tx, room.id, found, more)) == more


def test_a_guide_belongs_to_the_interview():
    made = InterviewGuide("i", W, "Spørreguide", "", "", (), (), "")
    assert trace(step((made, None))).exercises == (E.INTERVIEW,)


def test_outside_the_exercise_only_what_is_old_is_announced():
    ticked = step((Workshop(W, W, "Ny", None), Workshop(W, W, "Gammel", None)))
    assert pause_before(ticked, None, 0) is None
    assert pause_before(ticked, None, 9) is Pause.EARLIER


def test_pairs_are_taken_back_at_once_where_they_are_seen():
    pair = step((PairInterview("p", W, "i"), None))
    assert pause_before(pair, E.INTERVIEW, 0, writes=False) is None
    assert pause_before(pair, E.INTERVIEW, 0) is Pause.PEOPLE
    assert pause_before(pair, E.TREE, 0, writes=False) is Pause.PEOPLE


@given(
    rows=st.lists(st.sampled_from([*WRITTEN, GROUP]), max_size=4),
    planned=st.booleans(),
    number=st.integers(1, 20),
    since=st.integers(0, 20),
    shown=st.sampled_from([None, *E]),
)
def test_who_writes_takes_back_only_words_of_this_sitting_and_this_exercise(rows, planned, number, since, shown):
    made = [(row, None) for row in rows]
    if planned:
        made.insert(len(made) // 2, (Workshop(W, W, "Ny", None), Workshop(W, W, "Gammel", None)))
    taken = step(*made, number=number)
    pause = pause_before(taken, shown, since)
    if planned and shown is not None:
        assert pause is Pause.PLAN
    elif GROUP in rows and shown is not None:
        assert pause is Pause.PEOPLE
    elif number <= since:
        assert pause is Pause.EARLIER
    else:
        seen = shown is None or not rows or shown in trace(taken).exercises
        assert (pause is None) == seen
        assert pause in (None, Pause.ELSEWHERE)
