"""Photos on the stage: whole, side by side, never a blur, and a quiet sign where a file is gone."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Photo as PhotoRow
from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.operations import photos as operations
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.fonts import load_fonts
from unginvest_workshop.ui.pictures.photo_painting import LARGEST, PhotoPaint, place_of
from unginvest_workshop.ui.stage.content import Photo, Photos, Question, StageContent
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import PictureMark, TextMark
from unginvest_workshop.ui.stage.mosaic import MOST, mosaic, shares
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.theme import stage_palette

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
shapes = st.lists(st.floats(0.2, 5), min_size=1, max_size=MOST)
captions = st.one_of(st.just(""), st.text("abcdeæøå ,.", max_size=60), st.text("abcdeæøå ", min_size=200, max_size=900))
any_photos = st.lists(
    st.builds(Photo, st.none(), st.integers(0, 2560), st.integers(0, 2560), captions.map(str.strip)),
    min_size=1,
    max_size=14,
)


@pytest.fixture(scope="module")
def layouter(qapp):
    load_fonts()
    return Layouter(Typesetter())


def laid_out(layouter, *blocks, size=(1280, 720)):
    content = StageContent(Phase.DISCOVERY, "Utforske", "Treet", tuple(blocks))
    return layouter.lay_out(content, *size).pages


def pictures(page):
    return [mark for mark in page if isinstance(mark, PictureMark)]


def words(pages):
    return " ".join(mark.text for page in pages for mark in page if isinstance(mark, TextMark)).split()


@given(shapes, st.integers(100, 3000), st.integers(100, 2000), st.integers(0, 80))
@settings(max_examples=150)
def test_photos_side_by_side_are_whole_and_within_the_room(shapes, width, height, under):
    cells = mosaic(shapes, width, height, 10, under)
    assert len(cells) == len(shapes)
    for shape, cell in zip(shapes, cells, strict=True):
        assert cell.width == pytest.approx(cell.height * shape)
        if cell.height:
            assert -0.01 <= cell.x <= width - cell.width + 0.01
            assert -0.01 <= cell.y <= height - cell.height - under + 0.01
    for number, one in enumerate(cells):
        for other in cells[number + 1 :]:
            apart = one.x + one.width <= other.x + 0.01 or one.y + one.height + under <= other.y + 0.01
            assert apart or not one.height


@given(st.integers(1, 60))
def test_photos_are_shared_evenly_among_pages(count):
    pages = shares(count)
    assert sum(pages) == count
    assert max(pages) <= MOST
    assert max(pages) - min(pages) <= 1


@given(any_photos, st.sampled_from(SIZES), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_photo_and_caption_is_shown_once_and_nothing_overlaps(layouter, photos, size, question):
    blocks = (Question("Hva gjorde det mulig?"),) if question else ()
    pages = laid_out(layouter, *blocks, Photos(tuple(photos)), size=size)
    assert sum(len(pictures(page)) for page in pages) == len(photos)
    shown = words(pages)
    for photo in photos:
        for word in photo.caption.split():
            assert word in shown or any(word.startswith(part) for part in shown)
    room = QRectF(0, 0, *size)
    for page in pages:
        places = [mark.rect for mark in page]
        assert all(room.contains(place) for place in places if place.height() > 0)
        for picture in pictures(page):
            assert picture.rect.width() > 0
            texts = [mark.rect for mark in page if isinstance(mark, TextMark)]
            assert not any(picture.rect.adjusted(1, 1, -1, -1).intersects(text) for text in texts)


def test_a_single_photo_fills_the_room(layouter):
    (page,) = laid_out(layouter, Photo(None, 2560, 1440, "Vaffeltreet"))
    (picture,) = pictures(page)
    assert picture.rect.height() > 0.6 * 720
    caption = next(mark for mark in page if isinstance(mark, TextMark) and mark.text == "Vaffeltreet")
    assert caption.rect.top() >= picture.rect.bottom()
    assert abs(caption.rect.center().x() - picture.rect.center().x()) < 2


def painted(photo, size=(400, 300)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    photo(painter, QRectF(0, 0, *size), stage_palette(Phase.DISCOVERY, dark=False), 0)
    painter.end()
    return image


def test_a_photo_is_painted_from_its_file(qapp, tmp_path):
    path = tmp_path / "uten-endelse"
    Image.new("RGB", (2000, 1000), (200, 30, 30)).save(path, "JPEG", quality=95)
    image = painted(PhotoPaint(path, 2000, 1000))
    middle = image.pixelColor(200, 150)
    assert abs(middle.red() - 200) < 6
    assert middle.green() < 40
    assert image.pixelColor(200, 20) == QColor("black")


def test_ink_on_nothing_is_shown_on_paper(qapp, tmp_path):
    path = tmp_path / "strek.png"
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(path)
    assert painted(PhotoPaint(path, 300, 300)).pixelColor(200, 150) == QColor("white")


def test_a_small_photo_is_not_blown_up_and_keeps_its_caption_near(layouter, tmp_path):
    place = place_of(PhotoPaint(tmp_path, 100, 50), QRectF(0, 0, 1920, 1080))
    assert (place.width(), place.height()) == (100 * LARGEST, 50 * LARGEST)
    (page,) = laid_out(layouter, Photo(tmp_path, 100, 50, "Lappen"))
    (picture,) = pictures(page)
    assert picture.rect.size().toSize().width() == 200
    caption = next(mark for mark in page if isinstance(mark, TextMark) and mark.text == "Lappen")
    assert 0 <= caption.rect.top() - picture.rect.bottom() < 20


@pytest.mark.parametrize("content", [None, b"ikke et bilde"])
def test_a_file_that_is_gone_or_broken_is_a_quiet_sign(qapp, tmp_path, content):
    path = tmp_path / "borte"
    if content is not None:
        path.write_bytes(content)
    image = painted(PhotoPaint(path, 400, 300))
    assert image.pixelColor(40, 150) == QColor(stage_palette(Phase.DISCOVERY, dark=False).soft)
    assert painted(PhotoPaint(None, 400, 300)) == image


def test_the_stage_finds_a_photo_by_its_row(desk, source_of, tmp_path):
    file = tmp_path / "tre.jpg"
    Image.new("RGB", (640, 400), "green").save(file)
    kept = desk.photos.take_in(file)
    desk.do("", lambda tx: operations.add_photo(tx, desk.id, kept, PhotosOf(PhotoPurpose.PIECE), "Treet"))

    def view(source):
        (row,) = source.tx.find(PhotoRow, workshop_id=source.workshop.id)
        return source.photo(row), source.photo(replace(row, media=MediaHash("0" * 64)))

    shown, gone = source_of(ExerciseKind.TREE, view)
    assert shown == Photo(desk.photos.path(kept.media), 640, 400, "Treet")
    assert gone.path is None
