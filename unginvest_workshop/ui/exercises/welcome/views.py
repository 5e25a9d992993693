"""What the stage can show of the welcome."""

from enum import StrEnum

from unginvest_workshop.i18n import mark


class WelcomeView(StrEnum):
    """The facilitator's choice, kept in Place.view."""

    DAY = ""
    CORE_GROUP = "core_group"
    MISSING = "missing"

    @classmethod
    def of(cls, stored: str) -> "WelcomeView":
        """Return a stored choice; one that is unknown means the day."""
        return cls(stored) if stored in tuple(cls) else cls.DAY


WORDS = (
    (WelcomeView.DAY, mark("Dagen vår")),
    (WelcomeView.CORE_GROUP, mark("Kjernegruppa")),
    (WelcomeView.MISSING, mark("Hvem mangler?")),
)
"""The choices in order, with what they are called."""
