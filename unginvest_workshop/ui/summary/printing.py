"""The summary on a printer. Imported when the first one is printed."""

from typing import Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.summary.pdf_pages import PdfPages

NO_PRINTER: Final = mark("Det er ingen skriver på denne maskinen. Lagre PDF-en, og skriv den ut fra en annen.")
REFUSED: Final = mark("Skriveren tok ikke imot. Se om den er på og har papir, og prøv igjen.")

_DOTS_PER_INCH: Final = 300
_POINTS_PER_INCH: Final = 72


def ask_for_printer(window: QWidget, pages: int) -> QPrinter | None:
    """Let a printer be chosen in the machine's own window; None when none was. Raises UserError where there is none."""
    if not QPrinterInfo.availablePrinters():
        raise UserError(NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(1, pages))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


class PrintRun(QObject):
    """Paints one page after the other, so that the window goes on meanwhile."""

    printing = Signal(int, int)
    """Carries which page is painted now, from 1, and how many there are."""
    ended = Signal(str)
    """All is handed to the printer; carries "", or a message to be translated on why it is not."""

    def __init__(self, printer: QPrinter, pages: PdfPages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._pages = printer, pages
        first = max(1, printer.fromPage())
        last = min(len(pages), printer.toPage() or len(pages))
        self._left = list(range(first - 1, last))
        self._count = len(self._left)
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._paint_next)

    def begin(self) -> None:
        """Begin with the first page."""
        self._printer.setFullPage(True)
        if not self._left or not self._painter.begin(self._printer):
            self.ended.emit(REFUSED)
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # letters stay sharp in a file, too
        self._timer.start(0)

    def stop(self) -> None:
        """Let no more be printed."""
        self._timer.stop()
        self._printer.abort()
        self._painter.end()

    def _paint_next(self) -> None:
        if not self._left:
            self._timer.stop()
            self.ended.emit("" if self._painter.end() else REFUSED)
            return
        page = self._left.pop(0)
        number = self._count - len(self._left)
        self.printing.emit(number, self._count)
        if number > 1 and not self._printer.newPage():
            self.stop()
            self.ended.emit(REFUSED)
            return
        self._paint(page)

    def _paint(self, page: int) -> None:
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        dots = min(_DOTS_PER_INCH, self._printer.resolution())
        picture = self._pages.picture(page, dots / _POINTS_PER_INCH)
        if (picture.width() > picture.height()) != (paper.width() > paper.height()):
            picture = picture.transformed(QTransform().rotate(90))
        self._painter.drawImage(_within(picture, paper), picture)


def _within(picture: QImage, paper: QRectF) -> QRectF:
    """Return where a picture stands on the paper: as large as it can be, in the middle."""
    scale = min(paper.width() / picture.width(), paper.height() / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    return QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height)
