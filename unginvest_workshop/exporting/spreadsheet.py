"""The tables as a spreadsheet (XLSX): a sheet each, with filters, a header that stays, and days that are days.

Every text is written as text: none becomes a formula, a number or a link.
"""

import datetime as dt
import io
import math
import textwrap
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, assert_never

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.exporting.colours import STRONG
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.tables import RowTable, Value, tables
from unginvest_workshop.i18n import mark

MOST: Final = 32_767
"""Characters that a cell takes."""

_OPTIONS: Final = MappingProxyType(
    {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
)
_STRONG: Final = MappingProxyType({phase: f"#{colour}" for phase, colour in zip(Phase, STRONG, strict=True)})
_INK: Final = "#1E2A26"
_HAIR: Final = "#E4DDD2"
_LINE: Final = 15
"""Points that a line takes."""
_HIGHEST: Final = 409
"""Points that a row may have."""
_FILTER: Final = 4
"""Characters that the button of a filter covers."""
_A4: Final = 9
_PAGE: Final = 195
"""Characters side by side on a printed page, so small that they can still be read."""
_DAY: Final = MappingProxyType({"nb": "dd.mm.yyyy", "nn": "dd.mm.yyyy", "en": "d mmm yyyy"})
"""How each language writes a day."""

_NOTHING_CHOSEN: Final = mark("Ingen av delene som er valgt, har rader til et regneark, så XLSX-fila er tom.")


def write_xlsx(material: Material) -> Written:
    """Return the spreadsheet; its properties have the title and the day, and nobody's name."""
    source, written = material.source, io.BytesIO()
    shown = tables(source, material.choices.sections)
    with Workbook(written, dict(_OPTIONS)) as book:
        made = dt.datetime.combine(source.snapshot.workshop.date, dt.time(12))
        book.set_properties({"title": _clean(material.summary.front.title), "created": made})
        body = {"valign": "top", "align": "left", "text_wrap": True, "font_color": _INK}
        body |= {"bottom": 1, "bottom_color": _HAIR}
        plain = book.add_format(body)
        day = book.add_format({**body, "num_format": _DAY[source.t.language]})
        for table in shown:
            head = {"bg_color": _STRONG[table.phase], "font_color": "#FFFFFF", "bold": True, "text_wrap": True}
            sheet = book.add_worksheet(table.name)
            _lay_out(sheet, table, book.add_format({**head, "valign": "vcenter"}))
            for number, row in enumerate(table.rows, 1):
                sheet.set_row(number, _height(row, [column.width for column in table.columns]))
                for place, value in enumerate(row):
                    _write(sheet, number, place, value, day if isinstance(value, dt.date) else plain)
        if not shown:
            book.add_worksheet()
    file = OutFile(f"{material.stem}.xlsx", written.getvalue())
    return Written((file,), notice="" if shown else _NOTHING_CHOSEN)


def _lay_out(sheet: Worksheet, table: RowTable, head: Format) -> None:
    """Write the header, and let the sheet be easy to read, to filter and to print."""
    last = len(table.columns) - 1
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        _write(sheet, 0, place, column.title, head)
    titles = [column.title for column in table.columns]
    sheet.set_row(0, _height(titles, [column.width - _FILTER for column in table.columns]) + _LINE / 2)
    sheet.set_tab_color(_STRONG[table.phase])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), last)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(math.ceil(sum(column.width for column in table.columns) / _PAGE), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_header("&L&A")
    sheet.set_footer("&R&P / &N")


def _height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """Return how many points high a row is in which every text is seen whole, as far as a row may be so high.

    Some programs make rows high enough by themselves, and some don't.
    """
    lines = (_lines(value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str))
    return min(_HIGHEST, _LINE * max(lines, default=1))


def _lines(text: str, width: int) -> int:
    return sum(max(1, len(textwrap.wrap(line, width))) for line in text.split("\n"))


def _write(sheet: Worksheet, row: int, place: int, value: Value, look: Format) -> None:
    match value:
        case None | "":
            sheet.write_blank(row, place, None, look)
        case str():
            _write_text(sheet, row, place, _clean(value), look)
        case int():
            sheet.write_number(row, place, value, look)
        case dt.date():
            sheet.write_datetime(row, place, value, look)
        case _:
            assert_never(value)


def _write_text(sheet: Worksheet, row: int, place: int, text: str, look: Format) -> None:
    if text.startswith("<r>") and text.endswith("</r>"):
        # the library takes such a text for markup of its own; in two pieces it is only text
        sheet.write_rich_string(row, place, text[0], look, text[1:], look)
    else:
        sheet.write_string(row, place, text, look)


def _clean(text: str) -> str:
    cleaned = clean_text(text)
    return cleaned if len(cleaned) <= MOST else f"{cleaned[: MOST - 1]}…"
