"""The pairs of the appreciative interview."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId, PairId, PairMemberId, ParticipantId, new_id
from unginvest_workshop.domain.interview import GuideForm, PairInterview, PairMember
from unginvest_workshop.domain.pairing import deal_pairs
from unginvest_workshop.domain.people import CompanyWish, Participant, TakingPart
from unginvest_workshop.i18n import mark
from unginvest_workshop.matching import least_cost_pairs
from unginvest_workshop.operations.acquaintance import acquaintance
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError

_MOST: Final = 3
"""People that one pair may become."""


@dataclass(frozen=True, slots=True)
class DealtPair:
    """A pair, or a trio, with its people in their order."""

    id: PairId
    people: tuple[Participant, ...]
    form: GuideForm = GuideForm.FULL
    """The form of the guide that they go by: nothing for the wall."""

    @property
    def together(self) -> frozenset[ParticipantId]:
        """Who they are, in no order."""
        return frozenset(person.id for person in self.people)


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


def pairs_here(tx: ReadTx, item_id: AgendaItemId) -> list[DealtPair]:
    """Return the pairs of which at least two are in the room, each with those who are.

    Who passes is not left out: nobody sees from a list on the wall what somebody wishes.
    """
    dealt = pairs(tx, item_id)
    here = [replace(pair, people=tuple(person for person in pair.people if person.present)) for pair in dealt]
    return [pair for pair in here if len(pair.people) > 1]


def without_partner(tx: ReadTx, item_id: AgendaItemId) -> list[Participant]:
    """Return who is here, doesn't pass, and has nobody to interview: latecomers, and those whose partner has gone."""
    able = [[person for person in pair.people if _takes_part(person)] for pair in pairs(tx, item_id)]
    paired = {person.id for together in able if len(together) > 1 for person in together}
    return [person for person in _present(tx, item_id) if person.id not in paired]


def repeats(tx: ReadTx, item_id: AgendaItemId) -> list[tuple[Participant, Participant]]:
    """Return who are partners again: they have met earlier in the day, or on an earlier fagdag."""
    met = acquaintance(tx, item_id)
    return [
        (one, other)
        for pair in pairs(tx, item_id)
        for one, other in combinations(pair.people, 2)
        if met.have_met(one.id, other.id)
    ]


def deal_interview_pairs(tx: Tx, item_id: AgendaItemId, seed: int) -> None:
    """Deal everyone present into pairs, one trio if odd, instead of those that this exercise had.

    Those who come together anew go by the same form of the guide as before.
    """
    _write(tx, item_id, _deal(tx, item_id, seed, before=()), keep=False)


def mend_pairs(tx: Tx, item_id: AgendaItemId, seed: int) -> None:
    """Find partners for those who have none, and take out who is not here, so that the fewest pairs change."""
    before = [pair.together for pair in pairs(tx, item_id)]
    _write(tx, item_id, _deal(tx, item_id, seed, before=before), keep=True)


def join_pair(tx: Tx, pair_id: PairId, person_id: ParticipantId) -> None:
    """Let somebody join a pair, from wherever they were in this exercise. Raises UserError when it is three already."""
    pair = tx.get(PairInterview, pair_id)
    seated = tx.find(PairMember, pair_id=pair_id)
    if any(member.participant_id == person_id for member in seated):
        return
    if len(seated) >= _MOST:
        raise UserError(mark("Her er de tre allerede. Velg et annet par."))
    if pair.item_id is not None:
        leave_pair(tx, pair.item_id, person_id)
    _seat(tx, pair, person_id, max((member.position for member in seated), default=-1) + 1)


def leave_pair(tx: Tx, item_id: AgendaItemId, person_id: ParticipantId) -> None:
    """Take somebody out of their pair in an exercise; a pair that nobody is left in goes."""
    for pair in tx.find(PairInterview, item_id=item_id):
        seated = tx.find(PairMember, pair_id=pair.id)
        for member in seated:
            if member.participant_id == person_id:
                tx.remove(PairMember, member.id)
                if len(seated) == 1:
                    tx.remove(PairInterview, pair.id)


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


def _takes_part(person: Participant) -> bool:
    return person.present and person.taking_part is not TakingPart.PASSES


def _present(tx: ReadTx, item_id: AgendaItemId) -> list[Participant]:
    everyone = tx.find(Participant, workshop_id=tx.get(AgendaItem, item_id).workshop_id)
    return [person for person in everyone if _takes_part(person)]


def _deal(
    tx: ReadTx, item_id: AgendaItemId, seed: int, before: Sequence[frozenset[ParticipantId]]
) -> list[tuple[ParticipantId, ...]]:
    workshop_id = tx.get(AgendaItem, item_id).workshop_id
    return deal_pairs(
        _present(tx, item_id),
        random.Random(seed),  # noqa: S311
        least_cost_pairs,
        met=acquaintance(tx, item_id),
        wishes=tx.find(CompanyWish, workshop_id=workshop_id),
        before=before,
    )


def _write(tx: Tx, item_id: AgendaItemId, dealt: Sequence[tuple[ParticipantId, ...]], *, keep: bool) -> None:
    """Put new pairs in the place of the old ones; with ``keep``, those that are the same stay where they stand."""
    old = pairs(tx, item_id)
    forms = {pair.together: pair.form for pair in old}
    kept = [pair for pair in old if keep and pair.together in set(map(frozenset, dealt))]
    for pair in old:
        if pair not in kept:
            tx.remove(PairInterview, pair.id)
    workshop_id = tx.get(AgendaItem, item_id).workshop_id
    rows = tx.find(PairInterview, item_id=item_id)
    for people in dealt:
        if frozenset(people) in {pair.together for pair in kept}:
            continue
        form = forms.get(frozenset(people), GuideForm.FULL)
        new = PairInterview(
            id=PairId(new_id()), workshop_id=workshop_id, rank=last_rank(rows), form=form, item_id=item_id
        )
        tx.add(new)
        rows.append(new)
        for position, person in enumerate(people):
            _seat(tx, new, person, position)


def _seat(tx: Tx, pair: PairInterview, person: ParticipantId, position: int) -> None:
    tx.add(
        PairMember(
            id=PairMemberId(new_id()), workshop_id=pair.workshop_id, pair_id=pair.id, participant_id=person,
            position=position,
        )
    )  # fmt: skip
