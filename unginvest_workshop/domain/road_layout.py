"""Where everything stands along the road: steps as cards above and under it, and the picture of the future as its sun.

The road begins at the left and winds to the right and upwards. Pins stand on its crests and in its hollows; a card on
a crest stands above the road, one in a hollow under it, so that cards on the same side are two pins apart. When the
steps don't fit in one row the road turns and goes back, row above row, until it reaches the sun, at the side to which
its last row goes. Of a road that is seen a page at a time no row lies on two pages.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import hypot
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
from unginvest_workshop.domain.road_picture import (
    GENTLE,
    LONG,
    NARROW,
    WINDING,
    RoadContent,
    RoadLayout,
    RoadStyle,
    StepCard,
    StepContent,
    StepMark,
    Sun,
)
from unginvest_workshop.domain.road_places import mark_today
from unginvest_workshop.domain.road_rows import CARD_WIDTH, PITCH, SUN_GAP, TURN, Span, deal, set_rows

WIDEST_PITCH: Final = 300.0
PADDING_X: Final = 15.0
PADDING_Y: Final = 12.0
SUN_TEXT: Final = 168.0


_WIDER: Final = (1.1, 1.2, 1.3, 1.38, 1.5, 1.66)
"""How much wider than its view a road may be laid out."""
_COMFORTABLE: Final = 0.9
_FEW: Final = 8
"""Steps that may still be read in one row with the sun beside them."""
_CLOSELY: Final = tuple(1 + step / 20 for step in range(16))
_MUCH_LARGER: Final = 1.08
"""How much larger a road has to be shown for its sun to stand beside it."""
READING_SIZE: Final = 0.76
"""The least scale at which cards can be read on a screen: their smallest words are set at 12 pixels."""
_NEARLY: Final = 0.95
_STEEPEST: Final = 40.0
_HIGHEST_WAVE: Final = 84.0
_HIGHEST_SUN: Final = 190.0
"""How far a single row's climb, waves and sun are stretched to fill a high view."""
_WIDTHS_OF_LONG: Final = (1.2, 1.1, 1.0, 1.24)
"""How much wider than its view a road may be that is seen a page at a time; at the first words are calmest to read."""
_WINDING_OF_LONG: Final = ((66.0, 54.0), (56.0, 46.0), (48.0, 40.0))
"""Waves and stems of a road whose pages have height to spare."""
_LEVEL_OF_LONG: Final = ((28.0, 24.0), (18.0, 20.0))
"""Those of a road whose rows are else higher than the view."""


def layout_road(
    content: RoadContent, measure: Measure, width: float, style: RoadStyle = WINDING, page: float = 0.0
) -> RoadLayout:
    """Lay the road out in a scene of this width, which is widened where a single card and the sun need more.

    With a ``page`` of some height the rows stand so that each is seen whole on one of the pages of the layout.
    """
    sun = None if content.leads_on else sun_of(content, measure, style)
    beside = sun.rect.width if sun and not style.sun_alone else 0.0
    card = CARD_WIDTH if content.steps else 0.0
    width = max(width, 2 * style.margin + card + beside + SUN_GAP, 2 * style.margin + (sun.rect.width if sun else 0))
    rows = deal(content.steps, width, beside, style.margin)
    if len(rows) > 1 or (style.sun_alone and sun):
        room = beside + PITCH if beside else 0.0
        width = max(width, 2 * style.margin + 2 * TURN + CARD_WIDTH + room)
        rows = deal(content.steps, width, beside, style.margin, turns=style.sun_alone)
    spans = [_span(row, measure, style) for row in rows]
    if sun and style.sun_beside:
        spans[-1] = spans[-1].holding(sun.rect.height / 2 + style.wave)
    alone = [Span(sun.rect.height, 0.0)] if sun and style.sun_alone else []
    middles, pages = set_rows([*spans, *alone], page)
    laid = _Road(measure, width, sun, style, len(rows))
    for number, (row, middle) in enumerate(zip(rows, middles, strict=False)):
        laid.lay_row(row, number, middle)
    road = laid.finish(middles[-1], pages)
    if content.today is None:
        return road
    return replace(road, today=mark_today(road, content.today, content.today_word, measure))


def fitting_road(
    content: RoadContent, measure: Measure, width: float, height: float, least: float = READING_SIZE
) -> RoadLayout:
    """Lay the road out so that it is shown largest in a view of this size: in fewer and longer rows, or in more.

    Of two that are nearly as large, the one with fewer rows is chosen: it is more of a road. One that would be shown at
    less than the scale ``least`` is laid out to be seen a part at a time instead, across the view.
    """
    roads = {factor: layout_road(content, measure, width * factor) for factor in (1.0, *_WIDER)}

    def scale(road: RoadLayout) -> float:
        return min(width / road.scene.width, height / road.scene.height)

    best = max(scale(road) for road in roads.values())
    if best < _COMFORTABLE and 0 < len(content.steps) <= _FEW:
        tried = (layout_road(content, measure, width * factor, GENTLE) for factor in _CLOSELY)
        gentle = max(filter(_is_single, tried), key=scale, default=None)
        enough = best * _MUCH_LARGER if best >= least else least
        if gentle is not None and scale(gentle) > enough:
            return gentle
    if best < least:
        return _paged(content, measure, width, height)
    nearly = [road for road in roads.values() if scale(road) >= best * _NEARLY]
    chosen = min(nearly, key=lambda road: (road.scene.height, road.scene.width))
    free = height * chosen.scene.width / width - chosen.scene.height
    return _stretched(content, measure, chosen, free)


def _paged(content: RoadContent, measure: Measure, width: float, height: float) -> RoadLayout:
    """Lay the road out as wide as its view, to be seen a page of this height at a time: on as few pages as may be.

    Where a page has height to spare, the road winds more; where a row is higher than the view, less.
    """

    def paged(wide: float, style: RoadStyle) -> RoadLayout:
        scale = width / layout_road(content, measure, wide, style).scene.width
        return layout_road(content, measure, wide, style, height / scale)

    def cost(road: RoadLayout) -> tuple[bool, int]:
        seen = height * road.scene.width / width + 1
        return any(page.height > seen for page in road.pages), len(road.pages)

    tried = []
    for factor in _WIDTHS_OF_LONG:
        wide = width * factor
        style = LONG if layout_road(content, measure, wide, LONG).scene.width <= wide else NARROW
        tried.append((paged(wide, style), wide, style))
    road, wide, style = min(tried, key=lambda each: cost(each[0]))
    winding = (paged(wide, replace(style, wave=wave, stem=stem)) for wave, stem in _WINDING_OF_LONG)
    road = next((more for more in winding if cost(more) <= cost(road)), road)
    too_high, _ = cost(road)
    level = (paged(wide, replace(style, wave=wave, stem=stem)) for wave, stem in _LEVEL_OF_LONG if too_high)
    return next((less for less in level if cost(less) < cost(road)), road)


def _span(steps: Sequence[StepContent], measure: Measure, style: RoadStyle) -> Span:
    """Return how far a row reaches above and under its middle."""
    sizes = [_card(step, Point(0, 0), measure).rect.height for step in steps]
    over, under = max(sizes[::2], default=0.0), max(sizes[1::2], default=0.0)
    above = max(style.wave + style.width, style.wave + style.stem + over if over else 0.0)
    if style.sun_alone and not under:
        return Span(above, style.width / 2 - style.wave)  # level, on a crest that is all there is of it
    return Span(above, style.wave + style.stem + under)


def _stretched(content: RoadContent, measure: Measure, road: RoadLayout, free: float) -> RoadLayout:
    """Let a road of a single row climb and wind more, to use this much height that is free."""
    if free < 1 or not road.cards or not _is_single(road):
        return road
    style = replace(
        WINDING,
        climb=min(_STEEPEST, WINDING.climb + free * 0.45 / len(road.cards)),
        wave=min(_HIGHEST_WAVE, WINDING.wave + free * 0.12),
        sun_lift=min(_HIGHEST_SUN, WINDING.sun_lift + free * 0.15),
    )
    return layout_road(content, measure, road.scene.width, style)


def _is_single(road: RoadLayout) -> bool:
    """Tell whether a road is one row, which does not turn: it has a bend to each step, and one to its end."""
    return len(road.road.points) == 1 + 3 * (len(road.cards) + 1)


class _Road:
    """Lays the rows, each above the one before; y is counted from the first row's middle."""

    def __init__(self, measure: Measure, width: float, sun: Sun | None, style: RoadStyle, rows: int) -> None:
        self.measure = measure
        self.width = width
        self.sun = sun
        self.style = style
        self.rows = rows
        self.single = rows == 1
        self.ends_right = rows % 2 == 1
        self.cards: list[StepCard] = []
        self.spine: list[Point] = []
        self.ceiling = 0.0

    def lay_row(self, steps: Sequence[StepContent], number: int, middle: float) -> None:
        """Lay one row; the first goes to the right, as one reads, and every second goes back."""
        rightwards = number % 2 == 0
        last = number == self.rows - 1
        pins = self._pins(len(steps), middle, rightwards=rightwards, last=last)
        self._enter(pins, middle, number, rightwards=rightwards)
        for step, pin, index in zip(steps, pins, range(len(steps)), strict=True):
            self._stand(step, pin, above=index % 2 == 0)
            self._reach(pin)
        own = [card.rect for card in self.cards[len(self.cards) - len(steps) :]]
        self.ceiling = min([middle - self.style.wave - self.style.width, *(rect.y for rect in own)])
        if not last or (self.sun and self.style.sun_alone):
            self._leave(self.spine[-1].y, rightwards=rightwards)

    def finish(self, end: float, pages: Sequence[Rect]) -> RoadLayout:
        """Lead the road into the sun or on, and bring everything into a scene that begins at the origin.

        ``end`` is the foot of a sun that stands alone.
        """
        sun = None
        if self.sun:
            sun = self._lead_to_sun_alone(self.sun, end) if self.style.sun_alone else self._lead_into_sun(self.sun)
        if sun is None:
            self._reach(Point(self.width if self.ends_right else 0.0, self.spine[-1].y))
        reach = self.style.width / 2 + 6
        high = Rect(0, min(p.y for p in self.spine) - reach, self.width, 1)
        low = Rect(0, max(p.y for p in self.spine) + reach, self.width, 1)
        scene = union([high, low, *([sun.rect] if sun else []), *pages, *(card.rect for card in self.cards)])
        dy = self.style.margin * 0.7 - scene.y
        return RoadLayout(
            Rect(0, 0, self.width, scene.height + self.style.margin * 1.4),
            Curve(tuple(point.moved(0, dy) for point in self.spine), self.style.width, self.style.width),
            tuple(_moved_card(card, 0, dy) for card in self.cards),
            moved_sun(sun, 0, dy) if sun else None,
            pages=tuple(Rect(0, part.y + dy, self.width, part.height) for part in pages),
        )

    def _lead_to_sun_alone(self, sun: Sun, foot: float) -> Sun:
        """Put the sun on a row of its own, and lead the road round into it."""
        size = sun.rect.width
        sun = moved_sun(sun, (self.width - size) / 2, foot - size)
        on, middle, below = (1 if self.ends_right else -1), foot - size / 2, self.spine[-1]
        side = Point(below.x, middle)
        self.spine += [below.moved(on * TURN, 0), side.moved(on * TURN, 0), side]
        self._reach(Point(sun.rect.center.x + on * (size / 2 - 30), middle))
        return sun

    def _lead_into_sun(self, sun: Sun) -> Sun:
        """Put the sun where the road ends, and lead the road into it."""
        end, size = self.spine[-1], sun.rect.width
        x = self.width - self.style.margin - size if self.ends_right else self.style.margin
        if self.style.sun_beside:
            level = -self.style.climb * max(0, len(self.cards) - 1) if self.single else end.y
            sun = moved_sun(sun, x, level - size / 2)
            self._reach(Point(x + (30 if self.ends_right else size - 30), level))
            return sun
        y = min(self.ceiling, end.y - self.style.wave - size - 40)
        y = y - self.style.sun_lift if self.single else max(y, end.y - size - 170)
        sun = moved_sun(sun, x, y)
        on = 1 if self.ends_right else -1
        goal = Point(sun.rect.center.x + 6 * on, sun.rect.bottom - 34)
        bend = on * max(50.0, abs(goal.x - end.x) * 0.7)
        self.spine += [Point(end.x + bend, end.y), Point(goal.x - 14 * on, goal.y + (end.y - goal.y) * 0.62), goal]
        return sun

    def _pins(self, count: int, middle: float, *, rightwards: bool, last: bool) -> list[Point]:
        """Return a row's pins, in the order in which the road comes to them."""
        beside = TURN if not self.single or self.style.sun_alone else 0.0
        ahead = (self.sun.rect.width + SUN_GAP if self.sun else 0.0) if last and not self.style.sun_alone else TURN
        left, right = (beside, ahead) if rightwards else (ahead, beside)
        left += self.style.margin + CARD_WIDTH / 2
        right = self.width - self.style.margin - CARD_WIDTH / 2 - right
        pitch = min(WIDEST_PITCH, (right - left) / max(1, count - 1))
        if self.single:
            left += max(0.0, (right - left - pitch * (count - 1)) * 0.4)
        start, step = (left, pitch) if rightwards else (right, -pitch)
        climb = self.style.climb if self.single else 0.0
        waves = (-self.style.wave, self.style.wave)
        return [Point(start + i * step, middle + waves[i % 2] - climb * i) for i in range(count)]

    def _enter(self, pins: Sequence[Point], middle: float, number: int, *, rightwards: bool) -> None:
        """Begin the road at the side, or come round from the row under this one."""
        if number:
            side = TURN + self.style.margin if rightwards else self.width - TURN - self.style.margin
            y = pins[0].y if pins else middle
            bulge = -TURN if rightwards else TURN
            below = self.spine[-1]
            self.spine += [Point(below.x + bulge, below.y), Point(side + bulge, y), Point(side, y)]
            return
        level = self.style.sun_alone and len(pins) < 2  # noqa: PLR2004  a wave has a crest and a hollow
        self.spine.append(Point(0.0, middle + self.style.wave * (-1 if level else 1.2)))

    def _leave(self, y: float, *, rightwards: bool) -> None:
        """Lead the road on to the side, where it turns."""
        self._reach(Point(self.width - TURN - self.style.margin if rightwards else TURN + self.style.margin, y))

    def _reach(self, to: Point) -> None:
        """Go on to a crest or a hollow: level where it leaves and where it comes."""
        start = self.spine[-1]
        half = (to.x - start.x) / 2
        self.spine += [Point(start.x + half, start.y), Point(to.x - half, to.y), to]

    def _stand(self, step: StepContent, pin: Point, *, above: bool) -> None:
        """Put a step's card above or under its pin."""
        card = _card(step, pin, self.measure)
        y = pin.y - self.style.stem - card.rect.height if above else pin.y + self.style.stem
        dx = (
            min(max(pin.x - CARD_WIDTH / 2, self.style.margin / 2), self.width - self.style.margin / 2 - CARD_WIDTH)
            - card.rect.x
        )
        moved = _moved_card(card, dx, y - card.rect.y)
        stem = Point(pin.x, moved.rect.bottom if above else moved.rect.y)
        self.cards.append(StepCard(
            moved.id, moved.rect, pin, stem, moved.text, moved.when, moved.who, moved.sign, moved.sign_at, moved.tone,
            moved.asks_who,
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
    return StepCard(step.id, rect, pin, pin, text, when, who, step.sign, sign_at, step.tone, step.asks_who)


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
        card.asks_who,
    )


def sun_of(content: RoadContent, measure: Measure, style: RoadStyle) -> Sun:
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
    size = max(style.sun, hypot(span, height + 8) + 22)
    y = (size - height) / 2 - (3 if len(blocks) > 1 else 0)
    labels: list[Label | None] = [None, None]
    for text, role in blocks:
        label = place(measure, text, Rect((size - span) / 2, y, span, 0), role, centred=True)
        labels[0 if role is FontRole.SUN else 1] = label
        y = label.rect.bottom + 6
    return Sun(Rect(0, 0, size, size), labels[0], labels[1])


def moved_sun(sun: Sun, dx: float, dy: float) -> Sun:
    """Return the sun that far away."""
    return Sun(
        sun.rect.moved(dx, dy),
        moved_label(sun.text, dx, dy) if sun.text else None,
        moved_label(sun.note, dx, dy) if sun.note else None,
    )
