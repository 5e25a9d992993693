"""Letters as outlines in SVG, written by ourselves.

Qt writes each outline of a letter anew, number by number, and that takes nearly all of the time that a picture does.
Here each letter of a face is written out once, and stands in whole numbers.
"""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRawFont, QTextLayout

from unginvest_workshop.domain.layout import FontRole
from unginvest_workshop.ui.canvas.faces import Fonts

_FINE: Final = 100
"""Steps in a scene unit."""

_ENDLESS: Final = 1e6
"""So wide that no line is broken, in scene units."""

_STAND_IN: Final = re.compile(rb"<text\b[^>]*>(\d+)</text>")
_MOVE: Final = QPainterPath.ElementType.MoveToElement
_LINE: Final = QPainterPath.ElementType.LineToElement
_CURVE: Final = 3
"""Points that tell a curve."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter's outline, from where its pen stands: where it begins, and how it goes on from there."""

    x: int
    y: int
    onward: str


class Letters(Fonts):
    """The letters that were written out, of all faces, to be written again."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, str, float, int], _Letter | None] = {}

    def line(self, text: str, role: FontRole) -> str:
        """Return the outline of a line, from where its baseline begins, in fine steps."""
        layout = QTextLayout(text, self.fonts[role])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        layout.endLayout()
        ascent = line.ascent()
        written = []
        for run in layout.glyphRuns():
            font = run.rawFont()
            face = _face(font)
            for index, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                letter = self._letter(font, (*face, index))
                if letter is not None:
                    x, y = _fine(at.x()) + letter.x, _fine(at.y() - ascent) + letter.y
                    written.append(f"M{x} {y}{letter.onward}")
        return "".join(written)

    def _letter(self, font: QRawFont, key: tuple[str, str, float, int]) -> _Letter | None:
        if key not in self._known:
            self._known[key] = _written(font.pathForGlyph(key[-1]))
        return self._known[key]


class SvgLetters:
    """Letters of one picture: a number stands in for each line until the picture is painted."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._lines: list[bytes] = []

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        outline = self._letters.line(text, role)
        if not outline:
            return
        painter.setPen(colour)
        painter.setFont(self._letters.fonts[role])
        painter.drawText(at, str(len(self._lines)))
        place = f"translate({at.x():.2f} {at.y() + self._letters.metrics[role].ascent():.2f}) scale({1 / _FINE})"
        fill = f'fill="{colour.name()}" fill-opacity="{colour.alphaF():.3g}" stroke="none"'
        self._lines.append(f'<path {fill} transform="{place}" d="{outline}"/>'.encode())

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        return self._letters.width(text, role)

    def in_place(self, svg: bytes) -> bytes:
        """Return the picture with its lines where the numbers stand."""
        return _STAND_IN.sub(lambda found: self._lines[int(found[1])], svg)


def _face(font: QRawFont) -> tuple[str, str, float]:
    """Return what tells a face apart from others."""
    size = font.pixelSize()
    if size > 0:
        return font.familyName(), font.styleName(), size
    # the boxes that stand for writing no face on the machine has: to ask for their name would end the program
    return "", "", font.unitsPerEm()


def _fine(value: float) -> int:
    return round(value * _FINE)


def _written(path: QPainterPath) -> _Letter | None:
    """Return an outline as SVG; nothing for a letter without one, as a space."""
    points = [path.elementAt(number) for number in range(path.elementCount())]
    if not points:
        return None
    first = start = at = (_fine(points[0].x), _fine(points[0].y))
    onward: list[str] = []
    left = 0
    for point in points[1:]:
        to = (_fine(point.x), _fine(point.y))
        kind = point.type
        if kind == _MOVE:
            # a closed outline ends where it began
            onward.append(f"zm{_from(start, to)}")
            start = to
        elif kind == _LINE:
            onward.append(f"l{_from(at, to)}")
        else:
            # three points tell a curve, each by where it lies from where the curve begins
            onward.append(f"c{_from(at, to)}" if left == 0 else f" {_from(at, to)}")
            left = (left or _CURVE) - 1
        at = at if left else to
    return _Letter(*first, "".join(onward) + "z")


def _from(here: tuple[int, int], to: tuple[int, int]) -> str:
    return f"{to[0] - here[0]} {to[1] - here[1]}"
