"""The red thread: what may grow from what, and every chain that leads to a node."""

import itertools

import pytest

from unginvest_workshop.domain.ids import ClusterId, LinkId, StoryId, SuccessFactorId, WorkshopId
from unginvest_workshop.domain.thread import Link, Node, NodeKind, chains, in_thread_order, may_grow_from, parents
from unginvest_workshop.domain.tree import SuccessFactor

W = WorkshopId("w")
STORY = Node(NodeKind.STORY, "s")
CLUSTER = Node(NodeKind.CLUSTER, "c")
DREAM = Node(NodeKind.DREAM, "d")
STATEMENT = Node(NodeKind.STATEMENT, "t")
STEP = Node(NodeKind.STEP, "r")


def factor(number, cluster=None):
    cluster_id = None if cluster is None else ClusterId(cluster)
    return SuccessFactor(SuccessFactorId(f"f{number}"), W, "", StoryId("s"), "nok tid", cluster_id=cluster_id)


def link(child, parent):
    return Link(LinkId(f"{child.id}{parent.id}"), W, child.kind, child.id, parent.kind, parent.id)


@pytest.mark.parametrize(("child", "parent"), list(itertools.product(NodeKind, NodeKind)))
def test_only_what_comes_later_grows_from_what_comes_earlier(child, parent):
    order = list(NodeKind)
    allowed = child in {NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.STEP} and order.index(parent) < order.index(child)
    assert may_grow_from(child, parent) is allowed


def test_a_step_is_followed_back_to_the_story():
    grows_from = parents(
        [factor(1, "c"), factor(2, "c"), factor(3)],
        [link(DREAM, CLUSTER), link(STATEMENT, DREAM), link(STEP, STATEMENT)],
    )
    ends = [(STORY, Node(NodeKind.FACTOR, f"f{n}"), CLUSTER, DREAM, STATEMENT, STEP) for n in (1, 2)]
    assert list(chains(grows_from, STEP)) == ends


def test_a_step_that_grows_from_several_has_a_chain_for_each():
    grows_from = parents([factor(1)], [link(STEP, DREAM), link(STEP, Node(NodeKind.FACTOR, "f1"))])
    assert list(chains(grows_from, STEP)) == [(DREAM, STEP), (STORY, Node(NodeKind.FACTOR, "f1"), STEP)]


def test_a_node_without_parents_is_a_chain_of_its_own():
    assert list(chains({}, STEP)) == [(STEP,)]


def test_ties_that_go_in_a_ring_come_to_an_end():
    grows_from = parents([], [link(DREAM, STATEMENT), link(STATEMENT, DREAM), link(STATEMENT, CLUSTER)])
    assert list(chains(grows_from, DREAM)) == [(CLUSTER, STATEMENT, DREAM)]
    assert list(chains({DREAM: [DREAM]}, DREAM)) == [(DREAM,)]


def test_nodes_stand_as_on_the_thread_and_by_their_words_and_those_without_words_are_left_out():
    other = Node(NodeKind.DREAM, "e")
    words = {STATEMENT: "a", DREAM: "B", other: "a", CLUSTER: "x"}
    assert in_thread_order([STATEMENT, DREAM, STEP, other, CLUSTER], words) == [CLUSTER, other, DREAM, STATEMENT]
