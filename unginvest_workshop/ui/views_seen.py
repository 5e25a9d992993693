"""What the room saw of each exercise, so that it sees the same again when it comes back while the fagdag is open."""

from collections.abc import Callable
from typing import Final, TypeVar

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Tx

T = TypeVar("T")

BY_GROUP: Final = "groups"
BY_NAME: Final = "groups/register"
"""The names of the two views of who is in which group, as kept in Place.view: card by card, and from A to Å."""


class ViewsSeen:
    """Remembers the view of each exercise as the room leaves it. Nothing of it is stored.

    Who is in which group is asked for in passing, and where each group has its time the room sees what the group at
    hand shows: of neither is anything remembered.
    """

    def __init__(self, workshop_id: WorkshopId) -> None:
        self._workshop_id = workshop_id
        self._views: dict[AgendaItemId, str] = {}

    def keeping(self, operation: Callable[[Tx], T]) -> Callable[[Tx], T]:
        """Return an operation that may take the room to another exercise, with the view that was seen there."""

        def go(tx: Tx) -> T:
            before = workshops.place_of(tx, self._workshop_id)
            result = operation(tx)
            after = workshops.place_of(tx, self._workshop_id)
            if after.item_id == before.item_id:
                return result
            if before.item_id is not None:
                self._views[before.item_id] = "" if before.view in {BY_GROUP, BY_NAME} else before.view
            view = self._views.get(after.item_id, "") if after.item_id is not None else ""
            if view and not any(item.in_rounds for item in tx.find(AgendaItem, id=after.item_id)):
                workshops.choose_view(tx, self._workshop_id, view)
            return result

        return go
