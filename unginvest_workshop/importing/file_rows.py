"""The rows of a table in a file, whichever way it is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from unginvest_workshop.domain.text import decode
from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.read_error import ReadError
from unginvest_workshop.importing.text_table import text_rows
from unginvest_workshop.importing.xlsx_table import unpacked_size, xlsx_rows

MAX_BYTES = 50_000_000
"""How large a file may be, unpacked."""

IsHeading = Callable[[Sequence[str]], bool]
"""Tells whether a row is the headings of the table that is looked for."""

_ZIP = b"PK\x03\x04"


def file_rows(path: Path, is_heading: IsHeading) -> Iterable[list[str]]:
    """Return the file's rows, empty ones too, so that counting them gives the row that a person sees.

    ``is_heading`` finds the way that cells are divided, and the sheet. Raises ReadError, and so may the iteration.
    """
    data = _content(path)
    if data.startswith(_ZIP):
        return _spreadsheet_rows(data, path.name, is_heading)
    text = decode(data)
    if text is None:
        raise _no_table(path.name)
    return text_rows(text, is_heading)


def too_large(name: str) -> ReadError:
    """Return what is said of a file that is too large."""
    return ReadError(mark("Fila «{name}» er for stor. Del tabellen i flere."), name=name)


def _content(path: Path) -> bytes:
    """Return what is in the file. Raises ReadError where it is none, is too large or can't be read."""
    try:
        if path.is_dir():
            raise ReadError(mark("«{name}» er en mappe. Velg en fil med en tabell."), name=path.name)
        if not path.is_file():
            raise ReadError(mark("Finner ikke fila «{name}»."), name=path.name)
        if path.stat().st_size > MAX_BYTES:
            raise too_large(path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(mark("Fila «{name}» kan ikke åpnes. Har du lov til å lese den?"), name=path.name) from error


def _spreadsheet_rows(data: bytes, name: str, is_heading: IsHeading) -> Iterator[list[str]]:
    # whatever a parser says of a file that pretends, for a person it is one and the same
    try:
        fits = unpacked_size(data) <= MAX_BYTES
        rows = xlsx_rows(data, is_heading) if fits else iter(())
        yield from rows
    except Exception as error:
        raise _no_table(name) from error
    if not fits:
        raise too_large(name)


def _no_table(name: str) -> ReadError:
    return ReadError(
        mark("«{name}» kan ikke leses som en tabell. Lagre den som XLSX, CSV eller TSV, og prøv igjen."), name=name
    )
