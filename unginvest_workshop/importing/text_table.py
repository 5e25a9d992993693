"""Tables in text files: TSV, whose cells are never quoted, and CSV with commas or semicolons, whose cells may be."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

from unginvest_workshop.i18n import mark
from unginvest_workshop.importing.columns import MAX_COLUMNS
from unginvest_workshop.importing.read_error import ReadError


def text_rows(text: str, is_heading: Callable[[Sequence[str]], bool]) -> Iterator[list[str]]:
    """Return the rows of a table, however its cells are divided: the first way that finds its headings.

    The iterator raises ReadError, naming the row, where the quotation marks of a CSV don't match.
    """
    for rows in (_tsv_rows, _semicolon_rows, _comma_rows):
        if is_heading(_first_row(rows(text))):
            return rows(text)
    return max((_tsv_rows, _semicolon_rows, _comma_rows), key=lambda rows: len(_first_row(rows(text))))(text)


def _first_row(rows: Iterator[list[str]]) -> list[str]:
    """Return the first row with anything in it; none where it cannot be read this way."""
    try:
        return next((row for row in rows if any(cell.strip() for cell in row)), [])
    except ReadError:
        return []


def _tsv_rows(text: str) -> Iterator[list[str]]:
    for line in io.StringIO(text, newline="\n" if "\n" in text else "\r"):
        yield line.removesuffix("\n").removesuffix("\r").split("\t", MAX_COLUMNS)[:MAX_COLUMNS]


def _semicolon_rows(text: str) -> Iterator[list[str]]:
    return _csv_rows(text, ";")


def _comma_rows(text: str) -> Iterator[list[str]]:
    return _csv_rows(text, ",")


def _csv_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    row = 1
    try:
        for cells in reader:
            yield cells
            row += 1
    except csv.Error as error:
        raise ReadError(
            mark("Rad {row}: Anførselstegnene går ikke opp. Se over raden, eller lagre tabellen som XLSX."), row=row
        ) from error
