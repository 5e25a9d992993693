"""The image of a group or a shared factor, as it is told in the summary."""

from collections.abc import Iterator
from dataclasses import replace

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.images import Image
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke
from unginvest_workshop.exporting.document import Block, Photos, Sketch, Verse
from unginvest_workshop.exporting.document import Photo as ToldPhoto
from unginvest_workshop.exporting.photos import told_photo
from unginvest_workshop.exporting.source import Source


def image_of(source: Source, owner: Group | Cluster) -> Image:
    """Return an image with people named as the summary wants them."""
    words, verse = (owner.image if isinstance(owner, Group) else owner.metaphor), owner.verse

    def theirs(row: Stroke | Photo) -> bool:
        return (row.group_id if isinstance(owner, Group) else row.cluster_id) == owner.id

    strokes = (stroke for stroke in source.snapshot.strokes if theirs(stroke))
    photos = (photo for photo in source.snapshot.photos if photo.purpose is PhotoPurpose.IMAGE and theirs(photo))
    return Image(source.say(words), source.say(verse).strip("\n"), tuple(photos), tuple(strokes))


def sketch(source: Source, whose: str, image: Image) -> Sketch | None:
    """Return an image's drawing, with the words that stand for it; None where nothing is drawn."""
    if not image.strokes:
        return None
    return Sketch(image.strokes, source.t("Tegning: {of}", of=_of(whose, image)))


def photos(source: Source, whose: str, image: Image) -> tuple[ToldPhoto, ...]:
    """Return an image's photos, with the words that stand for those that have no caption."""
    alt = source.t("Foto: {of}", of=_of(whose, image))
    return tuple(told_photo(source, photo, alt) for photo in image.photos)


def image_blocks(source: Source, whose: str, image: Image) -> Iterator[Block]:
    """Yield what there is of an image beside its words."""
    if image.verse:
        yield Verse(image.verse, source.t("Verset til {whose}", whose=whose))
    drawn = sketch(source, whose, image)
    if drawn is not None:
        yield replace(drawn, caption=source.t("Tegningen til {whose}", whose=whose))
    if image.photos:
        yield Photos(photos(source, whose, image))


def _of(whose: str, image: Image) -> str:
    return f"{whose} – {image.in_words}" if image.in_words else whose
