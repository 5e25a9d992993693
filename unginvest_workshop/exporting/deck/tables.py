"""Tables on slides: as many rows as a slide holds, the header again on each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style, height_of, take
from unginvest_workshop.exporting.deck.packing import Heads, running
from unginvest_workshop.exporting.deck.slides import GAP, Box, Grid, Part, Slide, TextBox
from unginvest_workshop.exporting.document import Cell, Table, Thread
from unginvest_workshop.exporting.said import joined

CELL_X: Final = 8.0
CELL_Y: Final = 5.0
"""What is free in a cell at its sides, and above and below."""

_CELL: Final = Style(17)
_NOTE: Final = Style(16, ink=Ink.MUTED)
_FIRST: Final = Style(17, Face.SANS_BOLD)
_HEADER: Final = Style(16, Face.SANS_BOLD, Ink.PHASE)
_CHEER: Final = Style(16, ink=Ink.WARM)

_MOST_OVER: Final = 0.35
"""How much of a slide the words over a table may take."""

_Row = tuple[tuple[Paragraph, ...], ...]


def table_slides(
    context: Context, heads: Heads, table: Table, words: Sequence[Paragraph] = (), notes: Sequence[str] = ()
) -> Iterator[Slide]:
    """Yield a table; columns that are about how a step came to be, and its red thread, are told in the notes.

    A few words stand over it on its first slide, many on slides of their own; notes on all of it stand by its last.
    """
    columns = _shown(context, table)
    unit = heads.area.width / sum(table.weights[i] for i in columns)
    widths = tuple(table.weights[i] * unit for i in columns)
    header = tuple(Paragraph(table.header[i], _HEADER) for i in columns)
    rows = [(tuple(_cell(row[i], first=i == 0) for i in columns), _notes(table, row, columns)) for row in table.rows]
    over = height_of(words, heads.area.width) + GAP if words else 0.0
    above = (*heads.long, *words) if heads.long or over > heads.area.height * _MOST_OVER else ()
    yield from running(heads, above)
    first, over = not above, 0.0 if above else over
    area, pages = heads.whole(lambda room: list(_pages(rows, header, widths, room.height, over)))
    for number, (page, said) in enumerate(pages, 1):
        parts: list[Part] = [TextBox(replace(area, height=over - GAP), tuple(words))] if over else []
        top = area.y + over
        heights = [_tall(tuple((each,) for each in header), widths), *(_tall(row, widths) for row in page)]
        grid = Grid(
            Box(area.x, top, area.width, sum(heights)), heads.short, header, tuple(page), widths, tuple(heights)
        )
        yield heads.slide([*parts, grid], (*said, *(notes if number == len(pages) else ())), first=first)
        first, over = False, 0.0


def _shown(context: Context, table: Table) -> list[int]:
    """Return the columns that a slide shows, when first: those that a room decides by."""
    t = context.t
    aside = {t("Hvem er med"), t("Hindring og styrke"), t("Vokser fra")}
    kept = [i for i, name in enumerate(table.header) if name not in aside]
    return sorted(kept, key=lambda i: table.header[i] != t("Når"))


def _cell(cell: Cell, *, first: bool) -> tuple[Paragraph, ...]:
    said = [Paragraph(cell.text, _FIRST if first else _CELL)] if cell.text else []
    said += [Paragraph(cell.note, _NOTE)] if cell.note else []
    said += [Paragraph(cell.celebration, _CHEER)] if cell.celebration else []
    said += [Paragraph(_thread(each), _NOTE) for each in cell.threads]
    return tuple(said)


def _notes(table: Table, row: Sequence[Cell], columns: Sequence[int]) -> tuple[str, ...]:
    """Return what a row says in the columns that aren't shown."""
    lines = []
    for place, cell in enumerate(row):
        if place in columns or cell == Cell():
            continue
        said = joined(". ", filter(None, (cell.text, cell.note, cell.celebration)))
        lines += [table.header[place] + ": " + each for each in filter(None, (said, *map(_thread, cell.threads)))]
    return (row[0].text, *lines) if lines else ()


def _thread(thread: Thread) -> str:
    return joined(" → ", (node.whole for node in thread.nodes))


def _pages(
    rows: Sequence[tuple[_Row, tuple[str, ...]]],
    header: Sequence[Paragraph],
    widths: Sequence[float],
    height: float,
    over: float,
) -> Iterator[tuple[list[_Row], list[str]]]:
    """Yield the rows and notes of each slide, the first with so much over it.

    A row that no slide holds goes on in a row of the next.
    """
    head = _tall(tuple((each,) for each in header), widths)
    page: list[_Row] = []
    notes: list[str] = []
    left = height - over - head
    for whole, said in rows:
        row: _Row | None = whole
        notes_of = list(said)
        while row is not None:
            tall = _tall(row, widths)
            if tall > left and page:
                yield page, notes
                page, notes, left = [], [], height - head
            fits, row = (row, None) if tall <= left else _cut(row, widths, left)
            page.append(fits)
            notes += notes_of
            notes_of = []
            left -= _tall(fits, widths)
    if page:
        yield page, notes


def _cut(row: _Row, widths: Sequence[float], height: float) -> tuple[_Row, _Row | None]:
    cut = [take(cell, _inner(width), height - 2 * CELL_Y) for cell, width in zip(row, widths, strict=True)]
    rest = tuple(after for _, after in cut)
    return tuple(before for before, _ in cut), rest if any(rest) else None


def _tall(row: _Row, widths: Sequence[float]) -> float:
    return (
        max(_CELL.pitch, *(height_of(cell, _inner(width)) for cell, width in zip(row, widths, strict=True)))
        + 2 * CELL_Y
    )


def _inner(width: float) -> float:
    return width - 2 * CELL_X
