"""Steps as the table sees them: rows of cells, whatever the steps are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

Order = tuple[bool, int, str]
"""What cells are put in order by: whether it stands last, its place, and its words."""


@dataclass(frozen=True, slots=True)
class StepCell:
    """What one cell says, and where it stands among those of its column."""

    text: str
    """What is written in it."""
    order: Order
    shown: str = ""
    """What stands there instead of what is written; empty for the same."""
    asks: bool = False
    """Whether it asks for something that is missing."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step."""

    id: str
    cells: tuple[StepCell, ...]


@dataclass(frozen=True, slots=True)
class StepColumn:
    """What a column is called, how wide it is where there is no more room, and how it is written in."""

    name: str
    width: int
    write: Callable[[str, str], None] | None = None
    """Takes a step's id and the new words; None where a cell is not written in."""
    choices: tuple[str, ...] = ()
    """What can be chosen, where one does not write freely."""
    sorts: bool = True


def words_cell(text: str, *, shown: str = "", asks: bool = False) -> StepCell:
    """Return a cell of plain words; an empty one stands last."""
    return StepCell(text, (not text, 0, text.casefold()), shown, asks)


def time_cell(text: str, starts: date | None) -> StepCell:
    """Return a cell of a time: in order by the day it begins, and last where none is known."""
    return StepCell(text, (starts is None, (starts or date.max).toordinal(), ""))


def choice_cell(text: str, place: int) -> StepCell:
    """Return a cell of something chosen, in the order of the choices."""
    return StepCell(text, (False, place, ""))


def in_order(rows: list[StepRow], column: int, *, backwards: bool) -> list[StepRow]:
    """Return the rows in order by a column, or from its end; those that stand last stand last either way."""
    told = [row for row in rows if not row.cells[column].order[0]]
    last = [row for row in rows if row.cells[column].order[0]]
    return sorted(told, key=lambda row: row.cells[column].order, reverse=backwards) + last
