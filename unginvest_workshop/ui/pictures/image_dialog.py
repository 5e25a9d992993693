"""The image of one group or shared factor, in a dialog of its own."""

from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.operations import images
from unginvest_workshop.operations.tx import Changes, NotFoundError
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_editor import ImageEditor


class ImageDialog(FramedDialog):
    """Everything is kept at once, each as a step of its own."""

    def __init__(self, desk: OpenWorkshop, of: Whose, name: str, parent: QWidget | None = None) -> None:
        """Open the image of the one called ``name``."""
        super().__init__(desk.t, name, desk.t("Ferdig"), parent)
        self._desk, self._of, self._name = desk, of, name
        self.cancel_button.hide()
        self.editor = ImageEditor(desk, desk.t("Bildet av det som går igjen"))
        self.body.addWidget(self.editor)
        self.body.addStretch(1)
        self.resize(620, 320)
        desk.changed.connect(self._on_changed)
        self._show()
        self.editor.focus_field()

    def done(self, result: int) -> None:
        """Keep what is half written, and close."""
        self.editor.keep()
        super().done(result)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Group, Cluster, Stroke, Photo):
            self._show()

    def _show(self) -> None:
        try:
            image = self._desk.read(lambda tx: images.image_of(tx, self._of))
        except NotFoundError:
            super().done(0)
            return
        self.editor.show_image(self._of, self._name, image)
