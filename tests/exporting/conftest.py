"""What the export tests share: a painter that needs no window, and the languages."""

from pathlib import Path

import pytest

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.i18n import Translator


class PlainPictures:
    """Paints coloured rectangles, and keeps what it was asked to paint."""

    def __init__(self) -> None:
        self.painted: list[TreeContent | RoadContent] = []
        self.photos: dict[MediaHash, Path] = {}

    def tree_svg(self, tree: TreeContent) -> bytes:
        self.painted.append(tree)
        return _rectangle(800, 500, "#DDEEE5")

    def road_svg(self, road: RoadContent, width: float, height: float) -> bytes:
        self.painted.append(road)
        return _rectangle(round(width), round(height), "#D9CDBA")

    def symbol_svg(self, name: str) -> bytes:
        return _rectangle(24, 24, "#000000")

    def photo(self, media: MediaHash) -> Path:
        if media not in self.photos:
            raise FileNotFoundError(media)
        return self.photos[media]


def _rectangle(width: int, height: int, colour: str) -> bytes:
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}><rect {box} fill="{colour}"/></svg>'.encode()


@pytest.fixture
def pictures() -> PlainPictures:
    return PlainPictures()


@pytest.fixture(scope="session")
def bokmaal() -> Translator:
    return Translator("nb")
