"""The appreciative interview: its guide and its pairs (Hauger m.fl. 2008)."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import (
    AgendaItemId,
    InterviewGuideId,
    PairId,
    PairMemberId,
    ParticipantId,
    WorkshopId,
)


class GuideForm(StrEnum):
    """For whom a guide is worded."""

    FULL = "full"
    EASY = "easy"
    """Easy words, with a symbol beside each question."""
    INTERPRETED = "interpreted"
    """Short, for a pair that speaks through an interpreter."""


@dataclass(frozen=True, slots=True)
class InterviewGuide:
    """A generativ spørreguide in one of its forms, with its texts in the room's language.

    The forms of one guide have the same ``rank``. The one that the day goes by has an empty rank and so comes first;
    others, such as the guide of a practice interview, come after it.
    """

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
    symbols: tuple[str, ...] = ()
    """The symbol beside each follow-up in the easy form, by its name in content; may be fewer than they are."""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked in it."""
        return not any(text.strip() for text in (self.story_question, *self.follow_ups, self.values, self.wish))


@dataclass(frozen=True, slots=True)
class StageChoice:
    """What the facilitator lets the room see of the interview: which view, and which form of the guide.

    It is kept as one text in Place.view, "" for the usual.
    """

    view: str = ""
    form: GuideForm = GuideForm.FULL

    @classmethod
    def read(cls, stored: str) -> "StageChoice":
        """Return a stored choice; a form that is unknown means the full one."""
        view, _, form = stored.partition("/")
        return cls(view, GuideForm(form) if form in tuple(GuideForm) else GuideForm.FULL)

    def stored(self) -> str:
        """Return it as it is kept."""
        return self.view if self.form is GuideForm.FULL else f"{self.view}/{self.form.value}"


@dataclass(frozen=True, slots=True)
class PairInterview:
    """Two people, or three when the number is odd, who interview each other."""

    id: PairId
    workshop_id: WorkshopId
    rank: str
    form: GuideForm = GuideForm.FULL
    """The form of the guide that this pair goes by."""
    item_id: AgendaItemId | None = None
    """The exercise in which they meet; None once that has been taken out of the day: they have met all the same."""


@dataclass(frozen=True, slots=True)
class PairMember:
    """Somebody's place in a pair; in a trio the third (position 2) listens first."""

    id: PairMemberId
    workshop_id: WorkshopId
    pair_id: PairId
    participant_id: ParticipantId
    position: int
