"""A photo, small."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_photo
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.theme import PALETTE


class PhotoThumb(QWidget):
    """A photo within a box of the given side, in pixels; a quiet sign where its file is gone."""

    def __init__(
        self, photos: Photos, media: MediaHash, width: int, height: int, *, side: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        try:
            path = photos.path(media)
        except FileNotFoundError:
            path = None
        self._paint = PhotoPaint(path, width, height)
        self._side = side
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return a box that is a little wider than high."""
        return QSize(self._side, self._side * 3 // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo."""
        del event
        painter = QPainter(self)
        paint_photo(painter, self._paint, QRectF(self.rect()), QColor(PALETTE.sunken), QColor(PALETTE.muted))
