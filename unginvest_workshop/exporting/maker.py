"""Exports for the window: read there at once, written aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.exporting.choices import Choices, Watch, unwatched
from unginvest_workshop.exporting.export import ExportResult, export_snapshot
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.pictures import Pictures
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.settings import NamesPolicy


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """A fagdag that has been read."""

    snapshot: Snapshot
    pictures: Callable[[], Pictures]

    def __call__(
        self, formats: Sequence[str], folder: Path, names: NamesPolicy, language: str, watch: Watch = unwatched
    ) -> ExportResult:
        """Write its summary. Raises ExportError, and CancelledError when ``watch`` does."""
        return export_snapshot(self.snapshot, formats, folder, Choices(names, language), self.pictures(), watch)


class SummaryMaker:
    """Reads fagdager and writes their summaries, with pictures by a painter that is made when it is needed."""

    def __init__(self, pictures: Callable[[], Pictures]) -> None:
        self._pictures = pictures

    @property
    def formats(self) -> Sequence[str]:
        """The names of the formats there are."""
        return tuple(FORMATS)

    def read(self, tx: ReadTx, workshop_id: WorkshopId) -> ReadSummary:
        """Read a fagdag. Raises NotFoundError."""
        return ReadSummary(take_snapshot(tx, workshop_id, whole=True), self._pictures)
