"""The words of a drawing, taken out of its SVG for typst to set: it sets text of its own in far less room and time.

What is not found here stays in the SVG, where typst finds it too.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from html import unescape
from itertools import groupby
from operator import attrgetter
from typing import Final

_GROUP: Final = re.compile(
    r'<g [^>]*transform="matrix\((?P<matrix>[^)"]*)\)"[^>]*>\s*(?P<inner>(?:<text [^>]*>[^<]*</text>\s*)+)</g>'
)
"""Nothing but words, as the painter writes them: a group for each pen."""

_TEXT: Final = re.compile(
    r'<text fill="(?P<fill>#[0-9a-f]{6})" fill-opacity="1" stroke="none" xml:space="preserve" '
    r'x="(?P<x>[^"]*)" y="(?P<y>[^"]*)" font-family="(?P<family>[^"]*)" font-size="(?P<size>[^"]*)" '
    r'font-weight="(?P<weight>\d+)" font-style="(?P<style>normal|italic)"\s*>(?P<text>[^<]*)</text>'
)


@dataclass(frozen=True, slots=True, order=True)
class Letters:
    """How words are written in a drawing, in its units."""

    family: str
    size: float
    weight: int
    style: str
    fill: str


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A line of words in a drawing, in its units: where it begins, on the line that its letters stand on."""

    letters: Letters
    y: float
    x: float
    text: str


def without_letters(svg: str) -> tuple[str, list[Line]]:
    """Return an SVG whose words are text without them, and them."""
    lines: list[Line] = []

    def taken(group: re.Match[str]) -> str:
        across, up, down, along, left, top = map(float, group["matrix"].split(","))
        if up or down or across != along or _TEXT.sub("", group["inner"]).strip():
            return group[0]
        for found in _TEXT.finditer(group["inner"]):
            size = across * float(found["size"])
            letters = Letters(found["family"], size, int(found["weight"]), found["style"], found["fill"])
            x, y = across * float(found["x"]) + left, across * float(found["y"]) + top
            lines.append(Line(letters, y, x, unescape(found["text"])))
        return ""

    return _GROUP.sub(taken, svg), lines


def told_letters(lines: Iterable[Line]) -> list[dict[str, object]]:
    """Return lines as plain data: all that are written alike together, each with how far below the last it stands."""
    told = []
    for letters, alike in groupby(sorted(lines), attrgetter("letters")):
        y, set_lines = 0.0, []
        for line in alike:
            set_lines.append({"x": line.x, "down": line.y - y, "text": line.text})
            y = line.y
        told.append({**asdict(letters), "lines": set_lines})
    return told
