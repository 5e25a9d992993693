"""How each kind of block is told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final, assert_never

from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting.document import (
    Block,
    Cards,
    Chains,
    FrontPage,
    Heading,
    ItemList,
    Photo,
    Photos,
    Picture,
    Prose,
    Quote,
    Section,
    Sketch,
    Table,
    Verse,
)
from unginvest_workshop.exporting.docx.cards import cards, chains, items
from unginvest_workshop.exporting.docx.table import table_element
from unginvest_workshop.exporting.docx.telling import Telling, heading_style
from unginvest_workshop.exporting.docx.xml import Element, begin_page, keep_with_next, paragraph, run
from unginvest_workshop.exporting.said import in_marks

_ABOVE_THE_ROAD: Final = 66.0
"""Millimetres that what is said before the road takes of its page."""

_TREE: Final = 130.0
_ABOVE_A_TREE: Final = 66.0
"""Millimetres that a tree may be high, and a photo whose tree follows: both stand on one page."""

_PHOTO: Final = 100.0
"""Millimetres that a photo may be high elsewhere."""

_SEEN: Final = (Picture, Photo, Photos, Sketch, Verse)


def told(section: Section, telling: Telling) -> Iterator[Element]:
    """Yield the blocks of a section; what is seen stands on one page with what leads up to it."""
    for place, (block, heading) in enumerate(section.by_heading()):
        after = next(iter(section.blocks[place + 1 :]), None)
        under = telling if heading is None else replace(telling, title=heading.text)
        parts = list(_block(block, under, after))
        if isinstance(block, Heading) and _fills_a_page(section.blocks, place):
            begin_page(parts[0])
        if parts and isinstance(after, _SEEN) and isinstance(block, (Quote, Verse, Prose, Photos, Sketch)):
            keep_with_next(parts[-1])
        yield from parts


def _fills_a_page(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a heading leads up to a drawing or photo and a tree, after others on the page.

    Word processors differ in how they keep two pictures together with what leads up to them: so they begin a page.
    """
    under = list(takewhile(lambda block: not isinstance(block, Heading), blocks[place + 1 :]))
    tree = next((at for at, block in enumerate(under) if isinstance(block, Picture)), 0)
    seen = any(isinstance(block, (Photo, Photos, Sketch)) for block in under[:tree])
    return seen and any(isinstance(block, Picture) for block in blocks[:place])


def _block(block: Block, telling: Telling, after: Block | None) -> Iterator[Element]:  # noqa: C901, PLR0912  a case for each
    match block:
        case Heading():
            phase = f"Phase{block.phase.number}" if block.phase is not None else telling.coloured
            yield paragraph(heading_style(block.level), *telling.home(block.anchor, run(block.text, phase)))
        case Quote():
            yield _quote(block, telling)
        case Verse():
            yield from [paragraph("Quiet", run(block.label), keep=True)] if block.label else []
            yield paragraph("Verse", run(block.text, telling.coloured))
        case Prose():
            if block.note and block.paragraphs:
                yield paragraph(heading_style(3), run(block.note, telling.coloured))
            elif block.note:
                yield paragraph("Quiet", run(block.note))
            yield from (paragraph("Normal", run(part)) for part in block.paragraphs)
        case FrontPage():
            yield from _front_page(block, telling)
        case Sketch():
            yield from telling.figures.sketch(block)
        case ItemList():
            yield from items(block, telling)
        case Cards():
            yield from cards(block, telling)
        case Chains():
            yield from chains(block, telling)
        case Table():
            yield table_element(block, telling.title, telling)
        case Picture():
            tallest = _TREE if isinstance(block.drawing, TreeContent) else telling.height - _ABOVE_THE_ROAD
            yield telling.figures.picture(block, telling.width, tallest)
        case Photo():
            yield from telling.figures.photo(block, telling.width)
        case Photos():
            tallest = _ABOVE_A_TREE if isinstance(after, Picture) else telling.height
            yield from telling.figures.photos(block.photos, telling.width, min(tallest, _PHOTO))
        case _:
            assert_never(block)


def _quote(block: Quote, telling: Telling) -> Element:
    said = in_marks(telling.t, block.text) if block.spoken else block.text
    label = [run(f"{block.label}: ", "Label")] if block.label else []
    return paragraph("Quote", *label, run(said, telling.coloured))


def _front_page(block: FrontPage, telling: Telling) -> Iterator[Element]:
    if block.masthead:
        yield paragraph("Masthead", run(block.masthead))
    if block.dated:
        yield paragraph("Dateline", run(block.dated))
    yield paragraph(heading_style(block.level), *telling.home(block.anchor, run(block.headline)))
    if block.ingress:
        yield paragraph("Ingress", run(block.ingress))
    if block.byline:
        yield paragraph("Quiet", run(block.byline))
    if block.photo is not None:
        yield from telling.figures.photo(block.photo, telling.width)
    yield from (paragraph("NewsText", run(part)) for part in block.body)
