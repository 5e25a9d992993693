"""What the facilitator reads of people's attendance, age and wishes. None of it is for the room."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt

from unginvest_workshop.domain.people import AgeGroup, Attendance, TakingPart
from unginvest_workshop.i18n import Translator, mark

ATTENDANCE_WORDS: Final = MappingProxyType(
    {
        Attendance.HERE: mark("Her"),
        Attendance.LATE: mark("Ventes"),
        Attendance.LEFT: mark("Gikk"),
        Attendance.AWAY: mark("Borte"),
    }
)
"""In every language they begin with different letters: those are their keys."""

AGE_WORDS: Final = MappingProxyType(
    {
        AgeGroup.UNKNOWN: mark("–"),
        AgeGroup.UNDER_20: mark("Under 20"),
        AgeGroup.FROM_20: mark("20–29"),
        AgeGroup.FROM_30: mark("30–49"),
        AgeGroup.FROM_50: mark("50 og over"),
    }
)

WISH_WORDS: Final = MappingProxyType(
    {
        TakingPart.TELLS: mark("–"),
        TakingPart.LISTENS: mark("Vil helst lytte"),
        TakingPart.PASSES: mark("Sier pass i dag"),
    }
)


def attendance_key(t: Translator, attendance: Attendance) -> Qt.Key:
    """Return the key that marks people so: the first letter of its word."""
    return Qt.Key(ord(t(ATTENDANCE_WORDS[attendance])[0].upper()))
