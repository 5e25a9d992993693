"""Photos of trees, images and pieces: rows that name pictures in the folder of media."""

from dataclasses import dataclass, replace

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, FuturePieceId, GroupId, PhotoId, WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import KeptPhoto, Photo, PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx


@dataclass(frozen=True, slots=True)
class PhotosOf:
    """Whose photos, and of what: what a strip of photos shows. A purpose with no owner is the whole room's."""

    purpose: PhotoPurpose
    group_id: GroupId | None = None
    cluster_id: ClusterId | None = None
    piece_id: FuturePieceId | None = None


def photos_of(tx: ReadTx, workshop_id: WorkshopId, of: PhotosOf) -> list[Photo]:
    """Return an owner's photos in order."""
    found = tx.find(Photo, workshop_id=workshop_id, purpose=of.purpose)
    return [photo for photo in found if _owner(photo) == of]


def photos_by_owner(tx: ReadTx, workshop_id: WorkshopId) -> dict[PhotosOf, list[Photo]]:
    """Return all photos in order, by whose they are."""
    found: dict[PhotosOf, list[Photo]] = {}
    for photo in tx.find(Photo, workshop_id=workshop_id):
        found.setdefault(_owner(photo), []).append(photo)
    return found


def add_photo(tx: Tx, workshop_id: WorkshopId, kept: KeptPhoto, of: PhotosOf, caption: str = "") -> PhotoId:
    """Let a picture that is kept be an owner's last photo. Raises NotFoundError when the owner is gone."""
    _check(tx, of)
    new = PhotoId(new_id())
    tx.add(
        Photo(
            id=new, workshop_id=workshop_id, rank=last_rank(photos_of(tx, workshop_id, of)), purpose=of.purpose,
            media=kept.media, width=kept.width, height=kept.height, caption=clean_line(caption),
            group_id=of.group_id, cluster_id=of.cluster_id, piece_id=of.piece_id,
        )
    )  # fmt: skip
    return new


def write_caption(tx: Tx, photo_id: PhotoId, caption: str) -> None:
    """Say what a photo shows; nothing is fine too."""
    tx.replace(replace(tx.get(Photo, photo_id), caption=clean_line(caption)))


def move_photo(tx: Tx, photo_id: PhotoId, before: PhotoId | None) -> None:
    """Let a photo stand before another one of the same owner, or last."""
    photo = tx.get(Photo, photo_id)
    siblings = photos_of(tx, photo.workshop_id, _owner(photo))
    tx.replace(replace(photo, rank=rank_before(siblings, photo_id, before)))


def remove_photo(tx: Tx, photo_id: PhotoId) -> None:
    """Delete a photo; the picture's file stays for as long as undo or a backup names it."""
    tx.remove(Photo, photo_id)


def _check(tx: ReadTx, of: PhotosOf) -> None:
    """Raise NotFoundError when an owner is gone: reading a picture takes a moment, and much can happen in it."""
    if of.group_id is not None:
        tx.get(Group, of.group_id)
    if of.cluster_id is not None:
        tx.get(Cluster, of.cluster_id)
    if of.piece_id is not None:
        tx.get(FuturePiece, of.piece_id)


def _owner(photo: Photo) -> PhotosOf:
    return PhotosOf(photo.purpose, photo.group_id, photo.cluster_id, photo.piece_id)
