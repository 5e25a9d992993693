"""Which column of a table is which, by its heading."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.read_error import ReadError

MAX_COLUMNS: Final = 256
"""Columns that are looked at; a hostile file may claim thousands for each row."""

_HEADINGS: Final = MappingProxyType(
    {
        "story": ("story", "stories", "historie", "historier", "historia", "soge", "soger"),
        "factor": (
            *("factor", "factors", "success factor", "success factors"),
            *("faktor", "faktorer", "faktorar", "suksessfaktor", "suksessfaktorer", "suksessfaktorar"),
        ),
        "group": ("group", "gruppe", "gruppa"),
        "teller": ("teller", "storyteller", "told by", "forteller", "forteljar", "fortalt av", "fortald av"),
    }
)
"""What a column may be called in English, bokmål and nynorsk."""

_FIELD_OF: Final = MappingProxyType({heading: field for field, names in _HEADINGS.items() for heading in names})


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the known columns stand, from 0; and the headings of the others."""

    story: int
    factor: int
    group: int | None
    teller: int | None
    ignored: tuple[str, ...]


def has_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row is the headings of a table of stories and factors."""
    return {"story", "factor"} <= {_FIELD_OF.get(each) for each in map(_folded, cells)}


def find_columns(headings: Sequence[str]) -> Columns:
    """Find the columns by their headings. Raises ReadError when one is missing or is there twice."""
    places: dict[str, int] = {}
    ignored = []
    for place, heading in enumerate(headings):
        field = _FIELD_OF.get(_folded(heading))
        if field is None:
            ignored.append(clean_line(heading))
        elif field in places:
            one, other = clean_line(headings[places[field]]), clean_line(heading)
            raise ReadError(
                mark("Kolonnene «{one}» og «{other}» sier det samme. Behold bare én av dem."), one=one, other=other
            )
        else:
            places[field] = place
    _check_required(places)
    return Columns(
        story=places["story"],
        factor=places["factor"],
        group=places.get("group"),
        teller=places.get("teller"),
        ignored=tuple(heading for heading in ignored if heading),
    )


def _check_required(places: dict[str, int]) -> None:
    if "story" not in places and "factor" not in places:
        raise ReadError(
            mark("Fant ikke kolonnene «historie» og «suksessfaktor». Skriv dem øverst i tabellen, og prøv igjen.")
        )
    if "story" not in places:
        raise ReadError(mark("Fant ikke kolonnen «historie». Skriv den øverst i tabellen, og prøv igjen."))
    if "factor" not in places:
        raise ReadError(mark("Fant ikke kolonnen «suksessfaktor». Skriv den øverst i tabellen, og prøv igjen."))


def _folded(heading: str) -> str:
    """Return a heading as it is looked up: whatever its case, spaces, underscores and hyphens."""
    return " ".join(clean_line(heading).casefold().replace("_", " ").replace("-", " ").split())
