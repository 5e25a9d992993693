"""What windows need of the exports, which they know nothing of: the composition root hands it in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.settings import NamesPolicy


class WrittenSummary(Protocol):
    """What was written."""

    @property
    def files(self) -> Sequence[Path]:
        """The files, in the order of their formats."""
        ...

    @property
    def notices(self) -> Sequence[str]:
        """Messages on what the files lack, to be translated."""
        ...


class ReadySummary(Protocol):
    """A fagdag as it was when it was read, ready to be written; needs no store, and may be called on any thread."""

    def __call__(self, formats: Sequence[str], folder: Path, names: NamesPolicy, language: str) -> WrittenSummary:
        """Write the summary. Raises UserError with a sentence on what could not be done."""
        ...


class SummaryExporter(Protocol):
    """Makes summaries of fagdager."""

    @property
    def formats(self) -> Sequence[str]:
        """The names of the formats there are."""
        ...

    def read(self, tx: ReadTx, workshop_id: WorkshopId) -> ReadySummary:
        """Read a fagdag. Raises NotFoundError."""
        ...
