"""The close of a day: one word each."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import ClosingWordId, WorkshopId


@dataclass(frozen=True, slots=True)
class ClosingWord:
    """A word that somebody leaves with; nobody's name is kept with it."""

    id: ClosingWordId
    workshop_id: WorkshopId
    rank: str
    text: str
