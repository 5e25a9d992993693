"""Presentation in plenum: what listeners answer a group."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import GroupId, ResponseId, SuccessFactorId, WorkshopId


class ResponseKind(StrEnum):
    """What the listeners are asked."""

    INTERESTING = "interesting"
    GENERATIVE = "generative"
    """It shook a habit and opened an action."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a listener found most interesting, or most generative, in what a group showed; in the listener's words."""

    id: ResponseId
    workshop_id: WorkshopId
    rank: str
    kind: ResponseKind
    text: str
    group_id: GroupId | None = None
    factor_id: SuccessFactorId | None = None
