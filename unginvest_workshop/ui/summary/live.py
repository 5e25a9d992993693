"""Keeping the preview as the choices and the fagdag are: made aside, and only the newest is shown."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import FoundName, ReadySummary, SummaryExporter, Wanted
from unginvest_workshop.ui.summary.newest import Newest
from unginvest_workshop.ui.summary.pdf_pages import PdfPages
from unginvest_workshop.ui.summary.preview import Preview

_CHOICE_MS: Final = 200
"""How soon after a choice the pages are made: several ticks in a row are one."""

_CHANGE_MS: Final = 800
"""The same after a change of the fagdag: somebody writes, and is not to be disturbed."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Made:
    """What was made aside."""

    pdf: bytes
    found: Sequence[FoundName]
    left_out: Sequence[str]
    empty: Sequence[str]


class LivePreview(QObject):
    """Makes the pages anew when something is another than before."""

    found = Signal(object)
    """Carries the names that were found in free text."""
    left_out = Signal(object)
    """Carries the sections that are not wanted though there is something to tell in them."""
    empty = Signal(object)
    """Carries the sections in which there is nothing to tell."""
    stale = Signal()
    """What is shown is no longer what is wanted."""
    ready = Signal()
    """What is shown is what is wanted."""

    def __init__(
        self, desk: OpenWorkshop, exporter: SummaryExporter, preview: Preview, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._exporter, self._preview = desk, exporter, preview
        self.pages: PdfPages | None = None
        """What is shown."""
        self._wanted = Wanted()
        self._read: ReadySummary | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make)
        self._newest = Newest(self)
        self._newest.done.connect(self._show)
        self._newest.failed.connect(self._fail)
        desk.changed.connect(self._on_change)

    def look(self, wanted: Wanted, *, at_once: bool = False) -> None:
        """Show the summary as it is wanted now."""
        self._wanted = wanted
        self._begin(0 if at_once else _CHOICE_MS)

    def _on_change(self) -> None:
        self._read = None
        self._begin(_CHANGE_MS)

    def _begin(self, within: int) -> None:
        self._preview.wait()
        self.stale.emit()
        self._soon.start(within)

    def _make(self) -> None:
        if self._read is None:
            self._read = self._desk.read(lambda tx: self._exporter.read(tx, self._desk.id, ("pdf",)))
        read, wanted = self._read, self._wanted
        self._newest.do(
            lambda: _Made(read.pdf(wanted), read.found_names(wanted), read.left_out(wanted), read.empty(wanted))
        )

    def _show(self, made: _Made) -> None:
        self.found.emit(made.found)
        self.left_out.emit(made.left_out)
        self.empty.emit(made.empty)
        if self._soon.isActive():  # more was chosen meanwhile: its pages come soon
            return
        self.pages = PdfPages(made.pdf)
        self._preview.show_pages(self.pages)
        self.ready.emit()

    def _fail(self, error: Exception) -> None:
        t = self._desk.t
        if isinstance(error, UserError):
            self._preview.tell_trouble(t(error.message, **error.values))
            return
        _log.error("The preview could not be made: %s", type(error).__name__, exc_info=error)
        self._preview.tell_trouble(t("Forhåndsvisningen lot seg ikke lage. Du kan fortsatt lagre."))
