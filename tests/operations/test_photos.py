"""Photos: whose they are, their order, and what they say."""

import pytest

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import KeptPhoto, Photo, PhotoPurpose
from unginvest_workshop.operations import photos
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import NotFoundError

KEPT = [KeptPhoto(MediaHash(digit * 64), 640, 400) for digit in "abc"]


@pytest.fixture
def of(room):
    return PhotosOf(PhotoPurpose.TREE, group_id=room.group())


def shown(room, of):
    return [(photo.media[0], photo.caption) for photo in room.see(lambda tx: photos.photos_of(tx, room.id, of))]


def test_photos_stand_in_the_order_they_came(room, of):
    for kept in KEPT[:2]:
        room.do(lambda tx, kept=kept: photos.add_photo(tx, room.id, kept, of))
    last = room.do(lambda tx: photos.add_photo(tx, room.id, KEPT[2], of, caption="Treet\nvårt "))
    assert shown(room, of) == [("a", ""), ("b", ""), ("c", "Treet vårt")]
    room.do(lambda tx: photos.move_photo(tx, last, room.see(lambda tx: photos.photos_of(tx, room.id, of))[0].id))
    assert shown(room, of) == [("c", "Treet vårt"), ("a", ""), ("b", "")]
    room.do(lambda tx: photos.move_photo(tx, last, None))
    assert [media for media, _ in shown(room, of)] == ["a", "b", "c"]


def test_a_caption_can_be_written_and_taken_away(room, of):
    photo = room.do(lambda tx: photos.add_photo(tx, room.id, KEPT[0], of))
    room.do(lambda tx: photos.write_caption(tx, photo, "Vaffeltreet"))
    assert shown(room, of) == [("a", "Vaffeltreet")]
    room.do(lambda tx: photos.write_caption(tx, photo, ""))
    assert shown(room, of) == [("a", "")]


def test_photos_are_known_by_their_owner_and_removed(room, of):
    other = PhotosOf(PhotoPurpose.IMAGE, group_id=of.group_id)
    photo = room.do(lambda tx: photos.add_photo(tx, room.id, KEPT[0], other))
    assert (shown(room, of), shown(room, other)) == ([], [("a", "")])
    assert list(room.see(lambda tx: photos.photos_by_owner(tx, room.id))) == [other]
    room.do(lambda tx: photos.remove_photo(tx, photo))
    assert shown(room, other) == []


def test_an_owner_that_is_gone_gets_no_photo(room, of):
    for gone in (
        PhotosOf(PhotoPurpose.TREE, group_id="x"),
        PhotosOf(PhotoPurpose.IMAGE, cluster_id="x"),
        PhotosOf(PhotoPurpose.PIECE, piece_id="x"),
    ):
        with pytest.raises(NotFoundError):
            room.do(lambda tx, gone=gone: photos.add_photo(tx, room.id, KEPT[0], gone))
    assert room.see(lambda tx: tx.find(Photo, workshop_id=room.id)) == []
