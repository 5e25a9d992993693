"""A table of stories and factors, as read from a file or pasted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.text import clean_line

MAX_ROWS = 20_000
"""Rows that a table may have."""

NUMBER_HEADING: Final = "UngInvest Verksted nr."
"""Heads the column of the stories' numbers, in every language: by it a table that this app wrote is known again."""

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet may take for a formula, or that has been guarded against it."""

_NUMBERED: Final = re.compile(r"(?:gruppe|gruppa|group)\s*(\d+)")
"""A group that is called by its number in words: "Gruppe 3"."""

_DATED: Final = re.compile(r"\d{4}-\d{2}-\d{2}[\s_–-]+(?=\S)")
"""How a file's name begins that this app wrote: with the fagdag's date."""

_YES: Final = frozenset({"ja", "yes", "x", "1", "◆"})

_HEADINGS: Final = MappingProxyType(
    {
        "story": ("story", "stories", "historie", "historier", "historia", "soge", "soger"),
        "factor": (
            *("factor", "factors", "success factor", "success factors"),
            *("faktor", "faktorer", "faktorar", "suksessfaktor", "suksessfaktorer", "suksessfaktorar"),
        ),
        "group": ("group", "gruppe", "gruppa"),
        "in_norwegian": ("in norwegian", "på norsk"),
        "recurring": ("comes up again", "recurring", "går igjen", "går att"),
        "number": (NUMBER_HEADING.casefold(),),
        "teller": ("teller", "storyteller", "told by", "forteller", "forteljar", "fortalt av", "fortald av"),
    }
)
"""What a column may be called in English, bokmål and nynorsk."""

_FIELD_OF: Final = MappingProxyType({heading: field for field, names in _HEADINGS.items() for heading in names})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: a story, and a factor heard in it (empty when the row only adds the story)."""

    story: str
    factor: str = ""
    group: str = ""
    teller: str = ""
    in_norwegian: str = ""
    """The factor "på norsk", beside an original in another language."""
    recurring: bool = False
    """Whether the group marked the factor as one that recurs in several of its stories."""
    number: str = ""
    """Which story it is of, where several have the same words; only in tables that this app wrote."""


def field_of(heading: str) -> str | None:
    """Return which of a row's fields a heading names, whatever its case, spaces, underscores and hyphens."""
    return _FIELD_OF.get(" ".join(clean_line(heading).casefold().replace("_", " ").replace("-", " ").split()))


def title_in(file_name: str) -> str:
    """Return what a table's fagdag may be called by the name of its file: without a date before it, and the suffix."""
    stem = PurePath(file_name).stem
    dated = _DATED.match(stem)
    return stem[dated.end() :] if dated else stem


def group_key(name: str) -> str:
    """Return what a group is looked up by: its name whatever its case, or its number."""
    folded = name.casefold()
    numbered = _NUMBERED.fullmatch(folded)
    return numbered[1] if numbered else folded


def in_group(rows: Sequence[TableRow], group: str) -> list[TableRow]:
    """Return the rows with those that name no group in this one; with "" as they are."""
    return [row if row.group else replace(row, group=group) for row in rows]


def guarded(text: str) -> str:
    """Return a text as it may stand in a cell: one that a spreadsheet could take for a formula has a ' before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that ``guarded`` made a cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def is_yes(cell: str) -> bool:
    """Tell whether a cell says yes, in any of the app's languages or by a mark."""
    return clean_line(cell).casefold() in _YES


def has_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row is the headings of a table of stories and factors."""
    return {"story", "factor"} <= set(map(field_of, cells))


def is_table(text: str) -> bool:
    """Tell whether a text is such a table as a spreadsheet copies one: its cells between tabs, headings first."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and has_headings(lines[0].split("\t"))
