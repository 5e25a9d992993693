"""What was chosen for the last summary, as the settings keep it: some of it for all fagdager, some for each its own."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from unginvest_workshop.settings import NamesPolicy

_USUAL = ("pdf", "docx", "md")
"""What is ticked the first time: the PDF, and the first that there is of the others."""

_OUT = "-"
"""Stands before what was left out."""

_PARTS = ("sections", "language", "no_names", "names", "written")
"""What is kept of each fagdag's choices, by these names."""


@dataclass(frozen=True, slots=True)
class DayChoices:
    """What was chosen for the summary of one fagdag, and is no other's."""

    sections: str = ""
    """The sections in their order, with commas between and "-" before those that were left out; empty for all."""
    language: str = ""
    """Empty for that of the room."""
    no_names: frozenset[str] = frozenset()
    """The words found in free text that are no names."""
    names: NamesPolicy = NamesPolicy.OWNERS
    """Who is named: nobody is named in full because another fagdag's summary did."""
    written: Mapping[str, str] = field(default_factory=dict)
    """The digests of the files that people write on in, as they were written last, by their paths."""


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


def remembered_day(kept: str, workshop_id: str) -> DayChoices:
    """Return what was chosen for a fagdag; what cannot be read is as if never chosen."""
    found = _days(kept).get(workshop_id)
    if not isinstance(found, dict):
        return DayChoices()
    sections, language, no_names, names, written = (found.get(name) for name in _PARTS)
    return DayChoices(
        sections if isinstance(sections, str) else "",
        language if isinstance(language, str) else "",
        frozenset(word for word in (no_names if isinstance(no_names, list) else ()) if isinstance(word, str)),
        NamesPolicy(names) if names in list(NamesPolicy) else NamesPolicy.OWNERS,
        {path: str(digest) for path, digest in written.items()} if isinstance(written, dict) else {},
    )


def kept_day(kept: str, workshop_id: str, chosen: DayChoices, here: Collection[str]) -> str:
    """Return what is kept when this is chosen for a fagdag; what is kept of fagdager that are not here goes."""
    days = {day: said for day, said in _days(kept).items() if day in here and day != workshop_id}
    names = "" if chosen.names is NamesPolicy.OWNERS else chosen.names.value
    values = (chosen.sections, chosen.language, sorted(chosen.no_names), names, dict(chosen.written))
    said = {name: value for name, value in zip(_PARTS, values, strict=True) if value}
    if said and workshop_id in here:
        days[workshop_id] = said
    return json.dumps(days) if days else ""


def _days(kept: str) -> dict[str, object]:
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
