"""Setting a prompt: one question alone in the room, as large as it can be, with its symbol before it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.content import Prompt
from unginvest_workshop.ui.stage.marks import BoxMark, SymbolMark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Typesetter

_SIDE: Final = 0.2
"""The square that the symbol stands in, as a share of the height."""
_ROLES: Final = (Role.PROMPT_LARGE, Role.PROMPT, Role.QUESTION)
_LINES: Final = 3
"""A prompt that takes more lines is set smaller, down to the last of these sizes."""


def prompt_rows(block: Prompt, sheet: Sheet, typesetter: Typesetter, width: float, most: float) -> list[Row]:
    """Set a prompt, its symbol and its words on one middle.

    Where they are taller than ``most``, the room of a whole page in pixels, the symbol stands where the words begin.
    """
    side = sheet.of(_SIDE) if block.symbol else 0.0
    x = side + sheet.of(0.05) if side else 0.0
    set_at = [typesetter.text(block.text, sheet.style(role), Tone.INK, width - x) for role in _ROLES]
    lines = next((each for each in set_at if len(each) <= _LINES), set_at[-1])
    rows = text_rows(lines, x=x)
    if not side or not rows:
        return rows
    height = sum(line.height for line in lines)
    rows = _at_least(rows, side - height)
    height = max(height, side)
    square = QRectF(0, (height - side) / 2 if height <= most else 0.0, side, side)
    inset = side * 0.22
    symbol = SymbolMark(square.adjusted(inset, inset, -inset, -inset), block.symbol, Tone.ACCENT)
    return [replace(rows[0], marks=(BoxMark(square, side * 0.2, Tone.SOFT), symbol, *rows[0].marks)), *rows[1:]]


def _at_least(rows: list[Row], more: float) -> list[Row]:
    """Return rows that are so much taller together, half of it above their words, where it is more than nothing."""
    if more <= 0:
        return rows
    first, *others = rows
    taller = [replace(first, height=first.height + more / 2, marks=tuple(all_moved(first.marks, 0, more / 2))), *others]
    return [*taller[:-1], replace(taller[-1], height=taller[-1].height + more / 2)]
