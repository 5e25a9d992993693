"""What the room may see of the design statements, as it is kept in the place's view."""

from collections.abc import Collection
from typing import Final

from unginvest_workshop.i18n import mark

ALL: Final = ""
"""All statements as cards; also when nothing was chosen. One at a time is kept as the id of the one that is shown."""
ONE: Final = "one"
"""One at a time, before it is known which."""
WAITING: Final = "waiting"
"""What nobody builds on yet, as an invitation."""
ENERGY: Final = "energy"
"""All that somebody is drawn to, in the order it stands."""

WORDS: Final = (
    (ALL, mark("Alle")),
    (ONE, mark("Ett om gangen")),
    (WAITING, mark("Å bygge på")),
    (ENERGY, mark("Energi")),
)
"""The choices in the console, with what they are called in bokmål."""


def shown_view(view: str, statements: Collection[str]) -> str:
    """Return what is shown: ALL, WAITING, ENERGY, or the id of one of these statements."""
    return view if view in {WAITING, ENERGY} or view in statements else ALL
