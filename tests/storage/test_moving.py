"""Taking in a workshop's rows and journal as they were kept elsewhere."""

import pytest

from tests.storage.rows_for_tests import W, add, story, with_workshop, workshop
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.tx import Journal, RefusedRowsError


def rows_of(store, kind):
    with store.read() as tx:
        return tx.find(kind, workshop_id=W)


def test_what_names_a_row_that_is_nowhere_names_nothing_any_more(store):
    store.write(
        "w2", "", lambda tx: (tx.add(workshop_called("w2")), tx.add(RoadmapStep("there", "w2", "a", "et steg")))
    )
    rows = [
        Contribution("c1", W, "a", "til ingen", step_id="gone"),
        Contribution("c2", W, "b", "til et eget", step_id="own"),
        Contribution("c3", W, "c", "til et annet", step_id="there"),
        RoadmapStep("own", W, "a", "et eget steg"),
        workshop(),
    ]
    changes = store.bring_in(W, rows, Journal())
    assert changes.ids(Contribution) == {"c1", "c2", "c3"}
    assert [row.step_id for row in rows_of(store, Contribution)] == [None, "own", "there"]
    assert store.history(W).undo is None


def workshop_called(name):
    made = workshop()
    return Workshop(name, name, made.title, made.date)


def test_rows_of_another_workshop_are_refused(store):
    with pytest.raises(RefusedRowsError):
        store.bring_in(W, [workshop(), Story("s", "w2", "a", None)], Journal())
    assert rows_of(store, Workshop) == []


def test_a_workshop_that_is_here_is_refused_and_stays(store):
    with_workshop(store)
    store.write(W, "historie", add(story("s")))
    with pytest.raises(RefusedRowsError):
        store.bring_in(W, [workshop()], Journal())
    assert [row.id for row in rows_of(store, Story)] == ["s"]
    assert store.history(W).undo == "historie"


def test_whoever_listens_hears_of_what_came(store):
    heard = []
    store.tell(heard.append)
    changes = store.bring_in(W, [workshop(), story("s")], Journal())
    assert heard == [changes]
    assert changes.ids(Story) == {"s"}
