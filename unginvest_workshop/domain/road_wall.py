"""Dealing the road to pages for the wall, where no word may be smaller than the room can read.

Rooms are given in scene units: so many fit at the scale at which the smallest words are just large enough.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import floor
from typing import Final

from unginvest_workshop.domain.layout import FontRole, Measure
from unginvest_workshop.domain.road_layout import PADDING_X, SUN_TEXT, layout_road
from unginvest_workshop.domain.road_picture import LEVEL, RoadContent, RoadLayout, StepContent
from unginvest_workshop.domain.road_rows import CARD_WIDTH

_MOST_STEPS: Final = 6
_WORDS: Final = CARD_WIDTH - 2 * PADDING_X
_MOST_LINES: Final = 3
"""Lines of when and of who beyond which they are dealt to pages with what the step is."""


def road_pages(road: RoadContent, measure: Measure, width: float, height: float) -> list[RoadLayout]:
    """Lay the road out on as many pages as it needs, each but the last leading on to the next.

    A step of very many words goes on on the next page, and so does a sun of very many.
    """
    dealt = [list(_pieces(step, measure, width, height)) for step in road.steps]
    starts = [sum(map(len, dealt[:place])) for place in range(len(dealt) + 1)]
    steps = tuple(piece for pieces in dealt for piece in pieces)
    road = replace(road, steps=steps, today=_among(starts, road.today))
    pages: list[RoadLayout] = []
    begins = 0
    for count in _even_counts(road, measure, width, height):
        page = _first(_from(road, begins), count, measure, width, height)
        if page.sun is not None and not _fits(page, width, height):
            return pages + _pages_of_sun(_from(road, begins), measure, width, height)
        pages.append(page)
        begins += count
    return pages


def _even_counts(road: RoadContent, measure: Measure, width: float, height: float) -> list[int]:
    """Return how many steps stand on each page: on as few pages as may be, and as evenly as may be on those.

    A nought at the end is a page with the sun alone.
    """
    total = len(road.steps)
    best: list[tuple[int, int, list[int]]] = [(0, 0, [])] * (total + 1)
    best[total] = (0, 0, []) if road.leads_on and total else (1, 0, [0])
    for begins in reversed(range(total)):
        most, with_sun = _most(_from(road, begins), measure, width, height)
        ways = []
        for count in range(1, most + 1):
            pages, unevenness, counts = best[begins + count]
            if with_sun and begins + count == total:
                pages, unevenness, counts = 0, 0, []
            ways.append((pages + 1, unevenness + count * count, [count, *counts]))
        best[begins] = min(ways)
    return best[0][2]


def _most(road: RoadContent, measure: Measure, width: float, height: float) -> tuple[int, bool]:
    """Return how many of the first steps fit one page, one at the least, and whether those are all, with the end."""
    for count in range(min(len(road.steps), _MOST_STEPS), 0, -1):
        if _fits(_page(road, count, measure, width), width, height):
            return count, count == len(road.steps)
    return 1, False


def _among(starts: list[int], today: float | None) -> float | None:
    """Return where today is among the pieces; ``starts`` tells which is each step's first."""
    if today is None or today < 0 or today >= len(starts) - 1:
        return today
    at = floor(today)
    return starts[at] + (today - at) * (starts[at + 1] - starts[at])


def _from(road: RoadContent, begins: int) -> RoadContent:
    """Return the road from one of its pieces on."""
    today = None if road.today is None else road.today - begins
    if begins and today is not None and today < 0:
        today = None
    return replace(road, steps=road.steps[begins:], today=today)


def _page(road: RoadContent, count: int, measure: Measure, width: float) -> RoadLayout:
    """Lay out the first steps; with the sun if those are all, and with today if it is among them."""
    last = count == len(road.steps)
    today = road.today if last or (road.today is not None and road.today < count) else None
    part = replace(road, steps=road.steps[:count], leads_on=road.leads_on or not last, today=today)
    return layout_road(part, measure, width, LEVEL)


def _first(road: RoadContent, count: int, measure: Measure, width: float, height: float) -> RoadLayout:
    """Lay out so many of the first steps; a last one that leaves no room for the sun leads on to it."""
    page = _page(road, count, measure, width)
    if count and page.sun is not None and not _fits(page, width, height):
        return layout_road(replace(road, steps=road.steps[:count], leads_on=True), measure, width, LEVEL)
    return page


def _fits(page: RoadLayout, width: float, height: float) -> bool:
    return page.scene.width <= width and page.scene.height <= height


def _pages_of_sun(road: RoadContent, measure: Measure, width: float, height: float) -> list[RoadLayout]:
    """Deal the words of a sun that is larger than a page to several, its note on the last."""
    lines = measure(road.sun, SUN_TEXT, FontRole.SUN).lines
    each = len(lines)
    while True:
        each = max(1, each // 2)
        parts = [" ".join(lines[start : start + each]) for start in range(0, len(lines), each)]
        suns = [replace(road, sun=part, sun_note="") for part in parts[:-1]] + [replace(road, sun=parts[-1])]
        pages = [layout_road(sun, measure, width, LEVEL) for sun in suns]
        if each == 1 or all(_fits(page, width, height) for page in pages):
            return pages


def _pieces(step: StepContent, measure: Measure, width: float, height: float) -> Iterator[StepContent]:
    """Yield a step; in pieces when its words are higher than a page."""
    alone = layout_road(RoadContent((step,), leads_on=True), measure, width, LEVEL)
    if alone.scene.height <= height:
        yield step
        return
    step = _said_together(step, measure)
    page = layout_road(RoadContent((step,), leads_on=True), measure, width, LEVEL)
    block = measure(step.text, _WORDS, FontRole.STEP)
    most = max(1, int((height - page.scene.height + block.height) / (block.height / len(block.lines))))
    each = most
    while True:
        parts = [" ".join(block.lines[start : start + each]) for start in range(0, len(block.lines), each)]
        # what is measured anew may break otherwise
        if each == 1 or all(len(measure(part, _WORDS, FontRole.STEP).lines) <= most for part in parts):
            break
        each -= 1
    for number, part in enumerate(parts):
        yield replace(
            step,
            id=f"{step.id}/{number}",
            text=part,
            when=step.when if number == 0 else "",
            who=step.who if number == len(parts) - 1 else "",
        )


def _said_together(step: StepContent, measure: Measure) -> StepContent:
    """Return the step with a when or a who of many lines told with what it is."""
    if len(measure(step.when, _WORDS, FontRole.STEP_WHEN).lines) > _MOST_LINES:
        step = replace(step, text=f"{step.when}\n{step.text}", when="")
    if len(measure(step.who, _WORDS, FontRole.STEP_WHO).lines) > _MOST_LINES:
        step = replace(step, text=f"{step.text}\n{step.who}", who="", asks_who=False)
    return step
