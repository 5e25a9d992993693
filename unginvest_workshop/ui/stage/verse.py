"""Setting a verse: a block in the middle or at the left, its lines broken only where they were written so."""

import re
from dataclasses import replace
from typing import Final

from unginvest_workshop.ui.stage.content import Verse
from unginvest_workshop.ui.stage.marks import Tone
from unginvest_workshop.ui.stage.pieces import Row, text_rows
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Typesetter

_STANZAS: Final = re.compile(r"\n[^\S\n]*\n\s*?(?=[^\n])")


def stanzas(text: str) -> list[list[str]]:
    """Return the lines of each stanza as written; what stands between them is nothing but empty lines."""
    parts = _STANZAS.split(text.strip("\n"))
    return [[line.rstrip() for line in part.split("\n")] for part in parts if part.strip()]


def verse_rows(block: Verse, sheet: Sheet, typesetter: Typesetter, width: float, *, large: bool) -> list[list[Row]]:
    """Set a verse, a piece for each stanza. All of them begin at one left edge.

    The widest line is in the middle, unless the verse stands at the left.
    """
    style = sheet.style(Role.VERSE_LARGE if large else Role.VERSE)
    set_lines = [
        [line for text in stanza for line in _line(text, typesetter, sheet, width, large=large)]
        for stanza in stanzas(block.text)
    ]
    widest = max((line.width for stanza in set_lines for line in stanza), default=0.0)
    x = 0.0 if block.at_left else max(0.0, (width - widest) / 2)
    pieces = [text_rows(stanza, x=x) for stanza in set_lines]
    return [[replace(row, height=max(row.height, style.px)) for row in piece] for piece in pieces]


def _line(text: str, typesetter: Typesetter, sheet: Sheet, width: float, *, large: bool) -> list[Line]:
    """Set one line; where it is too wide for the page, what is left of it stands in by an em."""
    style = sheet.style(Role.VERSE_LARGE if large else Role.VERSE)
    whole = typesetter.text(text, style, Tone.INK, width)
    if len(whole) == 1:
        return whole
    first, *rest = typesetter.text(text, style, Tone.INK, width - style.px)
    return [first, *(_indented(line, style.px) for line in rest)]


def _indented(line: Line, by: float) -> Line:
    marks = tuple(replace(mark, rect=mark.rect.translated(by, 0)) for mark in line.marks)
    return Line(marks, line.width + by, line.height)
