"""The pair conversation about culture: what is usual here, and what people would like to be usual."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import CultureNoteId, WorkshopId


class CultureColumn(StrEnum):
    """The two columns."""

    USUAL = "usual"
    """What a newcomer would call usual here."""
    WISHED = "wished"
    """What we would like a newcomer to call usual."""


@dataclass(frozen=True, slots=True)
class CultureNote:
    """A few words in one of the columns, as said. Whose they are is not kept anywhere."""

    id: CultureNoteId
    workshop_id: WorkshopId
    rank: str
    column: CultureColumn
    text: str
