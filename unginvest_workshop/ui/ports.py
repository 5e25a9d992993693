"""What windows need of exports and files, which they know nothing of: the composition root hands it in."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from unginvest_workshop.domain.group_tree import GroupTree
from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.domain.pictures import KeptPhoto
from unginvest_workshop.i18n import Counted, Sentence
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.settings import NamesPolicy


class TakenIn(Protocol):
    """A fagdag that was taken in from a file."""

    @property
    def id(self) -> WorkshopId:
        """Its id."""
        ...

    @property
    def notices(self) -> Sequence[str | Counted]:
        """Messages on what is otherwise than one may think, as that it is a copy, to be translated."""
        ...


class WrittenSummary(Protocol):
    """What was written."""

    @property
    def files(self) -> Sequence[Path]:
        """The files, in the order of their formats."""
        ...

    @property
    def notices(self) -> Sequence[str | Counted]:
        """Messages on what the files lack and how they are to be used, to be translated."""
        ...


class SavedSummary(WrittenSummary, Protocol):
    """What was written of a summary, and what could not be."""

    @property
    def unwritten(self) -> Sequence[Sentence]:
        """Why some files could not be written, a sentence for each cause, with what to do."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a summary is wanted."""

    names: NamesPolicy = NamesPolicy.OWNERS
    language: str | None = None
    """The summary's language; None is the room's own."""
    sections: tuple[str, ...] | None = None
    """The names of its sections, in the order they are wanted; None is all of them, in their own order."""
    untouched: frozenset[str] = frozenset()
    """Mentions in free text, spelt so, that are no names."""
    beside: frozenset[str] = frozenset()
    """The names of files that stay as they are: the new ones are written beside them under free names."""
    moved: bool = False
    """Whether the fagdag is written in a file to move it with, too, which has all of its sections."""


class Passage(Protocol):
    """Some words with a name in them."""

    @property
    def before(self) -> str:
        """What stands before the name."""
        ...

    @property
    def name(self) -> str:
        """The name itself."""
        ...

    @property
    def after(self) -> str:
        """What stands after it."""
        ...


class FoundName(Protocol):
    """A name as it is spelt in free text."""

    @property
    def spelt(self) -> str:
        """The name."""
        ...

    @property
    def count(self) -> int:
        """How often it stands so."""
        ...

    @property
    def passages(self) -> Sequence[Passage]:
        """The first places where it does."""
        ...


class ReadySummary(Protocol):
    """A fagdag as it was when it was read, ready to be written; needs no store, and may be called on any thread."""

    def __call__(
        self, formats: Sequence[str], folder: Path, wanted: Wanted, watch: Callable[[str, int, int], None]
    ) -> SavedSummary:
        """Write all files of the summary that can be.

        Raises UserError with a sentence on what stood in the way of them all, and what ``watch`` raises.

        ``watch`` is told which format is made now and which of how many it is, from 0; and "" when all are made, before
        the first file is written.
        """
        ...

    def standing(self, formats: Sequence[str], folder: Path, wanted: Wanted) -> Sequence[Path]:
        """Return the files that people write on in which lie there, and would be replaced."""
        ...

    def pdf(self, wanted: Wanted) -> bytes:
        """Return the summary as PDF. Raises UserError with a sentence on what could not be done."""
        ...

    def left_out(self, wanted: Wanted) -> Sequence[str]:
        """Return the sections that are not wanted though there is something to tell in them, in their own order."""
        ...

    def empty(self, wanted: Wanted) -> Sequence[str]:
        """Return the sections in which there is nothing to tell, in their own order."""
        ...

    def found_names(self, wanted: Wanted) -> Sequence[FoundName]:
        """Return the names in free text that are replaced, or would be if they were not untouched."""
        ...


class ReadySheets(Protocol):
    """A fagdag as it was when it was read, ready for its sheets to be written, on any thread."""

    @property
    def missing(self) -> Mapping[str, str]:
        """Why there is nothing for some of the sheets, as sentences to be translated, by the sheets' names."""
        ...

    def __call__(self, sheets: Sequence[str], form: str, paper: str, folder: Path) -> WrittenSummary:
        """Write sheets by their names. Raises UserError with a sentence on what could not be done."""
        ...


class SheetPrinter(Protocol):
    """Makes sheets for the room: by their names guide, pairs, groups, signs and tree."""

    def read(self, tx: ReadTx, workshop_id: WorkshopId, language: str) -> ReadySheets:
        """Read a fagdag. Raises NotFoundError."""
        ...


class ReadyPage(Protocol):
    """A young person's plan as it was when it was read, ready for its page to be written, on any thread."""

    def __call__(self, paper: str, folder: Path) -> WrittenSummary:
        """Write the page, on "a4" or "a3". Raises UserError with a sentence on what could not be done."""
        ...


class PagePrinter(Protocol):
    """Makes the page that a young person takes home."""

    def read(self, tx: ReadTx, plan_id: WorkshopId, language: str) -> ReadyPage:
        """Read a plan. Raises NotFoundError."""
        ...


class SummaryExporter(Protocol):
    """Makes summaries of fagdager."""

    @property
    def formats(self) -> Sequence[str]:
        """The names of the formats there are."""
        ...

    @property
    def written_in(self) -> Collection[str]:
        """The formats of files that people write on in."""
        ...

    @property
    def sections(self) -> Sequence[str]:
        """The names of the summary's sections, in their own order."""
        ...

    def read(self, tx: ReadTx, workshop_id: WorkshopId, formats: Sequence[str]) -> ReadySummary:
        """Read a fagdag, as much as these formats need. Raises NotFoundError."""
        ...


class GroupFiles(Protocol):
    """The files in which groups' trees travel between laptops."""

    def write(self, file: Path, tree: GroupTree) -> None:
        """Write a group's tree. Raises UserError with a sentence on what could not be done."""
        ...

    def read(self, file: Path) -> GroupTree:
        """Read a group's tree. Raises UserError with a sentence on what is the matter."""
        ...


class Photos(Protocol):
    """The pictures of all fagdager; may be used on any thread."""

    def take_in(self, source: Path | bytes) -> KeptPhoto:
        """Keep a picture from a file or the clipboard: upright, scaled, without metadata. It takes a moment.

        A row that names it may be written when this has returned. Raises UserError with a sentence.
        """
        ...

    def path(self, media: MediaHash) -> Path:
        """Return where a picture lies. Raises FileNotFoundError."""
        ...
