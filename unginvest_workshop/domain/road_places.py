"""Places along a road that has been laid out, and today's mark on it.

A place is counted in steps: 2.0 is at the third step's pin, 2.5 half way to the next one's. The road begins at -1, and
ends one beyond its last step.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product
from math import floor, hypot
from typing import Final

from unginvest_workshop.domain.layout import FontRole, Measure, Point, Rect, bezier, moved_label, place
from unginvest_workshop.domain.road_picture import RoadLayout, TodayMark

PIN: Final = 13.0
"""How far a pin reaches from its middle."""
_SAMPLES: Final = 24
"""Points that are looked at on each bend."""
_WORD_WIDTH: Final = 200.0
_SIDE: Final = 11.0
_OVER: Final = 4.0
_CLOSE: Final = 3.0
"""The least room between the mark and what stands beside it."""
_ASIDE: Final = tuple(sign * step / 20 for step in range(16) for sign in (1, -1))
"""How far along the road the mark may stand from where today is, in steps."""


def road_point(layout: RoadLayout, at: float) -> Point:
    """Return the point of the road at a place; the nearer end for one beyond the road."""
    knots = _knots(layout)
    at = min(max(at, -1.0), len(layout.cards))
    before = min(floor(at), len(layout.cards) - 1) + 1
    start, end = knots[before], knots[before + 1]
    along = start + (at + 1 - before) * (end - start)
    bend = min(floor(along), end - 1)
    return bezier(layout.road.points[3 * bend : 3 * bend + 4], along - bend)


def road_place(layout: RoadLayout, point: Point) -> float:
    """Return the place on the road that is nearest to a point."""
    return min(_sampled(layout), key=lambda sample: _apart(sample[1], point))[0]


def mark_today(layout: RoadLayout, at: float, word: str, measure: Measure) -> TodayMark:
    """Return today's mark: its word on the road, or beside it where a pin stands; on no card and not in the sun."""
    at = min(max(at, -0.5), len(layout.cards) - 0.5)
    block = measure(word, _WORD_WIDTH, FontRole.STEP_WHEN)
    width, height = block.width + 2 * _SIDE, block.height + 2 * _OVER
    beside = layout.road.start_width / 2 + height / 2 + _CLOSE
    taken = [card.rect.grown(_CLOSE) for card in layout.cards]
    taken += [Rect(card.pin.x - PIN, card.pin.y - PIN, 2 * PIN, 2 * PIN) for card in layout.cards]
    taken += [layout.sun.rect] if layout.sun else []
    label = place(measure, word, Rect(_SIDE, _OVER, block.width + 1, 0), FontRole.STEP_WHEN)
    mark = TodayMark(Rect(0, 0, width, height), Point(width / 2, height / 2), label)
    marks = [
        replace(moved_mark(mark, on.x - width / 2, on.y + dy - height / 2), at=on)
        for on, dy in product((road_point(layout, at + aside) for aside in _ASIDE), (0.0, beside, -beside))
    ]
    free = (m for m in marks if layout.scene.holds(m.rect) and not any(m.rect.overlaps(each) for each in taken))
    return next(free, marks[0])


def moved_mark(mark: TodayMark, dx: float, dy: float) -> TodayMark:
    """Return the mark that far away."""
    return TodayMark(mark.rect.moved(dx, dy), mark.at.moved(dx, dy), moved_label(mark.label, dx, dy))


def _knots(layout: RoadLayout) -> list[int]:
    """Return at which ends of bends the road's beginning, its pins and its end are."""
    ends = layout.road.points[::3]
    knots = [0]
    for card in layout.cards:
        knots.append(next(i for i in range(knots[-1] + 1, len(ends)) if ends[i] == card.pin))
    return [*knots, len(ends) - 1]


def _sampled(layout: RoadLayout) -> Iterator[tuple[float, Point]]:
    """Yield places all along the road, and their points."""
    knots = _knots(layout)
    for number, (start, end) in enumerate(pairwise(knots)):
        for bend in range(start, end):
            points = layout.road.points[3 * bend : 3 * bend + 4]
            for sample in range(_SAMPLES + 1):
                t = sample / _SAMPLES
                yield number - 1 + (bend - start + t) / (end - start), bezier(points, t)


def _apart(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)
