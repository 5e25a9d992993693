"""What the exports need of a painter. The window's own painter fulfils it; exports know nothing of it but this."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent

Drawing = TreeContent | RoadContent
"""What can be drawn."""

ROAD_WIDTH: Final = 1500.0
"""Scene units that the road winds within: on a page lying down its cards are then easy to read."""

ROAD_HEIGHT: Final = 800.0
"""Scene units that the road may climb within: what is left of that page."""

SHORT_ROAD_HEIGHT: Final = 300.0
"""The same for a road of few steps, whose table stands on the same page."""

_FEW_STEPS: Final = 3

_VIEW_BOX: Final = re.compile(r'viewBox="\s*\S+\s+\S+\s+(?P<width>[\d.]+)\s+(?P<height>[\d.]+)\s*"')


class Pictures(Protocol):
    """Paints stand-alone SVG: text as outlines, nothing from outside the file, no metadata. Knows where photos lie."""

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Paint a group's tree."""
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

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        """Paint a drawing made on the spot as PNG on white paper, its longer side of so many pixels."""
        ...

    def symbol_svg(self, name: str) -> bytes:
        """Paint a plain symbol in black, by its name in content. Raises KeyError for an unknown name."""
        ...

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies: a JPEG or PNG without metadata. Raises FileNotFoundError."""
        ...


def paint(pictures: Pictures, drawing: Drawing) -> bytes:
    """Return the drawing as SVG."""
    if isinstance(drawing, TreeContent):
        return pictures.tree_svg(drawing)
    return pictures.road_svg(drawing, ROAD_WIDTH, _road_height(drawing))


def paint_png(pictures: Pictures, drawing: Drawing, pixels: int) -> bytes:
    """Return the drawing as PNG, its longer side of so many pixels, for formats that take no SVG."""
    if isinstance(drawing, TreeContent):
        return pictures.tree_png(drawing, pixels)
    return pictures.road_png(drawing, ROAD_WIDTH, _road_height(drawing), pixels)


def _road_height(road: RoadContent) -> float:
    return ROAD_HEIGHT if len(road.steps) > _FEW_STEPS else SHORT_ROAD_HEIGHT


def svg_size(svg: str) -> tuple[float, float]:
    """Return an SVG's width and height in units of its own."""
    box = _VIEW_BOX.search(svg)
    return (float(box["width"]), float(box["height"])) if box is not None else (4.0, 3.0)
