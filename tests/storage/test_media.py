"""Media: named by content, written once, swept when nothing names them."""

import hashlib

import pytest

from unginvest_workshop.storage.media import Media


@pytest.fixture
def media(tmp_path):
    return Media(tmp_path / "data" / "media")


def test_bytes_and_files_are_kept_by_their_content(media, tmp_path):
    picture = tmp_path / "tre.png"
    picture.write_bytes(b"tre" * 1_000_000)
    names = [media.put(b"tre" * 1_000_000), media.put(picture), media.put(picture)]
    assert set(names) == {hashlib.sha256(b"tre" * 1_000_000).hexdigest()}
    assert media.path(names[0]).read_bytes() == picture.read_bytes()
    assert len(list((tmp_path / "data" / "media").iterdir())) == 1
    assert media.path(names[0]).stat().st_mode & 0o077 == 0


def test_a_file_that_is_not_there_leaves_nothing(media, tmp_path):
    with pytest.raises(FileNotFoundError):
        media.put(tmp_path / "ingenting.png")
    assert list((tmp_path / "data" / "media").iterdir()) == []


def test_what_is_not_kept(media):
    with pytest.raises(FileNotFoundError):
        media.path("0" * 64)
    with pytest.raises(ValueError, match="not a media hash"):
        media.path("../fagdager.db")


def test_sweeping_keeps_what_is_named(media, tmp_path):
    kept, gone = media.put(b"a"), media.put(b"b")
    left = tmp_path / "data" / "media" / "half.part"
    left.write_bytes(b"x")
    other = tmp_path / "data" / "media" / "notat.txt"
    other.write_bytes(b"x")
    assert media.sweep({kept}) == {gone}
    assert media.path(kept).read_bytes() == b"a"
    assert not left.exists()
    assert other.exists()


def test_an_empty_folder_or_none_is_swept_too(media):
    assert media.sweep(set()) == frozenset()


def test_damage_is_found(media):
    good, bad = media.put(b"a"), media.put(b"b")
    media.path(bad).write_bytes(b"c")
    assert media.damaged() == [bad]
    assert good not in media.damaged()
