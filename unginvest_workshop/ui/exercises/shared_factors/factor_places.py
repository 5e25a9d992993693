"""Where factors lie: under each other in a card, flowing in the tray, or in columns with room for chips under each."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from unginvest_workshop.ui.widgets.words import wrapped

SIDE: Final = 12
"""Room at the left and right of the words, in pixels."""
OVER: Final = 4
"""Room over and under them."""
_WIDEST: Final = 420
_LEAST_COLUMN: Final = 300
"""Columns are not narrower where there are two of them, in pixels: chips stand there with more than one word."""
_ROOMY_COLUMN: Final = 380
"""Where there is room for more columns than two, they are so wide: three chips stand there with their names."""
FOOT: Final = 27
"""Room for a line of chips under the words."""
_GAP: Final = 6
_BETWEEN: Final = 4
"""Between two factors in a card."""
_NEARER: Final = 10
"""How much more it counts to be near from above or below than from the side."""
_KEPT: Final = 8000
"""Heights of broken texts that are kept: of all that stand there, at a few widths."""


class Measure:
    """How much room words take; a text is not measured again as long as it is remembered."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        metrics = QFontMetricsF(font)
        self._metrics = metrics
        self.line = ceil(metrics.height())
        """The height of one line."""
        self.ascent = metrics.ascent()
        self._widths: dict[str, int] = {}
        self._heights: dict[tuple[str, int], int] = {}

    def width(self, text: str) -> int:
        """Return the width of a text on one line."""
        found = self._widths.get(text)
        if found is None:
            found = self._widths[text] = ceil(self._metrics.horizontalAdvance(text)) + 1
        return found

    def elided(self, text: str, width: int) -> str:
        """Return a text on one line, ended with "…" where it has no room."""
        return text if self.width(text) <= width else self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def height(self, text: str, width: int) -> int:
        """Return the height of a text that is broken at a width."""
        if self.width(text) <= width:
            return self.line
        found = self._heights.get((text, width))
        if found is None:
            found = ceil(wrapped(text, self.font, width).boundingRect().height())
            if len(self._heights) >= _KEPT:
                del self._heights[next(iter(self._heights))]
            self._heights[text, width] = found
        return found

    def heights(self, texts: Iterable[str], width: int) -> list[int]:
        """Return the heights of many texts at a width: most of them are known, and on one line."""
        known, line = self._widths, self.line
        return [line if known.get(text, width + 1) <= width else self.height(text, width) for text in texts]


@dataclass(frozen=True, slots=True)
class Places:
    """The rectangles of some factors, row by row from the top."""

    rects: Sequence[QRect]
    tops: Sequence[int]
    tallest: int
    height: int

    def within(self, top: int, bottom: int) -> range:
        """Return the places, from 0, of those that may be seen between two heights."""
        return range(bisect_left(self.tops, top - self.tallest), bisect_right(self.tops, bottom))

    def at(self, x: int, y: int) -> int:
        """Return which one lies at a point, or -1."""
        return next((place for place in self.within(y, y) if self.rects[place].contains(x, y)), -1)

    def beside(self, place: int, step: int) -> int:
        """Return the nearest one over (-1) or under (+1) one of them, or -1."""
        here, middle = self.rects[place], self.rects[place].center().x()
        if step > 0:
            there = [(rect.top() - here.bottom(), number) for number, rect in enumerate(self.rects)]
        else:
            there = [(here.top() - rect.bottom(), number) for number, rect in enumerate(self.rects)]
        beyond = [(between, number) for between, number in there if between > 0]
        return min(
            beyond,
            key=lambda each: (each[0] * _NEARER + abs(self.rects[each[1]].center().x() - middle), each[1]),
            default=(0, -1),
        )[1]


Arrange = Callable[[Sequence[str], int, Measure], Places]
"""Gives the places of texts at a width in pixels."""


def _places(rects: list[QRect]) -> Places:
    tallest = max((rect.height() for rect in rects), default=0)
    height = max((rect.bottom() + 1 for rect in rects[-40:]), default=0)
    return Places(rects, [rect.top() for rect in rects], tallest, height)


def in_column(texts: Sequence[str], width: int, measure: Measure) -> Places:
    """Lay factors under each other, all as wide as there is room."""
    rects, y = [], 0
    for words in measure.heights(texts, width - 2 * SIDE):
        height = words + 2 * OVER
        rects.append(QRect(0, y, width, height))
        y += height + _BETWEEN
    return _places(rects)


def flowing(texts: Sequence[str], width: int, measure: Measure) -> Places:
    """Lay factors beside each other, each as wide as its words, and on to a new row where there is no more room."""
    rects: list[QRect] = []
    x = y = row = 0
    for text in texts:
        wide = min(measure.width(text) + 2 * SIDE, _WIDEST, width)
        height = measure.height(text, wide - 2 * SIDE) + 2 * OVER
        if x and x + wide > width:
            x, y, row = 0, y + row + 8, 0
        rects.append(QRect(x, y, wide, height))
        x += wide + 8
        row = max(row, height)
    return _places(rects)


def in_columns(texts: Sequence[str], width: int, measure: Measure) -> Places:
    """Lay factors in even columns, each in the one that ends first, with room for a line of chips under the words."""
    columns = max(min(2, (width + _GAP) // (_LEAST_COLUMN + _GAP)), (width + _GAP) // (_ROOMY_COLUMN + _GAP), 1)
    wide = (width - _GAP * (columns - 1)) // columns
    bottoms = [0] * columns
    rects: list[QRect] = []
    for words in measure.heights(texts, wide - 2 * SIDE):
        y = min(bottoms)
        column = bottoms.index(y)
        height = words + OVER + FOOT
        rects.append(QRect(column * (wide + _GAP), y, wide, height))
        bottoms[column] = y + height + _GAP
    return _places(rects)
