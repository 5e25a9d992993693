"""The appreciative interview: its guide and its pairs (Hauger m.fl. 2008)."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import InterviewGuideId, PairId, PairMemberId, ParticipantId, WorkshopId


class GuideForm(StrEnum):
    """For whom a guide is worded."""

    FULL = "full"
    EASY = "easy"
    """Easy words, with a symbol beside each question."""
    INTERPRETED = "interpreted"
    """Short, for a pair that speaks through an interpreter."""


@dataclass(frozen=True, slots=True)
class InterviewGuide:
    """A generativ spørreguide in one of its forms, with its texts in the room's language."""

    id: InterviewGuideId
    workshop_id: WorkshopId
    title: str
    opening: str
    story_question: str
    follow_ups: tuple[str, ...]
    values: str
    wish: str
    rank: str = ""
    form: GuideForm = GuideForm.FULL


@dataclass(frozen=True, slots=True)
class PairInterview:
    """Two people, or three when the number is odd, who interview each other."""

    id: PairId
    workshop_id: WorkshopId
    rank: str
    form: GuideForm = GuideForm.FULL
    """The form of the guide that this pair goes by."""


@dataclass(frozen=True, slots=True)
class PairMember:
    """Somebody's place in a pair; in a trio the third (position 2) listens first."""

    id: PairMemberId
    workshop_id: WorkshopId
    pair_id: PairId
    participant_id: ParticipantId
    position: int
