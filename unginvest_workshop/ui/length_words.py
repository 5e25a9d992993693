"""How long something takes, in words."""

from typing import Final

from unginvest_workshop.i18n import Translator

_MOST_MINUTES: Final = 90
"""More minutes than these are said in hours."""


def length_words(t: Translator, minutes: int) -> str:
    """Say so many minutes, in hours where they are many: "90 min", "2 t 16 min"."""
    if minutes <= _MOST_MINUTES:
        return t("{n} min", n=minutes)
    hours, rest = divmod(minutes, 60)
    return t("{h} t {n} min", h=hours, n=rest) if rest else t("{h} t", h=hours)
