"""What the room may see of the shared factors, as it is kept in the place's view."""

from collections.abc import Sequence
from typing import Final

TASK: Final = "task"
"""What to do; also while nothing is kept yet."""
OVERVIEW: Final = "overview"
"""All of them as cards; also when nothing was chosen."""


def shown_view(view: str, kept: Sequence[str]) -> str:
    """Return what is shown: TASK, OVERVIEW, or the id of one of those that are kept."""
    if view == TASK or not kept:
        return TASK
    return view if view in kept else OVERVIEW
