"""Where factors lie: under each other in a card, flowing in the tray, or in columns with room for chips under each."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetricsF

from unginvest_workshop.ui.widgets.words import wrapped

SIDE: Final = 12
"""Room at the left and right of the words, in pixels."""
_OVER: Final = 6
"""Room over and under them."""
_WIDEST: Final = 420
_LEAST_COLUMN: Final = 236
FOOT: Final = 30
"""Room for a line of chips under the words."""
_GAP: Final = 8
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
        """Return the nearest one in the row over (-1) or under (+1) one of them, or -1."""
        here = self.rects[place]
        rows = [top for top in self.tops if (top > here.top() if step > 0 else top < here.top())]
        if not rows:
            return -1
        top = min(rows) if step > 0 else max(rows)
        row = range(bisect_left(self.tops, top), bisect_right(self.tops, top))
        return min(row, key=lambda other: abs(self.rects[other].center().x() - here.center().x()))


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
        height = words + 2 * _OVER
        rects.append(QRect(0, y, width, height))
        y += height + 6
    return _places(rects)


def flowing(texts: Sequence[str], width: int, measure: Measure) -> Places:
    """Lay factors beside each other, each as wide as its words, and on to a new row where there is no more room."""
    rects: list[QRect] = []
    x = y = row = 0
    for text in texts:
        wide = min(measure.width(text) + 2 * SIDE, _WIDEST, width)
        height = measure.height(text, wide - 2 * SIDE) + 2 * _OVER
        if x and x + wide > width:
            x, y, row = 0, y + row + 8, 0
        rects.append(QRect(x, y, wide, height))
        x += wide + 8
        row = max(row, height)
    return _places(rects)


def _one_line(width: int) -> int:
    del width
    return FOOT


def in_columns(texts: Sequence[str], width: int, measure: Measure, foot: Callable[[int], int] = _one_line) -> Places:
    """Lay factors in rows of even columns, with room for chips under the words: so much as ``foot`` says of a width.

    There are as many columns as let most factors be seen at once, with no more than two lines of chips if that can be:
    where more are kept free, most factors have an empty one.
    """
    gap = _GAP

    def wide_of(columns: int) -> int:
        return (width - gap * (columns - 1)) // columns

    def crowding(columns: int) -> tuple[bool, float]:
        under = foot(wide_of(columns))
        return under > 2 * FOOT, (measure.line + _OVER + under + gap) / columns

    columns = min(range(max(1, (width + gap) // (_LEAST_COLUMN + gap)), 0, -1), key=crowding)
    wide = wide_of(columns)
    under = foot(wide)
    rects: list[QRect] = []
    heights = measure.heights(texts, wide - 2 * SIDE)
    y = 0
    for first in range(0, len(texts), columns):
        row = heights[first : first + columns]
        height = max(row) + _OVER + under + 2
        rects += [QRect(at * (wide + gap), y, wide, height) for at in range(len(row))]
        y += height + gap
    return _places(rects)
