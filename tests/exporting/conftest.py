"""What the export tests share: a painter that needs no window, and the languages."""

import errno
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.pictures import Pictured
from unginvest_workshop.i18n import Translator


def suffix_of(name: str) -> str:
    """Return what the files of a format end with."""
    return ".pdf" if name == "poster" else f".{name}"


def fill_disk(monkeypatch: pytest.MonkeyPatch, *ends: str) -> None:
    """Let the disk be full where files with these ends would be written."""
    put_there = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name.endswith(ends):
            raise OSError(errno.ENOSPC, "No space left")
        return put_there(path, target)

    monkeypatch.setattr(Path, "replace", full)


class PlainPictures:
    """Paints coloured rectangles, and keeps what it was asked to paint."""

    def __init__(self) -> None:
        self.painted: list[Pictured] = []
        self.photos: dict[MediaHash, Path] = {}

    def tree_svg(self, tree: TreeContent) -> bytes:
        self.painted.append(tree)
        return _rectangle(800, 500, "#DDEEE5")

    def poster_tree_svg(self, tree: TreeContent, width: float, height: float) -> bytes:
        self.painted.append(tree)
        return _rectangle(800, 900, "#DDEEE5")

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        self.painted.append(road)
        return _rectangle(round(width), round(height), "#D9CDBA")

    def tree_png(self, tree: TreeContent, pixels: int) -> bytes:
        self.painted.append(tree)
        return _png(pixels, pixels * 5 // 8)

    def road_png(self, road: RoadContent, width: float, height: float, pixels: int) -> bytes:
        self.painted.append(road)
        return _png(pixels, round(pixels * height / width))

    def forest_svg(self, forest: ForestContent, aspect: float) -> bytes:
        self.painted.append(forest)
        return _rectangle(round(500 * aspect), 500, "#E9DCCB")

    def forest_png(self, forest: ForestContent, aspect: float, pixels: int) -> bytes:
        self.painted.append(forest)
        return _png(pixels, round(pixels / aspect))

    def clusters_svg(self, overview: OverviewContent) -> bytes:
        self.painted.append(overview)
        return _rectangle(900, 600, "#FBF8F3")

    def clusters_png(self, overview: OverviewContent, pixels: int) -> bytes:
        self.painted.append(overview)
        return _png(pixels, pixels * 2 // 3)

    def sketch_png(self, strokes: Sequence[Stroke], pixels: int) -> bytes:
        return _png(pixels, pixels // 2)

    def with_text(self) -> "PlainPictures":
        return self

    def symbol_svg(self, name: str) -> bytes:
        return _rectangle(24, 24, "#000000")

    def photo(self, media: MediaHash) -> Path:
        if media not in self.photos:
            raise FileNotFoundError(media)
        return self.photos[media]


def _rectangle(width: int, height: int, colour: str) -> bytes:
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}><rect {box} fill="{colour}"/></svg>'.encode()


def _png(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "#DDEEE5").save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def pictures() -> PlainPictures:
    return PlainPictures()


@pytest.fixture(scope="session")
def bokmaal() -> Translator:
    return Translator("nb")
