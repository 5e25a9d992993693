"""Reading a table of stories and success factors from a file, whichever way it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from unginvest_workshop.domain.table import MAX_ROWS, TableRow, has_headings, is_yes, unguarded
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.columns import Columns, find_columns
from unginvest_workshop.importing.file_rows import file_rows, too_large
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.importing.text_table import text_rows

_MAX_LINES = 1 << 20
"""Rows that are looked at, empty ones too: what a spreadsheet can have at the most."""


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: the rows in their order, and the headings of columns that were left out."""

    rows: tuple[TableRow, ...]
    ignored: tuple[str, ...]


def read_table(path: Path) -> Table:
    """Read a table with the columns story and factor, and group, teller and the others where there are such.

    A row without a factor adds a story; one with neither is passed over. Texts are kept to the letter, as one line,
    without control characters; what guards the cells of a table that this app wrote is taken off. Raises ReadError,
    which names the row where it is about one.
    """
    return _read(file_rows(path, has_headings), path.name)


def read_pasted_table(text: str) -> Table:
    """Read a table that was copied somewhere, as ``read_table`` reads one from a file. Raises ReadError."""
    return _read(text_rows(text, has_headings), "")


def _read(found: Iterable[list[str]], name: str) -> Table:
    rows = enumerate(found, 1)
    columns: Columns | None = None
    read: list[TableRow] = []
    for number, cells in rows:
        if number > _MAX_LINES:
            raise too_large(name)
        if columns is None:
            columns = find_columns(cells) if any(cell.strip() for cell in cells) else None
        elif (row := _read_row(number, cells, columns)) is not None:
            if len(read) == MAX_ROWS:
                raise ReadError(
                    mark("Rad {row}: En tabell kan ha {most} rader. Del den i flere."), row=number, most=MAX_ROWS
                )
            read.append(row)
    if columns is None:
        raise ReadError(mark("Fila «{name}» er tom."), name=name)
    if not read:
        raise ReadError(mark("Det er ingen historier i tabellen. Skriv én på hver rad, og prøv igjen."))
    return Table(tuple(read), columns.ignored)


def _read_row(number: int, cells: list[str], columns: Columns) -> TableRow | None:
    """Return a row, or None where there is neither story nor factor."""
    if not any(cells):  # a spreadsheet may end in a million of them
        return None

    def said(place: int | None) -> str:
        return _cell(number, cells, place, own=columns.own)

    row = TableRow(
        story=said(columns.story),
        factor=said(columns.factor),
        group=said(columns.group),
        teller=said(columns.teller),
        in_norwegian=said(columns.in_norwegian),
        recurring=is_yes(said(columns.recurring)),
        number=said(columns.number),
    )
    told = bool(row.story or (columns.own and row.teller))
    if row.factor and not told:
        raise ReadError(
            mark("Rad {row}: Her står en suksessfaktor uten historie. Skriv hvilken historie den hører til."),
            row=number,
        )
    return row if told else None


def _cell(number: int, cells: list[str], place: int | None, *, own: bool) -> str:
    cell = "" if place is None or place >= len(cells) else cells[place]
    text = clean_line(unguarded(cell) if own else cell)
    if len(text) > MAX_LENGTH:
        raise ReadError(
            mark("Rad {row}: Teksten er på {length} tegn, og det er plass til {most}. Del den i flere."),
            row=number,
            length=len(text),
            most=MAX_LENGTH,
        )
    return text
