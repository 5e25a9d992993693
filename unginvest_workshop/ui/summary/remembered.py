"""What was chosen for the last summary, as the settings keep it: names with commas between, and what is no name."""

import json
from collections.abc import Collection, Sequence

_USUAL = ("pdf", "docx", "md")
"""What is ticked the first time: the PDF, and the first that there is of the others."""

_OUT = "-"
"""Stands before what was left out."""


def remembered_sections(kept: str, known: Sequence[str]) -> list[tuple[str, bool]]:
    """Return all sections there are in the order that was kept, each with whether it is wanted.

    One that was not there when it was kept is wanted, and stands after the one that it comes after by itself.
    """
    found: dict[str, bool] = {}
    for entry in kept.split(","):
        name = entry.strip().removeprefix(_OUT)
        if name in known:
            found.setdefault(name, not entry.strip().startswith(_OUT))
    rows = list(found.items())
    for number, name in enumerate(known):
        if name not in found:
            before = known[number - 1] if number else None
            rows.insert(next((at + 1 for at, (other, _) in enumerate(rows) if other == before), 0), (name, True))
    return rows


def kept_sections(rows: Sequence[tuple[str, bool]], known: Sequence[str]) -> str:
    """Return sections as they are kept; nothing when all are wanted in their own order."""
    if list(rows) == [(name, True) for name in known]:
        return ""
    return ",".join(name if wanted else f"{_OUT}{name}" for name, wanted in rows)


def remembered_formats(kept: str, known: Sequence[str]) -> frozenset[str]:
    """Return the formats that were kept, of those there are; the usual ones when there are none of them."""
    found = frozenset(name for entry in kept.split(",") if (name := entry.strip()) in known)
    return found or frozenset([name for name in _USUAL if name in known][:2])


def remembered_no_names(kept: str, workshop_id: str) -> frozenset[str]:
    """Return the words that were said to be no names on a fagdag."""
    return _no_names(kept).get(workshop_id, frozenset())


def kept_no_names(kept: str, workshop_id: str, words: Collection[str], here: Collection[str]) -> str:
    """Return what is kept when these are the words of a fagdag; what is kept of fagdager that are not here goes."""
    found = _no_names(kept) | {workshop_id: frozenset(words)}
    listed = {day: sorted(said) for day, said in found.items() if said and day in here}
    return json.dumps(listed) if listed else ""


def _no_names(kept: str) -> dict[str, frozenset[str]]:
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    days = found.items() if isinstance(found, dict) else ()
    return {
        day: frozenset(word for word in said if isinstance(word, str)) for day, said in days if isinstance(said, list)
    }
