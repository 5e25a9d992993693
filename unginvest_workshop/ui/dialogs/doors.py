"""The machine's own windows: where a folder is chosen, and where one is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, slots=True)
class Doors:
    """The machine's own windows that the dialog opens; tests hand in others."""

    choose_folder: Callable[[QWidget, str, str], str]
    """Asks for a folder: over a window, under a title, beginning in a folder; "" when none was chosen."""
    show_folder: Callable[[Path], None]
    """Shows a folder in the machine's file manager."""


def _choose_folder(window: QWidget, title: str, begin: str) -> str:
    return QFileDialog.getExistingDirectory(window, title, begin)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


THE_MACHINES_OWN: Final = Doors(_choose_folder, _show_folder)


def documents() -> str:
    """Return the user's folder of documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
