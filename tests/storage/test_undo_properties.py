"""Any edits whatever can be undone to the start and redone to the end, and every change on the way is told of."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.random_edits import STEPS, Dump, Edit, Editor, difference, rows_of
from tests.storage.rows_for_tests import with_workshop
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.settings import Paths, paths
from unginvest_workshop.storage.checking import check_store
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore

# What is run many thousand times is covered by other tests too, and watching it takes its time.
pytestmark = pytest.mark.unwatched


class Walk:
    """A workshop's states, one for each undo step, and where in them it is."""

    def __init__(self, store: SqlStore) -> None:
        self.workshop_id = WorkshopId(new_id())
        with_workshop(store, self.workshop_id)
        self.states: list[Dump] = [rows_of(store, self.workshop_id)]
        self.at = 0

    def edit(self, store: SqlStore, edits: list[Edit]) -> None:
        """Make a step; the states that were undone are forgotten."""
        before = self.states[self.at]
        _, changes = store.write(self.workshop_id, "steg", lambda tx: Editor(tx, self.workshop_id).run(edits))
        after = rows_of(store, self.workshop_id)
        assert changes.rows == difference(before, after)
        if after != before:
            self.states[self.at + 1 :] = [after]
            self.at += 1

    def undo(self, store: SqlStore) -> None:
        self._replay(store, self.at - 1, undo=True)

    def redo(self, store: SqlStore) -> None:
        self._replay(store, self.at + 1, undo=False)

    def _replay(self, store: SqlStore, to: int, *, undo: bool) -> None:
        changes = store.undo(self.workshop_id) if undo else store.redo(self.workshop_id)
        if not 0 <= to < len(self.states):
            assert changes is None
            to = self.at
        else:
            assert changes is not None
            assert changes.workshop_id == self.workshop_id
            assert changes.rows == difference(self.states[self.at], self.states[to])
        assert rows_of(store, self.workshop_id) == self.states[to]
        self.at = to


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return paths(tmp_path_factory.mktemp("walks"))


@pytest.fixture(scope="module")
def walked(data: Paths) -> Iterator[SqlStore]:
    """One store for all examples: each has a workshop of its own, and so a history of its own."""
    store = open_store(data)
    yield store
    store.close()
    assert check_store(data) == []


@given(steps=STEPS)
def test_undone_to_the_start_and_redone_to_the_end(walked: SqlStore, steps: list[list[Edit]]) -> None:
    walk = Walk(walked)
    for edits in steps:
        walk.edit(walked, edits)
    for _ in range(len(walk.states)):
        walk.undo(walked)
    assert walk.at == 0
    for _ in range(len(walk.states)):
        walk.redo(walked)
    assert walk.at == len(walk.states) - 1


@given(data=st.data())
def test_two_workshops_are_edited_undone_and_redone_in_any_order(walked: SqlStore, data: st.DataObject) -> None:
    walks = Walk(walked), Walk(walked)
    moves = st.one_of(STEPS.map(lambda steps: steps[0]), st.just("undo"), st.just("undo"), st.just("redo"))
    for move, which in data.draw(st.lists(st.tuples(moves, st.booleans()), max_size=30)):
        walk, other = walks if which else walks[::-1]
        if move == "undo":
            walk.undo(walked)
        elif move == "redo":
            walk.redo(walked)
        else:
            walk.edit(walked, move)
        assert rows_of(walked, other.workshop_id) == other.states[other.at]


@settings(max_examples=10)
@given(steps=STEPS, data=st.data())
def test_the_history_goes_on_after_a_restart(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[Edit]], data: st.DataObject
) -> None:
    place = paths(tmp_path_factory.mktemp("restart"))
    store = open_store(place)
    walk = Walk(store)
    for edits in steps:
        walk.edit(store, edits)
    back = data.draw(st.integers(0, len(walk.states)))
    for _ in range(back):
        walk.undo(store)
    store.close()
    store = open_store(place)
    for _ in range(len(walk.states)):
        walk.redo(store)
    for _ in range(len(walk.states)):
        walk.undo(store)
    assert walk.at == 0
    store.close()
