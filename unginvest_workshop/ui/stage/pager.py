"""How each kind of block goes on the pages: stacked, in columns, in the middle, or in all the room that is left."""

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.ui.pictures.drawing_painting import DrawingPaint, paper_in
from unginvest_workshop.ui.stage.blocks import Setter
from unginvest_workshop.ui.stage.chains import ChainSetter
from unginvest_workshop.ui.stage.content import (
    Cards,
    Chain,
    Drawing,
    FrontPage,
    Gathered,
    Instructions,
    Kicker,
    Lines,
    Names,
    PagedPicture,
    Photos,
    Picture,
    Prompt,
    Question,
    Schedule,
    SideBySide,
    Verse,
    Words,
)
from unginvest_workshop.ui.stage.filling import Filling
from unginvest_workshop.ui.stage.gathering import gathered_rows
from unginvest_workshop.ui.stage.marks import Mark, PictureMark, all_moved
from unginvest_workshop.ui.stage.photo_pages import PhotoSetter
from unginvest_workshop.ui.stage.pieces import NO_FRAME, Row, compose
from unginvest_workshop.ui.stage.press import front_pages
from unginvest_workshop.ui.stage.prompt import prompt_rows
from unginvest_workshop.ui.stage.schedule import ScheduleSetter
from unginvest_workshop.ui.stage.sheet import LEAST_TEXT
from unginvest_workshop.ui.stage.sides import SidesSetter
from unginvest_workshop.ui.stage.verse import verse_rows

_LEAD: Final = 0.3
"""A question that takes no more of the height than this is shown again on the following pages."""
_LEAST_CARD: Final = 0.4
"""How narrow a column of cards may become, as a share of the height."""
_MOST_NAME_COLUMNS: Final = 3
_SCHEDULES: Final = ((True, 1), (True, 2), (False, 2))
"""How the day may be set, the best first: whether large, and in how many columns at the most."""
_WIDEST_SCHEDULE: Final = 1.2
"""How wide a line of the day may become, as a share of the height: the eye is to find its end."""
_LARGE_GATHERED: Final = 0.4
"""What was said by many stands large as long as it takes no more of the room: name and metaphor are to be seen too."""


class Pager:
    """The pages of one content, as they fill up. ``room`` is the same on each."""

    def __init__(self, setter: Setter, room: QRectF) -> None:
        self._set = setter
        self._sheet = setter.sheet
        self._room = room
        self._fill = Filling(setter.sheet, room)
        self._kicker: list[Row] = []
        self.torn = 0
        """How many cards were too tall for a page, and go on in another one."""

    def finished(self) -> list[list[Mark]]:
        """Return the marks of the pages; the last thing asked."""
        self._flush_kicker()
        return self._fill.pages

    def kicker(self, block: Kicker) -> None:
        """Keep the line for the question that it goes with."""
        self._flush_kicker()
        self._kicker = self._set.kicker(block, self._room.width())

    def question(self, block: Question) -> None:
        """Place the question, and let it stand on the following pages too if it is short."""
        rows = self._set.question(block, self._room.width())
        if self._kicker and rows:
            rows = [*self._kicker, replace(rows[0], above=self._sheet.of(0.02)), *rows[1:]]
            self._kicker = []
        self._fill.lead = None
        self._fill.stack([rows], 0)
        lead = compose(rows, NO_FRAME)
        self._fill.lead = lead if lead.height <= self._sheet.of(_LEAD) else None

    def prompt(self, block: Prompt) -> None:
        """Place a question in the middle of what is left."""
        self._flush_kicker()
        tallest = self._fill.next_page.height()
        rows = prompt_rows(block, self._sheet, self._set.type, self._room.width(), tallest)
        piece = compose(rows, NO_FRAME)
        if not self._fill.fits(piece.height) and self._fill.begun:
            self._fill.new_page()
        free = self._fill.left - piece.height
        if free > 0:
            self._fill.fill(all_moved(piece.marks, self._room.left(), self._fill.top + free / 2))
        else:
            self._fill.stack([rows], 0)

    def lines(self, block: Lines) -> None:
        """Place plain lines."""
        self._flush_kicker()
        self._fill.stack(self._set.lines(block, self._room.width()), 0.002)

    def instructions(self, block: Instructions) -> None:
        """Place what to do."""
        self._flush_kicker()
        self._fill.stack(self._set.instructions(block, self._room.width()), 0.02)

    def cards(self, block: Cards) -> None:
        """Place cards, each in the column that is shortest then."""
        self._flush_kicker()
        gap = self._sheet.of(0.029)
        columns = self._fill.columns(block.columns, self._sheet.of(_LEAST_CARD), gap)
        frame = self._set.card_frame(self._fill.column_width(columns, gap), warm=block.warm)
        rows = [self._set.card(card, block, frame.width) for card in block.cards]
        pieces = [self._fill.split([each], frame) for each in rows]
        self.torn += sum(len(each) > 1 for each in pieces)
        self._fill.into_shortest([piece for each in pieces for piece in each], columns, frame.width + gap, gap * 0.8)

    def chain(self, block: Chain) -> None:
        """Place what was said and what builds on it."""
        self._flush_kicker()
        self._fill.stack(ChainSetter(self._sheet, self._set.type).pieces(block, self._room.width()), 0.016)

    def names(self, block: Names) -> None:
        """Place rows of names down the columns, as sorted ones are read: large if one page takes them all so."""
        self._flush_kicker()
        if not self._names(block, large=True):
            self._names(block, large=False)

    def _names(self, block: Names, *, large: bool) -> bool:
        """Place the names; large ones only where the page at hand takes them all."""
        gap = self._sheet.of(0.025)
        columns = self._fill.columns(_MOST_NAME_COLUMNS, self._set.widest_names(block, large=large), gap)
        frame = self._set.names_frame(self._fill.column_width(columns, gap))
        pieces = self._fill.split(self._set.names(block, frame.width, large=large), frame)
        if large and not self._fill.takes_all(pieces, columns, gap * 0.5):
            return False
        self._fill.down_columns(pieces, columns, frame.width + gap, gap * 0.5)
        return True

    def schedule(self, block: Schedule) -> None:
        """Place the day: large if a page takes it all so, in one column or in two, else as it may be."""
        self._flush_kicker()
        gap = self._sheet.of(0.025)
        tallest = self._fill.next_page.height()
        for large, most in _SCHEDULES:
            setter = ScheduleSetter(self._sheet, self._set.type, large)
            wished = min(setter.widest(block), self._room.width() / most - gap)
            columns = self._fill.columns(most, max(wished, setter.least(block)), gap)
            width = min(self._fill.column_width(columns, gap), self._sheet.of(_WIDEST_SCHEDULE))
            pieces = setter.pieces(block, width, tallest)
            if (large, most) == _SCHEDULES[-1] or self._fill.takes_all(pieces, columns, gap * 0.4):
                self._fill.down_columns(pieces, columns, width + gap, gap * 0.4)
                return

    def side_by_side(self, block: SideBySide) -> None:
        """Place columns under their headings, which stand on every page: large if one page takes all of them so."""
        self._flush_kicker()
        gap = self._sheet.of(0.04)
        width = self._fill.column_width(max(1, len(block.sides)), gap)
        self._fill.leave_if_scarce()
        tallest = self._fill.next_page.height()
        for large in (True, False):
            setter = SidesSetter(self._sheet, self._set.type, width, large)
            pages = setter.pages(block.sides, self._fill.left, tallest, even=block.even)
            if not large or len(pages) == 1:
                break
        for number, marks in enumerate(pages):
            if number:
                self._fill.new_page()
            self._fill.fill(all_moved(tuple(marks), self._room.left(), self._fill.top))

    def words(self, block: Words) -> None:
        """Place a field of words: large if one page takes them all so."""
        self._flush_kicker()
        rows = self._set.words(block, self._room.width(), large=True)
        if not self._fill.fits(compose(rows, NO_FRAME).height):
            rows = self._set.words(block, self._room.width(), large=False)
        self._fill.stack([rows], 0)

    def gathered(self, block: Gathered) -> None:
        """Place what was said by many, each on its fill: large where that leaves room."""
        self._flush_kicker()
        wide, most = self._room.width(), self._room.height()
        rows = gathered_rows(block, self._sheet, self._set.type, wide, most, large=True)
        if sum(row.height for row in rows) > most * _LARGE_GATHERED:
            rows = gathered_rows(block, self._sheet, self._set.type, wide, most)
        self._fill.stack([[row] for row in rows], 0.014)

    def verse(self, block: Verse) -> None:
        """Place a verse: large if one page takes it all so; where it takes more, a stanza stays together."""
        self._flush_kicker()
        between = 0.035
        rows = verse_rows(block, self._sheet, self._set.type, self._room.width(), large=True)
        height = sum(compose(piece, NO_FRAME).height + self._sheet.of(between) for piece in rows)
        if not self._fill.fits(height):
            rows = verse_rows(block, self._sheet, self._set.type, self._room.width(), large=False)
        self._fill.stack(rows, between)

    def drawing(self, block: Drawing) -> None:
        """Place a drawing into all that is left."""
        self._picture(Picture(DrawingPaint(block.strokes)), block.strokes if block.at_left else ())

    def photos(self, block: Photos) -> None:
        """Place photos into all that is left, and on to pages of their own."""
        self._flush_kicker()
        self._fill.leave_if_scarce()
        setter = PhotoSetter(self._sheet, self._set.type)
        for number, page in enumerate(setter.pages(block.photos, self._rest_of_page(), self._fill.next_page)):
            if number:
                self._fill.new_page()
            self._fill.fill(_moved_to(self._room.left(), page.marks) if block.at_left else page.marks)
            self._fill.stack([page.rest], 0)

    def picture(self, block: Picture) -> None:
        """Place a picture into all that is left, and its further pages each on one of ours."""
        self._picture(block)

    def _picture(self, block: Picture, at_left: tuple[Stroke, ...] = ()) -> None:
        """Place a picture; strokes that are to stand ``at_left`` have their paper there, else in the middle."""
        self._flush_kicker()
        self._fill.leave_if_scarce()
        for page in range(max(1, block.pages)):
            if page:
                self._fill.new_page()
            rect = self._rest_of_page()
            if at_left:
                rect = paper_in(at_left, rect)
                rect.moveLeft(self._room.left())
            self._fill.fill([PictureMark(rect, block, page)])

    def paged_picture(self, block: PagedPicture) -> None:
        """Place a picture on as many pages as it makes of the room, out to the edges of the screen."""
        self._flush_kicker()
        self._fill.leave_if_scarce()
        top = self._fill.top
        room = QRectF(self._room.left(), top, self._room.width(), self._sheet.height - top)
        for number, picture in enumerate(
            block.paged(room, math.ceil(self._sheet.of(LEAST_TEXT) * max(1.0, self._sheet.text)))
        ):
            if number:
                self._fill.new_page()
            top = self._fill.top
            rect = QRectF(0, top, self._sheet.width, self._sheet.height - top)
            self._fill.fill([PictureMark(rect, picture, 0)])

    def front_page(self, block: FrontPage) -> None:
        """Place a newspaper on pages of its own."""
        self._flush_kicker()
        self._fill.lead = None
        if self._fill.begun:
            self._fill.new_page()
        for number, marks in enumerate(front_pages(block, self._room, self._sheet, self._set.type)):
            if number:
                self._fill.new_page()
            self._fill.fill(marks)

    def _rest_of_page(self) -> QRectF:
        """Return what is left of the page at hand."""
        return QRectF(self._room.left(), self._fill.top, self._room.width(), self._fill.left)

    def _flush_kicker(self) -> None:
        rows, self._kicker = self._kicker, []
        if rows:
            self._fill.stack([rows], 0)


def _moved_to(left: float, marks: tuple[Mark, ...]) -> list[Mark]:
    """Return marks all moved as one, so that the first of them begins at a left edge."""
    return all_moved(marks, left - min((mark.rect.left() for mark in marks), default=left), 0)
