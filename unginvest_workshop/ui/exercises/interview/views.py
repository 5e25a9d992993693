"""What the stage can show of the interview, and the forms that a guide has."""

from enum import StrEnum

from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import mark


class InterviewView(StrEnum):
    """The facilitator's choice, kept in Place.view."""

    BY_CLOCK = ""
    """Finding one's partner first, then what the clock is at."""
    PAIRS = "pairs"
    REGISTER = "register"
    """Everybody by the first letter of their name, with their partner."""
    GUIDE = "guide"
    TOGETHER = "together"

    @classmethod
    def of(cls, stored: str) -> "InterviewView":
        """Return a stored choice; one that is unknown means by the clock."""
        return cls(stored) if stored in tuple(cls) else cls.BY_CLOCK


WORDS = (
    (InterviewView.BY_CLOCK, mark("Følg klokka")),
    (InterviewView.PAIRS, mark("Makkere")),
    (InterviewView.REGISTER, mark("Fra A til Å")),
    (InterviewView.GUIDE, mark("Spørsmål")),
    (InterviewView.TOGETHER, mark("Sammen")),
)
"""The choices in order, with what they are called."""

FORMS = (
    (GuideForm.FULL, mark("Hele guiden")),
    (GuideForm.EASY, mark("Lett å lese")),
    (GuideForm.INTERPRETED, mark("Med tolk")),
)
"""The forms in order, with what they are called."""

FORM_TIPS = (
    (GuideForm.FULL, mark("Alle spørsmålene")),
    (GuideForm.EASY, mark("Enkle ord og korte setninger, med et symbol ved hvert spørsmål")),
    (GuideForm.INTERPRETED, mark("Kort, én ting om gangen, for par som snakker gjennom tolk")),
)
"""For whom each form is."""
