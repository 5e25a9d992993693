"""Setting a newspaper: masthead, headline and ingress over columns, with a photo, on a sheet of warm paper.

The letters are as large as lets all of it stand on one page, or else on as few as it can.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint
from unginvest_workshop.ui.stage.content import FrontPage, Photo, Picture
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, PictureMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Typesetter

_COLUMN: Final = 0.42
"""How narrow a column may become, as a share of the height."""
_MOST_COLUMNS: Final = 4
_LEAST_COLUMNS: Final = 0.2
"""With less of the height left under the headline, the columns begin on the next page."""
_LEAST_PHOTO: Final = 0.32
_MOST_TITLES: Final = 0.75
"""Titles that take more than this of the room beside a photo stand over all columns, and the photo on its own page."""
_LONGEST_CAPTION: Final = 0.12
_ROUNDING: Final = 0.01


class _Letters(NamedTuple):
    """What a page is set in."""

    headline: Role
    ingress: Role
    body: Role


_SIZES: Final = (
    _Letters(Role.HEADLINE_HUGE, Role.INGRESS_HUGE, Role.NEWS_HUGE),
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
    tried: list[list[list[Mark]]] = []
    for letters in _SIZES:
        tried.append(_Press(block, room, letters, sheet, typesetter).pages())
        if len(tried[-1]) == 1:
            break
    return min(tried, key=len)


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
        self._grid = _grid(self._inner, sheet, in_halves=block.photo is not None)
        self._pages: list[list[Mark]] = []
        self._y = 0.0
        self._caption_words = block.photo.caption if block.photo else ""

    def pages(self) -> list[list[Mark]]:
        """Set everything; the last thing asked."""
        self._new_page()
        self._stack(self._masthead())
        aside = self._photo_aside()
        if not aside:
            self._stack(self._titles(self._inner.width()))
        rest = self._flow()
        if rest and not aside and self._inner.bottom() - self._y < self._sheet.of(_LEAST_COLUMNS):
            self._new_page()
        rest = self._fill(rest, self._even(rest, self._grid.count // 2 if aside else self._grid.count))
        while rest:
            self._new_page()
            rest = self._fill(rest, self._even(rest, self._grid.count))
        if self._block.photo is not None and not aside:
            self._new_page()
            self._photo(self._block.photo, self._inner.left(), self._inner.width())
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

    def _titles(self, width: float) -> list[Row]:
        """Set the headline, and the first paragraph under it if it is short enough for that."""
        rows: list[Row] = []
        if self._block.headline:
            style = self._sheet.style(self._letters.headline)
            rows += text_rows(self._type.text(self._block.headline, style, Tone.NEWS_INK, width))
        return rows + self._ingress(width)

    def _ingress(self, width: float) -> list[Row]:
        if not self._block.ingress:
            return []
        style = self._sheet.style(self._letters.ingress)
        lines = self._type.text(self._block.ingress, style, Tone.NEWS_INK, width)
        return text_rows(lines, above=self._sheet.of(0.012))

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
        """Return the lines of the columns: whose it is, the paragraphs, and a caption too long for its photo."""
        body = self._letters.body
        rows = self._lines(self._block.byline, Role.BYLINE, Tone.NEWS_MUTED)
        for paragraph in self._block.body:
            rows += self._lines(paragraph, body, Tone.NEWS_INK)
        if not self._short_caption():
            rows += self._lines(self._caption_words, Role.DATELINE, Tone.NEWS_MUTED)
        return rows

    def _lines(self, text: str, role: Role, tone: Tone) -> list[Row]:
        if not text:
            return []
        style = self._sheet.style(role)
        return text_rows(self._type.text(text, style, tone, self._grid.width), above=style.px * 0.45)

    def _short_caption(self) -> list[Row]:
        """Set what stands under the photo; nothing when it is too long for that."""
        if not self._caption_words:
            return []
        style = self._sheet.style(Role.DATELINE)
        rows = text_rows(self._type.text(self._caption_words, style, Tone.NEWS_MUTED, self._half))
        return rows if sum(row.height for row in rows) <= self._sheet.of(_LONGEST_CAPTION) else []

    # -- where it stands -------------------------------------------------------------------------------------------

    def _new_page(self) -> None:
        self._pages.append([BoxMark(self._paper, self._sheet.of(0.008), Tone.NEWSPRINT)])
        self._y = self._inner.top()
        if len(self._pages) > 1:
            for row in self._running_head():
                self._pages[-1] += all_moved(row.marks, self._inner.left(), self._y)
                self._y += row.height
            self._y += self._sheet.of(0.012)

    def _running_head(self) -> list[Row]:
        """Say on each further page which newspaper it is, if that takes no more than a line."""
        rows = self._centred(self._block.masthead or self._block.headline, Role.BYLINE, Tone.NEWS_MUTED)
        return [*rows, self._rule(0.0018, Tone.NEWS_INK)] if len(rows) == 1 else []

    def _stack(self, rows: Sequence[Row]) -> None:
        """Place rows across the page, and on to the next ones."""
        for row in rows:
            above = row.above if self._y > self._inner.top() else 0.0
            if self._y > self._inner.top() and self._y + above + row.height > self._inner.bottom() + _ROUNDING:
                self._new_page()
                above = 0.0
            self._pages[-1] += all_moved(row.marks, self._inner.left(), self._y + above)
            self._y += above + row.height
        self._y += self._sheet.of(0.014)

    def _even(self, rows: Sequence[Row], count: int) -> list[_Column]:
        """Return the first columns of what is left of the page: no longer than need be when they take all rows."""
        room = self._inner.bottom() - self._y
        height = sum(row.height + row.above for row in rows) / count
        step = max((row.height for row in rows), default=room) / 2
        while height < room:
            columns = self._columns(count, self._y + height)
            if not _flowed(rows, columns)[1]:
                return columns
            height += step
        return self._columns(count, self._inner.bottom())

    def _columns(self, count: int, bottom: float) -> list[_Column]:
        return [_Column(self._grid.at(n), self._y, bottom) for n in range(count)]

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

    def _photo_aside(self) -> bool:
        """Place the photo at the right, with the titles at its left, if there are both; tell whether there were."""
        room = self._inner.bottom() - self._y
        rows = self._titles(self._half)
        if self._block.photo is None or self._grid.count < 2 or room < self._sheet.of(_LEAST_PHOTO):
            return False
        if sum(row.height + row.above for row in rows) > room * _MOST_TITLES:
            return False
        top = self._y
        self._photo(self._block.photo, self._grid.at(self._grid.count // 2), self._half)
        self._y = top
        self._stack(rows)
        return True

    @property
    def _half(self) -> float:
        """How wide the columns beside a photo are together."""
        count = max(1, self._grid.count // 2)
        return count * self._grid.width + (count - 1) * self._grid.gap

    def _photo(self, photo: Photo, left: float, width: float) -> None:
        """Place a photo as large as fits, in the middle of a width, with its caption."""
        shape = photo.width / photo.height if photo.width > 0 and photo.height > 0 else 1.5
        caption = self._short_caption()
        air = self._sheet.of(0.01)
        tall = self._inner.bottom() - self._y - sum(row.height for row in caption) - air
        wide = min(width, tall * shape)
        tall = wide / shape
        place = QRectF(left + (width - wide) / 2, self._y, wide, tall)
        picture = Picture(PhotoPaint(photo.path, photo.width, photo.height))
        self._pages[-1].append(PictureMark(place, picture, 0))
        y = self._y + tall + air
        longest = max((mark.rect.right() for row in caption for mark in row.marks), default=0.0)
        x = left + max(0.0, min((width - wide) / 2, width - longest))
        for row in caption:
            self._pages[-1] += all_moved(row.marks, x, y)
            y += row.height


def _grid(inner: QRectF, sheet: Sheet, *, in_halves: bool) -> _Grid:
    """Return as many columns as are wide enough to be read well; ``in_halves`` an even number, so that there are."""
    gap = sheet.of(0.036)
    count = max(1, min(_MOST_COLUMNS, int((inner.width() + gap) // (sheet.of(_COLUMN) + gap))))
    count = count - count % 2 if in_halves and count > 1 else count
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
