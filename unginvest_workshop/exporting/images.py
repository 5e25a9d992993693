"""The image of a group or a shared factor, as it is told in the summary."""

from collections.abc import Iterator

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.images import Image, in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.exporting.document import Block, Sketch, Verse
from unginvest_workshop.exporting.source import Source


def image_of(source: Source, owner: Group | Cluster) -> Image:
    """Return an image with people named as the summary wants them."""
    words, verse = (owner.image if isinstance(owner, Group) else owner.metaphor), owner.verse
    strokes = (
        stroke
        for stroke in source.snapshot.strokes
        if (stroke.group_id if isinstance(owner, Group) else stroke.cluster_id) == owner.id
    )
    return Image(source.say(words), source.say(verse).strip("\n"), strokes=tuple(strokes))


def sketch(source: Source, whose: str, image: Image) -> Sketch | None:
    """Return an image's drawing, with the words that stand for it; None where nothing is drawn."""
    if not image.strokes:
        return None
    said = in_words(image.words, image.verse)
    of = f"{whose} – {said}" if said else whose
    return Sketch(image.strokes, source.t("Tegning: {of}", of=of))


def image_blocks(source: Source, whose: str, image: Image) -> Iterator[Block]:
    """Yield what there is of an image beside its words."""
    if image.verse:
        yield Verse(image.verse)
    drawn = sketch(source, whose, image)
    if drawn is not None:
        yield drawn
