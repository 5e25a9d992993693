"""A young person's plan in a real store."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.operations.personal import plans
from unginvest_workshop.operations.tx import ReadTx, Store, Tx

T = TypeVar("T")


class Own:
    """A plan that is begun."""

    def __init__(self, store: Store, alias: str = "Blåbær") -> None:
        self.store = store
        self.id = WorkshopId(new_id())
        self.do(
            lambda tx: plans.begin_plan(tx, self.id, alias, Horizon.FIVE, WayIn.LIFE, day=date(2026, 11, 22), now=5)
        )

    def do(self, operation: Callable[[Tx], T]) -> T:
        """Run an operation as a step."""
        return self.store.write(self.id, "step", operation)[0]

    def see(self, query: Callable[[ReadTx], T]) -> T:
        """Return what a query finds."""
        with self.store.read() as tx:
            return query(tx)


@pytest.fixture
def own(store: Store) -> Own:
    return Own(store)
