"""Reading a table of participants from a file: names, with departments and roles where there are such columns."""

from itertools import islice
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.people_list import ListedTable, has_headings, people_in
from unginvest_workshop.domain.table import has_headings as tells_stories
from unginvest_workshop.domain.text import MAX_LENGTH
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.file_rows import file_rows
from unginvest_workshop.importing.read_error import ReadError

_MAX_LINES: Final = 5000
"""Rows that are looked at, empty ones too: far more people than a fagdag has."""
_LONGEST_NAME: Final = 200


def read_people_table(path: Path) -> ListedTable:
    """Read the people in a table; one column of names needs no heading. Raises ReadError."""
    rows = list(islice(file_rows(path, has_headings), _MAX_LINES))
    if not any(cell.strip() for row in rows for cell in row):
        raise ReadError(mark("Fila «{name}» er tom."), name=path.name)
    first = next(row for row in rows if any(cell.strip() for cell in row))
    if tells_stories(first):
        raise ReadError(mark("«{name}» er en tabell med historier. Velg «Importer» for den."), name=path.name)
    table = people_in(rows)
    if any("\0" in cell or len(cell) > MAX_LENGTH for row in rows for cell in row) or not _are_names(table):
        raise ReadError(
            mark("Fant ingen navn i «{name}». Skriv «navn» øverst i kolonnen med navnene, og prøv igjen."),
            name=path.name,
        )
    return table


def _are_names(table: ListedTable) -> bool:
    return bool(table.people) and all(len(person.name) <= _LONGEST_NAME for person in table.people)
