"""A long road seen all at once: the first words of each step, or at worst its number, on a road that winds in rows.

The steps stand on the road itself, so that as many as possible have room for words that can be read. Rows are odd in
number: the road begins at the lower left, and its last row goes to the right, to the sun.
"""

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from unginvest_workshop.domain.layout import Curve, FontRole, Measure, Point, Rect, moved_label, place
from unginvest_workshop.domain.road_layout import moved_sun, sun_of
from unginvest_workshop.domain.road_picture import (
    RoadContent,
    RoadLayout,
    RoadStyle,
    StepCard,
    StepContent,
    StepMark,
    TodayMark,
)

LEAST_SCALE: Final = 0.72
"""The least scale at which first words can be read: they are set at 12 pixels."""
_SCALES: Final = (1.0, 0.9, 0.8, LEAST_SCALE)
_LINES: Final = (3, 2, 1)
_WORDS: Final = {3: 120.0, 2: 116.0, 1: 106.0}
"""The least width of a card with so many lines of words."""
_NUMBER: Final = 50.0
"""The least width of a card that has only its number."""
_WORD_WIDTH: Final = 200.0
_WIDEST: Final = 250.0
_TURN: Final = 32.0
_MARGIN: Final = 14.0
_GAP: Final = 12.0
_BETWEEN: Final = 10.0
"""The least room between two rows."""
_HIGHEST: Final = 150.0
"""How far apart rows are at the most."""
_SIDE: Final = 9.0
_OVER: Final = 6.0
_SIGN: Final = 14.0
_STYLE: Final = RoadStyle(width=34.0, sun=170.0)
_MORE: Final = "…"


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells in which the steps stand: so many rows and columns, each card so large."""

    scene: Rect
    rows: int
    columns: int
    width: float
    lines: int
    """Lines of words; nought where only the numbers have room."""

    @property
    def pitch(self) -> float:
        """From row to row."""
        return min(_HIGHEST, (self.scene.height - 2 * _MARGIN) / self.rows)


def overview_road(content: RoadContent, measure: Measure, width: float, height: float) -> RoadLayout:
    """Lay a road with steps out so that all of it is seen in a view of this size, in pixels."""
    sun = None if content.leads_on else sun_of(content, measure, _STYLE)
    beside = _TURN + (sun.rect.width + _GAP if sun else 0.0)
    cells = _cells(content)
    grid = _grid(len(cells), measure, width, height, beside)
    points, knots = _way(grid, beside, len(cells))
    cards, today = [], None
    for cell, at in zip(cells, knots, strict=True):
        if cell is None:
            today = _today(content.today_word, measure, at)
        else:
            cards.append(_card(content.steps[cell], cell + 1, grid, measure, at))
    if sun:
        end = points[-1]
        top = max(min(end.y - sun.rect.height / 2, grid.scene.height - sun.rect.height), _MARGIN / 2)
        sun = moved_sun(sun, grid.scene.width - _MARGIN / 2 - sun.rect.width, top)
        points += _line(end, Point(sun.rect.x + 30, min(end.y, sun.rect.bottom)))
    else:
        points += _line(points[-1], Point(grid.scene.width, points[-1].y))
    low = max(point.y for point in points) + grid.pitch / 2
    scene = Rect(0, 0, grid.scene.width, max(low, sun.rect.bottom if sun else 0.0))
    road = Curve(tuple(points), _STYLE.width, _STYLE.width)
    return RoadLayout(scene, road, tuple(cards), sun, today)


def _cells(content: RoadContent) -> list[int | None]:
    """Return what stands in each cell along the road: the place of a step, or None for today's mark."""
    cells: list[int | None] = list(range(len(content.steps)))
    if content.today is not None:
        cells.insert(min(max(floor(content.today) + 1, 0), len(cells)), None)
    return cells


def _grid(cells: int, measure: Measure, width: float, height: float, beside: float) -> _Grid:
    """Return the grid with most words at the largest scale; the one with numbers alone where no words have room."""
    high = measure("Hg", _WIDEST, FontRole.STEP).height
    for lines in _LINES:
        for scale in _SCALES:
            scene = Rect(0, 0, width / scale, height / scale)
            found = _within(scene, cells, lines, lines * high, _WORDS[lines], beside)
            if found:
                return found
    scale = LEAST_SCALE
    while True:
        scene = Rect(0, 0, width / scale, height / scale)
        found = _within(scene, cells, 0, high, _NUMBER, beside)
        if found:
            return found
        scale *= 0.9


def _within(scene: Rect, cells: int, lines: int, high: float, least: float, beside: float) -> _Grid | None:
    """Return the grid of the widest cards of this height that fits a scene, or None where none does."""
    rows = int((scene.height - 2 * _MARGIN) // (high + 2 * _OVER + _BETWEEN))
    rows = min(rows, cells)
    rows -= 1 - rows % 2
    if rows < 1:
        return None
    columns = ceil(cells / rows)
    room = scene.width - 2 * _MARGIN - _TURN - beside
    wide = (room + _GAP) / columns - _GAP
    if wide < least:
        return None
    while rows > 2 and (room + _GAP) / ceil(cells / (rows - 2)) - _GAP >= _WIDEST:  # noqa: PLR2004  still odd
        rows -= 2
        columns = ceil(cells / rows)
        wide = (room + _GAP) / columns - _GAP
    return _Grid(scene, rows, columns, min(wide, _WIDEST), lines)


def _way(grid: _Grid, beside: float, cells: int) -> tuple[list[Point], list[Point]]:
    """Return the road's points as far as its last cell, and the middle of each cell on it."""
    left, right = _MARGIN + _TURN, grid.scene.width - _MARGIN - beside
    lowest = _MARGIN + grid.pitch * (grid.rows - 0.5)
    each, over = divmod(cells, grid.rows)
    sizes = [each + (row < over) for row in range(grid.rows)]
    rows: list[list[Point]] = []
    for number, size in enumerate(sizes):
        pitch = (right - left) / max(1, size)
        line = [Point(left + (place + 0.5) * pitch, lowest - number * grid.pitch) for place in range(size)]
        rows.append(line if number % 2 == 0 else line[::-1])
    points = [Point(0.0, lowest)]
    for number, row in enumerate(rows):
        if number:
            bend, side = (_TURN, right) if number % 2 else (-_TURN, left)
            points += _line(points[-1], Point(side, points[-1].y))
            up = Point(side, points[-1].y - grid.pitch)
            points += [points[-1].moved(bend, 0), up.moved(bend, 0), up]
        for at in row:
            points += _line(points[-1], at)
    return points, [at for row in rows for at in row]


def _line(start: Point, to: Point) -> list[Point]:
    """Return a level way on, as the controls and the end of a Bézier."""
    half = (to.x - start.x) / 2
    return [Point(start.x + half, start.y), Point(to.x - half, to.y), to]


def _card(step: StepContent, number: int, grid: _Grid, measure: Measure, at: Point) -> StepCard:
    """Lay a step out on the road: its first words beside its sign, or its number."""
    sign = step.sign if grid.lines else StepMark.NONE
    indent = 0.0 if sign is StepMark.NONE else _SIGN + 5
    room = grid.width - 2 * _SIDE - indent
    said = _first_words(step.text, measure, room, grid.lines) if grid.lines else str(number)
    label = place(measure, said, Rect(_SIDE + indent, _OVER, room, 0), FontRole.STEP, centred=not grid.lines)
    rect = Rect(at.x - grid.width / 2, at.y - label.rect.height / 2 - _OVER, grid.width, label.rect.height + 2 * _OVER)
    sign_at = Rect(rect.x + _SIDE, rect.center.y - _SIGN / 2, _SIGN, _SIGN)
    text = moved_label(label, rect.x, rect.y)
    return StepCard(step.id, rect, at, at, text, None, None, sign, sign_at, step.tone, step.asks_who)


def _first_words(text: str, measure: Measure, width: float, lines: int) -> str:
    """Return as many of the first words as so many lines hold, with dots where there are more."""
    block = measure(text, width, FontRole.STEP)
    if len(block.lines) <= lines:
        return text
    said = " ".join(line.strip() for line in block.lines[:lines])
    while len(measure(said + _MORE, width, FontRole.STEP).lines) > lines and said:
        shorter = said.rpartition(" ")[0]
        said = shorter or said[:-1]
    return said.rstrip(" ,.;:") + _MORE


def _today(word: str, measure: Measure, at: Point) -> TodayMark:
    """Lay out today's mark on the road, in a cell of its own."""
    block = measure(word, _WORD_WIDTH, FontRole.STEP_WHEN)
    width, height = block.width + 2 * _SIDE, block.height + _OVER
    rect = Rect(at.x - width / 2, at.y - height / 2, width, height)
    inside = Rect(rect.x + _SIDE, rect.y + _OVER / 2, block.width + 1, 0)
    return TodayMark(rect, at, place(measure, word, inside, FontRole.STEP_WHEN))
