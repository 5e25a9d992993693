"""The deck's slides, told from the summary: front, topic and each section; what is for reading is in the notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import assert_never

from unginvest_workshop.exporting.deck.cards import (
    card_slides,
    dream_slides,
    presentation_slides,
    shared_slides,
    statement_slides,
)
from unginvest_workshop.exporting.deck.closing import closing_slides, is_closing
from unginvest_workshop.exporting.deck.context import Context, Seen
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style
from unginvest_workshop.exporting.deck.opening import front_slides, opening_slides, question_of, quote, topic_slides
from unginvest_workshop.exporting.deck.packing import Leaf, beginnings, packed
from unginvest_workshop.exporting.deck.paper import news_slides
from unginvest_workshop.exporting.deck.seen import pictured
from unginvest_workshop.exporting.deck.slides import BODY, CARD_TITLE, GAP, LABEL, Bar, Grid, Shot, Slide, TextBox
from unginvest_workshop.exporting.deck.stories import factor, group_slides
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
from unginvest_workshop.exporting.said import joined

_VERSE = Style(24, Face.SERIF_ITALIC, Ink.PHASE)
_MANY = 5
"""Slides of a section, from which on it has one that opens it."""

_Part = tuple[Heading | None, Sequence[Block]]
"""A heading with what stands under it; none before the first."""

_OF_THE_DAY = frozenset({"welcome", "plenum"})
"""Sections on how the day itself went: who was there, and what was shown. The next meeting hardly needs them."""


def told(context: Context) -> list[Slide]:
    """Return all slides of a deck, in their order.

    What only those who were there need, is told in the notes of the slide before it; on slides if there's nothing else.
    """
    slides = [*front_slides(context), *topic_slides(context)]
    sections = context.summary.sections
    alone = all(section.anchor in _OF_THE_DAY for section in sections)
    for section in sections:
        found = list(_section(context, section))
        if section.anchor in _OF_THE_DAY and not alone:
            slides[-1] = replace(slides[-1], notes=(*slides[-1].notes, section.title, *_in_words(found)))
        else:
            slides += found
    return slides


def _in_words(slides: Sequence[Slide]) -> Iterator[str]:
    """Yield all that slides say, for the notes of another."""
    for slide in slides:
        yield slide.title
        for part in slide.parts:
            match part:
                case TextBox():
                    yield from (each.text for each in part.paragraphs)
                case Grid():
                    rows = (part.header, *(tuple(each for cell in row for each in cell) for row in part.rows))
                    yield from (joined(" · ", (each.text for each in row)) for row in rows)
                case Shot():
                    yield part.alt
                case Bar():
                    pass  # words beside it say the same
                case _:
                    assert_never(part)
        yield from slide.notes


def _section(context: Context, section: Section) -> Iterator[Slide]:
    closing = list(takewhile(is_closing, section.blocks)) if section.anchor == "close" else []
    if closing:
        yield from closing_slides(context, section, closing)
        yield from _blocks(context, section, section.blocks[len(closing) :])
        return
    asked = question_of(context, section)
    slides = list(_blocks(context, section, section.blocks[1:] if asked else section.blocks))
    if asked or len(slides) > _MANY:
        yield from opening_slides(context, section, asked)
        yield from slides
    else:
        lead = (section.lead,) if section.lead else ()
        yield from (replace(each, notes=(*lead, *each.notes)) for each in slides[:1])
        yield from slides[1:]


def _blocks(context: Context, section: Section, blocks: Sequence[Block]) -> Iterator[Slide]:
    parts = list(_by_heading(blocks))
    if all(heading and blocks and all(isinstance(each, ItemList) for each in blocks) for heading, blocks in parts):
        yield from packed(context.heads(section), [_listed(heading, blocks) for heading, blocks in parts if heading])
        return
    shown = [(heading.text, cards) for heading, blocks in parts if heading and (cards := _presented(blocks))]
    if len(shown) == len(parts):
        yield from presentation_slides(context.heads(section), shown)
        return
    if section.anchor == "taste":
        yield from _pieces(context, section, parts)
        return
    yield from _in_turn(context, section, parts)


def _in_turn(context: Context, section: Section, parts: Sequence[_Part]) -> Iterator[Slide]:
    """Yield what stands under each heading; words that no later one takes on come last."""
    words: list[Paragraph] = []
    for heading, blocks in parts:
        telling = _Telling(context, section, heading, words)
        yield from telling.told(blocks)
        words = telling.carried
    if words:
        yield from pictured(context, context.heads(section), words, ())


def _pieces(context: Context, section: Section, parts: Sequence[_Part]) -> Iterator[Slide]:
    """Yield a taste of the future: what is seen on slides of its own, and then pieces of words alone side by side."""
    seen, worded = [], []
    for heading, blocks in parts:
        if heading is not None and all(isinstance(each, Prose | Verse) for each in blocks):
            worded.append(_Telling(context, section, heading).piece(heading.text, blocks))
        else:
            seen.append((heading, blocks))
    yield from _in_turn(context, section, seen)
    yield from beginnings(context.heads(section), worded)


def _by_heading(blocks: Sequence[Block]) -> Iterator[_Part]:
    """Yield what stands under each heading of level 2, and before the first."""
    heading: Heading | None = None
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:  # noqa: PLR2004  the first below a section's own
            if heading is not None or found:
                yield heading, found
            heading, found = block, []
        elif isinstance(block, FrontPage):  # its headline is a heading
            if heading is not None or found:
                yield heading, found
            heading, found = None, [block]
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
    lines = [factor(item, BODY, 6.0) for item in items]
    return Leaf((Paragraph(heading.text, CARD_TITLE, keep=True), *lines))


class _Telling:
    """Tells what stands under one heading: words and pictures are kept until something comes that they stand before."""

    def __init__(
        self, context: Context, section: Section, heading: Heading | None, words: Sequence[Paragraph] = ()
    ) -> None:
        """Tell under this heading; the words are those that an earlier one left to be told here."""
        self._context = context
        title = heading.text if heading is not None else ""
        self._heads = context.heads(section, title)
        self._above = context.heads(section, title or section.title, title)
        self._words: list[Paragraph] = list(words)
        self._seen: list[Seen] = []
        self.carried: list[Paragraph] = []
        """Words that stand with what the next heading tells."""
        self._ends: list[str] = []
        """What is said on a table as a whole."""

    def told(self, blocks: Sequence[Block]) -> Iterator[Slide]:
        """Yield the slides of these blocks."""
        parts = list(blocks)
        stories = next((block for block in blocks if isinstance(block, Cards) and block.kind is CardKind.STORY), None)
        if stories is not None:
            # a group's image, whatever stands before or after its stories
            parts = [*(block for block in blocks if block is not stories and not isinstance(block, Picture)), stories]
        if any(isinstance(block, Table) for block in blocks):
            ends = [block for block in blocks if isinstance(block, Prose) and block.note]
            self._ends = [note for block in ends for note in (block.note, *block.paragraphs)]
            parts = [block for block in blocks if block not in ends]
        for block in parts:
            yield from self._block(block)
        yield from self._flushed()

    def piece(self, title: str, blocks: Sequence[Block]) -> Leaf:
        """Return what stands under the heading as a card."""
        for _ in (slide for block in blocks for slide in self._block(block)):
            raise AssertionError
        return Leaf((Paragraph(title, CARD_TITLE, keep=True), *self._words))

    def _block(self, block: Block) -> Iterator[Slide]:  # noqa: C901, PLR0912  a case for each kind of block
        match block:
            case Heading():
                self._words.append(Paragraph(block.text, LABEL, before=GAP, keep=True))
            case Quote():
                self._words += self._quote(block)
            case Verse():
                self._words += [Paragraph(block.label, LABEL, before=GAP, keep=True)] if block.label else []
                self._words.append(Paragraph(block.text, _VERSE, before=8.0))
            case Prose():
                self._words += [Paragraph(block.note, LABEL, keep=bool(block.paragraphs))] if block.note else []
                self._words += [Paragraph(each, BODY, before=10.0) for each in block.paragraphs]
            case ItemList():
                self._words += [factor(item, BODY, 6.0) for item in block.items]
            case Sketch() | Photo():
                self._seen.append(block)
            case Photos():
                self._seen += block.photos
            case Picture():
                # the words of a tree and a road are too small on a slide: the stories and the steps tell all of them
                self.carried += self._words
                self._words = []
            case FrontPage():
                yield from self._flushed()
                yield from news_slides(self._context, self._heads, block)
            case Cards() if block.kind is CardKind.STORY:
                words, seen = self._words, self._seen
                self._words, self._seen = [], []
                yield from group_slides(self._context, self._above, words, seen, block.cards)
            case Cards():
                yield from self._flushed()
                yield from self._cards(block)
            case Chains():
                yield from self._flushed()
                yield from dream_slides(self._heads, block)
            case Table():
                words, self._words = self._words, []
                yield from self._flushed()
                yield from table_slides(self._context, self._heads, block, words, self._ends)
            case _:
                assert_never(block)

    def _quote(self, block: Quote) -> Iterator[Paragraph]:
        if block.label:
            yield Paragraph(block.label, LABEL, before=GAP if self._words else 0.0, keep=True)
        yield quote(self._context, block)

    def _cards(self, block: Cards) -> Iterator[Slide]:
        match block.kind:
            case CardKind.SHARED:
                yield from shared_slides(self._context, self._heads, block.cards)
            case CardKind.STATEMENT:
                for card in block.cards:
                    yield from statement_slides(self._context, self._heads, card)
            case CardKind.CONTRIBUTION | CardKind.PLENUM | CardKind.STORY:
                yield from card_slides(self._heads, block.cards)
            case _:
                assert_never(block.kind)

    def _flushed(self) -> Iterator[Slide]:
        """Yield slides of what was kept."""
        words, seen = self._words, self._seen
        self._words, self._seen = [], []
        if words or seen:
            yield from pictured(self._context, self._heads, words, seen)
