"""The appreciative interview: its guide and its pairs (Hauger m.fl. 2008)."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import InterviewGuideId, PairId, PairMemberId, ParticipantId, WorkshopId


@dataclass(frozen=True, slots=True)
class InterviewGuide:
    """A generativ spørreguide: one per workshop, with its texts in the room's language."""

    id: InterviewGuideId
    workshop_id: WorkshopId
    title: str
    opening: str
    story_question: str
    follow_ups: tuple[str, ...]
    values: str
    wish: str


@dataclass(frozen=True, slots=True)
class PairInterview:
    """Two people, or three when the number is odd, who interview each other."""

    id: PairId
    workshop_id: WorkshopId
    rank: str


@dataclass(frozen=True, slots=True)
class PairMember:
    """Somebody's place in a pair; in a trio the third (position 2) listens first."""

    id: PairMemberId
    workshop_id: WorkshopId
    pair_id: PairId
    participant_id: ParticipantId
    position: int
