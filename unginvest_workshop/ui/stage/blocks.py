"""Turning blocks into rows at a width: texts broken, symbols and cards set, nothing placed on a page yet."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.domain.few_words import first_words
from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.ui.indent import indent
from unginvest_workshop.ui.pictures.drawing_painting import DrawingPaint, paper_in
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, place_of
from unginvest_workshop.ui.stage.content import (
    Card,
    Cards,
    Instructions,
    Kicker,
    Lines,
    Names,
    Picture,
    Question,
    Words,
)
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, PictureMark, Style, SymbolMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Frame, Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Run, Typesetter

_LONG_QUESTION: Final = 0.26
"""A question that takes more of the height than this is set smaller, down to the least size."""
_NARROWER: Final = (0.76, 0.82, 0.88, 0.94)
"""Shares of the width that the lines of a question may keep to."""
_AGAIN: Final = 60
"""Letters of what is built on that are said once more where a column goes on with it."""
_CARD_PICTURE: Final = 0.26
"""The most of the height that a picture in a card takes."""
_CARD_PICTURE_WITH_VERSE: Final = 0.18
"""The same, where a verse is to stand on the same page."""


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks on a sheet."""

    sheet: Sheet
    type: Typesetter

    def question(self, block: Question, width: float) -> list[Row]:
        """Set the big sentence as large as is good for its length."""
        lines: list[Line] = []
        side, x = self._beside(large=True) if block.symbol else (0.0, 0.0)
        for role in (Role.QUESTION_LARGE, Role.QUESTION, Role.QUESTION_SMALL):
            lines = self._balanced(block.text, self.sheet.style(role), width - x)
            if sum(line.height for line in lines) <= self.sheet.of(_LONG_QUESTION):
                break
        rows = text_rows(lines, x=x)
        return [_beside_symbol(rows[0], block.symbol, side), *rows[1:]] if side and rows else rows

    def _balanced(self, text: str, style: Style, width: float) -> list[Line]:
        """Break a text at the narrowest of some widths that take no more lines, so that no last word stands alone."""
        widest = self.type.text(text, style, Tone.INK, width)
        for share in _NARROWER if len(widest) > 1 else ():
            lines = self.type.text(text, style, Tone.INK, width * share)
            if len(lines) == len(widest):
                return lines
        return widest

    def kicker(self, block: Kicker, width: float) -> list[Row]:
        """Set the line over the question, with its end in a chip; the chip takes a line of its own where it must."""
        style = self.sheet.style(Role.KICKER)
        pad = style.px * 0.45
        plain = self.type.text(block.text, style, Tone.ACCENT, width) if block.text else []
        rows = text_rows(plain)
        if not block.chip:
            return rows
        chip = self.type.text(block.chip, style, Tone.ACCENT, width - 2 * pad)
        left = plain[-1].width + style.px * 0.3 if plain else 0.0
        fits = bool(plain) and len(chip) == 1 and left + chip[0].width + 2 * pad <= width
        chips = [self._chip_row(line, left if fits else 0.0, pad) for line in chip]
        if fits:
            return [*rows[:-1], replace(rows[-1], marks=(*chips[0].marks, *rows[-1].marks))]
        return [*rows, *chips]

    def _chip_row(self, line: Line, x: float, pad: float) -> Row:
        box = BoxMark(QRectF(x, 0, line.width + 2 * pad, line.height), self.sheet.of(0.011), Tone.SOFT)
        return Row(line.height, (box, *all_moved(line.marks, x + pad, 0)))

    def lines(self, block: Lines, width: float) -> list[list[Row]]:
        """Set plain lines, one piece each."""
        style = self.sheet.style(Role.LINES_LARGE if block.large else Role.LINES)
        texts = (self.type.text(text, style, Tone.MUTED, width) for text in block.texts)
        return [text_rows(lines) for lines in texts]

    def instructions(self, block: Instructions, width: float) -> list[list[Row]]:
        """Set what to do, a piece for each line, its symbol in a soft square before it."""
        style = self.sheet.style(Role.INSTRUCTION_LARGE if block.large else Role.INSTRUCTION)
        side, x = self._beside(large=block.large)
        pieces = []
        for line in block.lines:
            rows = text_rows(self.type.text(line.text, style, Tone.INK, width - x), x=x)
            pieces.append([_beside_symbol(rows[0], line.symbol, side), *rows[1:]] if rows else [])
        return pieces

    def _beside(self, *, large: bool) -> tuple[float, float]:
        """Return the side of the square that a symbol stands in, and where the text beside it begins."""
        side = self.sheet.of((0.06 if self.sheet.compact else 0.078) if large else 0.062)
        return side, side + self.sheet.of(0.022)

    def card_frame(self, width: float, *, warm: bool = False) -> Frame:
        """Return the card that stands in a column."""
        tones = (Tone.SOFT, None) if warm else (Tone.RAISED, Tone.LINE)
        return Frame(width, self.sheet.of(0.014 if self.sheet.compact else 0.02), self.sheet.of(0.016), *tones)

    def card(self, card: Card, block: Cards, width: float) -> list[Row]:
        """Set a card: what is in it, and what is built on it."""
        pad = self.sheet.of(0.022)
        inner = width - 2 * pad
        gap = self.sheet.of(0.01)
        rows = [self._colour_bar(card.colour, inner, pad)] if card.colour is not None else []
        for text, role, tone in (
            (card.heading, Role.CARD_HEADING, Tone.INK),
            (card.text, Role.CARD, Tone.INK),
            (card.quote, Role.CARD_QUOTE, Tone.ACCENT),
            (card.verse, Role.CARD_VERSE, Tone.ACCENT),
            (card.remark, Role.REMARK, Tone.INK),
        ):
            if text:
                lines = self.type.text(text, self.sheet.style(role), tone, inner)
                rows += text_rows(lines, x=pad, above=gap if rows else 0.0, framed=True)
            if role is Role.CARD_HEADING and card.of:
                rows += self._bars(card, inner, pad)
            if role is Role.CARD_VERSE:
                rows += self._pictures(card, inner, pad, gap)
        if card.heading:
            again = self._again(card.heading, inner, pad, framed=True)
            rows = [*rows[:1], *(replace(row, again=again) for row in rows[1:])]
        said = [card.text]
        for number, (depth, text) in enumerate(card.built_on):
            built = self._built_on(text, block.lead_in, depth, number, width)
            under = said[min(depth, len(said)) - 1]
            rows += [replace(row, again=self._again(under, inner, pad)) for row in built[:1]] + built[1:]
            said[depth:] = [text]
        return rows

    def _again(self, text: str, width: float, x: float, *, framed: bool = False) -> tuple[Row, ...]:
        """Set the beginning of what is built on, or of a card's name, once more, for a column that goes on with it."""
        style = self.sheet.style(Role.REMARK)
        lines = self.type.text(first_words(text, _AGAIN), style, Tone.MUTED, width)
        return tuple(text_rows(lines, x=x, framed=framed))

    def _colour_bar(self, colour: GroupColour, width: float, x: float) -> Row:
        """Set a bar in a group's colour."""
        height = self.sheet.of(0.014)
        return Row(height, (BoxMark(QRectF(x, 0, width, height), height / 2, Tone.ACCENT, group=colour),), framed=True)

    def _pictures(self, card: Card, width: float, x: float, above: float) -> list[Row]:
        """Set a card's drawing and photo across it, as large as they stand there calmly beside its words.

        What the photo shows is said where it stands alone.
        """
        room = QRectF(x, 0, width, self.sheet.of(_CARD_PICTURE_WITH_VERSE if card.verse else _CARD_PICTURE))
        rows = []
        if card.drawing:
            rows.append(_picture_row(DrawingPaint(card.drawing), paper_in(card.drawing, room), above))
        if card.photo is not None:
            paint = PhotoPaint(card.photo.path, card.photo.width, card.photo.height)
            rows.append(_picture_row(paint, place_of(paint, room), above))
        return rows

    def _bars(self, card: Card, width: float, x: float) -> list[Row]:
        """Set the small bars of "7 of 8"."""
        height, gap = self.sheet.of(0.009), self.sheet.of(0.006)
        each = (width - gap * (card.of - 1)) / card.of
        marks = tuple(
            BoxMark(
                QRectF(x + number * (each + gap), 0, each, height),
                height / 2,
                Tone.ACCENT if (number in card.filled_at if card.filled_at else number < card.filled) else Tone.LINE,
            )
            for number in range(card.of)
        )
        return [Row(height, marks, above=gap, framed=True)] if each > 1 else []

    def _built_on(self, text: str, lead_in: str, depth: int, number: int, width: float) -> list[Row]:
        """Set what is built on a card, with the words that lead in, beside a bar."""
        bar_x = self.sheet.of(0.029) + indent(depth - 1) * self.sheet.of(0.024)
        x = bar_x + self.sheet.of(0.02)
        runs = (
            *([Run(f"{lead_in} ", self.sheet.style(Role.LEAD_IN), Tone.ACCENT)] if lead_in else []),
            Run(text, self.sheet.style(Role.BUILT_ON), Tone.INK),
        )
        rows = text_rows(self.type.lines(runs, width - x), x=x, above=self.sheet.of(0.011))
        return [replace(row, bar=number, bar_x=bar_x) for row in rows]

    def names(self, block: Names, width: float, *, large: bool) -> list[list[Row]]:
        """Set who is with whom, a card each: the name they are sorted by in bold, the others after it."""
        pad = self.sheet.of(0.02)
        indent = self._letter_width(block, large=large)
        pieces = []
        letter = ""
        for people in block.rows:
            runs = _name_runs(people, self.sheet, large=large)
            lines = self.type.lines(runs, width - indent - 2 * pad) if runs else []
            rows = text_rows(lines, x=pad + indent, framed=True)
            if indent and rows and people[0][:1].upper() != letter:
                letter = people[0][:1].upper()
                rows[0] = replace(rows[0], marks=(*self._letter(letter, pad, large=large), *rows[0].marks))
            pieces.append(rows)
        return pieces

    def _letter(self, letter: str, x: float, *, large: bool) -> list[Mark]:
        line = self.type.text(letter, self._letter_style(large=large), Tone.ACCENT, self.sheet.width)[0]
        return all_moved(line.marks, x, 0)

    def _letter_style(self, *, large: bool) -> Style:
        return self.sheet.style(Role.NAME_LARGE_FIRST if large else Role.NAME_FIRST)

    def _letter_width(self, block: Names, *, large: bool) -> float:
        """Return the room that letters take before names: enough for the widest of them."""
        if not block.by_letter:
            return 0.0
        letters = {people[0][:1].upper() for people in block.rows if people}
        widths = (self.type.width(letter, self._letter_style(large=large)) for letter in letters)
        return max(self.sheet.of(0.05), max(widths, default=0.0) + self.sheet.of(0.014))

    def words(self, block: Words, width: float, *, large: bool) -> list[Row]:
        """Set words beside each other as far as they fit, in two tones so that each stands by itself."""
        style = self.sheet.style(Role.WORD_LARGE if large else Role.WORD)
        gap = self.sheet.of(0.05)
        rows: list[Row] = []
        marks: list[Mark] = []
        x = 0.0
        for number, text in enumerate(block.texts):
            lines = self.type.text(text, style, Tone.ACCENT if number % 2 else Tone.INK, width)
            if marks and (len(lines) > 1 or x + lines[0].width > width):
                rows.append(_row(lines[0].height, marks, self.sheet.of(0.02) if rows else 0))
                marks, x = [], 0.0
            for line in lines[:-1]:
                rows.append(_row(line.height, list(line.marks), self.sheet.of(0.02) if rows else 0))
            marks += all_moved(lines[-1].marks, x, 0)
            x += lines[-1].width + gap
        height = style.px * style.leading
        return [*rows, _row(height, marks, self.sheet.of(0.02) if rows else 0)] if marks else rows

    def names_frame(self, width: float) -> Frame:
        """Return the card around a row of names."""
        return Frame(width, self.sheet.of(0.007), self.sheet.of(0.012))

    def widest_names(self, block: Names, *, large: bool) -> float:
        """Return the width that the longest row of names would like."""
        widths = [
            sum(self.type.width(run.text, run.style) for run in _name_runs(people, self.sheet, large=large))
            for people in block.rows
        ]
        return max(widths, default=0.0) + 2.2 * self.sheet.of(0.02) + self._letter_width(block, large=large)


def _picture_row(paint: DrawingPaint | PhotoPaint, place: QRectF, above: float) -> Row:
    place.moveTop(0)
    return Row(place.height(), (PictureMark(place, Picture(paint), 0),), above=above, framed=True)


def _row(height: float, marks: list[Mark], above: float) -> Row:
    return Row(max([height, *(mark.rect.height() for mark in marks)]), tuple(marks), above=above)


def _name_runs(people: tuple[str, ...], sheet: Sheet, *, large: bool) -> tuple[Run, ...]:
    """Return "Amina – Per", "Amina – Per – Ida"."""
    if not people:
        return ()
    first = Run(people[0], sheet.style(Role.NAME_LARGE_FIRST if large else Role.NAME_FIRST), Tone.INK)
    others = "".join(f" \u2013 {name}" for name in people[1:])
    return (first, Run(others, sheet.style(Role.NAME_LARGE if large else Role.NAME), Tone.INK)) if others else (first,)


def _beside_symbol(row: Row, symbol: str, side: float) -> Row:
    """Put a symbol before a line, both on one middle."""
    height = max(row.height, side)
    marks: list[Mark] = all_moved(row.marks, 0, (height - row.height) / 2)
    if symbol:
        square = QRectF(0, (height - side) / 2, side, side)
        inset = side * 0.2
        within = square.adjusted(inset, inset, -inset, -inset)
        marks = [BoxMark(square, side * 0.28, Tone.SOFT), SymbolMark(within, symbol, Tone.ACCENT), *marks]
    return replace(row, height=height, marks=tuple(marks))
