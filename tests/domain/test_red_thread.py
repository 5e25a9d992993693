"""The whole red thread: both ways from anything, strands in place of very many chains, and where it is broken off."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.red_thread import Strand, ties, weave
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind

W = WorkshopId("w")


def node(name):
    """Return the node that a letter and a number name: s1 is a story, f1 a factor."""
    kinds = {"s": NodeKind.STORY, "f": NodeKind.FACTOR, "c": NodeKind.CLUSTER, "d": NodeKind.DREAM}
    kinds |= {"t": NodeKind.STATEMENT, "r": NodeKind.STEP, "m": NodeKind.CONTRIBUTION}
    return Node(kinds[name[0]], name)


def woven(*lines, alone="", **more):
    """Return the thread of lines such as "s1 f1 c1": each grows from the one before it."""
    grows_from, texts = {}, {}
    for line in lines:
        names = line.split()
        for name in names:
            texts[node(name)] = name
        for before, after in itertools.pairwise(names):
            grows_from.setdefault(node(after), []).append(node(before))
    texts |= {node(name): name for name in alone.split()}
    return weave(grows_from, texts, **more)


def names(nodes):
    return [each.id for each in nodes]


def test_from_anything_one_sees_what_it_grows_from_and_what_became_of_it():
    thread = woven("s1 f1 c1 d1 t1 r1 m1", "s2 f2 c1", "s3 f3")
    assert names(thread.roots_of(node("d1"))) == ["s1", "s2", "f1", "f2", "c1"]
    assert names(thread.became_of(node("d1"))) == ["t1", "r1", "m1"]
    assert thread.became_of(node("m1")) == thread.roots_of(node("s1")) == []
    assert names(thread.became_of(node("s3"))) == ["f3"]


def test_chains_run_both_ways():
    thread = woven("s1 f1 c1 r1", "f1 r2")
    assert [names(chain) for chain in thread.chains_to(node("r1"))] == [["s1", "f1", "c1", "r1"]]
    assert [names(chain) for chain in thread.chains_from(node("s1"))] == [["s1", "f1", "c1", "r1"], ["s1", "f1", "r2"]]


def test_a_tie_to_what_is_gone_is_none_and_each_counts_once():
    thread = weave(
        {node("r1"): [node("d9"), node("d1"), node("d1")], node("r9"): [node("d1")]}, {node("d1"): "d", node("r1"): "r"}
    )
    assert thread.grows_from == {node("r1"): (node("d1"),)}
    assert thread.became == {node("d1"): (node("r1"),)}


def test_what_dreams_steps_and_contributions_say_themselves_are_ties():
    found = ties(
        [],
        [],
        ideas=[DreamIdea("d1", W, "a", "a"), DreamIdea("d2", W, "b", "b", builds_on="d1")],
        steps=[RoadmapStep("r1", W, "a", "a", continues="r0")],
        contributions=[Contribution("m1", W, "a", "a", step_id="r1"), Contribution("m2", W, "b", "b")],
    )
    assert found == {node("d2"): [node("d1")], node("r1"): [node("r0")], node("m1"): [node("r1")]}


def test_few_ways_to_a_node_are_its_chains_and_many_are_gathered():
    few = woven(*(f"s{n} f{n} c1" for n in range(8)), "c1 r1")
    ways = few.ways_to(node("r1"))
    assert [names(way.nodes) for way in ways.shown] == [[f"s{n}", f"f{n}", "c1", "r1"] for n in range(8)]
    assert not any(way.gathered for way in ways.shown)
    many = woven(*(f"s{n} f{n} c1" for n in range(9)), "c1 r1")
    (way,) = many.ways_to(node("r1")).shown
    assert (names(way.nodes), len(way.factors), len(way.stories)) == (["c1", "r1"], 9, 9)
    assert way.gathered
    assert way.length == 4


def test_very_many_chains_are_few_strands():
    lines = [f"s{n % 40} f{n} c{n % 3}" for n in range(300)]
    thread = woven(*lines, "c0 d1 r1", "c1 r1", "c2 d1")
    assert sum(1 for _ in thread.chains_to(node("r1"))) == 300
    strands = thread.strands_to(node("r1"))
    assert [names(strand.nodes) for strand in strands.shown] == [["c0", "d1", "r1"], ["c2", "d1", "r1"], ["c1", "r1"]]
    assert [len(strand.factors) for strand in strands.shown] == [100, 100, 100]
    assert {len(strand.stories) for strand in strands.shown} == {40}
    assert not strands.more
    assert (len(thread.strands_to(node("r1"), 2).shown), thread.strands_to(node("r1"), 2).more) == (2, True)


def test_what_grows_straight_from_factors_and_stories_gathers_them_too():
    thread = woven("s1 f1 d1", "s1 f2 d1", "s2 d1", "c1 d1")
    told = Strand((node("d1"),), (node("f1"), node("f2")), (node("s1"), node("s2")))
    assert thread.strands_to(node("d1")).shown == (told, Strand((node("c1"), node("d1"))))
    assert thread.strands_to(node("f1")).shown == (Strand((node("s1"), node("f1"))),)


def test_a_net_in_which_all_is_tied_to_all_is_still_shown_at_once():
    lines = [f"{a}{i} {b}{j}" for a, b in ("fc", "cd", "dt", "tr") for i in range(30) for j in range(30)]
    strands = woven(*lines).strands_to(node("r0"))
    assert (len(strands.shown), strands.more) == (24, True)


def test_the_broken_ends_tell_what_is_not_carried_on():
    thread = woven(
        "s1 f1 c1 d1 t1 r1 m1", "s1 f2 c2", "s1 f3", "f4 d2", "d3", "d4 m2", "t2", alone="r2",
        come_true={node("d3"): 2027},
    )  # fmt: skip
    ends = thread.broken_ends()
    assert names(ends.factors) == ["f2", "f3"]
    assert names(ends.clusters) == ["c2"]
    assert names(ends.dreams) == ["d2"]
    assert names(ends.statements) == ["t2"]
    assert names(ends.unmoved_steps) == names(ends.rootless_steps) == ["r2"]
    assert ends.any
    assert not woven("s1 f1 c1 d1 t1 r1 m1").broken_ends().any


def test_a_suggestion_that_nobody_kept_carries_nothing_on_and_is_no_end_itself():
    thread = woven("s1 f1 c1", "s1 f2 c2 d1 r1 m1", suggested=frozenset({node("c1"), node("c2")}))
    ends = thread.broken_ends()
    assert names(ends.factors) == ["f1"]
    assert ends.clusters == ()


def test_only_the_fagdags_own_ends_are_told():
    thread = woven("d1 r1 r2", "d1 r3 m1", own=frozenset({node("r2"), node("r3")}))
    assert names(thread.broken_ends().unmoved_steps) == ["r2"]
    assert thread.broken_ends().dreams == thread.broken_ends().rootless_steps == ()


def test_no_step_waits_for_a_contribution_before_the_first_is_told_on_whichever_fagdag():
    own = frozenset(map(node, ("r1", "r2")))
    assert woven("d1 r1", "d1 r2", "r3 m1", own=own).broken_ends().unmoved_steps == ()
    thread = woven("d1 r1 r3 m1", "d1 r2", own=own)
    assert names(thread.broken_ends().unmoved_steps) == ["r2"]
    assert thread.moved_elsewhere() == {node("r1")}


nodes = st.builds(Node, st.sampled_from(NodeKind), st.sampled_from("abc"))


@given(st.dictionaries(nodes, st.lists(nodes, max_size=3), max_size=6), st.sets(nodes), nodes)
def test_whatever_is_tied_to_whatever_comes_to_an_end_and_is_the_same_both_ways(grows_from, known, start):
    thread = weave(grows_from, dict.fromkeys(sorted(known | {start}, key=repr), ""))
    for other in thread.texts:
        assert (other in thread.became_of(start)) == (start in thread.roots_of(other))
    assert start not in thread.roots_of(start) + thread.became_of(start)
    chains = list(thread.chains_to(start))
    assert all(chain[-1] == start and len(set(chain)) == len(chain) for chain in chains)
    assert {each for chain in chains for each in chain} <= {start, *thread.roots_of(start)}
    strands = thread.strands_to(start, 10_000)
    assert not strands.more
    assert all(strand.nodes[-1] == start for strand in strands.shown)
    thread.broken_ends()


def test_a_chain_of_a_thousand_dreams_is_followed_to_its_beginning():
    thread = woven(" ".join(f"d{n}" for n in range(1500)))
    (chain,) = thread.chains_to(node("d1499"))
    assert len(chain) == 1500
