"""Stand-alone SVG of trees and roads, for the exports."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.road_layout import fitting_road
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_layout import paper_layout
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import OutlineInk, QtMeasure
from unginvest_workshop.ui.canvas.road_painting import paint_road
from unginvest_workshop.ui.canvas.tree_painting import paint_tree
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.icons import paint_symbol

_MAKER: Final = re.compile(rb"<(title|desc)>.*?</\1>\s*", re.DOTALL)
_DOTS_PER_INCH: Final = 96
_SYMBOL: Final = 96.0
"""The side of a symbol in scene units."""


class QtPictures:
    """Paints the exports' pictures as the screen shows them, letters as outlines. Needs a QGuiApplication."""

    def __init__(self, photo_path: Callable[[MediaHash], Path]) -> None:
        """Make it; ``photo_path`` tells where a photo lies, and raises FileNotFoundError."""
        load_fonts()
        self._photo_path = photo_path
        self._measure = QtMeasure()
        self._ink = OutlineInk()
        self._colours = paper_colours()

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Paint a group's tree."""
        layout = paper_layout(tree, self._measure)
        return _svg(layout.scene, lambda painter: paint_tree(painter, layout, self._colours, self._ink))

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        """Paint the road, so that it is largest on paper of this size in scene units."""
        layout = fitting_road(road, self._measure, width, height, least=0)
        return _svg(layout.scene, lambda painter: paint_road(painter, layout, self._colours, self._ink))

    def symbol_svg(self, name: str) -> bytes:
        """Paint a plain symbol in black, by its name in content. Raises KeyError for an unknown name."""
        place = QRectF(0, 0, _SYMBOL, _SYMBOL)
        return _svg(Rect(0, 0, _SYMBOL, _SYMBOL), lambda painter: paint_symbol(painter, place, name, "#000000"))

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies. Raises FileNotFoundError."""
        return self._photo_path(media)


def _svg(scene: Rect, paint: Callable[[QPainter], None]) -> bytes:
    """Return what is painted within a scene as SVG, without a word of who made it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(QSize(round(scene.width), round(scene.height)))
    generator.setViewBox(QRectF(0, 0, scene.width, scene.height))
    painter = QPainter(generator)
    painter.translate(-scene.x, -scene.y)
    paint(painter)
    painter.end()
    buffer.close()
    return _MAKER.sub(b"", buffer.data().data())
