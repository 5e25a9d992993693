"""Bringing in the groups' paper trees: photos from a folder or files, each given to its group."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.paper import deal_photos
from unginvest_workshop.domain.pictures import KeptPhoto, PhotoPurpose
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import people, photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Tx, UserError
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.files import FilesChooser, FolderChooser, choose_picture_folder, choose_pictures
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.photo_thumb import PhotoThumb
from unginvest_workshop.ui.pictures.reading import PhotoReading, Source
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled

_PICTURES: Final = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".bmp", ".gif"}
_THUMB: Final = 190


@dataclass(frozen=True, slots=True)
class _Found:
    """A photo that was read, and where one says whose it is."""

    stem: str
    kept: KeptPhoto
    whose: QComboBox


class TreePhotosDialog(FramedDialog):
    """Photos with the group that each belongs to, proposed by the file's name; all are kept as one undo step."""

    def __init__(
        self,
        desk: OpenWorkshop,
        parent: QWidget | None = None,
        *,
        choose_files: FilesChooser = choose_pictures,
        choose_folder: FolderChooser = choose_picture_folder,
    ) -> None:
        super().__init__(desk.t, desk.t("Bilder av trær"), desk.t("Gi bildene til gruppene"), parent)
        self._desk = desk
        self._choose_files = choose_files
        self._choose_folder = choose_folder
        self._groups = desk.read(lambda tx: people.groups(tx, desk.id))
        self._found: list[_Found] = []
        self._reading = PhotoReading(desk.photos, self)
        self._reading.read.connect(self._show)
        self._reading.refused.connect(self._refuse)
        self._reading.finished.connect(self._deal)
        self.state = PlainLabel(
            self.t("Velg bildene, eller slipp dem her. Heter fila «Gruppe 3», finner den gruppa selv."),
            colour=PALETTE.muted,
            wrap=True,
        )
        self._ground = QWidget()
        self._flow = FlowLayout(self._ground, gap=14)
        self._pages = QStackedWidget()
        self._lay_out()
        self.setAcceptDrops(True)
        self.resize(920, 600)

    def take(self, sources: Sequence[Source]) -> None:
        """Read pictures and show them."""
        if sources:
            self.tell_trouble("")
            self.accept_button.setEnabled(False)
            self.state.setText(self.t("Leser bildene …"))
            self._reading.take(list(sources))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files in."""
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def accept(self) -> None:
        """Keep the photos with their groups."""
        chosen = [(found.kept, found.whose.currentData()) for found in self._found]
        given = [(kept, GroupId(group)) for kept, group in chosen if group]
        if not given:
            self.tell_trouble(self.t("Velg hvilken gruppe minst ett av bildene hører til."))
            return

        def keep(tx: Tx) -> bool:
            for kept, group in given:
                photos.add_photo(tx, self._desk.id, kept, PhotosOf(PhotoPurpose.TREE, group_id=group))
            return True

        if self._desk.do(self.t("Bilder av trær"), keep):
            super().accept()

    def done(self, result: int) -> None:
        """Stop reading, however the dialog is left."""
        self._reading.stop()
        super().done(result)

    def _lay_out(self) -> None:
        files = Button(self.t("Velg bilder …"))
        files.clicked.connect(self._pick_files)
        files.setFocus()
        folder = Button(self.t("Velg mappe …"))
        folder.clicked.connect(self._pick_folder)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.state, 1)
        row.addWidget(files)
        row.addWidget(folder)
        self.body.addLayout(row)
        self._pages.addWidget(EmptyHint(self.t("Slipp bildene her"), symbol="eye"))
        self._pages.addWidget(scrolled(self._ground, sideways=True))
        self.body.addWidget(self._pages, 1)
        self.accept_button.setEnabled(False)

    def _pick_files(self) -> None:
        self.take(list(self._choose_files(self, self.t)))

    def _pick_folder(self) -> None:
        folder = self._choose_folder(self, self.t)
        if folder is None:
            return
        try:
            files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _PICTURES)
        except OSError:
            self.tell_trouble(self.t("Får ikke lese mappa «{folder}». Velg en annen mappe.", folder=folder.name))
            return
        if files:
            self.take(files)
        else:
            self.tell_trouble(self.t("Fant ingen bilder i «{folder}». Velg en annen mappe.", folder=folder.name))

    def _show(self, source: Source, kept: KeptPhoto) -> None:
        name = source.stem if isinstance(source, Path) else ""
        whose = QComboBox()
        whose.setAccessibleName(self.t("Hvilken gruppe har laget treet?"))
        whose.addItem(self.t("Velg gruppe"), "")
        for group in self._groups:
            whose.addItem(group_name(self.t, group), group.id)
        card = QWidget()
        card.setFixedWidth(_THUMB)
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PhotoThumb(self._desk.photos, kept.media, kept.width, kept.height, side=_THUMB))
        column.addWidget(PlainLabel(name, px=14, colour=PALETTE.muted, elide=True))
        column.addWidget(whose)
        self._flow.addWidget(card)
        card.show()
        self._pages.setCurrentIndex(1)
        self._found.append(_Found(name, kept, whose))

    def _refuse(self, source: Source, error: UserError) -> None:
        del source
        self.tell_trouble(self.t(error.message, **error.values))

    def _deal(self) -> None:
        """Propose a group for each photo that has none yet, and let the keyboard go on."""
        numbers = {group.number: group.id for group in self._groups}
        dealt = deal_photos([found.stem for found in self._found], sorted(numbers))
        for found, number in zip(self._found, dealt, strict=True):
            if number is not None and not found.whose.currentData():
                found.whose.setCurrentIndex(found.whose.findData(numbers[number]))
        self.state.setText(self.t.plural("{n} bilde", "{n} bilder", len(self._found)))
        self.accept_button.setEnabled(bool(self._found))
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
