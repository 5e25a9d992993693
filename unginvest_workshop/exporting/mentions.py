"""The names that were found inside free text, to be looked through before they are replaced."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.exporting.names import Find
from unginvest_workshop.exporting.reduced import SAID, open_rows
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import alphabetical
from unginvest_workshop.operations.tx import Row

PASSAGES: Final = 3
"""The most sentences that are told of each."""

_AROUND: Final = 48
"""Letters of a sentence before and after a name: what is longer is cut short between words."""

_FIELDS: Final[MappingProxyType[type[Row], tuple[str, ...]]] = MappingProxyType(
    {
        RoadmapStep: ("owner", "helpers"),
        AgendaItem: ("leader", "co_leader", "writer"),
        FuturePiece: ("makers",),
        Contribution: ("who",),
    }
)
"""The fields that name people, and may say something else beside."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words with a name in them."""

    before: str
    name: str
    after: str


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as it is spelt in free text."""

    spelt: str
    count: int
    """How often it stands so."""
    passages: tuple[Passage, ...]
    """The first places where it does, at most ``PASSAGES``, no two alike."""


def found_names(source: Source) -> tuple[FoundName, ...]:
    """Return the names in free text that are replaced, or would be if they were not untouched, from A to Å."""
    counts: dict[str, int] = {}
    passages: dict[str, dict[Passage, None]] = {}
    for text, find in _finds(source):
        counts[find.spelt] = counts.get(find.spelt, 0) + 1
        passages.setdefault(find.spelt, {})[_passage(text, find)] = None
    in_order = sorted(counts, key=lambda name: (alphabetical(name), name))
    return tuple(FoundName(name, counts[name], tuple(passages[name])[:PASSAGES]) for name in in_order)


def _finds(source: Source) -> Iterator[tuple[str, Find]]:
    names = source.names
    for day in (source.snapshot, *source.snapshot.others):
        for row in open_rows(day):
            for text in _texts(row, SAID.get(type(row), ())):
                yield from ((text, find) for find in names.finds(text))
            for field in _texts(row, _FIELDS.get(type(row), ())):
                yield from ((field, find) for find in names.finds_in_field(field))


def _texts(row: Row, fields: Iterable[str]) -> Iterator[str]:
    for field in fields:
        value = getattr(row, field)
        yield from (value,) if isinstance(value, str) else value


def _passage(text: str, find: Find) -> Passage:
    before, after = text[: find.start], text[find.end :]
    begins = max(before.rfind(end) for end in ("\n", ". ", "! ", "? ")) + 1
    ends = min((at + 1 for end in ("\n", ". ", "! ", "? ") if (at := after.find(end)) >= 0), default=len(after))
    return Passage(
        _last_words(before[begins:].lstrip()), text[find.start : find.end], _first_words(after[:ends].rstrip())
    )


def _last_words(text: str) -> str:
    return text if len(text) <= _AROUND else "… " + text[-_AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + " …"
