"""Rows, and the pieces they make: the unit that a page takes whole, and that is parted only when no page could."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.marks import BoxMark, Mark, Tone, all_moved
from unginvest_workshop.ui.stage.text import Line


@dataclass(frozen=True, slots=True)
class Row:
    """One line's worth of marks, from the top left corner of its column."""

    height: float
    marks: tuple[Mark, ...]
    above: float = 0.0
    """Room over it, unless it is the first of its piece."""
    framed: bool = False
    """Whether it stands inside the card."""
    bar: int | None = None
    """Rows next to each other with the same number share an upright bar at their left."""
    bar_x: float = 0.0
    again: tuple["Row", ...] = ()
    """What is said once more before it where it begins a piece: what it builds on."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The card around framed rows: its width, and the room inside its upper and lower edges."""

    width: float
    padding: float
    radius: float
    tone: Tone = Tone.RAISED
    edge: Tone | None = Tone.LINE


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks from the origin, and how tall they are together."""

    height: float
    marks: tuple[Mark, ...]


NO_FRAME = Frame(0, 0, 0)


def text_rows(lines: Iterable[Line], *, x: float = 0.0, above: float = 0.0, framed: bool = False) -> list[Row]:
    """Return a row for each line of a text, moved to the right by ``x``; ``above`` is the room over the first."""
    rows = [Row(line.height, tuple(all_moved(line.marks, x, 0)), framed=framed) for line in lines]
    return [replace(rows[0], above=above), *rows[1:]] if rows else []


def split(rows: Sequence[Row], frame: Frame, room: float) -> list[Piece]:
    """Make as few pieces as fit into a height each; a row taller than that stands alone.

    Rows that share a bar stay together if a piece can take them all.
    """
    pieces: list[Piece] = []
    taken: list[Row] = []
    for unit in _units(rows, frame, room):
        if taken and _height([*taken, *unit], frame) > room:
            pieces.append(compose(taken, frame))
            taken = list(unit[0].again) if _height([*unit[0].again, *unit], frame) <= room else []
        taken += unit
    return [*pieces, compose(taken, frame)] if taken else pieces


def _units(rows: Sequence[Row], frame: Frame, room: float) -> Iterator[list[Row]]:
    """Yield rows by what stays together."""
    for bar, group in groupby(rows, key=lambda row: row.bar):
        together = list(group)
        if bar is not None and _height(together, frame) <= room:
            yield together
        else:
            yield from ([row] for row in together)


def compose(rows: Sequence[Row], frame: Frame) -> Piece:
    """Stack rows, with a card behind those that are framed, and bars beside those that are built on."""
    marks: list[Mark] = []
    behind: list[Mark] = []
    y, card_top = 0.0, 0.0
    for number, row in enumerate(rows):
        before = rows[number - 1] if number else None
        if row.framed and not (before and before.framed):
            card_top = y
            y += frame.padding
        elif before:
            y += row.above
        marks += all_moved(row.marks, 0, y)
        if row.bar is not None:
            joined = before is not None and before.bar == row.bar
            # One pixel over the join, so that no seam shows between the lines of one text.
            behind.append(_bar(row, y - 1 if joined else y, y + row.height, frame))
        y += row.height
        if row.framed and not (number + 1 < len(rows) and rows[number + 1].framed):
            y += frame.padding
            behind.append(BoxMark(QRectF(0, card_top, frame.width, y - card_top), frame.radius, frame.tone, frame.edge))
    return Piece(y, (*behind, *marks))


def _bar(row: Row, top: float, bottom: float, frame: Frame) -> BoxMark:
    width = max(2.0, frame.padding / 6)
    return BoxMark(QRectF(row.bar_x, top, width, bottom - top), 0, Tone.ACCENT)


def _height(rows: Sequence[Row], frame: Frame) -> float:
    """Return how tall rows are when composed; only the first run of framed rows stands in a card."""
    above = sum(row.above for row in rows[1:])
    return sum(row.height for row in rows) + above + (2 * frame.padding if any(row.framed for row in rows) else 0)
