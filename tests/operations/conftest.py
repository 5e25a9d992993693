"""A fagdag in a real store, and short ways to do things in it."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, GroupId, StoryId, SuccessFactorId, WorkshopId, new_id
from unginvest_workshop.operations import people, trees, workshops
from unginvest_workshop.operations.tx import ReadTx, Store, Tx
from unginvest_workshop.operations.workshops import PlannedItem

T = TypeVar("T")

PLAN = (
    PlannedItem(ExerciseKind.TOPIC, 20),
    PlannedItem(ExerciseKind.INTERVIEW, 30),
    PlannedItem(ExerciseKind.BREAK, 10, title="Lunsj"),
    PlannedItem(ExerciseKind.TREE, 45),
    PlannedItem(ExerciseKind.DREAM, 30),
    PlannedItem(ExerciseKind.CLOSE, 10),
)


class Room:
    """A fagdag that is under way."""

    def __init__(self, store: Store, day: date = date(2026, 11, 22)) -> None:
        self.store = store
        self.id = WorkshopId(new_id())
        self.do(lambda tx: workshops.create_workshop(tx, "Fagdag", day, agenda=PLAN, workshop_id=self.id, now=5))

    def do(self, operation: Callable[[Tx], T]) -> T:
        """Run an operation as a step."""
        return self.store.write(self.id, "step", operation)[0]

    def see(self, query: Callable[[ReadTx], T]) -> T:
        """Return what a query finds."""
        with self.store.read() as tx:
            return query(tx)

    @property
    def interview(self) -> AgendaItemId:
        """The day's interview."""
        return self.see(lambda tx: tx.find(AgendaItem, workshop_id=self.id, exercise=ExerciseKind.INTERVIEW))[0].id

    def group(self) -> GroupId:
        """Make a group."""
        return self.do(lambda tx: people.add_group(tx, self.id))

    def story(self, group: GroupId | None = None, told: str = "Ida: Kafédagen") -> StoryId:
        """Tell a story."""
        return self.do(lambda tx: trees.add_told_story(tx, self.id, group, told))

    def factors(self, story: StoryId, *texts: str) -> list[SuccessFactorId]:
        """Hear factors in a story."""
        return self.do(lambda tx: trees.add_factors(tx, story, texts))


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)
