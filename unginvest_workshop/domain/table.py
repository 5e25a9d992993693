"""A table of stories and factors, as read from a file."""

from dataclasses import dataclass

MAX_ROWS = 20_000
"""Rows that a table may have."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: a story, and a factor heard in it (empty when the row only adds the story)."""

    story: str
    factor: str = ""
    group: str = ""
    teller: str = ""
