"""The red thread of a real fagdag: what is its own, what came before it, and what later fagdager made of it."""

from datetime import date
from typing import Any

import pytest

from tests.operations.conftest import Room
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, dreams, followup, links, roadmaps, trees, workshops
from unginvest_workshop.operations.thread import red_thread, related_days


def thread_of(room):
    return room.see(lambda tx: red_thread(tx, room.id))


def texts(thread, nodes):
    return [thread.texts[node] for node in nodes]


@pytest.fixture
def later(store):
    return Room(store, date(2027, 11, 22))


@pytest.fixture
def told(room):
    """Tell a story whose factor, shared factor and dreams lead to a step; return the nodes."""
    story = room.story(room.group(), "Jonas: Kafédagen")
    factor = room.factors(story, "jeg fikk ansvar")[0]
    cluster = room.do(lambda tx: clusters.add_cluster(tx, room.id, "Ekte ansvar", [factor]))
    dream = room.do(lambda tx: dreams.add_idea(tx, room.id, "ungdom har nøklene"))
    onto = room.do(lambda tx: dreams.add_idea(tx, room.id, "og de åpner kveldsskole", builds_on=dream))
    room.do(lambda tx: links.link(tx, room.id, Node(NodeKind.DREAM, dream), Node(NodeKind.CLUSTER, cluster)))
    step = room.do(lambda tx: roadmaps.add_step(tx, room.id, "Nøkkelkurs", [Node(NodeKind.DREAM, onto)]))
    kinds = (NodeKind.STORY, NodeKind.FACTOR, NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.DREAM, NodeKind.STEP)
    return [Node(kind, found) for kind, found in zip(kinds, (story, factor, cluster, dream, onto, step), strict=True)]


def test_from_a_story_one_sees_all_that_became_of_it_also_a_year_later(room, later, told):
    later.do(lambda tx: followup.open_road(tx, later.id, room.id))
    (step,) = later.see(lambda tx: roadmaps.steps(tx, later.id))
    later.do(lambda tx: followup.add_contribution(tx, later.id, "holdt kurset", step_id=step.id, who="Kari"))
    later.do(lambda tx: followup.mark_come_true(tx, later.id, told[3].id))
    thread = thread_of(room)
    assert texts(thread, thread.became_of(told[0])) == [
        "jeg fikk ansvar", "Ekte ansvar", "ungdom har nøklene", "og de åpner kveldsskole", "Nøkkelkurs",
        "Nøkkelkurs · 2027", "Kari: holdt kurset · 2027",
    ]  # fmt: skip
    assert thread.come_true == {told[3]: 2027}
    assert not thread.broken_ends().any
    then = thread_of(later)
    (chain,) = then.chains_to(Node(NodeKind.STEP, step.id))
    assert texts(then, chain) == [
        "Jonas: Kafédagen", "jeg fikk ansvar", "Ekte ansvar", "ungdom har nøklene", "og de åpner kveldsskole",
        "Nøkkelkurs · 2026", "Nøkkelkurs",
    ]  # fmt: skip
    assert then.broken_ends().dreams == ()


def test_an_idea_that_builds_on_another_grows_from_what_that_one_grew_from(room, told):
    (chain,) = thread_of(room).chains_to(told[-1])
    assert list(chain) == told


def test_the_broken_ends_of_a_fagdag_are_counted_by_kind(room, told):
    story = room.story(None, "Ida: Turen")
    loose, kept = room.factors(story, "vi lo", "noen så meg")
    room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett", [kept]))
    guess = Cluster(ClusterId("c" * 32), room.id, "a", "Latter", suggested=True)
    room.do(lambda tx: tx.add(guess))
    room.do(lambda tx: clusters.move_to_cluster(tx, [loose], guess.id))
    room.do(lambda tx: tx.replace(guess))
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "Fredagskaffe"))
    thread = thread_of(room)
    ends = thread.broken_ends()
    assert texts(thread, ends.factors) == ["vi lo", "noen så meg"]
    assert texts(thread, ends.clusters) == ["Å bli sett"]
    assert texts(thread, ends.rootless_steps) == ["Fredagskaffe"]
    assert ends.unmoved_steps == (), "nobody has told of any yet"
    step = next(iter(ends.rootless_steps))
    room.do(lambda tx: followup.add_told_contribution(tx, room.id, "Kari: kokte kaffe", step.id))
    assert thread_of(room).broken_ends().unmoved_steps == (told[-1],)


def test_what_stays_in_an_earlier_room_is_on_no_thread_of_a_later_one(room, later, told):
    room.do(lambda tx: trees.edit_story(tx, told[0].id, stays_in_room=True))
    later.do(lambda tx: followup.open_road(tx, later.id, room.id))
    assert not {"Jonas: Kafédagen", "jeg fikk ansvar", "Ekte ansvar"} & set(thread_of(later).texts.values())
    assert "Jonas: Kafédagen" in thread_of(room).texts.values()


def test_days_hang_together_by_what_they_follow_up_and_by_their_steps_and_not_when_put_away(store, room, later):
    third = Room(store, date(2028, 11, 22))
    aside = Room(store, date(2028, 1, 1))
    room.do(lambda tx: roadmaps.add_step(tx, room.id, "a"))
    for day, earlier in ((later, room), (third, later)):
        day.do(lambda tx, day=day, earlier=earlier: followup.open_road(tx, day.id, earlier.id))

    def days(of):
        return [day.id for day in of.see(lambda tx: related_days(tx, of.id))]

    assert days(room) == [later.id, third.id]
    assert days(later) == [room.id, third.id]
    assert days(third) == [later.id, room.id]
    assert days(aside) == []
    later.do(lambda tx: workshops.delete_workshop(tx, later.id))
    assert days(third) == []


class Counting:
    """Counts what is asked of a transaction."""

    def __init__(self, tx: Any) -> None:
        self._tx, self.asked = tx, 0

    def find(self, kind, /, **equal):
        self.asked += 1
        return self._tx.find(kind, **equal)

    def __getattr__(self, name):
        return getattr(self._tx, name)


def test_it_is_asked_no_more_often_however_much_was_said(room, told):
    def asked(tx):
        counting = Counting(tx)
        red_thread(counting, room.id)
        return counting.asked

    before = room.see(asked)
    for n in range(20):
        room.factors(room.story(None, f"Historie {n}"), *"abc")
        room.do(lambda tx, n=n: roadmaps.add_step(tx, room.id, f"steg {n}"))
    assert room.see(asked) == before


def test_a_contribution_hangs_on_the_dream_that_it_brought_nearer(room, later, told):
    later.do(lambda tx: followup.open_road(tx, later.id, room.id))
    made = later.do(lambda tx: followup.add_contribution(tx, later.id, "ga nøkkelen videre", who="Kari"))
    later.do(lambda tx: followup.tie_to_dream(tx, made, told[3].id))
    thread = thread_of(room)
    assert "Kari: ga nøkkelen videre · 2027" in texts(thread, thread.became_of(told[3]))
    assert told[3] in thread_of(later).roots_of(Node(NodeKind.CONTRIBUTION, made))
