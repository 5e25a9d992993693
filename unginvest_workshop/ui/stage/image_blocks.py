"""A group's or a shared factor's image on the stage: whatever there is of it."""

from unginvest_workshop.domain.images import Image
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted
from unginvest_workshop.ui.stage.content import Block, Drawing, Question, Verse


def image_blocks(t: Translator, name: str, image: Image) -> tuple[Block, ...]:
    """Return an image under its words, in the quotation marks of the language; without words, under whose it is."""
    blocks: list[Block] = [Question(quoted(t, image.words) if image.words else name)]
    if image.verse:
        blocks.append(Verse(image.verse))
    if image.strokes:
        blocks.append(Drawing(image.strokes))
    return tuple(blocks)
