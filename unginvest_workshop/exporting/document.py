"""The format-neutral summary: what is said, in which order and with which weight. How it looks is each writer's own.

Everything said stands in full once, in a block with an anchor; elsewhere a ``Reference`` points to it. All text is
plain and final, with names as the policy wants them; lines are broken only where people did. It is in the summary's
language, except for people's own words in another one, which are ``Said``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.exporting.pictures import Drawing

MARK: Final = "◆"
"""Stands beside what recurs in several of its group's stories. The summary's own faces have it."""

TOPIC: Final = "topic"
"""The anchor of the topic."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for something that has its home elsewhere."""

    text: str
    anchor: str
    full: str = ""
    """All of its words, on the red thread only, for writers that tell it from end to end."""

    @property
    def whole(self) -> str:
        """As many of its words as are told."""
        return self.full or self.text


@dataclass(frozen=True, slots=True)
class Thread:
    """A piece of the red thread, from its beginning."""

    nodes: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below a section's own; level 2 is the first of them."""

    level: int
    text: str
    anchor: str = ""
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand out: an image, a picture of the future."""

    text: str
    label: str = ""
    """What the words are, said before them."""
    spoken: bool = True
    """Whether somebody said them; if not, they are no quotation."""


@dataclass(frozen=True, slots=True)
class Verse:
    """A verse: its lines are those that were written, and none else."""

    text: str
    label: str = ""
    """Whose it is, said before it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, under what it is; either may be missing, and what has no text under it is but a quiet line."""

    paragraphs: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing made on the spot, with the words that stand for it where it cannot be seen."""

    strokes: tuple[Stroke, ...]
    alt: str
    caption: str = ""
    """What stands under it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said, of many."""

    text: str
    second: str = ""
    """The same in another language, beside it."""
    marked: bool = False
    """Recurs in several of its group's stories."""
    references: tuple[Reference, ...] = ()
    remark: str = ""
    """A quiet word after it: that people are drawn to it."""
    label: str = ""
    """What it is, said before it."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Short things said, side by side."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """A share shown as a bar of ``total`` pieces; the card's badge and note say it in words."""

    filled: int
    total: int


class CardKind(StrEnum):
    """What a card holds; a writer may give each its own look."""

    STORY = "story"
    SHARED = "shared"
    STATEMENT = "statement"
    CONTRIBUTION = "contribution"
    PLENUM = "plenum"


@dataclass(frozen=True, slots=True)
class Card:
    """Something with a title and what belongs to it.

    Shared factors alone have a meter, a quote, a verse, a sketch and photos; they and statements have a note.
    """

    kind: CardKind
    title: str
    anchor: str
    number: int = 0
    by: str = ""
    note: str = ""
    """A line that explains the title."""
    meter: Meter | None = None
    quote: str = ""
    verse: str = ""
    sketch: Sketch | None = None
    photos: "tuple[Photo, ...]" = ()
    items: tuple[Item, ...] = ()
    label: str = ""
    """What the references are."""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards that stand together."""

    kind: CardKind
    cards: tuple[Card, ...]
    level: int = 2
    """The level of their titles as headings."""


@dataclass(frozen=True, slots=True)
class Idea:
    """A dream idea, ``depth`` steps of "Ja, og" down its chain."""

    text: str
    anchor: str
    depth: int = 0
    by: str = ""
    label: str = ""
    references: tuple[Reference, ...] = ()
    remark: str = ""
    """A quiet word after it: that it has come true, or that people are drawn to it."""
    lead: str = ""
    """What stands before one that builds on another: "Ja, og", or what of it the text does not begin with itself."""


@dataclass(frozen=True, slots=True)
class Chain:
    """An idea and those that build on it, in the order of ``walk_chains``."""

    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """All chains of a dream round."""

    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell: text, and under it a note, a celebration and red threads, where there are any."""

    text: str = ""
    note: str = ""
    celebration: str = ""
    threads: tuple[Thread, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. ``weights`` say how wide its columns are beside each other."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with the words that stand for it where it cannot be seen. Writers without pictures leave it out."""

    drawing: Drawing
    alt: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, with the words that stand for it where it cannot be seen."""

    media: MediaHash
    width: int
    """Pixels."""
    height: int
    alt: str
    caption: str = ""
    """What stands under it."""


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos that belong together, side by side where there is room."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A newspaper of the future; its headline is a heading of ``level``."""

    headline: str
    anchor: str
    masthead: str = ""
    dated: str = ""
    byline: str = ""
    ingress: str = ""
    body: tuple[str, ...] = ()
    photo: Photo | None = None
    level: int = 2


Block = (
    Heading | Quote | Verse | Prose | FrontPage | Sketch | ItemList | Cards | Chains | Table | Picture | Photo | Photos
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the summary, in a phase's colour."""

    anchor: str
    title: str
    phase: Phase
    lead: str
    """One line that says what was asked here."""
    blocks: tuple[Block, ...]

    @property
    def marked(self) -> bool:
        """Whether anything in it recurs in several of its group's stories, and is marked so."""
        cards = (card for block in self.blocks if isinstance(block, Cards) for card in block.cards)
        return any(item.marked for card in cards for item in card.items)

    def by_heading(self) -> Iterator[tuple[Block, Heading | None]]:
        """Yield the blocks, each with the heading it stands under; none before the first, and a heading has itself."""
        heading: Heading | None = None
        for block in self.blocks:
            if isinstance(block, Heading):
                heading = block
            yield block, heading


@dataclass(frozen=True, slots=True)
class Topic:
    """The affirmative topic, with what introduces its parts."""

    question: str
    where_label: str
    where: tuple[str, ...]
    so_that_label: str
    so_that: str
    title: str
    """What the topic is called as a heading."""

    @property
    def told(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.question or self.where or self.so_that)


@dataclass(frozen=True, slots=True)
class Front:
    """What the summary opens with."""

    kicker: str
    title: str
    when_where: str
    topic: Topic
    facts: tuple[str, ...]
    contents: str
    """The heading of the contents."""
    nothing: str = ""
    """Says that there is nothing to tell, where there is not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    phase: Phase
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A fagdag's summary, ready to be written in any format."""

    language: str
    file_title: str
    """The day and the title, as files are called."""
    front: Front
    sections: tuple[Section, ...]
    phases: tuple[str, ...]
    """The five phases' names, in order."""
    page_of: str
    """How pages are numbered, with {page} and {pages} in it."""
    mark: str
    recurring: str
    """What an item's mark means."""

    def contents(self) -> Iterator[Entry]:
        """Yield what there is in it, in order: the topic, if there is anything to say of it, and the sections."""
        if self.front.topic.told:
            yield Entry(Phase.DEFINITION, self.front.topic.title, TOPIC)
        for section in self.sections:
            yield Entry(section.phase, section.title, section.anchor)

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks in order."""
        for section in self.sections:
            yield from section.blocks
