"""The shelf of photos: real files in, the folder of media, and a sentence for what can't be taken in."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.cli import main
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.operations import people, photos, workshops
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.storage.opening import open_store


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "tre.png"
    Image.new("RGB", (40, 30), "green").save(path)
    return path


def size_of(path):
    with Image.open(path) as image:
        return image.size


def test_a_photo_is_kept_and_found(tmp_path, picture):
    shelf = PhotoShelf(tmp_path / "media")
    kept = shelf.take_in(picture)
    assert (kept.width, kept.height) == (40, 30)
    assert size_of(shelf.path(kept.media)) == (40, 30)
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
    assert (kept.width, kept.height) == size_of(shelf.path(kept.media)) == (2560, 85)


@pytest.mark.usefixtures("qapp")
def test_the_command_line_exports_photos_and_checks_them(store_paths, picture, tmp_path, capsys):
    workshop = WorkshopId(new_id())
    kept = PhotoShelf(store_paths.media).take_in(picture)

    def make(tx):
        workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), workshop_id=workshop)
        of = PhotosOf(PhotoPurpose.TREE, group_id=people.add_group(tx, workshop))
        photos.add_photo(tx, workshop, kept, of, "Vaffeltreet")

    store = open_store(store_paths)
    store.write(workshop, "Ny fagdag", make)
    store.close()
    data = ["--data-dir", str(store_paths.data_dir)]
    # opening swept what nothing named: the picture was kept before its row was written
    kept_again = PhotoShelf(store_paths.media).take_in(picture)
    assert kept_again == kept
    assert main([*data, "export", workshop, "--format", "md", "--out", str(tmp_path / "ut")]) == 0
    (copied,) = (tmp_path / "ut" / "2026-11-22 Fagdag-bilder").iterdir()
    assert size_of(copied) == (40, 30)
    assert main([*data, "check"]) == 0
    PhotoShelf(store_paths.media).path(kept.media).unlink()
    assert main([*data, "check"]) == 1
    assert f"media: {kept.media}" in capsys.readouterr().err
