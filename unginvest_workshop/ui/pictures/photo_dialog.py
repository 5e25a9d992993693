"""Photos one at a time, as large as the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint
from unginvest_workshop.ui.pictures.photo_view import PhotoView
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
_SHARE = 0.92
"""How much of the window it covers."""


class PhotoDialog(QDialog):
    """Looks at photos: + - and the arrows look closer, left and right go to the others, Esc closes."""

    def __init__(
        self, t: Translator, photos: Sequence[tuple[PhotoPaint, str]], number: int, parent: QWidget | None = None
    ) -> None:
        """Show the photo with a number, from 0, among photos and their captions."""
        super().__init__(parent)
        self._t = t
        self._photos = list(photos)
        self._number = number
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Bilde"))
        self.view = PhotoView(ground=PALETTE.ink)
        self.caption = PlainLabel(px=17, wrap=True)
        self.place = PlainLabel(colour=PALETTE.muted)
        close = Button(t("Lukk"), key="Esc")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 12, 16, 12)
        foot.setSpacing(10)
        foot.addWidget(self.caption, 1)
        foot.addWidget(self.place)
        for words, key, slot in (
            (t("Større"), "+", self.view.come_closer),
            (t("Mindre"), "−", self.view.go_back),
            (t("Hele"), "0", self.view.show_all),
        ):
            button = Button(words, key=key, kind=ButtonKind.QUIET, padding=8)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
            foot.addWidget(button)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        window = parent.window() if parent is not None else None
        self.resize(window.size() * _SHARE if window is not None else self.sizeHint())
        self.view.setFocus()
        self._show()

    @property
    def number(self) -> int:
        """Which photo is shown, from 0."""
        return self._number

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the photo before or after; Esc closes."""
        step = -1 if event.key() in _BACK else 1 if event.key() in _ON else 0
        if step:
            self._number = min(len(self._photos) - 1, max(0, self._number + step))
            self._show()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        photo, caption = self._photos[self._number]
        place = self._t("Bilde {n} av {m}", n=self._number + 1, m=len(self._photos))
        self.view.show_photo(photo, caption or place)
        self.caption.setText(caption)
        self.place.setText(place if len(self._photos) > 1 else "")
