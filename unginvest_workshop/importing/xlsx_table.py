"""Tables in spreadsheets (XLSX), with every cell as the text that is seen."""

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, cast

from unginvest_workshop.importing.columns import MAX_COLUMNS

_ESCAPED = re.compile("_x00([01][0-9A-Fa-f])_")
"""How a spreadsheet writes a control character."""

_PLAIN_FORMAT = re.compile(r"(0+)(?:\.(0+))?(%?)")
"""Formats of numbers that are followed to the letter, such as 0, 000, 0.00 and 0%."""


class _Cell(Protocol):
    @property
    def value(self) -> object: ...
    @property
    def number_format(self) -> str: ...


class _Sheet(Protocol):
    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_col: int) -> Iterator[tuple[_Cell, ...]]: ...


def unpacked_size(data: bytes) -> int:
    """Return how many bytes the file's parts would take. Raises zipfile.BadZipFile."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())


def xlsx_rows(data: bytes, is_heading: Callable[[Sequence[str]], bool]) -> Iterator[list[str]]:
    """Yield the rows of the first sheet that has the headings of a table; without one, of the first sheet.

    The parser raises exceptions of many kinds for files that are not what they say.
    """
    import openpyxl  # noqa: PLC0415  slow to import, and seldom needed

    with warnings.catch_warnings():
        # what the parser says of parts that it leaves out is of no use to anybody here
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = cast("list[_Sheet]", book.worksheets)
        chosen = next((sheet for sheet in sheets if is_heading(_heading(sheet))), sheets[0])
        yield from _sheet_rows(chosen)


def _heading(sheet: _Sheet) -> list[str]:
    return next((row for row in _sheet_rows(sheet) if any(cell.strip() for cell in row)), [])


def _sheet_rows(sheet: _Sheet) -> Iterator[list[str]]:
    # some programs write wrong dimensions, and a wrong one hides rows
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_col=MAX_COLUMNS):
        yield [_as_seen(cell) for cell in row]


def _as_seen(cell: _Cell) -> str:
    """Return what a person sees in a cell."""
    match cell.value:
        case None:
            return ""
        case bool(value):
            return str(value).upper()
        case int(value) | float(value):
            return _number(value, cell.number_format)
        case dt.datetime() | dt.time() as moment:
            return _moment(moment)
        case value:
            return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))


def _moment(moment: dt.datetime | dt.time) -> str:
    """Return a date, with its time where it has one, or a time."""
    if isinstance(moment, dt.time):
        return moment.strftime("%H:%M")
    return moment.strftime("%d.%m.%Y" if moment.time() == dt.time() else "%d.%m.%Y %H:%M")


def _number(value: float, number_format: str) -> str:
    """Return a number as its format shows it, where the format is a plain one; else as short as it can be."""
    plain = _PLAIN_FORMAT.fullmatch(number_format)
    if plain is None:
        return f"{value:.15g}"
    whole, decimals, percent = plain[1], plain[2] or "", plain[3]
    width = len(whole) + (len(decimals) + 1 if decimals else 0)
    return f"{value * (100 if percent else 1):0{width}.{len(decimals)}f}{percent}"
