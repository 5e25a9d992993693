"""Setting a chain: large words, each under what it builds on, with a line of thread before it."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.icons import SPARK
from unginvest_workshop.ui.indent import indent
from unginvest_workshop.ui.stage.content import Chain, ChainLink
from unginvest_workshop.ui.stage.marks import BoxMark, SymbolMark, Tone
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Run, Typesetter

_STEP: Final = 0.045
"""How far in the first step stands, as a share of the height."""
_TO_WORDS: Final = 0.026
"""From the thread to the words."""
_INSIDE: Final = 0.022
"""From the edge of what is marked to its words."""
_OVER: Final = 0.008
"""How far what is marked reaches over and under its words."""
_CORNER: Final = 0.016


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
        x = thread + self.sheet.of(_TO_WORDS) if link.depth else self.sheet.of(_INSIDE)
        style = self.sheet.style(Role.INSTRUCTION_LARGE if link.depth else Role.WORD)
        runs = [Run(link.text, style, Tone.INK)]
        if link.depth and lead_in:
            runs.insert(0, Run(f"{lead_in} ", self.sheet.style(Role.CHAIN_LEAD_IN), Tone.ACCENT))
        rows = text_rows(self.type.lines(tuple(runs), width - x - self.sheet.of(_INSIDE)), x=x)
        rows += self._said_of(link, x, width)
        if link.marked:
            rows = [*self._shone(rows, x, width), Row(self.sheet.of(_OVER), ())]
        return [replace(row, bar=number, bar_x=thread) for row in rows] if link.depth else rows

    def _said_of(self, link: ChainLink, x: float, width: float) -> list[Row]:
        """Set a spark with how many are drawn to it, and a remark, on one line where there is room."""
        style = self.sheet.style(Role.REMARK)
        if not link.sparks:
            return text_rows(self.type.text(link.remark, style, Tone.INK, width - x), x=x) if link.remark else []
        said = " · ".join(filter(None, (str(link.sparks), link.remark)))
        side, height = style.px * 1.1, style.px * style.leading
        first, *more = text_rows(self.type.text(said, style, Tone.INK, width - x - side * 1.25), x=x + side * 1.25)
        spark = SymbolMark(QRectF(x, (height - side) / 2, side, side), SPARK, Tone.ACCENT)
        return [replace(first, marks=(spark, *first.marks)), *more]

    def _shone(self, rows: list[Row], x: float, width: float) -> list[Row]:
        """Put one soft fill behind all rows, with round corners."""
        pad, over, corner = self.sheet.of(_INSIDE), self.sheet.of(_OVER), self.sheet.of(_CORNER)
        left, wide = x - pad, width - x + pad
        shone = []
        for number, row in enumerate(rows):
            over_it = over if number == 0 else 0.0
            under_it = over if number == len(rows) - 1 else 0.0
            boxes = [BoxMark(QRectF(left, -over_it, wide, over_it + row.height + under_it), corner, Tone.SOFT)]
            # Where it goes on it has no corners. Each fill keeps to its own row: it would cover the words of another.
            if not over_it:
                boxes.append(BoxMark(QRectF(left, 0, wide, corner), 0, Tone.SOFT))
            if not under_it:
                boxes.append(BoxMark(QRectF(left, row.height - corner, wide, corner + 1), 0, Tone.SOFT))
            shone.append(replace(row, marks=(*boxes, *row.marks)))
        return shone
