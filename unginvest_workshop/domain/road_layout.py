"""Where everything stands along the road: steps as cards above and under it, and the picture of the future as its sun.

The road winds to the right and upwards. Pins stand on its crests and in its hollows; a card on a crest stands above the
road, one in a hollow under it, so that cards on the same side are two pins apart. When the steps don't fit in one row
the road turns and goes back, row above row, until it reaches the sun.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, hypot
from typing import Final

from unginvest_workshop.domain.layout import (
    Curve,
    FontRole,
    Label,
    Measure,
    Point,
    Rect,
    moved_label,
    place,
    union,
)

CARD_WIDTH: Final = 264.0
PITCH: Final = 148.0
"""From pin to pin at the least: two of them hold a card and a gap."""
WIDEST_PITCH: Final = 300.0
PADDING_X: Final = 15.0
PADDING_Y: Final = 12.0
STEM: Final = 44.0
WAVE: Final = 46.0
"""How far a crest stands over the middle of its row, and a hollow under it."""
CLIMB: Final = 20.0
"""How much a single row rises from pin to pin."""
TURN: Final = 96.0
"""Room at the sides in which the road turns."""
SUN_GAP: Final = 24.0
ROAD_WIDTH: Final = 58.0
ROW_GAP: Final = 34.0
MARGIN: Final = 30.0
SUN_LEAST: Final = 214.0
SUN_TEXT: Final = 168.0


class StepMark(StrEnum):
    """The small sign before a step's time: a status or a celebration, never told by colour alone."""

    NONE = "none"
    DONE = "done"
    UNDER_WAY = "under_way"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class StepContent:
    """A step as it is shown."""

    id: str
    text: str
    when: str = ""
    who: str = ""
    sign: StepMark = StepMark.NONE
    tone: StepMark = StepMark.NONE
    """Whose colour the pin has."""


@dataclass(frozen=True, slots=True)
class RoadContent:
    """The road: its steps in order, and where it leads."""

    steps: tuple[StepContent, ...] = ()
    sun: str = ""
    sun_note: str = ""


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step's card and its pin on the road."""

    id: str
    rect: Rect
    pin: Point
    stem: Point
    """Where the stem from the pin meets the card."""
    text: Label
    when: Label | None
    who: Label | None
    sign: StepMark
    sign_at: Rect
    tone: StepMark


@dataclass(frozen=True, slots=True)
class Sun:
    """The picture of the future."""

    rect: Rect
    text: Label | None
    note: Label | None


@dataclass(frozen=True, slots=True)
class RoadLayout:
    """The road, ready to paint."""

    scene: Rect
    road: Curve
    cards: tuple[StepCard, ...]
    sun: Sun


def layout_road(content: RoadContent, measure: Measure, width: float) -> RoadLayout:
    """Lay the road out in a scene of this width, which is widened where a single card and the sun need more."""
    sun = _sun(content, measure)
    width = max(width, 2 * MARGIN + 2 * TURN + CARD_WIDTH + sun.rect.width + PITCH)
    rows = _deal(content.steps, width, sun.rect.width)
    laid = _Road(measure, width, sun, single=len(rows) == 1)
    for number, row in enumerate(rows):
        laid.lay_row(row, number, len(rows))
    return laid.finish()


def _deal(steps: Sequence[StepContent], width: float, sun: float) -> list[Sequence[StepContent]]:
    """Deal the steps to rows of even length, the first row first; the last has the sun beside it."""
    room = width - 2 * MARGIN - CARD_WIDTH
    alone = int((room - SUN_GAP - sun) // PITCH) + 1
    last = int((room - TURN - SUN_GAP - sun) // PITCH) + 1
    other = int((room - 2 * TURN) // PITCH) + 1
    if len(steps) <= alone:
        return [steps]
    rows = 1 + max(1, ceil((len(steps) - last) / other))
    at_the_end = min(last, len(steps) // rows)
    each, over = divmod(len(steps) - at_the_end, rows - 1)
    sizes = [each + (row < over) for row in range(rows - 1)] + [at_the_end]
    dealt, start = [], 0
    for size in sizes:
        dealt.append(steps[start : start + size])
        start += size
    return dealt


class _Road:
    """Lays the rows, each above the one before; y is counted from the first row's middle."""

    def __init__(self, measure: Measure, width: float, sun: Sun, *, single: bool) -> None:
        self.measure = measure
        self.width = width
        self.sun = sun
        self.single = single
        self.cards: list[StepCard] = []
        self.spine: list[Point] = []
        self.ceiling = 0.0
        self.row_bottom = 0.0

    def lay_row(self, steps: Sequence[StepContent], number: int, rows: int) -> None:
        """Lay one row; every second goes to the left, and the last always to the right, where the sun is."""
        rightwards = (rows - 1 - number) % 2 == 0
        last = number == rows - 1
        sizes = [_card(step, Point(0, 0), self.measure).rect.height for step in steps]
        under = max(sizes[1::2], default=0.0)
        middle = 0.0 if number == 0 else self.ceiling - ROW_GAP - under - STEM - WAVE
        pins = self._pins(len(steps), middle, rightwards=rightwards, last=last)
        self._enter(pins, middle, number, rightwards=rightwards)
        for step, pin, index in zip(steps, pins, range(len(steps)), strict=True):
            self._stand(step, pin, above=index % 2 == 0)
            self._reach(pin)
        own = [card.rect for card in self.cards[len(self.cards) - len(steps) :]]
        self.ceiling = min([middle - WAVE - ROAD_WIDTH, *(rect.y for rect in own)])
        if not last:
            self._leave(pins[-1].y, rightwards=rightwards)

    def finish(self) -> RoadLayout:
        """Lead the road into the sun, and bring everything into a scene that begins at the origin."""
        end = self.spine[-1]
        x = self.width - MARGIN - self.sun.rect.width
        y = min(self.ceiling, end.y - WAVE - self.sun.rect.height - 40)
        y = y - 70 if self.single else max(y, end.y - self.sun.rect.height - 170)
        sun = _moved_sun(self.sun, x, y)
        goal = Point(sun.rect.center.x + 6, sun.rect.bottom - 34)
        bend = max(50.0, (goal.x - end.x) * 0.7)
        self.spine += [Point(end.x + bend, end.y), Point(goal.x - 14, goal.y + (end.y - goal.y) * 0.62), goal]
        reach = ROAD_WIDTH / 2 + 6
        xs = Rect(0, min(p.y for p in self.spine), self.width, 1)
        low = Rect(0, max(p.y for p in self.spine) + reach, self.width, 1)
        scene = union([xs, low, sun.rect, *(card.rect for card in self.cards)])
        dy = MARGIN * 0.7 - scene.y
        return RoadLayout(
            Rect(0, 0, self.width, scene.height + MARGIN * 1.4),
            Curve(tuple(point.moved(0, dy) for point in self.spine), ROAD_WIDTH, ROAD_WIDTH),
            tuple(_moved_card(card, 0, dy) for card in self.cards),
            _moved_sun(sun, 0, dy),
        )

    def _pins(self, count: int, middle: float, *, rightwards: bool, last: bool) -> list[Point]:
        """Return a row's pins, in the order in which the road comes to them."""
        left = MARGIN + CARD_WIDTH / 2 + (0 if self.single else TURN)
        right = self.width - MARGIN - CARD_WIDTH / 2 - TURN
        if last:
            right = self.width - MARGIN - self.sun.rect.width - CARD_WIDTH / 2 - SUN_GAP
        pitch = min(WIDEST_PITCH, (right - left) / max(1, count - 1))
        if self.single:
            left += max(0.0, (right - left - pitch * (count - 1)) * 0.4)
        start, step = (left, pitch) if rightwards else (right, -pitch)
        climb = CLIMB if self.single else 0.0
        waves = (-WAVE, WAVE)
        return [Point(start + i * step, middle + waves[i % 2] - climb * i) for i in range(count)]

    def _enter(self, pins: Sequence[Point], middle: float, number: int, *, rightwards: bool) -> None:
        """Begin the road at the side, or come round from the row under this one."""
        if number:
            side = TURN + MARGIN if rightwards else self.width - TURN - MARGIN
            y = pins[0].y if pins else middle
            bulge = -TURN if rightwards else TURN
            below = self.spine[-1]
            self.spine += [Point(below.x + bulge, below.y), Point(side + bulge, y), Point(side, y)]
            return
        start = Point(0.0 if rightwards else self.width, middle + WAVE * 1.2)
        self.spine.append(start)

    def _leave(self, y: float, *, rightwards: bool) -> None:
        """Lead the road on to the side, where it turns."""
        self._reach(Point(self.width - TURN - MARGIN if rightwards else TURN + MARGIN, y))

    def _reach(self, to: Point) -> None:
        """Go on to a crest or a hollow: level where it leaves and where it comes."""
        start = self.spine[-1]
        half = (to.x - start.x) / 2
        self.spine += [Point(start.x + half, start.y), Point(to.x - half, to.y), to]

    def _stand(self, step: StepContent, pin: Point, *, above: bool) -> None:
        """Put a step's card above or under its pin."""
        card = _card(step, pin, self.measure)
        y = pin.y - STEM - card.rect.height if above else pin.y + STEM
        dx = min(max(pin.x - CARD_WIDTH / 2, MARGIN / 2), self.width - MARGIN / 2 - CARD_WIDTH) - card.rect.x
        moved = _moved_card(card, dx, y - card.rect.y)
        stem = Point(pin.x, moved.rect.bottom if above else moved.rect.y)
        self.cards.append(StepCard(
            moved.id, moved.rect, pin, stem, moved.text, moved.when, moved.who, moved.sign, moved.sign_at, moved.tone
        ))  # fmt: skip


def _card(step: StepContent, pin: Point, measure: Measure) -> StepCard:
    """Lay a step's card out at the origin."""
    inner = Rect(PADDING_X, PADDING_Y, CARD_WIDTH - 2 * PADDING_X, 0)
    indent = 0.0 if step.sign is StepMark.NONE else 21.0
    sign_at = Rect(inner.x, inner.y + 3, 15, 15)
    y = inner.y
    when = None
    if step.when or indent:
        at = Rect(inner.x + indent, y, inner.width - indent, 0)
        when = place(measure, step.when, at, FontRole.STEP_WHEN)
        y = when.rect.bottom + 2
    text = place(measure, step.text, Rect(inner.x, y, inner.width, 0), FontRole.STEP)
    y = text.rect.bottom
    who = None
    if step.who:
        who = place(measure, step.who, Rect(inner.x, y + 2, inner.width, 0), FontRole.STEP_WHO)
        y = who.rect.bottom
    rect = Rect(0, 0, CARD_WIDTH, y + PADDING_Y)
    return StepCard(step.id, rect, pin, pin, text, when, who, step.sign, sign_at, step.tone)


def _moved_card(card: StepCard, dx: float, dy: float) -> StepCard:
    return StepCard(
        card.id,
        card.rect.moved(dx, dy),
        card.pin.moved(dx, dy),
        card.stem.moved(dx, dy),
        moved_label(card.text, dx, dy),
        moved_label(card.when, dx, dy) if card.when else None,
        moved_label(card.who, dx, dy) if card.who else None,
        card.sign,
        card.sign_at.moved(dx, dy),
        card.tone,
    )


def _sun(content: RoadContent, measure: Measure) -> Sun:
    """Lay the sun out at the origin, large enough for its words."""
    span = SUN_TEXT
    blocks: list[tuple[str, FontRole]] = []
    if content.sun:
        blocks.append((content.sun, FontRole.SUN))
    if content.sun_note:
        blocks.append((content.sun_note, FontRole.SUN_NOTE))
    height = sum(measure(text, span, role).height for text, role in blocks)
    while height > span * 1.1:
        span *= 1.2
        height = sum(measure(text, span, role).height for text, role in blocks)
    size = max(SUN_LEAST, hypot(span, height + 8) + 22)
    y = (size - height) / 2 - (3 if len(blocks) > 1 else 0)
    labels: list[Label | None] = [None, None]
    for text, role in blocks:
        label = place(measure, text, Rect((size - span) / 2, y, span, 0), role, centred=True)
        labels[0 if role is FontRole.SUN else 1] = label
        y = label.rect.bottom + 6
    return Sun(Rect(0, 0, size, size), labels[0], labels[1])


def _moved_sun(sun: Sun, dx: float, dy: float) -> Sun:
    return Sun(
        sun.rect.moved(dx, dy),
        moved_label(sun.text, dx, dy) if sun.text else None,
        moved_label(sun.note, dx, dy) if sun.note else None,
    )
