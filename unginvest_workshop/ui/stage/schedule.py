"""Setting the day by the clock: a card for each line, what goes on now framed and in bold, with a word for it."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.stage.content import Schedule, ScheduleRow
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, SymbolMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Frame, Piece, Row, split, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Typesetter

_DISC: Final = 1.3
"""How wide a disc is, in sizes of the text."""


_LEAST: Final = 5
"""The least room for a text, in sizes of it."""


@dataclass(frozen=True, slots=True)
class ScheduleSetter:
    """Sets the lines of a day on a sheet; ``large`` ones are read from the back of the room."""

    sheet: Sheet
    type: Typesetter
    large: bool

    @property
    def pad(self) -> float:
        """The room at the ends of a line."""
        return self.sheet.of(0.016)

    def widest(self, block: Schedule) -> float:
        """Return the width that the longest line would like."""
        style = self.sheet.style(self._role(now=True))
        widths = [self._begins(block) + self.type.width(row.text, style) + self._mark_room(row) for row in block.rows]
        return max(widths, default=0.0) + self.pad + 1

    def least(self, block: Schedule) -> float:
        """Return the width at which a few letters still fit on a line."""
        marks = max((self._mark_room(row) for row in block.rows), default=0.0)
        return self._begins(block) + marks + self.pad + self._px * _LEAST

    def pieces(self, block: Schedule, width: float, room: float) -> list[Piece]:
        """Return a piece for each line, none taller than ``room``."""
        return [
            piece for row in block.rows for piece in split(self._rows(block, row, width), self._frame(row, width), room)
        ]

    def _rows(self, block: Schedule, row: ScheduleRow, width: float) -> list[Row]:
        x = self._begins(block)
        tone = Tone.MUTED if row.done else Tone.INK
        lines = self.type.text(
            row.text, self.sheet.style(self._role(now=row.now)), tone, width - x - self._mark_room(row) - self.pad
        )
        rows = text_rows(lines, x=x, framed=True)
        if not rows:
            return rows
        height = rows[0].height
        time = self.type.text(row.time, self.sheet.style(self._role(now=True)), tone, width)[0]
        marks: list[Mark] = [*self._disc(row, height), *all_moved(time.marks, self.pad + self._disc_room, 0)]
        marks += self._mark(row, width, height)
        return [Row(height, (*marks, *rows[0].marks), framed=True), *rows[1:]]

    def _frame(self, row: ScheduleRow, width: float) -> Frame:
        tones = (Tone.SOFT, Tone.ACCENT) if row.now else (Tone.RAISED, Tone.LINE)
        return Frame(width, self.sheet.of(0.007), self.sheet.of(0.012), *tones)

    def _role(self, *, now: bool) -> Role:
        if self.large:
            return Role.NAME_LARGE_FIRST if now else Role.NAME_LARGE
        return Role.NAME_FIRST if now else Role.NAME

    @property
    def _px(self) -> float:
        return self.sheet.style(self._role(now=True)).px

    @property
    def _disc_room(self) -> float:
        return self._px * (_DISC + 0.4)

    def _begins(self, block: Schedule) -> float:
        """Return where the texts begin, after disc and time."""
        style = self.sheet.style(self._role(now=True))
        times = max((self.type.width(row.time, style) for row in block.rows), default=0.0)
        return self.pad + self._disc_room + times + self._px * 0.5

    def _disc(self, row: ScheduleRow, height: float) -> list[Mark]:
        side = self._px * _DISC
        disc = QRectF(self.pad, (height - side) / 2, side, side)
        symbol = "check" if row.done else row.symbol
        if not symbol:
            number = self._centred(row.phase, disc)
            return [BoxMark(disc, side / 2, Tone.ACCENT, phase=row.phase), *number]
        inset = side * 0.2
        within = disc.adjusted(inset, inset, -inset, -inset)
        return [BoxMark(disc, side / 2, Tone.SOFT, phase=row.phase), SymbolMark(within, symbol, Tone.ACCENT, row.phase)]

    def _centred(self, phase: Phase, disc: QRectF) -> list[Mark]:
        line = self.type.text(str(phase.number), self.sheet.style(Role.NUMBER), Tone.ON_ACCENT, disc.width())[0]
        x, y = disc.center().x() - line.width / 2, disc.center().y() - line.height / 2
        return [replace(mark, rect=mark.rect.translated(x, y), phase=phase) for mark in line.marks]

    def _mark_line(self, row: ScheduleRow) -> Line:
        tone = Tone.ON_ACCENT if row.now else Tone.MUTED
        return self.type.text(row.mark, self.sheet.style(Role.SEGMENT_NOW), tone, self.sheet.width)[0]

    def _mark_room(self, row: ScheduleRow) -> float:
        return self._mark_line(row).width + self._px if row.mark else 0.0

    def _mark(self, row: ScheduleRow, width: float, height: float) -> list[Mark]:
        """Return the word at the end, on a filled chip when it is of what goes on now."""
        if not row.mark:
            return []
        line = self._mark_line(row)
        inner = self._px * 0.35
        x = width - self.pad - line.width - (inner if row.now else 0)
        y = (height - line.height) / 2
        chip = QRectF(x - inner, y, line.width + 2 * inner, line.height)
        behind: list[Mark] = [BoxMark(chip, self.sheet.of(0.011), Tone.ACCENT)] if row.now else []
        return [*behind, *all_moved(line.marks, x, y)]
