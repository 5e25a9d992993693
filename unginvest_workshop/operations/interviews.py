"""The guide and the pairs of the appreciative interview."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unginvest_workshop.domain.ids import InterviewGuideId, PairId, PairMemberId, ParticipantId, WorkshopId, new_id
from unginvest_workshop.domain.interview import InterviewGuide, PairInterview, PairMember
from unginvest_workshop.domain.pairing import deal_pairs
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx


@dataclass(frozen=True, slots=True)
class DealtPair:
    """A pair, or a trio, with its people in their order."""

    id: PairId
    people: tuple[Participant, ...]


def guide_of(tx: ReadTx, workshop_id: WorkshopId) -> InterviewGuide | None:
    """Return the workshop's interview guide, if one has been chosen."""
    found = tx.find(InterviewGuide, workshop_id=workshop_id)
    return found[0] if found else None


def write_guide(
    tx: Tx,
    workshop_id: WorkshopId,
    *,
    title: str | None = None,
    opening: str | None = None,
    story_question: str | None = None,
    follow_ups: Sequence[str] | None = None,
    values: str | None = None,
    wish: str | None = None,
) -> None:
    """Write the parts of the guide that are given; the first writing makes it."""
    guide = guide_of(tx, workshop_id)
    old = guide or InterviewGuide(
        id=InterviewGuideId(new_id()), workshop_id=workshop_id, title="", opening="", story_question="",
        follow_ups=(), values="", wish="",
    )  # fmt: skip
    new = replace(
        old,
        title=old.title if title is None else clean_line(title),
        opening=old.opening if opening is None else clean_text(opening),
        story_question=old.story_question if story_question is None else clean_text(story_question),
        follow_ups=old.follow_ups if follow_ups is None else tuple(clean_line(line) for line in follow_ups),
        values=old.values if values is None else clean_text(values),
        wish=old.wish if wish is None else clean_text(wish),
    )
    if guide is None:
        tx.add(new)
    else:
        tx.replace(new)


def pairs(tx: ReadTx, workshop_id: WorkshopId) -> list[DealtPair]:
    """Return the pairs in order, each with its people."""
    people = {person.id: person for person in tx.find(Participant, workshop_id=workshop_id)}
    members: dict[PairId, list[PairMember]] = {}
    for member in tx.find(PairMember, workshop_id=workshop_id):
        members.setdefault(member.pair_id, []).append(member)
    return [
        DealtPair(
            pair.id,
            tuple(people[m.participant_id] for m in sorted(members.get(pair.id, []), key=lambda m: m.position)),
        )
        for pair in tx.find(PairInterview, workshop_id=workshop_id)
    ]


def deal_interview_pairs(tx: Tx, workshop_id: WorkshopId, seed: int) -> None:
    """Deal everyone present into pairs across roles and departments, one trio if odd, instead of earlier pairs."""
    for old in tx.find(PairInterview, workshop_id=workshop_id):
        tx.remove(PairInterview, old.id)
    present = [person for person in tx.find(Participant, workshop_id=workshop_id) if person.present]
    rows: list[PairInterview] = []
    for people in deal_pairs(present, random.Random(seed)):  # noqa: S311
        pair = PairInterview(id=PairId(new_id()), workshop_id=workshop_id, rank=last_rank(rows))
        tx.add(pair)
        rows.append(pair)
        for position, person in enumerate(people):
            _seat(tx, pair, person, position)


def swap_partners(tx: Tx, workshop_id: WorkshopId, one: ParticipantId, other: ParticipantId) -> None:
    """Let two people change places in the pairs."""
    seats = {member.participant_id: member for member in tx.find(PairMember, workshop_id=workshop_id)}
    first, second = seats[one], seats[other]
    tx.replace(replace(first, participant_id=other))
    tx.replace(replace(second, participant_id=one))


def _seat(tx: Tx, pair: PairInterview, person: ParticipantId, position: int) -> None:
    tx.add(
        PairMember(
            id=PairMemberId(new_id()), workshop_id=pair.workshop_id, pair_id=pair.id, participant_id=person,
            position=position,
        )
    )  # fmt: skip
