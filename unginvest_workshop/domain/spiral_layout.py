"""Where everything stands along the learning spiral: a coil that widens upwards, and a card beside each of its turns.

The newest turn stands at the top. A turn that is too high for a page goes on with the same heading on the next one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from unginvest_workshop.domain.layout import FontRole, Label, Measure, Point, Rect, place

COIL_WIDTH: Final = 168.0
"""Room at the left in which the coil winds."""
GAP: Final = 20.0
"""From card to card."""
PADDING: Final = 16.0
_LINE_GAP: Final = 5.0
_LEAST_RADIUS: Final = 34.0
_WIDER: Final = 6.0
"""How much wider each turn is than the one before it."""
_WIDEST: Final = 66.0
_BULGE: Final = 0.34
"""How far a turn bends down and up again, as a share of the way to the next."""
_LEAST_HEIGHT: Final = 84.0
_WINDING: Final = 84.0
"""About how far it is from turn to turn of the coil."""
_HIGHEST: Final = 100.0
"""What a turn bends by at the most is a share of this."""
_INSET: Final = 20.0
"""How far from the outermost cards' edges the coil begins and ends."""
_STEPS: Final = 48
"""Points along a turn of the coil."""
DISC: Final = 11.0
MARGIN: Final = 6.0


@dataclass(frozen=True, slots=True)
class SpiralTurn:
    """One fagdag of the spiral, in the words that stand on its card."""

    when: str
    title: str
    topic: str = ""
    counts: str = ""
    dreams: tuple[str, ...] = ()
    """Those that were marked there as come true."""
    here: bool = False
    """Whether it is the fagdag that is led now."""


@dataclass(frozen=True, slots=True)
class SpiralCard:
    """A turn's card, and the point of the coil that it hangs on."""

    rect: Rect
    knot: Point
    labels: tuple[Label, ...]
    dreams: tuple[Label, ...]
    """Each with room for a star before it."""
    here: bool


@dataclass(frozen=True, slots=True)
class SpiralLayout:
    """The picture of so many turns."""

    scene: Rect
    coil: tuple[Point, ...]
    cards: tuple[SpiralCard, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or more of a card, measured."""

    label: Label
    dream: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """As much of a turn as stands on one page."""

    pieces: tuple[_Piece, ...]
    number: int
    """Of the turn, the oldest is nought."""
    here: bool

    @property
    def height(self) -> float:
        """How high its card is."""
        return max(_LEAST_HEIGHT, _stacked(self.pieces) + 2 * PADDING)


STAR: Final = 24.0
"""Room for the star before a dream."""


def lay_spiral(turns: Sequence[SpiralTurn], measure: Measure, width: float) -> SpiralLayout:
    """Lay out all turns, given oldest first, in one picture of this width."""
    return _page([_whole(turn, n, measure, width) for n, turn in reversed(list(enumerate(turns)))], width)


def spiral_pages(turns: Sequence[SpiralTurn], measure: Measure, width: float, height: float) -> list[SpiralLayout]:
    """Lay the turns out on as many pages of this size as they need, the newest turn first."""
    room = height - 2 * MARGIN
    pages: list[list[_Part]] = [[]]
    used = 0.0
    for number, turn in reversed(list(enumerate(turns))):
        for part in _parts(_whole(turn, number, measure, width), room):
            if pages[-1] and used + GAP + part.height > room:
                pages.append([])
            used = part.height if not pages[-1] else used + GAP + part.height
            pages[-1].append(part)
    return [_page(page, width) for page in pages if page]


def _whole(turn: SpiralTurn, number: int, measure: Measure, width: float) -> _Part:
    room = Rect(0, 0, width - COIL_WIDTH - 2 * PADDING - MARGIN, 0)
    said = (
        (turn.when, FontRole.STEP_WHEN), (turn.title, FontRole.SUN), (turn.topic, FontRole.STEP),
        (turn.counts, FontRole.STEP_WHO),
    )  # fmt: skip
    pieces = [_Piece(place(measure, text, room, role)) for text, role in said if text]
    beside = replace(room, width=room.width - STAR)
    pieces += [_Piece(place(measure, text, beside, FontRole.STEP), dream=True) for text in turn.dreams]
    return _Part(tuple(pieces), number, turn.here)


def _parts(whole: _Part, room: float) -> Iterator[_Part]:
    """Yield a turn in parts that fit a page, each under the turn's own heading."""
    heading, rest = whole.pieces[:2], list(whole.pieces[2:])
    while True:
        taken: list[_Piece] = []
        while rest and (not taken or _stacked((*heading, *taken, rest[0])) + 2 * PADDING <= room):
            taken.append(rest.pop(0))
        yield replace(whole, pieces=(*heading, *taken))
        if not rest:
            return


def _stacked(pieces: Sequence[_Piece]) -> float:
    return sum(piece.label.rect.height for piece in pieces) + _LINE_GAP * max(0, len(pieces) - 1)


def _page(parts: Sequence[_Part], width: float) -> SpiralLayout:
    cards: list[SpiralCard] = []
    y = MARGIN
    for part in parts:
        rect = Rect(COIL_WIDTH, y, width - COIL_WIDTH - MARGIN, part.height)
        cards.append(_card(part, rect))
        y = rect.bottom + GAP
    height = y - GAP + MARGIN if parts else 0.0
    return SpiralLayout(Rect(0, 0, width, height), tuple(_coil(cards, parts)), tuple(cards))


def _card(part: _Part, rect: Rect) -> SpiralCard:
    labels: list[Label] = []
    dreams: list[Label] = []
    y = rect.y + (rect.height - _stacked(part.pieces)) / 2
    for piece in part.pieces:
        x = rect.x + PADDING + (STAR if piece.dream else 0)
        label = replace(piece.label, rect=piece.label.rect.moved(x, y))
        (dreams if piece.dream else labels).append(label)
        y = label.rect.bottom + _LINE_GAP
    knot = Point(COIL_WIDTH / 2 + _radius(part.number), rect.center.y)
    return SpiralCard(rect, knot, tuple(labels), tuple(dreams), part.here)


def _radius(number: int) -> float:
    return min(_LEAST_RADIUS + number * _WIDER, _WIDEST)


def _coil(cards: Sequence[SpiralCard], parts: Sequence[_Part]) -> Iterator[Point]:
    """Yield the points of the coil from the top down: it comes by each card's knot, and winds on the way on."""
    if not cards:
        return
    first, last = cards[0], cards[-1]
    stops = [
        (first.rect.y + _INSET, _radius(parts[0].number)),
        *((card.knot.y, _radius(part.number)) for card, part in zip(cards, parts, strict=True)),
        (last.rect.bottom - _INSET, _radius(parts[-1].number) * 0.7),
    ]
    for number, ((top, wide), (bottom, narrow)) in enumerate(pairwise(stops)):
        times = max(1, round((bottom - top) / _WINDING))
        begin = 0.5 if number == 0 else 0.0
        end = times - (0.5 if number == len(stops) - 2 else 0.0)
        yield from _winding(Point(wide, top), Point(narrow, bottom), begin, end)


def _winding(start: Point, stop: Point, begin: float, end: float) -> Iterator[Point]:
    """Yield a stretch of the coil: its radius and height go from ``start`` to ``stop``, its turns as told."""
    bulge = min((stop.y - start.y) / (end - begin), _HIGHEST) * _BULGE
    steps = round(_STEPS * (end - begin))
    for step in range(steps + 1):
        share = step / steps
        angle = 2 * pi * (begin + (end - begin) * share)
        radius = start.x + (stop.x - start.x) * share
        y = start.y + (stop.y - start.y) * share + bulge * sin(angle)
        yield Point(COIL_WIDTH / 2 + radius * cos(angle), y)
