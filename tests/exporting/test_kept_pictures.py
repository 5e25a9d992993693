"""What several formats show is painted but once in an export."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.overview_layout import OverviewContent
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting import kept_pictures
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_snapshot
from unginvest_workshop.exporting.kept_pictures import KeptPictures
from unginvest_workshop.settings import NamesPolicy


def test_each_is_painted_once_in_each_way(pictures: PlainPictures) -> None:
    kept = KeptPictures(pictures)
    tree, road, forest, overview = TreeContent("«Et lys»"), RoadContent(), ForestContent(()), OverviewContent(())
    for _ in range(2):
        assert kept.tree_svg(tree) == PlainPictures().tree_svg(tree)
        assert kept.poster_tree_svg(tree, 800, 1100) == PlainPictures().poster_tree_svg(tree, 800, 1100)
        assert kept.road_svg(road, 900, 300) == PlainPictures().road_svg(road, 900, 300)
        assert kept.forest_svg(forest, 1.5) == PlainPictures().forest_svg(forest, 1.5)
        assert kept.clusters_svg(overview) == PlainPictures().clusters_svg(overview)
        assert kept.tree_png(tree, 40) == PlainPictures().tree_png(tree, 40)
        assert kept.road_png(road, 900, 300, 40) == PlainPictures().road_png(road, 900, 300, 40)
        assert kept.forest_png(forest, 1.5, 40) == PlainPictures().forest_png(forest, 1.5, 40)
        assert kept.clusters_png(overview, 40) == PlainPictures().clusters_png(overview, 40)
        assert kept.sketch_png([], 40) == PlainPictures().sketch_png([], 40)
        assert kept.symbol_svg("pair") == PlainPictures().symbol_svg("pair")
    assert len(pictures.painted) == 9
    assert kept.tree_png(tree, 80) != kept.tree_png(tree, 40)
    assert kept.road_svg(road, 800, 300) != kept.road_svg(road, 900, 300)


def test_the_formats_of_an_export_share_what_is_painted(pictures: PlainPictures, tmp_path: Path) -> None:
    export_snapshot(fagdag(), ["pdf", "docx", "svg", "poster"], tmp_path, Choices(NamesPolicy.FULL), pictures)
    trees = Counter(drawing for drawing in pictures.painted if isinstance(drawing, TreeContent))
    assert len(trees) == 3
    assert set(trees.values()) == {4}, "once as PNG, as SVG with text for pages and for the wall, and with outlines"


def test_photos_are_made_smaller_but_once(pictures: PlainPictures, tmp_path: Path) -> None:
    kept, asked = KeptPictures(pictures), []
    for _ in range(2):
        assert kept.scaled(MediaHash("a"), 1600, lambda: asked.append(1) or b"small") == b"small"
    assert asked == [1]


def test_a_photo_that_goes_meanwhile_is_gone(pictures: PlainPictures) -> None:
    with pytest.raises(FileNotFoundError):
        KeptPictures(pictures).photo(MediaHash("x"))


def test_only_the_last_ones_are_kept(pictures: PlainPictures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_pictures, "_MOST", 2)
    kept = KeptPictures(pictures)
    for image in ("a", "b", "c", "c", "a"):
        kept.tree_svg(TreeContent(image))
    assert [drawing.image for drawing in pictures.painted] == ["a", "b", "c", "a"]  # type: ignore[union-attr]


def test_one_is_made_while_another_is(pictures: PlainPictures) -> None:
    kept, under_way = KeptPictures(pictures), Barrier(2)

    def made() -> bytes:
        under_way.wait(timeout=20)
        return b"small"

    with ThreadPoolExecutor(2) as threads:
        both = [threads.submit(kept.scaled, MediaHash(name), 1600, made) for name in "ab"]
    assert [each.result() for each in both] == [b"small", b"small"]


def test_one_that_could_not_be_made_is_tried_again(pictures: PlainPictures) -> None:
    kept = KeptPictures(pictures)

    def broken() -> bytes:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  any at all
        kept.scaled(MediaHash("a"), 1600, broken)
    assert kept.scaled(MediaHash("a"), 1600, lambda: b"small") == b"small"


def test_text_is_kept_apart_from_outlines(pictures: PlainPictures) -> None:
    kept, tree = KeptPictures(pictures), TreeContent("«Et lys»")
    for _ in range(2):
        kept.tree_svg(tree)
        kept.with_text().tree_svg(tree)
    assert pictures.painted == [tree, tree]
