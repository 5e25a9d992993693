"""Pictures that several formats show, painted but once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Final

from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.pictures import Pictures

_MOST: Final = 400
"""Pictures that are kept, the last ones: those of a large fagdag in a few sizes."""


@dataclass(slots=True)
class _Kept:
    """One picture, and who makes it; without content for as long as it is made, or if it could not be."""

    making: Lock = field(default_factory=Lock)
    content: bytes | None = None


class KeptPictures:
    """Paints as the painter it is given, and keeps what was painted last; for any number of threads."""

    def __init__(self, pictures: Pictures) -> None:
        """Keep what this painter paints from now on."""
        self._pictures = pictures
        self._kept: dict[tuple[object, ...], _Kept] = {}
        self._one_at_a_time = Lock()
        self._with_text: KeptPictures | None = None

    def tree_svg(self, tree: TreeContent) -> bytes:
        """Return a group's tree."""
        return self._once(("svg", tree), lambda: self._pictures.tree_svg(tree))

    def poster_tree_svg(self, tree: TreeContent, width: float, height: float) -> bytes:
        """Return a group's tree for a poster of this size in scene units."""
        return self._once(("svg", tree, width, height), lambda: self._pictures.poster_tree_svg(tree, width, height))

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        """Return the road, largest on paper of this size in scene units."""
        return self._once(("svg", road, width, height), lambda: self._pictures.road_svg(road, width, height))

    def forest_svg(self, forest: ForestContent, aspect: float) -> bytes:
        """Return all groups' trees, largest on paper of this width by height."""
        return self._once(("svg", forest, aspect), lambda: self._pictures.forest_svg(forest, aspect))

    def clusters_svg(self, overview: OverviewContent) -> bytes:
        """Return the shared factors together."""
        return self._once(("svg", overview), lambda: self._pictures.clusters_svg(overview))

    def tree_png(self, tree: TreeContent, pixels: int) -> bytes:
        """Return a group's tree as PNG."""
        return self._once((pixels, tree), lambda: self._pictures.tree_png(tree, pixels))

    def road_png(self, road: RoadContent, width: float, height: float, pixels: int) -> bytes:
        """Return the road as PNG."""
        return self._once((pixels, road, width, height), lambda: self._pictures.road_png(road, width, height, pixels))

    def forest_png(self, forest: ForestContent, aspect: float, pixels: int) -> bytes:
        """Return all groups' trees as PNG."""
        return self._once((pixels, forest, aspect), lambda: self._pictures.forest_png(forest, aspect, pixels))

    def clusters_png(self, overview: OverviewContent, pixels: int) -> bytes:
        """Return the shared factors together as PNG."""
        return self._once((pixels, overview), lambda: self._pictures.clusters_png(overview, pixels))

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        """Return a drawing made on the spot as PNG."""
        return self._once((pixels, tuple(strokes)), lambda: self._pictures.sketch_png(strokes, pixels))

    def with_text(self) -> Pictures:
        """Return what keeps the SVG that holds text as text."""
        with self._one_at_a_time:
            if self._with_text is None:
                self._with_text = KeptPictures(self._pictures.with_text())
            return self._with_text

    def symbol_svg(self, name: str) -> bytes:
        """Return a plain symbol. Raises KeyError for an unknown name."""
        return self._once(("svg", name), lambda: self._pictures.symbol_svg(name))

    def photo(self, media: MediaHash) -> Path:
        """Return where a photo lies. Raises FileNotFoundError."""
        return self._pictures.photo(media)

    def scaled(self, media: MediaHash, longest: int, scale: Callable[[], bytes]) -> bytes:
        """Return a photo that ``scale`` makes no longer than so many pixels."""
        return self._once(("photo", media, longest), scale)

    def _once(self, key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        with self._one_at_a_time:
            kept = self._kept.get(key)
            if kept is None:
                while len(self._kept) >= _MOST:
                    del self._kept[next(iter(self._kept))]
                kept = self._kept[key] = _Kept()
        # others may be made meanwhile: only who wants this one waits for it
        with kept.making:
            if kept.content is None:
                kept.content = make()
            return kept.content
