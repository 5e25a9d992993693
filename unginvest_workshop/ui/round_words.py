"""How long it takes when each group has a time of its own, in words."""

from unginvest_workshop.i18n import Translator


def round_words(t: Translator, groups: int, minutes: int) -> str:
    """Return "8 grupper × 4 min = 32 min"; while there are no groups what each of them gets."""
    if not groups:
        return t("{minutes} min til hver gruppe", minutes=minutes)
    count = t.plural("{n} gruppe", "{n} grupper", groups)
    return t("{groups} × {minutes} min = {total} min", groups=count, minutes=minutes, total=groups * minutes)
