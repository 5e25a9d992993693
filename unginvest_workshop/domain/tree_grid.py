"""The grid that a tree's stories stand on: side by side in columns; when they are many, in further rows.

The roots of lower rows run down between the columns above. A story with very many factors takes several columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from typing import Final

from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent

GUTTER: Final = 42.0
LANE: Final = 19.0
COLUMN_GAP: Final = 12.0
ROW_GAP: Final = 46.0
ROOT_INSET: Final = 21.0
"""From a column's notes to the middle of its root."""
FACTORS_A_COLUMN: Final = 10
COLUMNS_A_STORY: Final = 4
_DEALT_BY: Final = 8
"""Where all columns are full they grow by so many: what is written should seldom move from one to another."""
MOST_COLUMNS: Final = 6
"""Columns side by side that can still be read."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A story's place on the grid of columns and rows."""

    story: StoryContent
    column: int
    row: int
    span: int

    def columns(self) -> list[tuple[FactorContent, ...]]:
        """Return the story's factors as they are dealt to its columns."""
        factors = self.story.factors
        if self.story.cuts:
            edges = (0, *self.story.cuts, len(factors))
            return [factors[start:end] for start, end in pairwise(edges)]
        beyond = max(0, ceil(len(factors) / self.span) - FACTORS_A_COLUMN)
        each = FACTORS_A_COLUMN + ceil(beyond / _DEALT_BY) * _DEALT_BY
        return [factors[i * each : (i + 1) * each] for i in range(self.span)]


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns' measures: how many, how far apart, where they begin, how wide the gutters are."""

    columns: int
    rows: int
    left: float
    gutter: float
    note: float
    """The width of a note."""

    @property
    def pitch(self) -> float:
        """From column to column."""
        return self.gutter + self.note + COLUMN_GAP

    def note_x(self, column: int) -> float:
        """Return the left edge of a column's notes."""
        return self.left + column * self.pitch + self.gutter

    def lane_x(self, column: int, rows_to_go: int) -> float:
        """Return where a root runs in the column's gutter; those that go on to lower rows keep further out."""
        return self.note_x(column) - ROOT_INSET - rows_to_go * LANE


def span_of(story: StoryContent) -> int:
    """Return how many columns a story takes."""
    if story.cuts:
        return len(story.cuts) + 1
    return max(1, min(COLUMNS_A_STORY, ceil(len(story.factors) / FACTORS_A_COLUMN)))


def units_of(stories: Sequence[StoryContent]) -> int:
    """Return how many columns the stories would take side by side."""
    return sum(span_of(story) for story in stories)


def deal(stories: Sequence[StoryContent], wished: int | None) -> tuple[list[Slot], int]:
    """Give each story its place: side by side while that can be read, then in rows of even length."""
    spans = [span_of(story) for story in stories]
    units = sum(spans)
    rows = 1
    while ceil(units / rows) > max(MOST_COLUMNS, 4 + rows):
        rows += 1
    columns = max(wished or ceil(units / rows), max(spans, default=1))
    slots: list[Slot] = []
    column = row = 0
    for story, span in zip(stories, spans, strict=True):
        if column + span > columns:
            column, row = 0, row + 1
        slots.append(Slot(story, column, row, span))
        column += span
    return _centre_last_row(slots, columns), columns


def _centre_last_row(slots: list[Slot], columns: int) -> list[Slot]:
    if not slots:
        return slots
    last = slots[-1]
    shift = (columns - last.column - last.span) // 2
    if not shift:
        return slots
    return [replace(slot, column=slot.column + shift) if slot.row == last.row else slot for slot in slots]
