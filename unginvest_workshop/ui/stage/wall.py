"""Trees, forest and road on the stage: pages at the scale at which the smallest words can just be read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from typing import Final, TypeVar

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from unginvest_workshop.domain.forest_layout import ForestContent, ForestLayout
from unginvest_workshop.domain.road_picture import RoadContent, RoadLayout
from unginvest_workshop.domain.road_wall import road_pages
from unginvest_workshop.domain.spiral_layout import SpiralLayout, SpiralTurn, spiral_pages
from unginvest_workshop.domain.tree_picture import TreeContent, TreeLayout
from unginvest_workshop.domain.wall import forest_pages, tree_pages
from unginvest_workshop.ui.canvas.colours import PictureColours, stage_colours
from unginvest_workshop.ui.canvas.faces import WALL_FACES, WALL_LEAST, Ink, QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.forest_painting import paint_forest
from unginvest_workshop.ui.canvas.road_painting import paint_road
from unginvest_workshop.ui.canvas.spiral_painting import paint_spiral
from unginvest_workshop.ui.canvas.tree_painting import paint_tree
from unginvest_workshop.ui.stage.content import Picture
from unginvest_workshop.ui.theme import StagePalette

L = TypeVar("L", TreeLayout, ForestLayout, RoadLayout, SpiralLayout)
_Paint = Callable[[QPainter, L, PictureColours, Ink, QRectF], None]
_ABOVE: Final = 0.4
"""How much of the height that is not needed stands above a picture."""
_FAR: Final = 4000
"""How far soil and road go on beyond a page, in scene units: over the edge of any screen."""


_DOTS: Final = 2.4
"""Room kept free for the page dots at the bottom, in least sizes of font."""


@cache
def _wall_measure() -> QtMeasure:
    """Return the wall's measure: one, so that what has been measured once is known the next time."""
    return QtMeasure(WALL_FACES)


@cache
def _wall_ink() -> ScreenInk:
    """Return the wall's letters, likewise."""
    return ScreenInk(WALL_FACES)


@dataclass(frozen=True, slots=True)
class TreePaging:
    """The pages of a tree. As data, so that the stage can tell whether a tree is the one it shows."""

    tree: TreeContent

    def __call__(self, room: QRectF, least: float) -> list[Picture]:
        """Return the pages for a room in pixels and a least size of font."""
        pages = _pages_of_tree(self.tree, *_units(room, least))
        ink, height = _wall_ink(), room.height() - least * _DOTS
        return [replace(_picture(lay, paint_tree, ink, room.size(), height), shows=ids) for lay, ids in pages]


@dataclass(frozen=True, slots=True)
class ForestPaging:
    """The pages of the forest."""

    forest: ForestContent

    def __call__(self, room: QRectF, least: float) -> list[Picture]:
        """Return the pages for a room in pixels and a least size of font."""
        pages = forest_pages(self.forest.trees, _wall_measure(), *_units(room, least), self.forest.more)
        return _pictures(pages, paint_forest, room, least)


@dataclass(frozen=True, slots=True)
class RoadPaging:
    """The pages of the road; it opens where today is on it, and at its beginning before and after that."""

    road: RoadContent
    new: str = ""
    """The id of a step at which it opens instead."""

    def __call__(self, room: QRectF, least: float) -> list[Picture]:
        """Return the pages for a room in pixels and a least size of font."""
        layouts = road_pages(self.road, _wall_measure(), *_units(room, least))
        pictures = [
            replace(picture, shows=_steps_on(layout))
            for picture, layout in zip(_pictures(layouts, paint_road, room, least), layouts, strict=True)
        ]
        if self.new:
            at = next(number for number, picture in enumerate(pictures) if self.new in picture.shows)
            return [replace(picture, opens=number == at) for number, picture in enumerate(pictures)]
        today = self.road.today
        if today is None or not 0 <= today <= len(self.road.steps) - 1:
            return pictures
        marked = zip(pictures, layouts, strict=True)
        return [replace(picture, opens=layout.today is not None) for picture, layout in marked]


def _steps_on(layout: RoadLayout) -> frozenset[str]:
    """Return the steps that a page has, or a piece of."""
    return frozenset(card.id.partition("/")[0] for card in layout.cards)


@dataclass(frozen=True, slots=True)
class SpiralPaging:
    """The pages of the learning spiral."""

    turns: tuple[SpiralTurn, ...]

    def __call__(self, room: QRectF, least: float) -> list[Picture]:
        """Return the pages for a room in pixels and a least size of font."""
        return _pictures(spiral_pages(self.turns, _wall_measure(), *_units(room, least)), paint_spiral, room, least)


@lru_cache(maxsize=2)
def _pages_of_tree(
    tree: TreeContent, width: float, height: float
) -> list[tuple[Callable[[], TreeLayout], frozenset[str]]]:
    """Return a tree's pages, each laid when it is first painted, and the ids of what is on them.

    The console's two likenesses ask for the same ones.
    """
    measure = _wall_measure()
    pages = tree_pages(tree, measure, width, height)
    return [(cache(partial(page.lay, measure)), frozenset(_written_in(page.tree))) for page in pages]


def _written_in(tree: TreeContent) -> Iterator[str]:
    """Yield the ids of a page's stories and factors; of one that is parted, of the whole."""
    for story in tree.stories:
        yield story.id.partition("/")[0]
        yield from (factor.id.partition("/")[0] for factor in story.factors)


def _units(room: QRectF, least: float) -> tuple[float, float]:
    """Return a room's size in scene units, at the scale that makes the smallest words just large enough."""
    scale = least / WALL_LEAST
    return room.width() / scale, (room.height() - least * _DOTS) / scale


def _pictures(layouts: Sequence[L], paint: _Paint[L], room: QRectF, least: float) -> list[Picture]:
    ink = _wall_ink()
    height = room.height() - least * _DOTS
    return [_picture(partial(_given, layout), paint, ink, room.size(), height) for layout in layouts]


def _given(layout: L) -> L:
    return layout


def _picture(laid: Callable[[], L], paint: _Paint[L], ink: Ink, room: QSizeF, height: float) -> Picture:
    """Return a page, as large as it can be within the room and painted over the room's edges."""

    def show(painter: QPainter, whole: QRectF, palette: StagePalette, page: int) -> None:
        del page
        layout = laid()
        scene = layout.scene
        scale = min(room.width() / scene.width, height / scene.height)
        free = max(0.0, height - scene.height * scale)
        painter.save()
        painter.translate(whole.center().x() - scene.width * scale / 2, whole.top() + free * _ABOVE)
        painter.scale(scale, scale)
        painter.translate(-scene.x, -scene.y)
        area = QRectF(scene.x - _FAR, scene.y - _FAR, scene.width + 2 * _FAR, scene.height + 2 * _FAR)
        paint(painter, layout, stage_colours(palette), ink, area)
        painter.restore()

    return Picture(show)
