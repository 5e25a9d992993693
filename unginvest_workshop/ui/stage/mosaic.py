"""Where photos stand side by side: whole, in rows of one height each, as large as they can be together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

MOST = 6
"""Photos on one page; more than that are no longer seen from the back of the room."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a photo stands, from the top left corner of the room."""

    x: float
    y: float
    width: float
    height: float


def mosaic(shapes: Sequence[float], width: float, height: float, gap: float, under: float) -> tuple[Cell, ...]:
    """Return a cell for each photo, in order, in the middle of a room.

    ``shapes`` are widths over heights, ``under`` is the room for words kept below each photo. The rows are those that
    give the photos the most area. No cell has an area where there is no room.
    """
    best: tuple[Cell, ...] = ()
    for rows in _rows(len(shapes)):
        cells = _placed([shapes[start:end] for start, end in rows], width, height, gap, under)
        if not best or _area(cells) > _area(best) * 1.001:
            best = cells
    return best


def shares(count: int) -> list[int]:
    """Return how many photos stand on each page: as evenly as can be."""
    pages = max(1, -(-count // MOST))
    return [count // pages + (page < count % pages) for page in range(pages)]


def _rows(count: int) -> Iterator[list[tuple[int, int]]]:
    """Give every way to part photos into rows, as starts and ends; the fewest rows first."""
    ways = product((False, True), repeat=max(0, count - 1))
    for breaks in sorted(ways, key=sum):
        edges = [0, *(place for place, broken in enumerate(breaks, 1) if broken), count]
        yield list(pairwise(edges))


def _placed(rows: Sequence[Sequence[float]], width: float, height: float, gap: float, under: float) -> tuple[Cell, ...]:
    room = height - gap * (len(rows) - 1) - under * len(rows)
    heights = [max(0.0, width - gap * (len(row) - 1)) / sum(row) for row in rows]
    scale = min(1.0, max(0.0, room) / sum(heights)) if sum(heights) else 0.0
    y = (height - sum(heights) * scale - (height - room)) / 2
    cells: list[Cell] = []
    for row, full in zip(rows, heights, strict=True):
        tall = full * scale
        x = (width - sum(shape * tall for shape in row) - gap * (len(row) - 1)) / 2
        for shape in row:
            cells.append(Cell(x, y, shape * tall, tall))
            x += shape * tall + gap
        y += tall + under + gap
    return tuple(cells)


def _area(cells: Sequence[Cell]) -> float:
    return sum(cell.width * cell.height for cell in cells)
