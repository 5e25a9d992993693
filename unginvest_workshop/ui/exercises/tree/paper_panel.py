"""The group's paper tree beside the canvas: photos to read from while its words are typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import PhotoId
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.pictures.photo_painting import paint_of
from unginvest_workshop.ui.pictures.photo_view import PhotoView
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, PlainLabel
from unginvest_workshop.ui.widgets.hint import EmptyHint

FILE: Final = "file"
CAMERA: Final = "camera"
PASTE: Final = "paste"
FOLDER: Final = "folder"


class PaperPanel(QWidget):
    """One photo at a time, large, with those before and after it; or how to bring one in."""

    wants = Signal(str)
    """Carries where a photo is to come from: FILE, CAMERA, PASTE or FOLDER."""
    remove_asked = Signal(str)
    """Carries a photo's id."""

    def __init__(self, t: Translator, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._store = photos
        self._photos: tuple[Photo, ...] = ()
        """As they are stored: shown anew at each change of them."""
        self._at = 0
        self.view = PhotoView()
        self._hint = EmptyHint(t("Ta bilde av papirtreet, eller slipp bildet her."), symbol="eye")
        self._title = PlainLabel(weight=SEMIBOLD, elide=True)
        self._before = self._button("‹", t("Forrige bilde"))
        self._after = self._button("›", t("Neste bilde"))
        self._remove = self._button("✕", t("Ta bort bildet"))
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._remove.clicked.connect(self._ask_removal)
        self.add = Button(t("Nytt bilde"), px=14, padding=11)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu_of_ways = self._menu()
        self.add.setMenu(self._menu_of_ways)
        self._keys = PlainLabel(
            t("Mens du skriver: Alt og piltastene flytter bildet, Alt og + eller − går nærmere og fra."),
            px=13.5,
            colour=PALETTE.muted,
            wrap=True,
        )
        self._lay_out()
        self.show_photos(())

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show a group's photos; the one that is looked at stays, if it is still there."""
        looked_at = self._photos[self._at].id if self._photos else None
        news = {photo.id for photo in photos} - {photo.id for photo in self._photos}
        wanted = looked_at if not news or not self._photos else next(p.id for p in photos if p.id in news)
        self._photos = tuple(photos)
        self._at = next((i for i, photo in enumerate(photos) if photo.id == wanted), 0)
        self._show()

    def shown(self) -> PhotoId | None:
        """Return the photo that is looked at."""
        return self._photos[self._at].id if self._photos else None

    def look_at(self, photo_id: str) -> None:
        """Look at one of the photos, if it is among them."""
        self._at = next((place for place, photo in enumerate(self._photos) if photo.id == photo_id), self._at)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper with a hairline at its right."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(PALETTE.line))

    def _show(self) -> None:
        count = len(self._photos)
        self._title.setText(self._t("{n} av {m}", n=self._at + 1, m=count) if count > 1 else "")
        for button in (self._before, self._after):
            button.setVisible(count > 1)
        for widget in (self.view, self._remove, self._keys):
            widget.setVisible(count > 0)
        self._hint.setVisible(count == 0)
        photo = self._photos[self._at] if self._photos else None
        words = self._t("Bilde av treet på papir")
        self.view.show_photo(paint_of(photo, self._store) if photo else None, words)

    def _go_back(self) -> None:
        self._turn(-1)

    def _go_on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        self._at = (self._at + by) % len(self._photos)
        self._show()

    def _ask_removal(self) -> None:
        photo_id = self.shown()
        if photo_id is not None:
            self.remove_asked.emit(photo_id)

    def _menu(self) -> QMenu:
        t, menu = self._t, QMenu(self)
        for words, name in (
            (t("Fra fil …"), FILE),
            (t("Med kameraet …"), CAMERA),
            (t("Lim inn"), PASTE),
            (t("Mange på én gang …"), FOLDER),
        ):
            menu.addAction(words).setData(name)
        menu.aboutToShow.connect(self._look_at_clipboard)
        menu.triggered.connect(self._chose)
        return menu

    def _look_at_clipboard(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        paste = next(action for action in self._menu_of_ways.actions() if action.data() == PASTE)
        paste.setEnabled(mime is not None and (mime.hasImage() or mime.hasUrls()))

    def _chose(self, action: object) -> None:
        self.wants.emit(action.data())  # type: ignore[attr-defined]

    def _button(self, sign: str, words: str) -> Button:
        button = Button(sign, px=15, padding=8, kind=ButtonKind.QUIET)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        for button in (self._before, self._after, self._remove, self.add):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 17, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._hint, 1)
        column.addWidget(self._keys)
