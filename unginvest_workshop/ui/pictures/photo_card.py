"""A photo in a strip: small, with what it shows written under it."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import PhotoId
from unginvest_workshop.ui.actions import OWN_KEYS
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_photo
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.write_in import WriteIn

WIDTH: Final = 176
_PHOTO: Final = 124
_FOOT: Final = 34
_EDGE: Final = 5
_NO_WORDS: Final = "#6B746F"
"""The colour of what asks for words, as in an empty field."""


class PhotoCard(QWidget):
    """A photo that can have the focus. Double-click or F2 on its words writes in them."""

    looked = Signal(str)
    """The photo is to be shown large; carries its id."""
    captioned = Signal(str, str)
    """Carries the id and the words."""
    removed = Signal(str)
    moved = Signal(str, int)
    """Carries the id and how many places it is to go on."""
    focus_moved = Signal(str, int)
    """The focus is to go so many photos on."""
    asked = Signal(str, QPoint)
    """A menu is asked for; carries the id and the place on the screen."""

    def __init__(self, photo_id: PhotoId, words: str, parent: QWidget | None = None) -> None:
        """Make an empty card; ``words`` ask what the photo shows."""
        super().__init__(parent)
        self.photo_id = photo_id
        self.paint = PhotoPaint(None, 4, 3)
        self._empty = words
        self._words = ""
        self.caption = PlainLabel(px=14, elide=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field = WriteIn(sans(14), self)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.ended.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _PHOTO + 2 * _EDGE, _EDGE, 2)
        column.addWidget(self.caption)
        column.addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003  Qt's own way
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the photo and a line of words."""
        return QSize(WIDTH, _PHOTO + 2 * _EDGE + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def show_photo(self, paint: PhotoPaint, caption: str, place: str) -> None:
        """Show a photo; ``place`` says which of them it is to those who listen."""
        self.paint = paint
        self.caption.setText(caption or self._empty)
        self.caption.set_colour(PALETTE.ink if caption else _NO_WORDS)
        self._words = caption
        self.setAccessibleName(caption or place)
        self.setAccessibleDescription(place if caption else "")
        self.update()

    def write(self) -> None:
        """Write what it shows."""
        self.caption.hide()
        self.field.begin(self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look, write, remove, move, and go to the photos beside."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None:
            (self.moved if alt else self.focus_moved).emit(self.photo_id, step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.looked.emit(self.photo_id)
        elif key == Qt.Key.Key_F2:
            self.write()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.photo_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the photo large, or write in its words."""
        if event.position().y() > _PHOTO + _EDGE:
            self.write()
        else:
            self.looked.emit(self.photo_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.asked.emit(self.photo_id, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo, and a ring around the card that has the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(PALETTE.accent), 2) if self.hasFocus() else QPen(QColor(PALETTE.line), 1))
        painter.setBrush(QColor(PALETTE.surface))
        painter.drawRoundedRect(ring, 10, 10)
        room = QRectF(_EDGE, _EDGE, self.width() - 2 * _EDGE, _PHOTO)
        paint_photo(painter, self.paint, room, QColor(PALETTE.sunken), QColor(PALETTE.muted))

    def _end(self, words: str, keep: bool) -> None:  # noqa: FBT001  a slot
        self.caption.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep:
            self.captioned.emit(self.photo_id, words)
