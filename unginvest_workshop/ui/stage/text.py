"""Breaking texts into lines, each part of a line in its own style."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from unginvest_workshop.ui.stage.marks import Style, TextMark, Tone

_KEPT: Final = 3000
"""Broken paragraphs that are kept, so that typing one word breaks one paragraph again and not all."""
_TIED: Final = "\N{NO-BREAK SPACE}· "
"""What a dot between two things is for the breaking of lines: none begins with it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style."""

    text: str
    style: Style
    tone: Tone


@dataclass(frozen=True, slots=True)
class Line:
    """A line whose top left corner is at the origin."""

    marks: tuple[TextMark, ...]
    width: float
    height: float


class Typesetter:
    """Breaks paragraphs, and remembers how. Needs a QGuiApplication with the app's fonts."""

    def __init__(self) -> None:
        self._broken = lru_cache(_KEPT)(_broken)

    def lines(self, runs: tuple[Run, ...], width: float) -> list[Line]:
        """Break a text of one or more paragraphs at a width; a word longer than that breaks too."""
        return [line for paragraph in _paragraphs(runs) for line in self._broken(paragraph, width)]

    def text(self, text: str, style: Style, tone: Tone, width: float) -> list[Line]:
        """Break a text of one style."""
        return self.lines((Run(text, style, tone),), width)

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on one line."""
        return sum(line.width for line in self._broken((Run(text, style, Tone.INK),), 1e6))


def _paragraphs(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Part the runs at their line breaks."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        parts[-1].append(Run(first, run.style, run.tone))
        parts.extend([Run(text, run.style, run.tone)] for text in others)
    return [tuple(part) for part in parts]


def _broken(runs: tuple[Run, ...], width: float) -> tuple[Line, ...]:
    """Break one paragraph. Qt counts in UTF-16: an emoji is two of its characters and one of Python's."""
    units = [run.text.replace("\t", " ").encode("utf-16-le") for run in runs]
    ends = [0]
    for unit in units:
        ends.append(ends[-1] + len(unit) // 2)
    whole = b"".join(units)
    layout = QTextLayout(whole.decode("utf-16-le").replace(" · ", _TIED), runs[0].style.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(run, *span) for run, span in zip(runs, pairwise(ends), strict=True)])
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(_line(line, whole, runs, ends))
    layout.endLayout()
    return tuple(lines)


def _format(run: Run, begins: int, ends: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = begins, ends - begins
    shape = QTextCharFormat()
    shape.setFont(run.style.font())
    found.format = shape
    return found


def _line(line: QTextLine, whole: bytes, runs: tuple[Run, ...], ends: list[int]) -> Line:
    metrics = [QFontMetricsF(run.style.font()) for run in runs]
    usual = max(m.ascent() for m in metrics) + max(m.descent() for m in metrics)
    natural = line.ascent() + line.descent()
    # A letter from another font may be taller than ours: its line then gets the room it needs.
    height = max(run.style.px * run.style.leading for run in runs) + max(0.0, natural - usual)
    baseline = (height - natural) / 2 + line.ascent()
    begins, stops = line.textStart(), line.textStart() + line.textLength()
    marks = []
    for run, (first, last) in zip(runs, pairwise(ends), strict=True):
        start, end = max(first, begins), min(last, stops)
        text = whole[2 * start : 2 * end].decode("utf-16-le", "ignore") if start < end else ""
        if text.strip():
            left, right = sorted((_x(line, start), _x(line, end)))
            rect = QRectF(left, 0, right - left, height)
            marks.append(TextMark(rect, text.rstrip(), baseline, run.style, run.tone))
    return Line(tuple(marks), line.naturalTextWidth(), height)


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins, in pixels from the line's left end."""
    x: float = line.cursorToX(position)[0]  # type: ignore[index]  # the stubs know another overload
    return x
