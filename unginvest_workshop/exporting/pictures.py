"""What the exports need of a painter. The window's own painter fulfils it; exports know nothing of it but this."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, assert_never

from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent

Drawing = TreeContent | RoadContent
"""What is drawn in the document."""

Pictured = Drawing | ForestContent | OverviewContent
"""What can be drawn."""

SHOWN: Final = 1600
"""Pixels of a drawing's longer side that documents carry: the same for all, so that it is painted but once."""

IN_PRINT: Final = 3000
"""Pixels of the longer side that a large print shows: A4 at 256 dots an inch, more than the eye can tell apart."""

ROAD_WIDTH: Final = 1500.0
"""Scene units that the road winds within: on a page lying down its cards are then easy to read."""

ROAD_HEIGHT: Final = 800.0
"""Scene units that the road may climb within: what is left of that page."""

SHORT_ROAD_HEIGHT: Final = 300.0
"""The same for a road of few steps, whose table stands on the same page."""

FOREST_ASPECT: Final = 1.5
"""Width by height of the forest: as a page lying down."""

_FEW_STEPS: Final = 3

_VIEW_BOX: Final = re.compile(r'viewBox="\s*\S+\s+\S+\s+(?P<width>[\d.]+)\s+(?P<height>[\d.]+)\s*"')


class Pictures(Protocol):
    """Paints stand-alone SVG: text as outlines, nothing from outside the file, no metadata. Knows where photos lie."""

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Paint a group's tree."""
        ...

    def poster_tree_svg(self, tree: TreeContent, width: float, height: float) -> bytes:
        """Paint a group's tree for a poster, so that its words are large on paper of this size in scene units."""
        ...

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        """Paint the road, so that it is largest on paper of this size in scene units."""
        ...

    def tree_png(self, tree: TreeContent, pixels: int) -> bytes:
        """Paint a group's tree as PNG without metadata, its longer side of so many pixels."""
        ...

    def road_png(self, road: RoadContent, width: float, height: float, pixels: int) -> bytes:
        """Paint the road as PNG, as ``road_svg`` does, its longer side of so many pixels."""
        ...

    def forest_svg(self, forest: ForestContent, aspect: float) -> bytes:
        """Paint all groups' trees, so that they are largest on paper of this width by height."""
        ...

    def forest_png(self, forest: ForestContent, aspect: float, pixels: int) -> bytes:
        """Paint all groups' trees as PNG, as ``forest_svg`` does, its longer side of so many pixels."""
        ...

    def clusters_svg(self, overview: OverviewContent) -> bytes:
        """Paint the shared factors together."""
        ...

    def clusters_png(self, overview: OverviewContent, pixels: int) -> bytes:
        """Paint the shared factors together as PNG, its longer side of so many pixels."""
        ...

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        """Paint a drawing made on the spot as PNG on white paper, its longer side of so many pixels."""
        ...

    def with_text(self) -> "Pictures":
        """Return a painter of the same whose SVG holds text as text in our faces, for what is set where those are."""
        ...

    def symbol_svg(self, name: str) -> bytes:
        """Paint a plain symbol in black, by its name in content. Raises KeyError for an unknown name."""
        ...

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies: a JPEG or PNG without metadata. Raises FileNotFoundError."""
        ...


def paint(pictures: Pictures, drawing: Pictured) -> bytes:
    """Return the drawing as SVG."""
    match drawing:
        case TreeContent():
            return pictures.tree_svg(drawing)
        case RoadContent():
            return pictures.road_svg(drawing, ROAD_WIDTH, _road_height(drawing))
        case ForestContent():
            return pictures.forest_svg(drawing, FOREST_ASPECT)
        case OverviewContent():
            return pictures.clusters_svg(drawing)
        case _:
            assert_never(drawing)


def paint_png(pictures: Pictures, drawing: Pictured, pixels: int = SHOWN) -> bytes:
    """Return the drawing as PNG, its longer side of so many pixels, for formats that take no SVG."""
    match drawing:
        case TreeContent():
            return pictures.tree_png(drawing, pixels)
        case RoadContent():
            return pictures.road_png(drawing, ROAD_WIDTH, _road_height(drawing), pixels)
        case ForestContent():
            return pictures.forest_png(drawing, FOREST_ASPECT, pixels)
        case OverviewContent():
            return pictures.clusters_png(drawing, pixels)
        case _:
            assert_never(drawing)


def _road_height(road: RoadContent) -> float:
    return ROAD_HEIGHT if len(road.steps) > _FEW_STEPS else SHORT_ROAD_HEIGHT


def svg_size(svg: str) -> tuple[float, float]:
    """Return an SVG's width and height in units of its own."""
    box = _VIEW_BOX.search(svg)
    return (float(box["width"]), float(box["height"])) if box is not None else (4.0, 3.0)
