"""What an exercise really took: kept beside the plan, so that the next day can be planned by it."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import AgendaItemId, WorkshopId


@dataclass(frozen=True, slots=True)
class ItemTime:
    """The time that the room has been at one exercise, whose id it shares. Kept through a crash, but no undo step."""

    id: AgendaItemId
    workshop_id: WorkshopId
    begun: int = 0
    """When the room first came to it, UTC milliseconds."""
    spent: int = 0
    """What was spent at it in all, in milliseconds, until the room went on last."""
