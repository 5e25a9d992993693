"""The shelf of photos: real files in, the folder of media, and a sentence for what can't be taken in."""

from io import BytesIO

import pytest
from PIL import Image

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.operations.tx import UserError


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "tre.png"
    Image.new("RGB", (40, 30), "green").save(path)
    return path


def test_a_photo_is_kept_and_found(tmp_path, picture):
    shelf = PhotoShelf(tmp_path / "media")
    kept = shelf.take_in(picture)
    assert (kept.width, kept.height) == (40, 30)
    assert Image.open(shelf.path(kept.media)).size == (40, 30)
    assert shelf.take_in(picture.read_bytes()) == kept


def test_what_is_no_photo_is_told_in_a_sentence(tmp_path):
    shelf = PhotoShelf(tmp_path / "media")
    with pytest.raises(UserError, match="kan ikke leses som et bilde"):
        shelf.take_in(b"ingenting")
    assert not (tmp_path / "media").exists()
    with pytest.raises(FileNotFoundError):
        shelf.path("0" * 64)


def test_a_folder_that_cannot_be_written_is_told(tmp_path, picture):
    (tmp_path / "media").write_text("en fil")
    with pytest.raises(UserError, match="lot seg ikke lagre"):
        PhotoShelf(tmp_path / "media").take_in(picture)


def test_the_picture_is_whole(tmp_path):
    shelf = PhotoShelf(tmp_path / "media")
    content = BytesIO()
    Image.effect_noise((3000, 100), 50).convert("RGB").save(content, "JPEG")
    kept = shelf.take_in(content.getvalue())
    assert (kept.width, kept.height) == Image.open(shelf.path(kept.media)).size == (2560, 85)
