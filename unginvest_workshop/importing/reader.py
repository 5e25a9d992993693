"""Reading a table of stories and success factors from a file, whichever way it is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from unginvest_workshop.domain.table import MAX_ROWS, TableRow
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.columns import Columns, find_columns
from unginvest_workshop.importing.table_error import TableError
from unginvest_workshop.importing.text_table import decode, text_rows
from unginvest_workshop.importing.xlsx_table import unpacked_size, xlsx_rows

MAX_BYTES = 50_000_000
"""How large a file may be, unpacked."""

_MAX_LINES = 1 << 20
"""Rows that are looked at, empty ones too: what a spreadsheet can have at the most."""

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: the rows in their order, and the headings of columns that were left out."""

    rows: tuple[TableRow, ...]
    ignored: tuple[str, ...]


def read_table(path: Path) -> Table:
    """Read a table with the columns story and factor, and group and teller where there are such.

    A row without a factor adds a story; one with neither is passed over. Texts are kept to the letter, as one line,
    without control characters. Raises TableError, which names the row where it is about one.
    """
    data = _content(path)
    rows = enumerate(_rows(data, path.name), 1)
    columns: Columns | None = None
    read: list[TableRow] = []
    for number, cells in rows:
        if number > _MAX_LINES:
            raise _too_large(path.name)
        if columns is None:
            columns = find_columns(cells) if any(cell.strip() for cell in cells) else None
        elif (row := _read_row(number, cells, columns)) is not None:
            if len(read) == MAX_ROWS:
                raise TableError(
                    mark("Rad {row}: En tabell kan ha {most} rader. Del den i flere."), row=number, most=MAX_ROWS
                )
            read.append(row)
    if columns is None:
        raise TableError(mark("Fila «{name}» er tom."), name=path.name)
    if not read:
        raise TableError(mark("Det er ingen historier i tabellen. Skriv én på hver rad, og prøv igjen."))
    return Table(tuple(read), columns.ignored)


def _content(path: Path) -> bytes:
    """Return what is in the file. Raises TableError where it is none, is too large or can't be read."""
    try:
        if path.is_dir():
            raise TableError(mark("«{name}» er en mappe. Velg en fil med en tabell."), name=path.name)
        if not path.is_file():
            raise TableError(mark("Finner ikke fila «{name}»."), name=path.name)
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise TableError(mark("Fila «{name}» kan ikke åpnes. Har du lov til å lese den?"), name=path.name) from error


def _rows(data: bytes, name: str) -> Iterable[list[str]]:
    """Return the file's rows, empty ones too, so that counting them gives the row that a person sees."""
    if data.startswith(_ZIP):
        return _spreadsheet_rows(data, name)
    text = decode(data)
    if text is None:
        raise _no_table(name)
    return text_rows(text)


def _spreadsheet_rows(data: bytes, name: str) -> Iterator[list[str]]:
    # whatever a parser says of a file that pretends, for a person it is one and the same
    try:
        fits = unpacked_size(data) <= MAX_BYTES
        rows = xlsx_rows(data) if fits else iter(())
        yield from rows
    except Exception as error:
        raise _no_table(name) from error
    if not fits:
        raise _too_large(name)


def _read_row(number: int, cells: list[str], columns: Columns) -> TableRow | None:
    """Return a row, or None where there is neither story nor factor."""
    row = TableRow(
        story=_cell(number, cells, columns.story),
        factor=_cell(number, cells, columns.factor),
        group=_cell(number, cells, columns.group),
        teller=_cell(number, cells, columns.teller),
    )
    if row.factor and not row.story:
        raise TableError(
            mark("Rad {row}: Her står en suksessfaktor uten historie. Skriv hvilken historie den hører til."),
            row=number,
        )
    return row if row.story else None


def _cell(number: int, cells: list[str], place: int | None) -> str:
    text = "" if place is None or place >= len(cells) else clean_line(cells[place])
    if len(text) > MAX_LENGTH:
        raise TableError(
            mark("Rad {row}: Teksten er på {length} tegn, og det er plass til {most}. Del den i flere."),
            row=number,
            length=len(text),
            most=MAX_LENGTH,
        )
    return text


def _too_large(name: str) -> TableError:
    return TableError(mark("Fila «{name}» er for stor. Del tabellen i flere."), name=name)


def _no_table(name: str) -> TableError:
    return TableError(
        mark("«{name}» kan ikke leses som en tabell. Lagre den som XLSX, CSV eller TSV, og prøv igjen."), name=name
    )
