"""How long things take, in words; above all where each group has a time of its own."""

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.agenda import USUAL_WALK


def round_words(t: Translator, groups: int, minutes: int) -> str:
    """Return "8 grupper × 4 min = 32 min"; while there are no groups what each of them gets."""
    if not groups:
        return t("{minutes} min til hver gruppe", minutes=minutes)
    count = t.plural("{n} gruppe", "{n} grupper", groups)
    return t("{groups} × {minutes} min = {total} min", groups=count, minutes=minutes, total=groups * minutes)


def growing_words(t: Translator, groups: int, total: int) -> str:
    """Say how long it takes to hear so many groups, and how long a walk takes."""
    return t.plural(
        "Med {n} gruppe tar framføringen {total} min. Vandring tar {walk}.",
        "Med {n} grupper tar framføringen {total} min. Vandring tar {walk}.",
        groups,
        total=total,
        walk=USUAL_WALK,
    )


def length_words(t: Translator, minutes: int) -> str:
    """Return "45 min", "2 t" or "5 t 50 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return t("{n} min", n=rest)
    return t("{hours} t {minutes} min", hours=hours, minutes=rest) if rest else t("{hours} t", hours=hours)
