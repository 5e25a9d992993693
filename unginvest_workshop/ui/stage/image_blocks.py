"""A group's or a shared factor's image on the stage: whatever there is of it."""

from unginvest_workshop.domain.images import Image
from unginvest_workshop.naming import quoted
from unginvest_workshop.ui.stage.content import Block, Drawing, Photos, Question, Verse
from unginvest_workshop.ui.stage.source import StageSource


def image_blocks(source: StageSource, name: str, image: Image) -> tuple[Block, ...]:
    """Return an image under its words, in the quotation marks of the language; without words, under whose it is."""
    return (Question(quoted(source.room.t, image.words) if image.words else name), *beside_words(source, image))


def beside_words(source: StageSource, image: Image) -> tuple[Block, ...]:
    """Return what there is of an image beside its words; all of it begins where they do."""
    blocks: list[Block] = []
    if image.verse:
        blocks.append(Verse(image.verse, at_left=True))
    if image.strokes:
        blocks.append(Drawing(image.strokes, at_left=True))
    if image.photos:
        blocks.append(Photos(tuple(source.photo(photo) for photo in image.photos), at_left=True))
    return tuple(blocks)
