"""What was chosen for the last summary, as the settings keep it: names with commas between."""

from collections.abc import Sequence

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
