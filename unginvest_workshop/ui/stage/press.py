"""Setting a newspaper: masthead, headline and ingress over columns, with a photo, on a sheet of warm paper.

The letters are as large as lets all of it stand on one page; what cannot goes on to the next ones at the least size.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.content import FrontPage
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, PictureMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import NO_FRAME, Row, split, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Typesetter

_COLUMN: Final = 0.42
"""How narrow a column may become, as a share of the height."""
_MOST_COLUMNS: Final = 4
_LEAST_COLUMNS: Final = 0.2
"""With less of the height left under the headline, the columns begin on the next page."""
_LEAST_PHOTO: Final = 0.32
_SHARED_PHOTO: Final = 0.56
"""How much of the columns a photo takes at the most when there is text under it too."""
_LONGEST_CAPTION: Final = 0.12
_LONGEST_INGRESS: Final = 0.2
_ROUNDING: Final = 0.01


class _Letters(NamedTuple):
    """What a page is set in."""

    headline: Role
    ingress: Role
    body: Role


_SIZES: Final = (
    _Letters(Role.HEADLINE_LARGE, Role.INGRESS_LARGE, Role.NEWS_LARGE),
    _Letters(Role.HEADLINE, Role.INGRESS, Role.NEWS),
    _Letters(Role.HEADLINE_SMALL, Role.INGRESS_SMALL, Role.NEWS_SMALL),
)


class _Column(NamedTuple):
    """Where lines flow, from the top on down."""

    left: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns of a page, all as wide."""

    left: float
    width: float
    count: int
    gap: float

    def at(self, number: int) -> float:
        """Return where a column begins."""
        return self.left + number * (self.width + self.gap)


def front_pages(block: FrontPage, room: QRectF, sheet: Sheet, typesetter: Typesetter) -> list[list[Mark]]:
    """Return the marks of each page of a newspaper, within the room."""
    pages: list[list[Mark]] = []
    for letters in _SIZES:
        pages = _Press(block, room, letters, sheet, typesetter).pages()
        if len(pages) == 1:
            break
    return pages


class _Press:
    """One newspaper in letters of one size, as its pages fill up."""

    def __init__(self, block: FrontPage, room: QRectF, letters: _Letters, sheet: Sheet, typesetter: Typesetter) -> None:
        self._block = block
        self._letters = letters
        self._sheet = sheet
        self._type = typesetter
        self._paper = room
        pad = sheet.of(0.032)
        self._inner = room.adjusted(pad, pad * 0.6, -pad, -pad * 0.7)
        self._grid = _grid(self._inner, sheet)
        self._pages: list[list[Mark]] = []
        self._y = 0.0

    def pages(self) -> list[list[Mark]]:
        """Set everything; the last thing asked."""
        self._new_page()
        self._stack([*self._masthead(), *self._headline(), *self._ingress()])
        flow = self._flow()
        if not flow and self._block.photo is None:
            return self._pages
        if self._inner.bottom() - self._y < self._sheet.of(_LEAST_PHOTO if self._block.photo else _LEAST_COLUMNS):
            self._new_page()
        rest = self._fill(flow, self._even(flow)) if self._block.photo is None else self._around_photo(flow)
        while rest:
            self._new_page()
            rest = self._fill(rest, self._even(rest))
        return self._pages

    # -- what stands on top ----------------------------------------------------------------------------------------

    def _masthead(self) -> list[Row]:
        """Set the newspaper's name and its day between rules."""
        rows = self._centred(self._block.masthead, Role.MASTHEAD, Tone.NEWS_INK)
        rows.append(self._rule(0.005, Tone.NEWS_INK))
        if self._block.dated:
            rows += self._centred(self._block.dated, Role.DATELINE, Tone.NEWS_MUTED)
            rows.append(self._rule(0.0018, Tone.NEWS_INK))
        return rows

    def _headline(self) -> list[Row]:
        style = self._sheet.style(self._letters.headline)
        lines = self._type.text(self._block.headline, style, Tone.NEWS_INK, self._inner.width())
        return text_rows(lines, above=self._sheet.of(0.006)) if self._block.headline else []

    def _ingress(self) -> list[Row]:
        """Set the first paragraph over all columns, if it is short enough for that."""
        rows = self._wide_ingress()
        return rows if sum(row.height for row in rows) <= self._sheet.of(_LONGEST_INGRESS) else []

    def _wide_ingress(self) -> list[Row]:
        if not self._block.ingress:
            return []
        style = self._sheet.style(self._letters.ingress)
        lines = self._type.text(self._block.ingress, style, Tone.NEWS_INK, self._inner.width())
        return text_rows(lines, above=self._sheet.of(0.01))

    def _centred(self, text: str, role: Role, tone: Tone) -> list[Row]:
        lines = self._type.text(text, self._sheet.style(role), tone, self._inner.width()) if text else []
        return [row for line in lines for row in text_rows([line], x=(self._inner.width() - line.width) / 2)]

    def _rule(self, share: float, tone: Tone) -> Row:
        """Return a rule across the page with a little air around it."""
        thick = max(1.0, self._sheet.of(share))
        air = self._sheet.of(0.006)
        return Row(thick + 2 * air, (BoxMark(QRectF(0, air, self._inner.width(), thick), 0, tone),))

    # -- what flows ------------------------------------------------------------------------------------------------

    def _flow(self) -> list[Row]:
        """Return the lines of the columns: whose it is, what is too long to stand elsewhere, and the paragraphs."""
        body = self._letters.body
        rows = self._lines(self._block.byline, Role.BYLINE, Tone.NEWS_MUTED)
        if not self._ingress():
            rows += self._lines(self._block.ingress, self._letters.ingress, Tone.NEWS_INK)
        for paragraph in self._block.body:
            rows += self._lines(paragraph, body, Tone.NEWS_INK)
        if not self._short_caption(self._grid.width):
            rows += self._lines(self._block.caption, Role.DATELINE, Tone.NEWS_MUTED)
        return rows

    def _lines(self, text: str, role: Role, tone: Tone) -> list[Row]:
        if not text:
            return []
        style = self._sheet.style(role)
        return text_rows(self._type.text(text, style, tone, self._grid.width), above=style.px * 0.45)

    def _short_caption(self, width: float) -> list[Row]:
        """Set what stands under the photo; nothing when it is too long for that."""
        if not self._block.caption or self._block.photo is None:
            return []
        style = self._sheet.style(Role.DATELINE)
        rows = text_rows(self._type.text(self._block.caption, style, Tone.NEWS_MUTED, width))
        return rows if sum(row.height for row in rows) <= self._sheet.of(_LONGEST_CAPTION) else []

    # -- where it stands -------------------------------------------------------------------------------------------

    def _new_page(self) -> None:
        self._pages.append([BoxMark(self._paper, self._sheet.of(0.008), Tone.NEWSPRINT)])
        self._y = self._inner.top()

    def _stack(self, rows: Sequence[Row]) -> None:
        """Place rows across the page, and on to the next ones."""
        for number, piece in enumerate(split(rows, NO_FRAME, self._inner.height())):
            if number:
                self._new_page()
            self._pages[-1] += all_moved(piece.marks, self._inner.left(), self._y)
            self._y += piece.height
        self._y += self._sheet.of(0.02)

    def _even(self, rows: Sequence[Row]) -> list[_Column]:
        """Return the columns of what is left of the page, no longer than they need be when they take all rows."""
        room = self._inner.bottom() - self._y
        height = sum(row.height + row.above for row in rows) / self._grid.count
        step = max(row.height for row in rows) / 2
        while height < room:
            columns = self._all_columns(self._y + height)
            if not _flowed(rows, columns)[1]:
                return columns
            height += step
        return self._all_columns(self._inner.bottom())

    def _all_columns(self, bottom: float) -> list[_Column]:
        return [_Column(self._grid.at(n), self._y, bottom) for n in range(self._grid.count)]

    def _fill(self, rows: Sequence[Row], columns: Sequence[_Column]) -> list[Row]:
        """Let rows flow down columns, with rules between them; return those that are left."""
        placed, rest = _flowed(rows, columns)
        for left, top, row in placed:
            self._pages[-1] += all_moved(row.marks, left, top)
        ends = {left: top + row.height for left, top, row in placed}
        for before, column in pairwise(columns):
            if column.left in ends:
                top = max(before.top, column.top)
                self._upright(column.left, top, max(ends.get(before.left, 0), ends[column.left]))
        return rest

    def _upright(self, left: float, top: float, bottom: float) -> None:
        """Draw a hairline before a column."""
        thick = max(1.0, self._sheet.of(0.0015))
        x = left - self._grid.gap / 2 - thick / 2
        self._pages[-1].append(BoxMark(QRectF(x, top, thick, max(0.0, bottom - top)), 0, Tone.NEWS_LINE))

    def _around_photo(self, rows: Sequence[Row]) -> list[Row]:
        """Place the photo over the last columns: all the way down if the text fits beside it, else with text under."""
        spanned = (self._grid.count + 1) // 2
        free = self._grid.count - spanned if rows else 0
        if not rows:
            spanned = self._grid.count
        beside = self._all_columns(self._inner.bottom())[:free]
        alone = bool(rows) and bool(_flowed(rows, beside)[1])
        room = self._inner.bottom() - self._y
        below = self._photo(self._grid.count - spanned, spanned, room * _SHARED_PHOTO if alone else room)
        under = [_Column(self._grid.at(n), below, self._inner.bottom()) for n in range(free, self._grid.count)]
        return self._fill(rows, [*beside, *under]) if rows else []

    def _photo(self, first: int, spanned: int, height: float) -> float:
        """Place the photo and its caption over some columns; return where they end."""
        photo = self._block.photo
        width = spanned * self._grid.width + (spanned - 1) * self._grid.gap
        caption = self._short_caption(width)
        told = sum(row.height for row in caption)
        tall = max(1.0, min(width / self._block.shape, height - told - self._sheet.of(0.008)))
        wide = tall * self._block.shape
        left = self._grid.at(first)
        if photo is not None:
            place = QRectF(left + (width - wide) / 2, self._y, wide, tall)
            self._pages[-1].append(PictureMark(place, photo, 0))
        y = self._y + tall + self._sheet.of(0.008)
        for row in caption:
            self._pages[-1] += all_moved(row.marks, left, y)
            y += row.height
        return y + self._sheet.of(0.016)


def _grid(inner: QRectF, sheet: Sheet) -> _Grid:
    """Return as many columns as are wide enough to be read well."""
    gap = sheet.of(0.036)
    count = max(1, min(_MOST_COLUMNS, int((inner.width() + gap) // (sheet.of(_COLUMN) + gap))))
    return _Grid(inner.left(), (inner.width() - gap * (count - 1)) / count, count, gap)


def _flowed(rows: Sequence[Row], columns: Sequence[_Column]) -> tuple[list[tuple[float, float, Row]], list[Row]]:
    """Return where each row stands, by its left and top, and the rows that no column has room for.

    The first one always has: a page that took nothing would be followed by others like it without end.
    """
    placed: list[tuple[float, float, Row]] = []
    rest = list(rows)
    for column in columns:
        y = column.top
        while rest:
            above = rest[0].above if y > column.top else 0.0
            if placed and y + above + rest[0].height > column.bottom + _ROUNDING:
                break
            placed.append((column.left, y + above, rest[0]))
            y += above + rest.pop(0).height
    return placed, rest
