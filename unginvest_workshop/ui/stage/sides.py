"""Setting columns that belong together: on each page the headings, and under them what there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.content import Side
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import NO_FRAME, Frame, Piece, Row, compose, split, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Typesetter


@dataclass(frozen=True, slots=True)
class SidesSetter:
    """Sets columns of a width on a sheet."""

    sheet: Sheet
    type: Typesetter
    width: float
    large: bool

    @property
    def gap(self) -> float:
        """The room between two texts."""
        return self.sheet.of(0.014)

    def heading(self, side: Side) -> Piece:
        """Return a heading with a bar in the phase's colour under it."""
        style = self.sheet.style(Role.CARD_HEADING)
        rows = text_rows(self.type.text(side.heading, style, Tone.ACCENT, self.width))
        thick = self.sheet.of(0.005)
        bar = BoxMark(QRectF(0, 0, self.width, thick), thick / 2, Tone.ACCENT)
        return compose([*rows, Row(thick, (bar,), above=self.sheet.of(0.008))], NO_FRAME)

    def texts(self, side: Side, room: float) -> list[Piece]:
        """Return a card for each text, none taller than ``room``."""
        return [piece for rows in self._rows(side) for piece in split(rows, self._frame, room)]

    def even_texts(self, sides: Sequence[Side], room: float) -> list[list[Piece]]:
        """Return the cards of each side, as tall as those beside them; as they are where one takes several cards."""
        rows = [self._rows(side) for side in sides]
        if any(len(split(each, self._frame, room)) > 1 for column in rows for each in column):
            return [self.texts(side, room) for side in sides]
        tallest = [
            max(compose(each, self._frame).height for each in beside if each is not None)
            for beside in zip_longest(*rows)
        ]
        return [
            [
                compose(_filled(each, tall, self._frame), self._frame)
                for each, tall in zip(column, tallest, strict=False)
            ]
            for column in rows
        ]

    @property
    def _frame(self) -> Frame:
        return Frame(self.width, self.sheet.of(0.011), self.sheet.of(0.012))

    def _rows(self, side: Side) -> list[list[Row]]:
        """Set each text, what it is over it."""
        style = self.sheet.style(Role.NAME_LARGE if self.large else Role.CARD)
        pad = self.sheet.of(0.018)
        room = self.width - 2 * pad
        found = []
        for text, label in zip_longest(side.texts, side.labels[: len(side.texts)], fillvalue=""):
            over = self.type.text(label, self.sheet.style(Role.REMARK), Tone.ACCENT, room) if label else []
            lines = self.type.text(text, style, Tone.INK, room)
            found.append([*text_rows(over, x=pad, framed=True), *text_rows(lines, x=pad, framed=True)])
        return found

    def pages(self, sides: Sequence[Side], first: float, room: float, *, even: bool = False) -> list[list[Mark]]:
        """Fill pages from their upper left corners; ``first`` is the height of the first, ``room`` of the others."""
        headings = [self.heading(side) for side in sides]
        top = max((heading.height for heading in headings), default=0.0) + self.gap
        least = max(room - top, self.sheet.of(0.1))
        rest = self.even_texts(sides, least) if even else [self.texts(side, least) for side in sides]
        step = self.width + self.sheet.of(0.04)
        pages: list[list[Mark]] = []
        height = first
        while not pages or any(rest):
            pages.append([])
            for column, (heading, pieces) in enumerate(zip(headings, rest, strict=True)):
                x = column * step
                pages[-1] += all_moved(heading.marks, x, top - self.gap - heading.height)
                pages[-1] += self._column(pieces, x, top, height, must=height == room)
            height = room
        return pages

    def _column(self, pieces: list[Piece], x: float, top: float, bottom: float, *, must: bool) -> list[Mark]:
        """Take the pieces that fit out of those that wait, one at the least where it ``must``; return their marks."""
        marks: list[Mark] = []
        while pieces and (top + pieces[0].height <= bottom + 0.01 or (must and not marks)):
            piece = pieces.pop(0)
            marks += all_moved(piece.marks, x, top)
            top += piece.height + self.gap
        return marks


def _filled(rows: list[Row], height: float, frame: Frame) -> list[Row]:
    """Return rows that fill a card of a height."""
    return [*rows, Row(height - compose(rows, frame).height, (), framed=True)]
