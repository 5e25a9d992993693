"""Choosing files in the machine's own dialogs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from unginvest_workshop.domain.group_tree import SUFFIX
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.moving import SUFFIX as FAGDAG_SUFFIX

FileChooser = Callable[[QWidget, Translator], Path | None]
"""Asks for a file over a window; None when the person thought better of it."""

FilesChooser = Callable[[QWidget, Translator], Sequence[Path]]
"""Asks for any number of files over a window; none when the person thought better of it."""

FolderChooser = Callable[[QWidget, Translator], Path | None]
"""Asks for a folder over a window; None when the person thought better of it."""

SaveChooser = Callable[[QWidget, Translator, str], Path | None]
"""Asks where to save a file, given the name it is proposed to have; None when the person thought better of it."""


_TABLE_SUFFIXES: Final = (".xlsx", ".csv", ".tsv", ".txt")


def dragged_table(data: QMimeData) -> Path | None:
    """Return the one file that is dragged, if it is called as a table is."""
    return _one_file(data, _TABLE_SUFFIXES)


def _one_file(data: QMimeData, suffixes: tuple[str, ...]) -> Path | None:
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in suffixes else None


def is_moved_fagdag(file: Path) -> bool:
    """Tell whether a file is called as one is in which a fagdag is moved."""
    return file.suffix.lower() == FAGDAG_SUFFIX


def dragged_file(data: QMimeData) -> Path | None:
    """Return the one file that is dragged, if it is called as a table or a moved fagdag is."""
    return _one_file(data, (*_TABLE_SUFFIXES, FAGDAG_SUFFIX))


def choose_file_to_import(window: QWidget, t: Translator) -> Path | None:
    """Ask for a table of stories and factors, or for a fagdag that was moved."""
    filters = t("Tabeller og fagdager") + f" (*.xlsx *.csv *.tsv *.txt *{FAGDAG_SUFFIX});;" + t("Alle filer") + " (*)"
    chosen, _ = QFileDialog.getOpenFileName(window, t("Importer"), "", filters)
    return Path(chosen) if chosen else None


def choose_people_table(window: QWidget, t: Translator) -> Path | None:
    """Ask for a table of participants."""
    filters = t("Tabeller") + " (*.xlsx *.csv *.tsv *.txt);;" + t("Alle filer") + " (*)"
    chosen, _ = QFileDialog.getOpenFileName(window, t("Deltakere fra tabell"), "", filters)
    return Path(chosen) if chosen else None


def choose_group_file_to_save(window: QWidget, t: Translator, name: str) -> Path | None:
    """Ask where to save a group's tree."""
    filters = t("Gruppefiler") + f" (*{SUFFIX})"
    chosen, _ = QFileDialog.getSaveFileName(window, t("Lagre gruppefila"), name + SUFFIX, filters)
    return Path(chosen) if chosen else None


def choose_group_files(window: QWidget, t: Translator) -> list[Path]:
    """Ask for the files that groups saved on their own laptops."""
    filters = t("Gruppefiler") + f" (*{SUFFIX});;" + t("Alle filer") + " (*)"
    chosen, _ = QFileDialog.getOpenFileNames(window, t("Ta inn gruppefiler"), "", filters)
    return [Path(each) for each in chosen]


def choose_pictures(window: QWidget, t: Translator) -> list[Path]:
    """Ask for pictures."""
    filters = t("Bilder") + " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.tif *.tiff *.bmp *.gif);;"
    chosen, _ = QFileDialog.getOpenFileNames(window, t("Velg bilder"), "", filters + t("Alle filer") + " (*)")
    return [Path(each) for each in chosen]


def choose_picture_folder(window: QWidget, t: Translator) -> Path | None:
    """Ask for a folder with pictures in it."""
    chosen = QFileDialog.getExistingDirectory(window, t("Velg mappe"))
    return Path(chosen) if chosen else None
