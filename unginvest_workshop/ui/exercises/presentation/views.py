"""What of a group the stage can show, and what the listeners are asked."""

from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.i18n import mark


class PresentationView(StrEnum):
    """The exercise's views; the first one is what an unknown name stands for."""

    GROUP = ""
    """What the group shows."""
    RESPONSES = "responses"
    """What the listeners answered."""

    @classmethod
    def of(cls, name: str) -> "PresentationView":
        """Return the view of a name."""
        return cls(name) if name in set(cls) else cls.GROUP


VIEW_WORDS: Final = ((PresentationView.GROUP, mark("Gruppa")), (PresentationView.RESPONSES, mark("Det vi hørte")))
"""What each view is called, in bokmål."""


def other_kind(kind: ResponseKind) -> ResponseKind:
    """Return the other of the two."""
    return ResponseKind.GENERATIVE if kind is ResponseKind.INTERESTING else ResponseKind.INTERESTING
