"""Design statements: bold, in the present tense, desired, grounded in the stories, about structure."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import DesignStatementId, WorkshopId


@dataclass(frozen=True, slots=True)
class DesignStatement:
    """What is in place, so that what gives life is kept alive."""

    id: DesignStatementId
    workshop_id: WorkshopId
    rank: str
    text: str
