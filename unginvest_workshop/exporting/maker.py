"""Exports for the window: read there at once, written aside."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.exporting.choices import Choices, Watch, unwatched
from unginvest_workshop.exporting.export import ExportResult, IncompleteError, export_snapshot, prepare
from unginvest_workshop.exporting.files import safe_name
from unginvest_workshop.exporting.formats import FORMATS, MOVED, WRITTEN_IN
from unginvest_workshop.exporting.mentions import FoundName, found_names
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.sections import SECTIONS
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.exporting.summary import file_title, open_source
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.settings import NamesPolicy

if TYPE_CHECKING:
    from unginvest_workshop.exporting.pdf import KeptPdf


class Wanted(Protocol):
    """How the window wants an export; see Choices."""

    @property
    def names(self) -> NamesPolicy:
        """Which names are told."""
        ...

    @property
    def language(self) -> str | None:
        """The summary's language; None is the room's own."""
        ...

    @property
    def sections(self) -> tuple[str, ...] | None:
        """The names of the sections in their order; None is all of them."""
        ...

    @property
    def untouched(self) -> frozenset[str]:
        """Mentions that are no names."""
        ...

    @property
    def beside(self) -> frozenset[str]:
        """The names of files that are not replaced."""
        ...

    @property
    def moved(self) -> bool:
        """Whether the fagdag is moved with all its sections, too."""
        ...


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """A fagdag that has been read."""

    snapshot: Snapshot
    maker: "SummaryMaker"

    def __call__(self, formats: Sequence[str], folder: Path, wanted: Wanted, watch: Watch = unwatched) -> ExportResult:
        """Write its summary, all files that can be. Raises ExportError, and whatever ``watch`` does."""
        try:
            return export_snapshot(self.snapshot, formats, folder, _choices(wanted), self.maker.painter, watch)
        except IncompleteError as error:
            return error.result

    def standing(self, formats: Sequence[str], folder: Path, wanted: Wanted) -> Sequence[Path]:
        """Return the files that people write on in which lie there, and would be replaced."""
        language = self.snapshot.workshop.language
        stem = safe_name(file_title(open_source(self.snapshot, wanted.names, Translator(language), wanted.untouched)))
        paths = (folder / f"{stem}.{name}" for name in formats if name in WRITTEN_IN)
        return tuple(path for path in paths if path.is_file())

    def pdf(self, wanted: Wanted) -> bytes:
        """Return its summary as PDF; one at a time, faster the more is as it was the last time."""
        material = prepare(self.snapshot, _choices(wanted), self.maker.painter)
        return self.maker.kept_pdf.write(material.summary)

    def left_out(self, wanted: Wanted) -> Sequence[str]:
        """Return the sections that are not wanted though there is something to tell in them, in their own order."""
        if wanted.sections is None:
            return ()
        empty = self.empty(wanted)
        return tuple(name for name in SECTIONS if name not in wanted.sections and name not in empty)

    def empty(self, wanted: Wanted) -> Sequence[str]:
        """Return the sections in which there is nothing to tell, in their own order."""
        language = self.snapshot.workshop.language
        source = open_source(self.snapshot, wanted.names, Translator(language), wanted.untouched)
        return tuple(name for name, build in SECTIONS.items() if build(source) is None)

    def found_names(self, wanted: Wanted) -> Sequence[FoundName]:
        """Return the names in free text that are replaced, or would be if they were not untouched."""
        t = Translator(self.snapshot.workshop.language)
        return found_names(self.snapshot, wanted.names, t, wanted.sections, moved=wanted.moved)


class SummaryMaker:
    """Reads fagdager and writes their summaries, with pictures by a painter that is made when it is needed."""

    def __init__(self, pictures: Callable[[], Pictures]) -> None:
        self._pictures = pictures

    @property
    def formats(self) -> Sequence[str]:
        """The names of the formats there are."""
        return tuple(FORMATS)

    @property
    def written_in(self) -> Collection[str]:
        """The formats of files that people write on in."""
        return WRITTEN_IN

    @property
    def sections(self) -> Sequence[str]:
        """The names of the summary's sections, in their own order."""
        return tuple(SECTIONS)

    @cached_property
    def painter(self) -> Pictures:
        """What paints."""
        return self._pictures()

    @cached_property
    def kept_pdf(self) -> "KeptPdf":
        """What sets the summary again and again. Its library is imported now: it takes its time."""
        from unginvest_workshop.exporting.pdf import KeptPdf  # noqa: PLC0415

        return KeptPdf(self.painter)

    def read(self, tx: ReadTx, workshop_id: WorkshopId, formats: Sequence[str]) -> ReadSummary:
        """Read a fagdag, as much as these formats need. Raises NotFoundError."""
        return ReadSummary(take_snapshot(tx, workshop_id, whole=MOVED in formats), self)


def _choices(wanted: Wanted) -> Choices:
    return Choices(wanted.names, wanted.language, wanted.sections, wanted.untouched, wanted.beside)
