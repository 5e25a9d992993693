"""The words of a drawing, taken out of its SVG for typst to set: it sets text of its own in far less room and time.

What is not found here stays in the SVG, where typst finds it too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
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


@dataclass(frozen=True, slots=True)
class Lettering:
    """A line of words in a drawing, in its units: where it begins, on the line that its letters stand on, and how."""

    text: str
    x: float
    y: float
    family: str
    size: float
    weight: int
    style: str
    fill: str


def without_letters(svg: str) -> tuple[str, list[Lettering]]:
    """Return an SVG whose words are text without them, and them in their order."""
    lines: list[Lettering] = []

    def taken(group: re.Match[str]) -> str:
        across, up, down, along, left, top = map(float, group["matrix"].split(","))
        if up or down or across != along or _TEXT.sub("", group["inner"]).strip():
            return group[0]
        lines.extend(_lettering(group["inner"], across, left, top))
        return ""

    return _GROUP.sub(taken, svg), lines


def _lettering(inner: str, scale: float, left: float, top: float) -> Iterator[Lettering]:
    """Yield what stands in a group of an SVG that is drawn at this scale and place."""
    for found in _TEXT.finditer(inner):
        yield Lettering(
            unescape(found["text"]), scale * float(found["x"]) + left, scale * float(found["y"]) + top,
            found["family"], scale * float(found["size"]), int(found["weight"]), found["style"], found["fill"],
        )  # fmt: skip
