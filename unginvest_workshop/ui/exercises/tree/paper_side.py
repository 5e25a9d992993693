"""The paper tree beside the canvas: how the two share the width, and when the photos are seen."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.ui.exercises.tree.paper import Paper
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets import Button

_BESIDE: Final = [420, 620]
"""How the paper tree and the canvas share the width, in parts, once something is told."""


class PaperSide(QSplitter):
    """A group's photos at the left of the canvas, while its button is down."""

    def __init__(self, desk: OpenWorkshop, canvas: QWidget) -> None:
        super().__init__()
        self.button = Button(desk.t("Papirtre"), px=14, padding=11, checkable=True)
        self.button.setToolTip(desk.t("Bilder av treet på papir, ved siden av"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.toggled.connect(self._show)
        self.photos = Paper(desk, self)
        self.panel = self.photos.panel
        self.setChildrenCollapsible(False)
        self.setHandleWidth(6)
        self.addWidget(self.panel)
        self.addWidget(canvas)
        self.setSizes(_BESIDE)

    def show_group(self, group_id: GroupId | None, *, anew: bool, told: bool) -> None:
        """Show a group's photos: as soon as there are any, and when one comes to the group.

        ``anew`` when it is another group's than before, ``told`` when there are stories: before that the photos get
        the larger part. With None there is no group to have any.
        """
        before = self.panel.shown()
        found = self.photos.show_group(group_id)
        self.button.setVisible(group_id is not None)
        if anew or (found and before is None):
            self.button.setChecked(bool(found))
            self.setSizes(_BESIDE if told else _BESIDE[::-1])
        self._show()

    def paste(self) -> None:
        """Take in the picture on the clipboard."""
        self.photos.take_dropped(QGuiApplication.clipboard().mimeData())

    def zoom(self, way: int) -> None:
        """Come closer to the photo with 1, go back with -1, and show all of it with 0."""
        view = self.panel.view
        (view.show_all, view.come_closer, view.go_back)[way]()

    def _show(self) -> None:
        self.panel.setVisible(self.button.isChecked() and not self.button.isHidden())
