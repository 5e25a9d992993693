"""The machine's own windows: where a folder is chosen, and where one is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _choose_printer(window: QWidget, pages: int) -> "QPrinter | None":
    from unginvest_workshop.ui.summary.printing import ask_for_printer  # noqa: PLC0415  not before one prints

    return ask_for_printer(window, pages)


@dataclass(frozen=True, slots=True)
class Doors:
    """The machine's own windows that the dialog opens; tests hand in others."""

    choose_folder: Callable[[QWidget, str, str], str]
    """Asks for a folder: over a window, under a title, beginning in a folder; "" when none was chosen."""
    show_folder: Callable[[Path], None]
    """Shows a folder in the machine's file manager."""
    open_file: Callable[[Path], None] = _open
    """Opens a file in the program that the machine opens such files in."""
    choose_printer: Callable[[QWidget, int], "QPrinter | None"] = _choose_printer
    """Asks for a printer for so many pages; None when none was chosen. Raises UserError where there is none."""


def _choose_folder(window: QWidget, title: str, begin: str) -> str:
    return QFileDialog.getExistingDirectory(window, title, begin)


THE_MACHINES_OWN: Final = Doors(_choose_folder, _open)


def documents() -> str:
    """Return the user's folder of documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
