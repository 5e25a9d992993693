"""Finding something by the words in it, or by a time that it falls within."""

from collections.abc import Iterable

from unginvest_workshop.domain.when import Days


def says(fields: Iterable[str], words: str) -> bool:
    """Tell whether every one of the words stands somewhere in the fields, large letters or small; none always do."""
    said = "\n".join(fields).casefold()
    return all(word in said for word in words.casefold().split())


def overlap(days: Days | None, time: Days | None) -> bool:
    """Tell whether some days and a time have a day in common; without either they have none."""
    return days is not None and time is not None and days.starts <= time.ends and days.ends >= time.starts
