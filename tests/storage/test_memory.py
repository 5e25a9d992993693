"""What the store remembers of what it read."""

import pytest

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, WorkshopId
from unginvest_workshop.operations.tx import Change, ChangeOp, Changes
from unginvest_workshop.storage.memory import Memory


def cluster(name):
    return Cluster(ClusterId("1"), WorkshopId("w"), "a", name)


def test_a_change_that_could_not_be_read_is_read_the_next_time():
    memory = Memory()
    memory.find(Cluster, {"workshop_id": "w"}, lambda: [cluster("old")], lambda _: [])
    memory.note(Changes(WorkshopId("w"), frozenset({Change(Cluster, "1", ChangeOp.REPLACED)})))

    def locked(_ids):
        raise OSError("locked")

    with pytest.raises(OSError, match="locked"):
        memory.find(Cluster, {"workshop_id": "w"}, list, locked)
    assert memory.find(Cluster, {"workshop_id": "w"}, list, lambda _: [cluster("new")]) == [cluster("new")]
