"""What the room may see of a taste of the future, as it is kept in the place's view."""

from typing import Final

TASK: Final = "task"
"""What to do; also while there is nothing yet."""
OVERVIEW: Final = "overview"
"""All pieces as cards; also when nothing was chosen."""


def shown_view(view: str, pieces: list[str]) -> str:
    """Return what is shown: TASK, OVERVIEW, or the id of one of the pieces."""
    if view == TASK or not pieces:
        return TASK
    return view if view in pieces else OVERVIEW
