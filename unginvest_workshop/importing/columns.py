"""Which column of a table is which, by its heading."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.people_list import has_headings as lists_people
from unginvest_workshop.domain.table import field_of
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.read_error import ReadError

MAX_COLUMNS: Final = 256
"""Columns that are looked at; a hostile file may claim thousands for each row."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the known columns stand, from 0; and the headings of the others."""

    story: int
    factor: int
    group: int | None
    teller: int | None
    ignored: tuple[str, ...]
    in_norwegian: int | None = None
    recurring: int | None = None
    number: int | None = None
    """Only a table that this app wrote has the stories' numbers."""

    @property
    def own(self) -> bool:
        """Whether this app wrote the table: its cells are guarded, and a story may be known by its teller alone."""
        return self.number is not None


def find_columns(headings: Sequence[str]) -> Columns:
    """Find the columns by their headings. Raises ReadError when one is missing or is there twice."""
    places: dict[str, int] = {}
    ignored = []
    for place, heading in enumerate(headings):
        field = field_of(heading)
        if field is None:
            ignored.append(clean_line(heading))
        elif field in places:
            one, other = clean_line(headings[places[field]]), clean_line(heading)
            raise ReadError(
                mark("Kolonnene «{one}» og «{other}» sier det samme. Behold bare én av dem."), one=one, other=other
            )
        else:
            places[field] = place
    if "story" not in places and "factor" not in places and lists_people(headings):
        raise ReadError(
            mark(
                "Dette ser ut som en liste over deltakere. Ta den inn under «Deltakere og grupper» (Ctrl+D) i fagdagen."
            )
        )
    _check_required(places)
    return Columns(
        story=places["story"],
        factor=places["factor"],
        group=places.get("group"),
        teller=places.get("teller"),
        ignored=tuple(heading for heading in ignored if heading),
        in_norwegian=places.get("in_norwegian"),
        recurring=places.get("recurring"),
        number=places.get("number"),
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
