"""Bringing the group's paper tree in, and keeping it in sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import GroupId, PhotoId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.exercises.tree.paper_panel import CAMERA, FILE, FOLDER, PASTE, PaperPanel
from unginvest_workshop.ui.files import FilesChooser, choose_pictures
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.camera_dialog import CameraDialog
from unginvest_workshop.ui.pictures.intake import PhotoIntake
from unginvest_workshop.ui.pictures.mime import pictures_in
from unginvest_workshop.ui.pictures.reading import Source
from unginvest_workshop.ui.pictures.tree_photos_dialog import TreePhotosDialog


class Paper(QObject):
    """The panel's behaviour: photos of one group's tree."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget, choose_files: FilesChooser = choose_pictures) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._choose_files = choose_files
        self._group: GroupId | None = None
        self.panel = PaperPanel(desk.t, desk.photos)
        self.panel.wants.connect(self._bring)
        self.panel.remove_asked.connect(self._remove)
        self._intake = PhotoIntake(desk)
        parent.destroyed.connect(self._intake.let_go)

    def show_group(self, group_id: GroupId | None) -> list[Photo]:
        """Show a group's photos, and return them; with None there is no group to have any."""
        self._group = group_id
        found = self._desk.read(lambda tx: photos.photos_of(tx, self._desk.id, _of(group_id))) if group_id else []
        self.panel.show_photos(found)
        return found

    def take(self, sources: Sequence[Source]) -> bool:
        """Take pictures in as the group's; False when there is no group or nothing to take."""
        if self._group is None or not sources:
            return False
        self._intake.take(sources, _of(self._group))
        return True

    def take_dropped(self, mime: QMimeData) -> bool:
        """Take in what was dropped or pasted, if there are pictures in it."""
        return self.take(pictures_in(mime))

    def many(self) -> None:
        """Bring in photos of many groups' trees."""
        TreePhotosDialog(self._desk, self._over.window()).open()

    def _bring(self, where: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            FILE: self._from_files,
            CAMERA: self._from_camera,
            PASTE: self._from_clipboard,
            FOLDER: self.many,
        }
        ways[where]()

    def _from_files(self) -> None:
        self.take(list(self._choose_files(self._over.window(), self._desk.t)))

    def _from_camera(self) -> None:
        dialog = CameraDialog(self._desk.t, self._over.window())
        dialog.taken.connect(self._take_one)
        dialog.open()

    def _take_one(self, content: bytes) -> None:
        self.take([bytes(content)])

    def _from_clipboard(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self.take_dropped(mime)

    def _remove(self, photo_id: str) -> None:
        self._desk.do(self._desk.t("Ta bort bildet"), lambda tx: photos.remove_photo(tx, PhotoId(photo_id)))


def _of(group_id: GroupId) -> PhotosOf:
    return PhotosOf(PhotoPurpose.TREE, group_id=group_id)
