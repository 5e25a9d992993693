"""Design statements: bold, in the present tense, desired, grounded in the stories, about structure."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from unginvest_workshop.domain.ids import DesignStatementId, WorkshopId


class StructurePart(StrEnum):
    """What a workplace is built of, and a design statement can be about."""

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
        said = {
            StructurePart.ROLES: self.roles,
            StructurePart.MEETINGS: self.meetings,
            StructurePart.ROUTINES: self.routines,
            StructurePart.ROOMS: self.rooms,
            StructurePart.PARTNERS: self.partners,
        }
        return {part: text for part, text in said.items() if text}


def with_part(statement: DesignStatement, part: StructurePart, text: str) -> DesignStatement:
    """Return a statement that says this of a part."""
    match part:
        case StructurePart.ROLES:
            return replace(statement, roles=text)
        case StructurePart.MEETINGS:
            return replace(statement, meetings=text)
        case StructurePart.ROUTINES:
            return replace(statement, routines=text)
        case StructurePart.ROOMS:
            return replace(statement, rooms=text)
        case StructurePart.PARTNERS:
            return replace(statement, partners=text)
        case _:
            assert_never(part)
