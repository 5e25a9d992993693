"""A table of stories and factors, as read from a file or pasted."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.text import clean_line

MAX_ROWS = 20_000
"""Rows that a table may have."""

_HEADINGS: Final = MappingProxyType(
    {
        "story": ("story", "stories", "historie", "historier", "historia", "soge", "soger"),
        "factor": (
            *("factor", "factors", "success factor", "success factors"),
            *("faktor", "faktorer", "faktorar", "suksessfaktor", "suksessfaktorer", "suksessfaktorar"),
        ),
        "group": ("group", "gruppe", "gruppa"),
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


def field_of(heading: str) -> str | None:
    """Return which of a row's fields a heading names, whatever its case, spaces, underscores and hyphens."""
    return _FIELD_OF.get(" ".join(clean_line(heading).casefold().replace("_", " ").replace("-", " ").split()))


def has_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row is the headings of a table of stories and factors."""
    return {"story", "factor"} <= set(map(field_of, cells))


def is_table(text: str) -> bool:
    """Tell whether a text is such a table as a spreadsheet copies one: its cells between tabs, headings first."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and has_headings(lines[0].split("\t"))
