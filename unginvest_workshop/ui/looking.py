"""Where the console looks while the room stays where it is: going to look moves neither its view nor any time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.workshop import OPENING, Place
from unginvest_workshop.operations import workshops
from unginvest_workshop.operations.tx import Tx

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """Where somebody was before going to look: at a place of the console's own, or with None where the room is."""

    at: Place | None
    chosen: Node | None
    """What was chosen there."""


class Looking:
    """The console's own place on the fagdag, and the way back from it. Nothing of it is stored."""

    def __init__(self, workshop_id: WorkshopId) -> None:
        self._workshop_id = workshop_id
        self._trail: list[Look] = []
        self.at: Place | None = None
        """Where the console looks; None where the room is."""

    def go(self, room: Place, item_id: AgendaItemId, chosen: Node | None) -> None:
        """Look at an exercise; ``chosen`` is what was chosen where one comes from."""
        if item_id == room.item_id:
            self.stop()
        else:
            self._trail.append(Look(self.at, chosen))
            self.at = replace(room, item_id=item_id, stage_page=OPENING, view="", second_round=False)

    def back(self) -> Node | None:
        """Look where one came from; return what was chosen there."""
        came = self._trail.pop()
        self.at = came.at
        return came.chosen

    def stop(self) -> None:
        """Look where the room is."""
        self.at = None
        self._trail.clear()

    def keeping(self, operation: Callable[[Tx], T]) -> Callable[[Tx], T]:
        """Return an operation that sees and changes the console's view and group, and leaves the room its own."""

        def do(tx: Tx) -> T:
            room, at = workshops.place_of(tx, self._workshop_id), self.at
            if at is None:
                return operation(tx)
            tx.replace(_seen_as(room, at))
            result = operation(tx)
            after = workshops.place_of(tx, self._workshop_id)
            self.at = _seen_as(at, after)
            if after.item_id == room.item_id:
                still = room.group_id is None or bool(tx.find(Group, id=room.group_id))
                tx.replace(room if still else replace(room, group_id=None))
            return result

        return do


def _seen_as(place: Place, other: Place) -> Place:
    """Return a place as it is, with the group and the view of another."""
    return replace(
        place,
        group_id=other.group_id,
        stage_page=other.stage_page,
        view=other.view,
        second_round=other.second_round,
    )
