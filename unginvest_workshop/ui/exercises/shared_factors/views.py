"""What the room may see of the shared factors, as it is kept in the place's view."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

TASK: Final = "task"
"""What to do; also while nothing is kept yet, and until something is chosen or a shared factor is made on the board."""
OVERVIEW: Final = "overview"
"""All of them as cards; also when the one that was chosen is gone."""


_SHARED_BY: Final = "|"


@dataclass(frozen=True, slots=True)
class StageChoice:
    """What the facilitator has chosen to show, as the place's view keeps it: "overview", or "overview|3"."""

    view: str = ""
    """TASK, OVERVIEW, the id of a shared factor, or empty while nothing is chosen."""
    least: int = 0
    """Only those that so many groups tell."""

    @classmethod
    def read(cls, stored: str) -> "StageChoice":
        """Return a stored choice; what is no number of groups lets all be shown."""
        view, _, least = stored.partition(_SHARED_BY)
        return cls(view, int(least) if least.isdecimal() else 0)

    def opened(self) -> "StageChoice":
        """Return what is seen once a shared factor is made: all of them, unless somebody has chosen."""
        return self if self.view else replace(self, view=OVERVIEW)

    def stored(self) -> str:
        """Return it as it is kept."""
        return f"{self.view}{_SHARED_BY}{self.least}" if self.least else self.view


def shown_view(view: str, kept: Sequence[str]) -> str:
    """Return what is shown: TASK, OVERVIEW, or the id of one of those that are kept."""
    if view in {"", TASK} or not kept:
        return TASK
    return view if view in kept else OVERVIEW
