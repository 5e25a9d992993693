"""The deck's slides, told from the summary: front, topic, each section, and at the end the stories not yet told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from unginvest_workshop.exporting.deck.cards import (
    card_slides,
    dream_slides,
    presentation_slides,
    shared_slides,
    statement_slides,
)
from unginvest_workshop.exporting.deck.closing import closing_slides
from unginvest_workshop.exporting.deck.context import Context, Seen
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style
from unginvest_workshop.exporting.deck.opening import front_slides, opening_slides, question_of, quote, topic_slides
from unginvest_workshop.exporting.deck.packing import Leaf, packed
from unginvest_workshop.exporting.deck.paper import news_slides
from unginvest_workshop.exporting.deck.seen import drawn, pictured
from unginvest_workshop.exporting.deck.slides import BODY, CARD_TITLE, GAP, LABEL, Slide
from unginvest_workshop.exporting.deck.stories import best_slides, more_slides
from unginvest_workshop.exporting.deck.tables import table_slides
from unginvest_workshop.exporting.document import (
    Block,
    Card,
    CardKind,
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

_VERSE = Style(24, Face.SERIF_ITALIC, Ink.PHASE)
_FEW = 2
"""Slides of a section, up to which it needs none that opens it."""


def told(context: Context) -> list[Slide]:
    """Return all slides of a deck, in their order."""
    slides = [*front_slides(context), *topic_slides(context)]
    for section in context.summary.sections:
        slides += _section(context, section)
    return [*slides, *more_slides(context)]


def _section(context: Context, section: Section) -> Iterator[Slide]:
    if section.anchor == "close":
        yield from closing_slides(context, section)
        return
    slides = list(_blocks(context, section))
    if len(slides) > _FEW:
        asked = question_of(context, section)
        yield from opening_slides(context, section, asked)
        yield from slides[1:] if asked else slides
    else:
        lead = (section.lead,) if section.lead else ()
        yield from (replace(each, notes=(*lead, *each.notes)) for each in slides[:1])
        yield from slides[1:]


def _blocks(context: Context, section: Section) -> Iterator[Slide]:
    parts = list(_by_heading(section.blocks))
    if all(heading and blocks and all(isinstance(each, ItemList) for each in blocks) for heading, blocks in parts):
        yield from packed(context.heads(section), [_listed(heading, blocks) for heading, blocks in parts if heading])
        return
    shown = [(heading.text, cards) for heading, blocks in parts if heading and (cards := _presented(blocks))]
    if len(shown) == len(parts):
        yield from presentation_slides(context.heads(section), shown)
        return
    for heading, blocks in parts:
        yield from _Telling(context, section, heading).told(blocks)


def _by_heading(blocks: Sequence[Block]) -> Iterator[tuple[Heading | None, list[Block]]]:
    """Yield what stands under each heading of level 2, and before the first."""
    heading: Heading | None = None
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:  # noqa: PLR2004  the first below a section's own
            if heading is not None or found:
                yield heading, found
            heading, found = block, []
        else:
            found.append(block)
    if heading is not None or found:
        yield heading, found


def _presented(blocks: Sequence[Block]) -> list[Card]:
    """Return the cards on a presentation, where there is nothing else."""
    mine = [block for block in blocks if isinstance(block, Cards) and block.kind is CardKind.PLENUM]
    return [card for block in mine for card in block.cards] if len(mine) == len(blocks) else []


def _listed(heading: Heading, blocks: Sequence[Block]) -> Leaf:
    items = [item for block in blocks if isinstance(block, ItemList) for item in block.items]
    lines = [Paragraph(item.text, BODY, before=6.0, bullet=True) for item in items]
    return Leaf((Paragraph(heading.text, CARD_TITLE, keep=True), *lines))


class _Telling:
    """Tells what stands under one heading: words and pictures are kept until something comes that they stand before."""

    def __init__(self, context: Context, section: Section, heading: Heading | None) -> None:
        self._context = context
        title = heading.text if heading is not None else ""
        self._heads = context.heads(section, title)
        self._above = context.heads(section, title or section.title, title)
        self._onward = False
        self._words: list[Paragraph] = []
        self._seen: list[Seen] = []

    def told(self, blocks: Sequence[Block]) -> Iterator[Slide]:
        """Yield the slides of these blocks."""
        for block in blocks:
            yield from self._block(block)
            self._onward = self._onward or isinstance(block, Table | Cards | Chains | Picture)
        yield from self._flushed()

    def _block(self, block: Block) -> Iterator[Slide]:  # noqa: C901, PLR0912  a case for each kind of block
        match block:
            case Heading():
                self._words.append(Paragraph(block.text, LABEL, before=GAP, keep=True))
            case Quote():
                self._words += self._quote(block)
            case Verse():
                self._words += [Paragraph(block.label, LABEL, before=GAP, keep=True)] if block.label else []
                self._words.append(Paragraph(block.text, _VERSE, before=8.0))
            case Prose() if block.note and self._onward and not self._words:
                # what comes after a table or cards is called what it is
                heads = self._heads.called(block.note)
                words = [Paragraph(each, BODY, before=10.0) for each in block.paragraphs]
                yield from pictured(self._context, heads, words, ())
            case Prose():
                self._words += [Paragraph(block.note, LABEL, keep=bool(block.paragraphs))] if block.note else []
                self._words += [Paragraph(each, BODY, before=10.0) for each in block.paragraphs]
            case ItemList():
                self._words += [Paragraph(item.text, BODY, before=6.0, bullet=True) for item in block.items]
            case Sketch() | Photo():
                self._seen.append(block)
            case Photos():
                self._seen += block.photos
            case Picture():
                yield from self._picture(block)
            case FrontPage():
                yield from self._flushed()
                yield from news_slides(self._context, self._heads, block)
            case Cards():
                yield from self._flushed()
                yield from self._cards(block)
            case Chains():
                yield from self._flushed()
                yield from dream_slides(self._heads, block)
            case Table():
                yield from self._flushed()
                yield from table_slides(self._context, self._heads, block)
            case _:
                assert_never(block)

    def _quote(self, block: Quote) -> Iterator[Paragraph]:
        if block.label:
            yield Paragraph(block.label, LABEL, before=GAP if self._words else 0.0, keep=True)
        yield quote(self._context, block)

    def _picture(self, block: Picture) -> Iterator[Slide]:
        words: list[Paragraph] = []
        if not self._seen:
            words, self._words = self._words, []
        yield from self._flushed()
        yield from drawn(self._context, self._heads, block, words)

    def _cards(self, block: Cards) -> Iterator[Slide]:
        match block.kind:
            case CardKind.STORY:
                yield from best_slides(self._context, self._above, block)
            case CardKind.SHARED:
                for card in block.cards:
                    yield from shared_slides(self._context, self._heads, card)
            case CardKind.STATEMENT:
                for card in block.cards:
                    yield from statement_slides(self._context, self._heads, card)
            case CardKind.CONTRIBUTION | CardKind.PLENUM:
                yield from card_slides(self._heads, block.cards)
            case _:
                assert_never(block.kind)

    def _flushed(self) -> Iterator[Slide]:
        """Yield slides of what was kept."""
        words, seen = self._words, self._seen
        self._words, self._seen = [], []
        if words or seen:
            yield from pictured(self._context, self._heads, words, seen)
