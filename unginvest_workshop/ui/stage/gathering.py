"""Words that are gathered: each on a soft fill of its own, flowing; the first time they fly to their places."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from unginvest_workshop.ui.stage.content import Gathered
from unginvest_workshop.ui.stage.marks import BoxMark, FlownMark, Mark, Tone, all_moved
from unginvest_workshop.ui.stage.pieces import Row
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Typesetter

_GOLDEN: Final = 2.399963
"""The angle, in radians, by which each next one starts farther round: so they come from everywhere."""
_FAR: Final = 0.55
"""How far away they start, as a share of the sheet's height."""


def gathered_rows(
    block: Gathered, sheet: Sheet, typesetter: Typesetter, width: float, most: float, *, large: bool = False
) -> list[Row]:
    """Return rows of words on soft fills, whole, beside each other as far as they fit.

    What is taller than ``most``, the room of a whole page in pixels, goes on in a fill of its own.
    """
    style = sheet.style(Role.LINES_LARGE if large else Role.CARD)
    side, over, gap = sheet.of(0.018), sheet.of(0.009), sheet.of(0.014)
    rows: list[Row] = []
    marks: list[Mark] = []
    x = tall = 0.0
    parts = [
        (number, part)
        for number, text in enumerate(block.texts)
        for part in _parts(typesetter.text(text, style, Tone.INK, width - 2 * side), most - 2 * over)
    ]
    for number, lines in parts:
        wide = max((line.width for line in lines), default=0.0) + 2 * side
        height = sum(line.height for line in lines) + 2 * over
        if marks and x + wide > width:
            rows.append(Row(tall, tuple(marks)))
            marks, x, tall = [], 0.0, 0.0
        inside: list[Mark] = [BoxMark(QRectF(0, 0, wide, height), sheet.of(0.012), Tone.SOFT)]
        y = over
        for line in lines:
            inside += all_moved(line.marks, side, y)
            y += line.height
        away = QPointF(math.cos(number * _GOLDEN), math.sin(number * _GOLDEN)) * sheet.of(_FAR)
        marks.append(FlownMark(QRectF(x, 0, wide, height), tuple(inside), away))
        x += wide + gap
        tall = max(tall, height)
    return [*rows, Row(tall, tuple(marks))] if marks else rows


def _parts(lines: Sequence[Line], most: float) -> Iterator[list[Line]]:
    """Yield lines in turn, as many at a time as are no taller than this; always at least one."""
    part: list[Line] = []
    height = 0.0
    for line in lines:
        if part and height + line.height > most:
            yield part
            part, height = [], 0.0
        part.append(line)
        height += line.height
    yield part
