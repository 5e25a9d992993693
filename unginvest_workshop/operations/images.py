"""Making the image of what recurs: words, a verse, a drawing. Photos have operations of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.drawing import kept_points, rows_of
from unginvest_workshop.domain.ids import StrokeId, WorkshopId, new_id
from unginvest_workshop.domain.images import Image, Whose, whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.operations import clusters, people
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx


def image_of(tx: ReadTx, of: Whose) -> Image:
    """Return a group's or a shared factor's image. Raises NotFoundError when that is gone."""
    photos = tx.find(Photo, purpose=PhotoPurpose.IMAGE, group_id=of.group_id, cluster_id=of.cluster_id)
    return _image(_owner(tx, of), photos, _strokes(tx, of))


def all_images(tx: ReadTx, workshop_id: WorkshopId) -> dict[Whose, Image]:
    """Return the images of all groups and shared factors that have one."""
    photos: dict[Whose, list[Photo]] = {}
    for photo in tx.find(Photo, workshop_id=workshop_id, purpose=PhotoPurpose.IMAGE):
        photos.setdefault(Whose(photo.group_id, photo.cluster_id), []).append(photo)
    strokes: dict[Whose, list[Stroke]] = {}
    for stroke in tx.find(Stroke, workshop_id=workshop_id):
        strokes.setdefault(Whose(stroke.group_id, stroke.cluster_id), []).append(stroke)
    owners: list[Group | Cluster] = [
        *tx.find(Group, workshop_id=workshop_id),
        *tx.find(Cluster, workshop_id=workshop_id),
    ]
    found = {
        whose(owner): _image(owner, photos.get(whose(owner), []), strokes.get(whose(owner), [])) for owner in owners
    }
    return {of: image for of, image in found.items() if image}


def write_words(tx: Tx, of: Whose, words: str) -> None:
    """Write an image in words, as said."""
    if of.group_id is not None:
        people.write_group_image(tx, of.group_id, words)
    elif of.cluster_id is not None:
        clusters.write_metaphor(tx, of.cluster_id, words)


def write_verse(tx: Tx, of: Whose, verse: str) -> None:
    """Write an image as a verse, its lines as they are written; one of nothing but white space is none."""
    kept = clean_text(verse)
    tx.replace(replace(_owner(tx, of), verse=kept if kept.strip() else ""))


def add_stroke(
    tx: Tx, of: Whose, colour: StrokeColour, width: int, drawn: Iterable[tuple[float, float]]
) -> list[StrokeId]:
    """Draw one stroke over what is drawn already.

    Return its rows: none when the pen never touched the sheet, several when it went on and on.
    """
    workshop_id, before = _owner(tx, of).workshop_id, _strokes(tx, of)
    added: list[Stroke] = []
    for points in rows_of(kept_points(drawn)):
        stroke = Stroke(
            id=StrokeId(new_id()),
            workshop_id=workshop_id,
            rank=last_rank([*before, *added]),
            colour=colour,
            width=width,
            points=points,
            group_id=of.group_id,
            cluster_id=of.cluster_id,
        )
        tx.add(stroke)
        added.append(stroke)
    return [stroke.id for stroke in added]


def erase(tx: Tx, stroke_ids: Sequence[StrokeId]) -> None:
    """Take strokes away."""
    for stroke_id in stroke_ids:
        tx.remove(Stroke, stroke_id)


def clear_drawing(tx: Tx, of: Whose) -> None:
    """Make the sheet blank."""
    erase(tx, [stroke.id for stroke in _strokes(tx, of)])


def _owner(tx: ReadTx, of: Whose) -> Group | Cluster:
    return tx.get(Group, of.group_id) if of.group_id is not None else tx.get(Cluster, of.cluster_id or "")


def _strokes(tx: ReadTx, of: Whose) -> list[Stroke]:
    return tx.find(Stroke, group_id=of.group_id, cluster_id=of.cluster_id)


def _image(owner: Group | Cluster, photos: Sequence[Photo], strokes: Sequence[Stroke]) -> Image:
    words = owner.image if isinstance(owner, Group) else owner.metaphor
    return Image(words, owner.verse, tuple(photos), tuple(strokes))
