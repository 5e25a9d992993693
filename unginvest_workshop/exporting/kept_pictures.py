"""A painter that paints the same only once: trees and the road take longer to paint than all else of a summary."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.pictures import Pictures

_MANY = 256
"""Pictures that are kept: the last ones of a large fagdag, told in a few ways."""


class KeptPictures:
    """Paints as another painter does, and keeps what was painted last."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._tree = lru_cache(_MANY)(pictures.tree_svg)
        self._road = lru_cache(_MANY)(pictures.road_svg)

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Paint a group's tree."""
        return self._tree(tree)

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        """Paint the road, so that it is largest on paper of this size in scene units."""
        return self._road(road, width, height)

    def tree_png(self, tree: TreeContent, pixels: int) -> bytes:
        """Paint a group's tree as PNG."""
        return self._pictures.tree_png(tree, pixels)

    def road_png(self, road: RoadContent, width: float, height: float, pixels: int) -> bytes:
        """Paint the road as PNG."""
        return self._pictures.road_png(road, width, height, pixels)

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        """Paint a drawing made on the spot as PNG."""
        return self._pictures.sketch_png(strokes, pixels)

    def symbol_svg(self, name: str) -> bytes:
        """Paint a plain symbol. Raises KeyError for an unknown name."""
        return self._pictures.symbol_svg(name)

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies. Raises FileNotFoundError."""
        return self._pictures.photo(media)
