"""Painting a photo: decoded at the size it is shown in, and kept for as long as there is room for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPixmap, QPixmapCache

from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.theme import PALETTE, StagePalette

LARGEST: Final = 2.0
"""How many pixels of a screen one of a photo's own may take: beyond that it is a blur."""

_KEPT_KB: Final = 160_000
"""Decoded photos that are kept: a page of them on two screens."""
_CORNER: Final = 0.012
"""The radius of a photo's corners, as a share of its longer side."""
_SYMBOL: Final = "image-outline"


@dataclass(frozen=True, slots=True)
class PhotoPaint:
    """Paints a photo wherever it is given room, a quiet sign where its file is gone; two of the same are equal."""

    path: Path | None
    width: int
    height: int

    def __call__(self, painter: QPainter, room: QRectF, colours: StagePalette, _page: int = 0) -> None:
        """Paint it as large as is good, in the middle of the room."""
        paint_photo(painter, self, room, QColor(colours.soft), QColor(colours.muted))


def paint_of(photo: Photo, photos: Photos) -> PhotoPaint:
    """Return what paints a row's photo; the quiet sign where its file is gone."""
    try:
        path = photos.path(photo.media)
    except FileNotFoundError:
        path = None
    return PhotoPaint(path, photo.width, photo.height)


def paint_photo(painter: QPainter, photo: PhotoPaint, room: QRectF, soft: QColor, muted: QColor) -> None:
    """Paint a photo, or in two colours the quiet sign that stands for one."""
    place = place_of(photo, room)
    if place.isEmpty():
        return
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    radius = max(place.width(), place.height()) * _CORNER
    corners = QPainterPath()
    corners.addRoundedRect(place, radius, radius)
    pixmap = _decoded(photo.path, place.size() * painter.device().devicePixelRatioF()) if photo.path else None
    if pixmap is None:
        painter.fillPath(corners, soft)
        side = min(place.width(), place.height()) * 0.3
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(place.center())
        paint_symbol(painter, sign, _SYMBOL, muted)
    else:
        painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
        if pixmap.hasAlphaChannel():
            painter.fillPath(corners, QColor(PALETTE.surface))  # ink on nothing was drawn on paper
        painter.drawPixmap(place, pixmap, pixmap.rect().toRectF())
    painter.restore()


def place_of(photo: PhotoPaint, room: QRectF) -> QRectF:
    """Return where a photo stands in a room: in its middle, no larger than it can bear; the sign for one fills it."""
    own = QSizeF(max(1, photo.width), max(1, photo.height))
    size = own.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if photo.path is not None and size.width() > own.width() * LARGEST:
        size = own * LARGEST
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(room.center())
    return place


def _decoded(path: Path, wanted: QSizeF) -> QPixmap | None:
    """Return a photo at a size in the screen's own pixels, or its own size where that is less; None when it can't be.

    Qt's cache keeps what was decoded last, and lets the oldest go.
    """
    size = wanted.toSize().expandedTo(QSize(1, 1))
    key = f"photo:{path}:{size.width()}x{size.height()}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    own = reader.size()
    if own.isValid() and own.width() > size.width():
        reader.setScaledSize(size)
    image = reader.read()
    if image.isNull():
        return None
    pixmap = QPixmap.fromImage(image)
    QPixmapCache.setCacheLimit(max(_KEPT_KB, QPixmapCache.cacheLimit()))
    QPixmapCache.insert(key, pixmap)
    return pixmap
