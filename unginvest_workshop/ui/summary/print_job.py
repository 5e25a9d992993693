"""The button that prints: it says how far it has come, and stops it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.summary.pdf_pages import PdfPages
from unginvest_workshop.ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from unginvest_workshop.ui.summary.printing import PrintRun


class PrintJob(QObject):
    """Prints one document at a time."""

    ended = Signal(str)
    """All is handed to the printer, or it was stopped; carries a sentence on what went wrong, or ""."""

    def __init__(self, t: Translator, button: Button, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t, self._button = t, button
        self._words = button.text()
        self._run: PrintRun | None = None
        self._ready = False

    @property
    def busy(self) -> bool:
        """Whether pages are being printed."""
        return self._run is not None

    def offer(self) -> None:
        """Let the button be pressed: what is seen is what is wanted."""
        self._ready = True
        self._button.setEnabled(True)

    def withhold(self) -> None:
        """Let nothing be printed that is not wanted."""
        self._ready = False
        self._button.setEnabled(self.busy)

    def begin(self, printer: "QPrinter", pages: PdfPages) -> None:
        """Begin to print."""
        from unginvest_workshop.ui.summary.printing import PrintRun  # noqa: PLC0415  not before one prints

        self._run = PrintRun(printer, pages, self)
        self._run.printing.connect(self._tell)
        self._run.ended.connect(self._end)
        self._run.begin()

    def stop(self) -> None:
        """Print no more."""
        if self._run is not None:
            self._run.stop()
            self._end("")

    def _tell(self, page: int, pages: int) -> None:
        self._button.setText(self._t("Side {page} av {pages} … Stopp", page=page, pages=pages))

    def _end(self, message: str) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None
        self._button.setText(self._words)
        self._button.setEnabled(self._ready)
        self.ended.emit(self._t(message) if message else "")
