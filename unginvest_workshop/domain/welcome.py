"""The welcome: the voices that are missing in the room."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import MissingVoiceId, WorkshopId


@dataclass(frozen=True, slots=True)
class MissingVoice:
    """Somebody whom it concerns and who is not here, as said: a role, a department, a name."""

    id: MissingVoiceId
    workshop_id: WorkshopId
    rank: str
    text: str
