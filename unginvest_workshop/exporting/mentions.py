"""The names that were found inside free text, to be looked through before they are replaced."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from unginvest_workshop.domain.tree import Story
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.exporting.names import Find, Names
from unginvest_workshop.exporting.persons import NAME_FIELDS, TOLD_IN
from unginvest_workshop.exporting.reduced import SAID, open_rows
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.exporting.tables import tables
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import alphabetical
from unginvest_workshop.operations.tx import Row
from unginvest_workshop.settings import NamesPolicy

PASSAGES: Final = 3
"""The most sentences that are told of each."""

_AROUND: Final = 48
"""Letters of a sentence before and after a name: what is longer is cut short between words."""


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


def found_names(
    snapshot: Snapshot,
    policy: NamesPolicy,
    t: Translator,
    sections: Sequence[str] | None = None,
    *,
    moved: bool = False,
) -> tuple[FoundName, ...]:
    """Return the names in free text that are replaced, or would be if they were not untouched, from A to Å.

    Only those in texts that leave the room: with these sections, or else, and where the fagdag is ``moved``, with all
    that there is of it. Of another fagdag it is what is told of it here. Raises ExportError for a section that there is
    not.
    """
    counts: dict[str, int] = {}
    passages: dict[str, dict[Passage, None]] = {}
    told: set[str] = set()
    source = open_source(snapshot, policy, t, hear=told.add)
    tell(source, sections)
    tables(source, sections)  # the spreadsheet tells more beside each thing than the document does
    for text, find in _finds(source, frozenset(told), everything=moved or sections is None):
        counts[find.spelt] = counts.get(find.spelt, 0) + 1
        passages.setdefault(find.spelt, {})[_passage(text, find)] = None
    in_order = sorted(counts, key=lambda name: (alphabetical(name), name))
    return tuple(FoundName(name, counts[name], tuple(passages[name])[:PASSAGES]) for name in in_order)


def _finds(source: Source, told: Collection[str], *, everything: bool) -> Iterator[tuple[str, Find]]:
    here = [each for each in _written(source.snapshot) if everything or each.text in told]
    own = {each.text for each in here}
    elsewhere = (each for day in source.snapshot.others for each in _written(day))
    # what several fagdager share, or refer to, stands here once
    others = {each.text: each for each in elsewhere if each.text in told and each.text not in own}
    for each in (*here, *others.values()):
        yield from ((each.text, find) for find in each.look(source.names, each.text))


_Look = Callable[[Names, str], Iterator[Find]]
"""Yields the mentions in a text."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What somebody wrote, and how it is looked through for mentions."""

    text: str
    look: _Look = Names.finds


def _written(day: Snapshot) -> Iterator[_Text]:
    for row in open_rows(day):
        yield from map(_Text, _texts(row, SAID.get(type(row), ())))
        if not isinstance(row, Story):  # who told it is named or is not
            for field in NAME_FIELDS.get(type(row), ()):
                yield _Text(getattr(row, field), _look_for(row, field))


def _look_for(row: Row, field: str) -> _Look:
    """Return how a field for names is looked through."""
    if isinstance(row, MissingVoice):
        return Names.finds_absent
    return partial(Names.finds_in_field, telling=field in TOLD_IN)


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
