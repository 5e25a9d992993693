"""What was seen of each exercise, so that it is seen again when the room comes back while the fagdag is open.

That is the view that the room saw, and whether the console looked at the whole day.
"""

from collections.abc import Callable
from typing import Final, TypeVar

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Tx

T = TypeVar("T")

BY_GROUP: Final = "groups"
BY_NAME: Final = "groups/register"
"""The names of the two views of who is in which group, as kept in Place.view: card by card, and from A to Å."""


class ViewsSeen:
    """Remembers the view of each exercise as the room leaves it. Nothing of it is stored.

    The exercise that gathers the whole day also shows the whole day again to who left it so.

    Who is in which group is asked for in passing, and where each group has its time the room sees what the group at
    hand shows: of neither is anything remembered.
    """

    def __init__(self, workshop_id: WorkshopId) -> None:
        self._workshop_id = workshop_id
        self._views: dict[AgendaItemId, str] = {}
        self._whole: set[AgendaItemId] = set()
        """The exercises that were left while no group was chosen."""

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
            self._keep_whole_day(tx, before, after)
            return result

        return go

    def _keep_whole_day(self, tx: Tx, before: Place, after: Place) -> None:
        """Look at no group where none was chosen the last time, unless one was chosen on the way there."""
        if before.item_id is not None:
            (self._whole.discard if before.group_id else self._whole.add)(before.item_id)
        if after.item_id in self._whole and after.group_id == before.group_id is not None:
            (item,) = tx.find(AgendaItem, id=after.item_id)
            if item.exercise is ExerciseKind.SHARED_FACTORS:
                workshops.choose_group(tx, self._workshop_id, None)
