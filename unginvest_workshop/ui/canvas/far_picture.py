"""A very large tree from far away, as one picture: zooming about it then takes the same time whatever it carries."""

from collections.abc import Callable
from math import sqrt
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST_PIXELS: Final = 3_000_000
_SHARPER: Final = 1.25
"""How much finer than needed it is made, so that coming nearer does not ask for another at once."""
_BLURRED: Final = 1.4
_COARSE: Final = 0.3
"""The scales, against the picture's own, between which it looks well."""
_STILL_PAINTS: Final = 2
"""So many times the tree itself is painted after a change: making a picture takes longer than that."""


class FarPicture:
    """Keeps the picture while nothing on the tree changes."""

    def __init__(self) -> None:
        self._pixmap: QPixmap | None = None
        self._scale = 1.0
        self._asked = 0

    def forget(self) -> None:
        """Know that the tree has changed."""
        self._pixmap = None
        self._asked = 0

    def paint(self, painter: QPainter, scene: QRectF, zoom: float, draw: Callable[[QPainter], None]) -> bool:
        """Paint the picture and return True; False when the tree had better be painted itself this time.

        ``draw`` paints all that the picture is to show.
        """
        self._asked += 1
        if self._asked <= _STILL_PAINTS:
            return False
        if self._pixmap is None or not _COARSE <= zoom / self._scale <= _BLURRED:
            scale = min(zoom * _SHARPER, sqrt(_MOST_PIXELS / (scene.width() * scene.height())))
            if zoom / scale > _BLURRED:
                return False
            self._make(scene, scale, draw)
        if self._pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            painter.drawPixmap(scene, self._pixmap, self._pixmap.rect().toRectF())
        return True

    def _make(self, scene: QRectF, scale: float, draw: Callable[[QPainter], None]) -> None:
        self._pixmap = QPixmap(max(1, round(scene.width() * scale)), max(1, round(scene.height() * scale)))
        self._pixmap.fill(Qt.GlobalColor.transparent)
        self._scale = scale
        painter = QPainter(self._pixmap)
        painter.scale(self._pixmap.width() / scene.width(), self._pixmap.height() / scene.height())
        painter.translate(-scene.topLeft())
        draw(painter)
        painter.end()
