"""The pairs of the appreciative interview."""

import random
from dataclasses import dataclass, replace

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, PairId, PairMemberId, ParticipantId, new_id
from unginvest_workshop.domain.interview import GuideForm, PairInterview, PairMember
from unginvest_workshop.domain.pairing import deal_pairs
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx


@dataclass(frozen=True, slots=True)
class DealtPair:
    """A pair, or a trio, with its people in their order."""

    id: PairId
    people: tuple[Participant, ...]
    form: GuideForm = GuideForm.FULL
    """The form of the guide that they go by: nothing for the wall."""


def pairs(tx: ReadTx, item_id: AgendaItemId) -> list[DealtPair]:
    """Return the pairs of an interview in order, each with its people."""
    workshop_id = tx.get(AgendaItem, item_id).workshop_id
    people = {person.id: person for person in tx.find(Participant, workshop_id=workshop_id)}
    members: dict[PairId, list[PairMember]] = {}
    for member in tx.find(PairMember, workshop_id=workshop_id):
        members.setdefault(member.pair_id, []).append(member)
    return [
        DealtPair(
            pair.id,
            tuple(people[m.participant_id] for m in sorted(members.get(pair.id, []), key=lambda m: m.position)),
            pair.form,
        )
        for pair in tx.find(PairInterview, item_id=item_id)
    ]


def deal_interview_pairs(tx: Tx, item_id: AgendaItemId, seed: int) -> None:
    """Deal everyone present into pairs across roles and departments, one trio if odd, instead of earlier pairs.

    Those who come together anew go by the same form of the guide as before.
    """
    forms = {_together(pair.people): pair.form for pair in pairs(tx, item_id)}
    workshop_id = tx.get(AgendaItem, item_id).workshop_id
    for old in tx.find(PairInterview, item_id=item_id):
        tx.remove(PairInterview, old.id)
    present = [person for person in tx.find(Participant, workshop_id=workshop_id) if person.present]
    rows: list[PairInterview] = []
    for people in deal_pairs(present, random.Random(seed)):  # noqa: S311
        form = forms.get(frozenset(people), GuideForm.FULL)
        pair = PairInterview(
            id=PairId(new_id()), workshop_id=workshop_id, rank=last_rank(rows), form=form, item_id=item_id
        )
        tx.add(pair)
        rows.append(pair)
        for position, person in enumerate(people):
            _seat(tx, pair, person, position)


def swap_partners(tx: Tx, item_id: AgendaItemId, one: ParticipantId, other: ParticipantId) -> None:
    """Let two people change places in the pairs of an interview."""
    here = [pair.id for pair in tx.find(PairInterview, item_id=item_id)]
    seats = {member.participant_id: member for pair in here for member in tx.find(PairMember, pair_id=pair)}
    first, second = seats[one], seats[other]
    tx.replace(replace(first, participant_id=other))
    tx.replace(replace(second, participant_id=one))


def set_form(tx: Tx, pair_id: PairId, form: GuideForm) -> None:
    """Let a pair go by another form of the guide. It is for the facilitator alone."""
    tx.replace(replace(tx.get(PairInterview, pair_id), form=form))


def _together(people: tuple[Participant, ...]) -> frozenset[ParticipantId]:
    return frozenset(person.id for person in people)


def _seat(tx: Tx, pair: PairInterview, person: ParticipantId, position: int) -> None:
    tx.add(
        PairMember(
            id=PairMemberId(new_id()), workshop_id=pair.workshop_id, pair_id=pair.id, participant_id=person,
            position=position,
        )
    )  # fmt: skip
