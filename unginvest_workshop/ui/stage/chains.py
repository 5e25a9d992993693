"""Setting a chain: large words, each under what it builds on, with a line of thread before it."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.indent import indent
from unginvest_workshop.ui.stage.content import Chain, ChainLink
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, SymbolMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Run, Typesetter

_STEP: Final = 0.045
"""How far in the first step stands, as a share of the height."""
_TO_WORDS: Final = 0.026
"""From the thread to the words."""
_SPARK: Final = "creation"


@dataclass(frozen=True, slots=True)
class ChainSetter:
    """Sets chains on a sheet."""

    sheet: Sheet
    type: Typesetter

    def pieces(self, block: Chain, width: float) -> list[list[Row]]:
        """Set a chain, a piece for each link."""
        return [self._link(link, block.lead_in, number, width) for number, link in enumerate(block.links)]

    def _link(self, link: ChainLink, lead_in: str, number: int, width: float) -> list[Row]:
        thread = self.sheet.of(_STEP) * indent(max(0, link.depth - 1)) + self.sheet.of(0.01)
        x = thread + self.sheet.of(_TO_WORDS) if link.depth else self.sheet.of(0.01)
        style = self.sheet.style(Role.INSTRUCTION_LARGE if link.depth else Role.WORD)
        runs = [Run(link.text, style, Tone.INK)]
        if link.depth and lead_in:
            runs.insert(0, Run(f"{lead_in} ", self.sheet.style(Role.CHAIN_LEAD_IN), Tone.ACCENT))
        rows = text_rows(self.type.lines(tuple(runs), width - x - self.sheet.of(0.01)), x=x)
        rows += self._said_of(link, x, width)
        if link.marked:
            rows = [self._shone(row, x, width) for row in rows]
        return [replace(row, bar=number, bar_x=thread) for row in rows] if link.depth else rows

    def _said_of(self, link: ChainLink, x: float, width: float) -> list[Row]:
        """Set a remark, and a spark with how many are drawn to it."""
        style = self.sheet.style(Role.REMARK)
        marks: list[Mark] = []
        height = style.px * style.leading
        if link.sparks:
            side = style.px * 1.1
            marks.append(SymbolMark(QRectF(x, (height - side) / 2, side, side), _SPARK, Tone.ACCENT))
            (line,) = self.type.text(str(link.sparks), style, Tone.INK, width)
            marks += all_moved(line.marks, x + side * 1.25, 0)
            if not link.remark:
                return [Row(height, tuple(marks))]
        rows = text_rows(self.type.text(link.remark, style, Tone.INK, width - x), x=x) if link.remark else []
        return [*([Row(height, tuple(marks))] if marks else []), *rows]

    def _shone(self, row: Row, x: float, width: float) -> Row:
        """Put a soft fill behind a row, joined to those beside it."""
        pad = self.sheet.of(0.012)
        box = BoxMark(QRectF(x - pad, 0, width - x + pad, row.height + 1), 0, Tone.SOFT)
        return replace(row, marks=(box, *row.marks))
