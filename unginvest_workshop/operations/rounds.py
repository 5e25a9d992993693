"""A round in which everybody present may contribute. Who has not spoken is for the facilitator's eyes alone."""

from dataclasses import replace

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.dream import DreamIdea
from unginvest_workshop.domain.ids import AgendaItemId, ParticipantId, RoundTurnId, new_id
from unginvest_workshop.domain.people import Participant, TakingPart
from unginvest_workshop.domain.turns import RoundTurn, Seat, seats
from unginvest_workshop.operations.tx import ReadTx, Tx

ROUND_KINDS = (Participant, RoundTurn, DreamIdea)
"""The rows that a round is made of: views that show it ask again when one of these changes."""


def dream_round(tx: ReadTx, item_id: AgendaItemId) -> tuple[Seat, ...]:
    """Return everybody who is in the room, and how each has taken part in the round of dreams so far.

    Whoever's name stands under an idea has said one; to listen and to pass is to take part.
    """
    day = tx.get(AgendaItem, item_id).workshop_id
    authors = {idea.author_id for idea in tx.find(DreamIdea, workshop_id=day) if idea.author_id is not None}
    return seats(tx.find(Participant, workshop_id=day), tx.find(RoundTurn, item_id=item_id), authors)


def note_turn(tx: Tx, item_id: AgendaItemId, person_id: ParticipantId, way: TakingPart) -> None:
    """Note how somebody took part in the round of an exercise, instead of what was noted before."""
    for turn in tx.find(RoundTurn, item_id=item_id, participant_id=person_id):
        tx.replace(replace(turn, way=way))
        return
    day = tx.get(AgendaItem, item_id).workshop_id
    tx.add(RoundTurn(RoundTurnId(new_id()), day, item_id, person_id, way))


def forget_turn(tx: Tx, item_id: AgendaItemId, person_id: ParticipantId) -> None:
    """Take back what was noted of somebody; who wishes to tell may be asked again."""
    for turn in tx.find(RoundTurn, item_id=item_id, participant_id=person_id):
        tx.remove(RoundTurn, turn.id)
