"""Dealing the steps of a road to rows, and setting the rows above each other: from end to end, or a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.road_picture import StepContent

CARD_WIDTH: Final = 264.0
PITCH: Final = 148.0
"""From pin to pin at the least: two of them hold a card and a gap."""
TURN: Final = 96.0
"""Room at the sides in which the road turns."""
SUN_GAP: Final = 24.0
_ROW_GAP: Final = 34.0
_EDGE: Final = 12.0
"""The least room between a row and the edge of its page."""
_BETWEEN: Final = 56.0
"""Bare road between two pages: what stands over the lower edge of a view stands over no step."""


@dataclass(frozen=True, slots=True)
class Span:
    """How far a row reaches above and under its middle, in scene units."""

    above: float
    under: float

    @property
    def height(self) -> float:
        """From the lowest to the highest."""
        return self.above + self.under

    def holding(self, reach: float) -> "Span":
        """Return one that reaches at least so far both ways."""
        return Span(max(self.above, reach), max(self.under, reach))


def deal(
    steps: Sequence[StepContent], width: float, sun: float, margin: float, *, turns: bool = False
) -> list[Sequence[StepContent]]:
    """Deal the steps to rows of even length, the first row first; the last has the sun of this width beside it.

    With ``turns`` the road turns at the end of each row, the last one too.
    """
    room = width - 2 * margin - CARD_WIDTH
    alone = int((room - SUN_GAP - sun) // PITCH) + 1
    other = max(1, int((room - 2 * TURN) // PITCH) + 1)
    last = other if turns else max(1, int((room - TURN - SUN_GAP - sun) // PITCH) + 1)
    if not steps or len(steps) <= (other if turns else alone):
        return [steps]
    rows = 1 + max(1, ceil((len(steps) - last) / other))
    at_the_end = max(min(last, len(steps) // rows), len(steps) - (rows - 1) * other)
    each, over = divmod(len(steps) - at_the_end, rows - 1)
    sizes = [each + (row < over) for row in range(rows - 1)] + [at_the_end]
    dealt, start = [], 0
    for size in sizes:
        dealt.append(steps[start : start + size])
        start += size
    return dealt


def set_rows(spans: Sequence[Span], page: float) -> tuple[list[float], list[Rect]]:
    """Return where the middles of the rows are, the first at nought and the others above, and the pages they are on.

    With a ``page`` of some height as many rows as fit share one, evenly spaced, and none lies on two; with nought there
    are no pages.
    """
    if not page:
        middles, top = [0.0], -spans[0].above
        for span in spans[1:]:
            middles.append(top - _ROW_GAP - span.under)
            top = middles[-1] - span.above
        return middles, []
    middles, parts = [], []
    foot = 0.0
    for shared in _shared(spans, page):
        taken = sum(span.height for span in shared)
        height = max(page, taken + 2 * _EDGE)
        gap = (height - taken) / (len(shared) + 1)
        at = foot
        for span in shared:
            middles.append(at - gap - span.under)
            at = middles[-1] - span.above
        parts.append(Rect(0, foot - height, 1, height))
        foot -= height + _BETWEEN
    first = middles[0]
    return [middle - first for middle in middles], [part.moved(0, -first) for part in parts]


def _shared(spans: Sequence[Span], page: float) -> list[list[Span]]:
    """Deal the rows to pages, as many to each as fit."""
    dealt: list[list[Span]] = [[]]
    for span in spans:
        taken = sum(each.height for each in (*dealt[-1], span)) + _ROW_GAP * len(dealt[-1]) + 2 * _EDGE
        if dealt[-1] and taken > page:
            dealt.append([])
        dealt[-1].append(span)
    return dealt
