"""A photo to look into: as large as there is room, and closer by keys, wheel and pointer."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.actions import OWN_KEYS
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_photo, place_of
from unginvest_workshop.ui.theme import PALETTE

_STEP: Final = 1.25
_CLOSEST: Final = 8.0
"""How many times as large as it fits."""
_PAN: Final = 0.12
"""How far an arrow moves, as a share of the view."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoView(QWidget):
    """One photo. + and - come closer and go back, 0 shows all of it, the arrows move what is close.

    Arrows are left to others while all of the photo is seen.
    """

    def __init__(self, parent: QWidget | None = None, *, ground: str = PALETTE.sunken) -> None:
        """Make it with no photo; ``ground`` is the colour around one, #RRGGBB."""
        super().__init__(parent)
        self._photo: PhotoPaint | None = None
        self._whole = QPixmap()
        self._ground = ground
        self._zoom = 1.0
        self._moved = QPointF()
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003  Qt's own way
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size to read a tree at."""
        return QSize(480, 360)

    def show_photo(self, photo: PhotoPaint | None, words: str = "") -> None:
        """Show another photo, all of it; ``words`` say to those who listen what it shows."""
        self.setAccessibleName(words)
        if photo == self._photo:
            return
        self._photo = photo
        self._whole = QPixmap()
        self.show_all()

    @property
    def zoom(self) -> float:
        """How close it is: 1 is all of it."""
        return self._zoom

    def come_closer(self) -> None:
        """Show it larger."""
        self._zoom_to(self._zoom * _STEP)

    def go_back(self) -> None:
        """Show it smaller, down to all of it."""
        self._zoom_to(self._zoom / _STEP)

    def show_all(self) -> None:
        """Show all of it."""
        self._zoom, self._moved = 1.0, QPointF()
        self.update()

    def look(self, right: int, down: int) -> None:
        """Look a little further to the right and down, or with negative numbers to the left and up."""
        self._move(QPointF(-right * self.width() * _PAN, -down * self.height() * _PAN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and move."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.come_closer()
        elif event.key() == Qt.Key.Key_Minus:
            self.go_back()
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        elif arrow is not None and self._zoom > 1 and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.look(*arrow)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer to what the pointer is at, or go back."""
        if event.angleDelta().y():
            self._zoom_to(self._zoom * _STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        if self._held is not None:
            self._move(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Come close to a place, or show all of it again."""
        if self._zoom > 1:
            self.show_all()
        else:
            self._zoom_to(_STEP**4, event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep within the edges."""
        super().resizeEvent(event)
        self._move(QPointF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo on its ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        if self._photo is None:
            return
        whole = self._full() if self._zoom > 1 else QPixmap()
        if whole.isNull():
            paint_photo(painter, self._photo, QRectF(self.rect()), QColor(PALETTE.line), QColor(PALETTE.muted))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self._place(), QColor(PALETTE.surface))
        painter.drawPixmap(self._place(), whole, whole.rect().toRectF())

    def _full(self) -> QPixmap:
        """Return the photo with all its pixels; none where its file is gone."""
        if self._whole.isNull() and self._photo is not None and self._photo.path is not None:
            self._whole = QPixmap(str(self._photo.path))
        return self._whole

    def _place(self) -> QRectF:
        """Return where the photo lies now."""
        if self._photo is None:
            return QRectF()
        fits = place_of(self._photo, QRectF(self.rect()))
        size = QSizeF(fits.size()) * self._zoom
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center() + self._moved)
        return place

    def _zoom_to(self, zoom: float, about: QPointF | None = None) -> None:
        centre = QRectF(self.rect()).center()
        at = (about or centre) - centre
        zoom = min(_CLOSEST, max(1.0, zoom))
        self._moved = at - (at - self._moved) * (zoom / self._zoom)
        self._zoom = zoom
        self._move(QPointF())

    def _move(self, by: QPointF) -> None:
        """Move it, but not so far that an edge comes away from the view's."""
        place = self._place()
        most_x = max(0.0, (place.width() - self.width()) / 2)
        most_y = max(0.0, (place.height() - self.height()) / 2)
        to = self._moved + by
        self._moved = QPointF(min(most_x, max(-most_x, to.x())), min(most_y, max(-most_y, to.y())))
        self.update()
