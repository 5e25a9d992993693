"""Pages that fill up from the top: a piece that the page at hand has no room for goes on to the next one."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.marks import Mark, all_moved
from unginvest_workshop.ui.stage.pieces import NO_FRAME, Frame, Piece, Row, split
from unginvest_workshop.ui.stage.sheet import Sheet

_LEAST_PICTURE: Final = 0.42
"""A picture that would get less of the height than this goes to a page of its own."""
_ROUNDING: Final = 0.01


class Filling:
    """The pages so far, and how far down the latest is filled. It knows of no blocks: marks and pieces come to it.

    Steps and gaps are in pixels, ``between`` is a share of the height.
    """

    def __init__(self, sheet: Sheet, room: QRectF) -> None:
        self.room = room
        """What may be filled; it is the same on each page."""
        self.pages: list[list[Mark]] = [[]]
        self.lead: Piece | None = None
        """What stands on top of each page that is begun from now on: the question."""
        self._sheet = sheet
        self._begins = room.top()
        """Where the page at hand begins, under the lead."""
        self._y = room.top()
        """How far down it is filled."""

    @property
    def begun(self) -> bool:
        """Whether anything but the lead stands on the page at hand."""
        return self._y > self._begins

    @property
    def top(self) -> float:
        """Where the next block begins if it stays on the page at hand."""
        return self._y + (self._sheet.gap if self.begun else 0)

    @property
    def left(self) -> float:
        """How much of the height is left on the page at hand."""
        return self.room.bottom() - self.top

    @property
    def next_page(self) -> QRectF:
        """The room of a page that is begun from now on, under the lead."""
        return self.room.adjusted(0, self.lead.height + self._sheet.gap if self.lead else 0, 0, 0)

    def fits(self, height: float) -> bool:
        """Tell whether a block so tall has room on the page at hand."""
        return self._fits_at(self.top, height)

    def new_page(self) -> None:
        """Begin another page."""
        self.pages.append([])
        self._begins = self.next_page.top()
        if self.lead:
            self.pages[-1] += all_moved(self.lead.marks, self.room.left(), self.room.top())
        self._y = self._begins

    def leave_if_scarce(self) -> None:
        """Begin another page if a picture would get too little of the one at hand."""
        if self.begun and self.left < self._sheet.of(_LEAST_PICTURE):
            self.new_page()

    def fill(self, marks: Iterable[Mark]) -> None:
        """Let marks that are in place have all that is left of the page at hand."""
        self.pages[-1] += marks
        self._y = self.room.bottom()

    def columns(self, wished: int, least_width: float, gap: float) -> int:
        """Return how many columns there are, so that each is wide enough; one at the least."""
        return max(1, min(wished, int((self.room.width() + gap) // (least_width + gap))))

    def column_width(self, columns: int, gap: float) -> float:
        """Return how wide each of so many columns is."""
        return (self.room.width() - gap * (columns - 1)) / columns

    def takes_all(self, pieces: Sequence[Piece], columns: int, gap: float) -> bool:
        """Tell whether the page at hand takes all of these down its columns."""
        return sum(len(part) for part in _parted(pieces, columns, self.left, gap)) == len(pieces)

    def split(self, pieces: Iterable[Sequence[Row]], frame: Frame) -> list[Piece]:
        """Make pieces that each fit on a page, under the question if that stands on every one."""
        tallest = self.next_page.height()
        return [piece for rows in pieces for piece in split(rows, frame, tallest)]

    def stack(self, pieces: Iterable[Sequence[Row]], between: float) -> None:
        """Place pieces under each other."""
        top = self.top
        for piece in self.split(pieces, NO_FRAME):
            if not self._fits_at(top, piece.height) and top > self._begins:
                self.new_page()
                top = self._y
            self._place(piece, 0, top)
            self._y = top + piece.height
            top = self._y + self._sheet.of(between)

    def into_shortest(self, pieces: Iterable[Piece], columns: int, step: float, gap: float) -> None:
        """Place pieces one by one; when not even the shortest column can take the next one, on a new page."""
        tops = [self.top] * columns
        for piece in pieces:
            column = tops.index(min(tops))
            if not self._fits_at(tops[column], piece.height) and tops[column] > self._begins:
                self.new_page()
                tops, column = [self._y] * columns, 0
            self._place(piece, column * step, tops[column])
            tops[column] += piece.height + gap
            self._y = max(tops) - gap

    def down_columns(self, pieces: Iterable[Piece], columns: int, step: float, gap: float) -> None:
        """Place pieces down one column after the other: evenly when a page takes all the rest."""
        rest = list(pieces)
        while rest:
            top = self.top
            parts = _parted(rest, columns, self.room.bottom() + _ROUNDING - top, gap)
            if not parts and top > self._begins:
                self.new_page()
                continue
            for column, part in enumerate(parts or [rest[:1]]):
                y = top
                for piece in part:
                    self._place(piece, column * step, y)
                    y += piece.height + gap
                self._y = max(self._y, y - gap)
            rest = rest[sum(len(part) for part in parts) or 1 :]

    def _fits_at(self, top: float, height: float) -> bool:
        return top + height <= self.room.bottom() + _ROUNDING

    def _place(self, piece: Piece, aside: float, top: float) -> None:
        self.pages[-1] += all_moved(piece.marks, self.room.left() + aside, top)


def _parted(pieces: Sequence[Piece], columns: int, room: float, gap: float) -> list[list[Piece]]:
    """Return what stands in each column of one page: all in even columns if they fit, else as many as fit."""
    even = max(1, math.ceil(len(pieces) / columns))
    parts = [list(pieces[n : n + even]) for n in range(0, len(pieces), even)]
    if all(sum(piece.height + gap for piece in part) - gap <= room for part in parts):
        return parts
    full: list[list[Piece]] = [[]]
    y = 0.0
    for piece in pieces:
        if y + piece.height > room:
            if len(full) == columns or not full[-1] or piece.height > room:
                break
            full.append([])
            y = 0.0
        full[-1].append(piece)
        y += piece.height + gap
    return [part for part in full if part]
