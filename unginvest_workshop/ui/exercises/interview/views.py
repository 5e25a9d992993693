"""What the stage can show of the interview."""

from enum import StrEnum

from unginvest_workshop.i18n import mark


class InterviewView(StrEnum):
    """The facilitator's choice, kept in Place.view."""

    BY_CLOCK = ""
    """Finding one's partner first, then what the clock is at."""
    PAIRS = "pairs"
    GUIDE = "guide"
    TOGETHER = "together"

    @classmethod
    def of(cls, stored: str) -> "InterviewView":
        """Return a stored choice; one that is unknown means by the clock."""
        return cls(stored) if stored in tuple(cls) else cls.BY_CLOCK


WORDS = (
    (InterviewView.BY_CLOCK, mark("Følg klokka")),
    (InterviewView.PAIRS, mark("Makkere")),
    (InterviewView.GUIDE, mark("Spørsmål")),
    (InterviewView.TOGETHER, mark("Sammen")),
)
"""The choices in order, with what they are called."""
