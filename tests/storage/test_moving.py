"""Taking in a workshop's rows and journal as they were kept elsewhere."""

from dataclasses import replace

import pytest

from tests.storage.rows_for_tests import W, add, story, with_workshop, workshop
from unginvest_workshop.domain.energy import EnergyMark
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.domain.tree import Draft, Story, SuccessFactor
from unginvest_workshop.domain.workshop import Place, Workshop
from unginvest_workshop.operations.tx import Journal, RefusedRowsError


def rows_of(store, kind):
    with store.read() as tx:
        return tx.find(kind, workshop_id=W)


WHOLE = (workshop(), Place(W, W))
"""The rows that no workshop is without."""

LOOSE = {
    "a step that is nowhere": Contribution("c", W, "a", "noe", step_id="gone"),
    "a step of another workshop": Contribution("c", W, "a", "noe", step_id="there"),
    "a story that is nowhere": SuccessFactor("f", W, "a", "gone", "å bli sett"),
    "a story of another workshop": SuccessFactor("f", W, "a", "told", "å bli sett"),
    "an item that is nowhere": Draft("gone", W),
    "a link to what is nowhere": Link("l", W, NodeKind.STEP, "own", NodeKind.DREAM, "gone"),
    "a link from another workshop": Link("l", W, NodeKind.STEP, "there", NodeKind.STORY, "s"),
    "a link to what is of another kind": Link("l", W, NodeKind.STEP, "own", NodeKind.DREAM, "s"),
    "a link to what is never tied by one": Link("l", W, NodeKind.STEP, "own", NodeKind.CONTRIBUTION, "l"),
    "a mark at what is nowhere": EnergyMark("m", W, "a", NodeKind.FACTOR, "gone"),
}


@pytest.mark.parametrize("loose", LOOSE.values(), ids=LOOSE)
def test_what_names_a_row_that_did_not_come_with_it_is_refused_with_all(store, loose):
    def write(tx):
        tx.add(workshop_called("w2"))
        tx.add(RoadmapStep("there", "w2", "a", "et steg"))
        tx.add(Story("told", "w2", "a", None))

    store.write("w2", "", write)
    with pytest.raises(RefusedRowsError):
        store.bring_in(W, [*WHOLE, story("s"), RoadmapStep("own", W, "a", "et eget steg"), loose], Journal())
    assert rows_of(store, Workshop) == []


def test_rows_come_in_any_order_and_name_each_other_and_earlier_workshops(store):
    rows = [
        SuccessFactor("f", W, "a", "s", "å bli sett"),
        Link("l", W, NodeKind.STEP, "own", NodeKind.FACTOR, "f"),
        EnergyMark("m", W, "a", NodeKind.FACTOR, "f"),
        Contribution("c1", W, "a", "til et eget", step_id="own", dream_id="earlier"),
        Contribution("c2", W, "b", "til ingen"),
        RoadmapStep("own", W, "a", "et eget steg", continues="earlier"),
        story("s"),
        replace(workshop(), follows="earlier"),
        Place(W, W),
    ]
    changes = store.bring_in(W, rows, Journal())
    assert changes.ids(Contribution) == {"c1", "c2"}
    assert {row for kind in map(type, rows) for row in rows_of(store, kind)} == set(rows)
    assert store.history(W).undo is None


@pytest.mark.parametrize("rows", [(workshop(),), (workshop(), Place("p", W)), (Place(W, W),)])
def test_a_workshop_is_refused_without_itself_or_its_place(store, rows):
    with pytest.raises(RefusedRowsError, match="did not come"):
        store.bring_in(W, rows, Journal())
    assert rows_of(store, Workshop) == []


def workshop_called(name):
    made = workshop()
    return Workshop(name, name, made.title, made.date)


def test_rows_of_another_workshop_are_refused(store):
    with pytest.raises(RefusedRowsError):
        store.bring_in(W, [*WHOLE, Story("s", "w2", "a", None)], Journal())
    assert rows_of(store, Workshop) == []


def test_a_workshop_that_is_here_is_refused_and_stays(store):
    with_workshop(store)
    store.write(W, "historie", add(story("s")))
    with pytest.raises(RefusedRowsError):
        store.bring_in(W, WHOLE, Journal())
    assert [row.id for row in rows_of(store, Story)] == ["s"]
    assert store.history(W).undo == "historie"


def test_whoever_listens_hears_of_what_came(store):
    heard = []
    store.tell(heard.append)
    changes = store.bring_in(W, [*WHOLE, story("s")], Journal())
    assert heard == [changes]
    assert changes.ids(Story) == {"s"}
