"""A photo that one can go close to and move about in, by mouse, touchpad and keys."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.ui.theme import PALETTE

STEP: Final = 1.25
_MOST: Final = 8.0
"""How much closer than all of it one can go."""
_NUDGE: Final = 0.12
"""How far a key moves, as a share of the view."""
_WHEEL_NOTCH: Final = 120
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoView(QWidget):
    """Shows all of a photo until one goes closer. It never leaves the view, and always lies in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._path: Path | None = None
        self._closer = 1.0
        self._middle = QPointF(0.5, 0.5)
        """What is in the view's middle, as shares of the photo."""
        self._dragged_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def closer(self) -> float:
        """How many times larger than all of it the photo is shown."""
        return self._closer

    def show_photo(self, path: Path | None) -> None:
        """Show another photo, all of it; the same one stays as it is. None shows nothing."""
        if path == self._path:
            return
        self._path = path
        self._pixmap = QPixmap() if path is None else QPixmap(str(path))
        self.fit()

    def fit(self) -> None:
        """Show all of it."""
        self._closer, self._middle = 1.0, QPointF(0.5, 0.5)
        self.update()

    def go_closer(self, times: float, at: QPointF | None = None) -> None:
        """Show it so many times larger, what is at a point of the view staying there; smaller with less than one."""
        fixed = at or QPointF(self.rect().center())
        under = self._share_at(fixed)
        self._closer = min(_MOST, max(1.0, self._closer * times))
        box = self.photo_box()
        moved = QPointF(box.x() + under.x() * box.width(), box.y() + under.y() * box.height()) - fixed
        self.move_by(moved.x(), moved.y())

    def nudge(self, right: int, down: int) -> None:
        """Move a little further to one side."""
        self.move_by(right * self.width() * _NUDGE, down * self.height() * _NUDGE)

    def move_by(self, x: float, y: float) -> None:
        """Look further to the right and down, in pixels."""
        size = self.photo_box().size()
        if not size.isEmpty():
            wanted = self._middle + QPointF(x / size.width(), y / size.height())
            self._middle = QPointF(
                _kept(wanted.x(), self.width() / size.width()), _kept(wanted.y(), self.height() / size.height())
            )
        self.update()

    def photo_box(self) -> QRectF:
        """Return where the photo lies, in the view's pixels."""
        own = QSizeF(self._pixmap.size())
        if own.isEmpty():
            return QRectF()
        fitting = own.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        size = fitting * self._closer
        x = self.width() / 2 - self._middle.x() * size.width()
        y = self.height() / 2 - self._middle.y() * size.height()
        return QRectF(x, y, size.width(), size.height())

    def sizeHint(self) -> QSize:
        """Return a size to look at a sheet in."""
        return QSize(420, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let + and − go closer and further, 0 show all, and the arrows move."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.nudge(*_ARROWS[key])
        elif key == Qt.Key.Key_Plus:
            self.go_closer(STEP)
        elif key == Qt.Key.Key_Minus:
            self.go_closer(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go closer at the pointer."""
        self.go_closer(STEP ** (event.angleDelta().y() / _WHEEL_NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        self._dragged_from = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along."""
        if self._dragged_from is not None:
            moved = self._dragged_from - event.position()
            self._dragged_from = event.position()
            self.move_by(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go close, or show all again."""
        if self._closer > 1:
            self.fit()
        else:
            self.go_closer(STEP**4, event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo on sunken paper."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.sunken))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pixmap.isNull():
            painter.drawPixmap(self.photo_box(), self._pixmap, QRectF(self._pixmap.rect()))
        if self.hasFocus():
            painter.setPen(QColor(PALETTE.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _share_at(self, at: QPointF) -> QPointF:
        """Return which point of the photo lies at a point of the view, as shares of the photo."""
        box = self.photo_box()
        if box.isEmpty():
            return QPointF(0.5, 0.5)
        return QPointF((at.x() - box.x()) / box.width(), (at.y() - box.y()) / box.height())


def _kept(middle: float, seen: float) -> float:
    """Return the middle nearest to a wanted one at which the photo fills the view, or lies in its middle."""
    return 0.5 if seen >= 1 else min(1 - seen / 2, max(seen / 2, middle))
