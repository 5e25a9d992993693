"""A round in which everybody present may contribute: who has, and who may still be asked.

To listen and to pass is to take part. None of this is shown to the room, and it is in no summary.
"""

from collections.abc import Collection, Iterable, Mapping
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


def seats(
    people: Iterable[Participant], turns: Iterable[RoundTurn], spoken: Collection[ParticipantId]
) -> tuple[Seat, ...]:
    """Return everybody in the room in their order, each with how they took part.

    Whose name stands under something, in ``spoken``, has said it. Else it is what was noted, and else what somebody
    wished beforehand: to listen or to pass. Who wished to tell may still be asked.
    """
    noted = {turn.participant_id: turn.way for turn in turns}
    return tuple(Seat(person, _way(person, noted, spoken)) for person in people if person.present)


def next_to_ask(round_of: Iterable[Seat], after: ParticipantId | None = None) -> Seat | None:
    """Return who may be asked next: the first after somebody, going round; None when everybody has taken part."""
    row = list(round_of)
    start = next((i + 1 for i, seat in enumerate(row) if seat.person.id == after), 0)
    return next((seat for seat in (*row[start:], *row[:start]) if seat.way is None), None)


def _way(
    person: Participant, noted: Mapping[ParticipantId, TakingPart], spoken: Collection[ParticipantId]
) -> TakingPart | None:
    if person.id in spoken:
        return TakingPart.TELLS
    wished = None if person.taking_part is TakingPart.TELLS else person.taking_part
    return noted.get(person.id, wished)
