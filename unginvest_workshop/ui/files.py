"""Choosing files in the machine's own dialogs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from unginvest_workshop.i18n import Translator

FileChooser = Callable[[QWidget, Translator], Path | None]
"""Asks for a file over a window; None when the person thought better of it."""


def choose_table(window: QWidget, t: Translator) -> Path | None:
    """Ask for a table of stories and factors."""
    filters = t("Tabeller") + " (*.xlsx *.csv *.tsv *.txt);;" + t("Alle filer") + " (*)"
    chosen, _ = QFileDialog.getOpenFileName(window, t("Importer tabell"), "", filters)
    return Path(chosen) if chosen else None
