"""A round in which everybody present may contribute: who has, and who may still be asked.

To listen and to pass is to take part. None of this is shown to the room, and it is in no summary.
"""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import AgendaItemId, ParticipantId, RoundTurnId, WorkshopId
from unginvest_workshop.domain.people import Participant, TakingPart


@dataclass(frozen=True, slots=True)
class RoundTurn:
    """How somebody took part in the round of an exercise. Private: never shown to the room, in no export."""

    id: RoundTurnId
    workshop_id: WorkshopId
    item_id: AgendaItemId
    participant_id: ParticipantId
    way: TakingPart
    """With TELLS something was said that does not bear this person's name."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's place in a round. Private: never shown to the room, in no export."""

    person: Participant
    way: TakingPart | None
    """How this person took part; None who may still be asked."""
