"""Stand-alone SVG and PNG of trees, forest, shared factors and road, for the exports."""

import re
from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path
from threading import Lock
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from unginvest_workshop.domain.drawing import drawn_part
from unginvest_workshop.domain.forest_layout import ForestContent, layout_forest
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.overview_layout import OverviewContent, layout_overview
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_layout import fitting_road
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_fitting import poster_layout
from unginvest_workshop.domain.tree_layout import paper_layout
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import Ink, PlainInk, QtMeasure, TextInk
from unginvest_workshop.ui.canvas.forest_painting import paint_forest
from unginvest_workshop.ui.canvas.overview_painting import paint_overview
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.png import png_of
from unginvest_workshop.ui.canvas.road_painting import paint_road
from unginvest_workshop.ui.canvas.stroke_painting import paint_strokes
from unginvest_workshop.ui.canvas.svg_letters import Letters, SvgLetters
from unginvest_workshop.ui.canvas.tree_painting import paint_tree
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.icons import paint_symbol

_MAKER: Final = re.compile(rb"<(title|desc)>.*?</\1>\s*", re.DOTALL)
_DOTS_PER_INCH: Final = 96
_SYMBOL: Final = 96.0
"""The side of a symbol in scene units."""

Paint = Callable[[QPainter, Ink], None]
"""Paints a scene in its own units, its letters with this ink."""


class QtPictures:
    """Paints the exports' pictures as the screen shows them, letters in SVG as outlines. Needs a QGuiApplication."""

    def __init__(self, photo_path: Callable[[MediaHash], Path]) -> None:
        """Make it; ``photo_path`` tells where a photo lies, and raises FileNotFoundError."""
        load_fonts()
        self._photo_path = photo_path
        self._measure = QtMeasure()
        self._as_text: TextInk | None = None
        self._outlines = Letters()
        self._letters = PlainInk()
        self._colours = paper_colours()
        # fonts and measures are for one thread at a time
        self._one_at_a_time = Lock()

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Paint a group's tree."""
        return self._svg(lambda: self._tree(tree))

    def poster_tree_svg(self, tree: TreeContent, width: float, height: float) -> bytes:
        """Paint a group's tree for a poster, so that its words are large on paper of this size in scene units."""
        return self._svg(lambda: self._poster_tree(tree, width, height))

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        """Paint the road, so that it is largest on paper of this size in scene units."""
        return self._svg(lambda: self._road(road, width, height))

    def forest_svg(self, forest: ForestContent, aspect: float) -> bytes:
        """Paint all groups' trees, so that they are largest on paper of this width by height."""
        return self._svg(lambda: self._forest(forest, aspect))

    def clusters_svg(self, overview: OverviewContent) -> bytes:
        """Paint the shared factors together."""
        return self._svg(lambda: self._overview(overview))

    def tree_png(self, tree: TreeContent, pixels: int) -> bytes:
        """Paint a group's tree as PNG, its longer side of so many pixels."""
        return self._png(lambda: self._tree(tree), pixels)

    def road_png(self, road: RoadContent, width: float, height: float, pixels: int) -> bytes:
        """Paint the road as PNG, as ``road_svg`` does, its longer side of so many pixels."""
        return self._png(lambda: self._road(road, width, height), pixels)

    def forest_png(self, forest: ForestContent, aspect: float, pixels: int) -> bytes:
        """Paint all groups' trees as PNG, as ``forest_svg`` does, its longer side of so many pixels."""
        return self._png(lambda: self._forest(forest, aspect), pixels)

    def clusters_png(self, overview: OverviewContent, pixels: int) -> bytes:
        """Paint the shared factors together as PNG, its longer side of so many pixels."""
        return self._png(lambda: self._overview(overview), pixels)

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        """Paint a drawing made on the spot as PNG on white paper, its longer side of so many pixels."""
        return self._png(lambda: (drawn_part(strokes), lambda painter, _: paint_strokes(painter, strokes)), pixels)

    def with_text(self) -> "QtPictures":
        """Return a painter of the same whose SVG holds text as text in our faces, for what is set where those are."""
        other = copy(self)
        other._as_text = TextInk()  # noqa: SLF001  of the same class
        return other

    def symbol_svg(self, name: str) -> bytes:
        """Paint a plain symbol in black, by its name in content. Raises KeyError for an unknown name."""
        scene = Rect(0, 0, _SYMBOL, _SYMBOL)
        return self._svg(lambda: (scene, lambda painter, _: paint_symbol(painter, rect_of(scene), name, "#000000")))

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies. Raises FileNotFoundError."""
        return self._photo_path(media)

    def _tree(self, tree: TreeContent) -> tuple[Rect, Paint]:
        layout = paper_layout(tree, self._measure)
        return layout.scene, lambda painter, ink: paint_tree(painter, layout, self._colours, ink)

    def _poster_tree(self, tree: TreeContent, width: float, height: float) -> tuple[Rect, Paint]:
        layout = poster_layout(tree, self._measure, width, height)
        return layout.scene, lambda painter, ink: paint_tree(painter, layout, self._colours, ink)

    def _road(self, road: RoadContent, width: float, height: float) -> tuple[Rect, Paint]:
        layout = fitting_road(road, self._measure, width, height, least=0)
        return layout.scene, lambda painter, ink: paint_road(painter, layout, self._colours, ink)

    def _forest(self, forest: ForestContent, aspect: float) -> tuple[Rect, Paint]:
        layout = layout_forest(forest.trees, self._measure, aspect, more=forest.more)
        return layout.scene, lambda painter, ink: paint_forest(painter, layout, self._colours, ink)

    def _overview(self, overview: OverviewContent) -> tuple[Rect, Paint]:
        layout = layout_overview(overview, self._measure)
        return layout.scene, lambda painter, ink: paint_overview(painter, layout, self._colours, ink)

    def _svg(self, lay: Callable[[], tuple[Rect, Paint]]) -> bytes:
        with self._one_at_a_time:
            scene, paint = lay()
            text = self._as_text
            if text is not None:
                return _svg(scene, lambda painter: paint(painter, text))
            letters = SvgLetters(self._outlines)
            return letters.in_place(_svg(scene, lambda painter: paint(painter, letters)))

    def _png(self, lay: Callable[[], tuple[Rect, Paint]], pixels: int) -> bytes:
        with self._one_at_a_time:
            scene, paint = lay()
            # letters from the store of glyphs look as their outlines do, and are painted in a fraction of the time
            image = _painted(scene, lambda painter: paint(painter, self._letters), pixels)
        # while it is packed, another thread may paint
        return png_of(image)


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


def _painted(scene: Rect, paint: Callable[[QPainter], None], pixels: int) -> QImage:
    """Return what is painted within a scene, on white."""
    scale = pixels / max(scene.width, scene.height)
    size = QSize(max(1, round(scene.width * scale)), max(1, round(scene.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    painter.translate(-scene.x, -scene.y)
    paint(painter)
    painter.end()
    return image
