"""Design statements: bold, in the present tense, desired, grounded in the stories, about structure."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import DesignStatementId, WorkshopId


class StructurePart(StrEnum):
    """What a statement may say of how things are built; the value is the name of the statement's field."""

    ROLES = "roles"
    MEETINGS = "meetings"
    ROUTINES = "routines"
    ROOMS = "rooms"
    PARTNERS = "partners"


@dataclass(frozen=True, slots=True)
class DesignStatement:
    """What is in place, so that what gives life is kept alive."""

    id: DesignStatementId
    workshop_id: WorkshopId
    rank: str
    text: str
    roles: str = ""
    """Who has which role."""
    meetings: str = ""
    """Who meet, and how often."""
    routines: str = ""
    """What is done again and again, so that it lasts."""
    rooms: str = ""
    """Which rooms and things it needs."""
    partners: str = ""
    """Whom it is done together with."""

    @property
    def structure(self) -> dict[StructurePart, str]:
        """What is said of each part that anything is said of, in the order of the parts."""
        said = {part: str(getattr(self, part.value)) for part in StructurePart}
        return {part: text for part, text in said.items() if text}
