"""What a deck is before it is a file: slides, each with its parts in the order they are read. Measures are points."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style

WIDE: Final = 960.0
TALL: Final = 540.0

SIDE: Final = 54.0
"""What is free on both sides."""

FLOOR: Final = 494.0
"""Where the footer begins."""

GAP: Final = 16.0
PAD: Final = 14.0
"""Inside a card, all round."""

KICKER: Final = Style(16, Face.SANS_BOLD, Ink.PHASE)
TITLE: Final = Style(30, Face.SERIF_BOLD)
BODY: Final = Style(20)
SMALL: Final = Style(16)
QUIET: Final = Style(16, ink=Ink.MUTED)
LABEL: Final = Style(16, Face.SANS_BOLD, Ink.PHASE)
CARD_TITLE: Final = Style(20, Face.SERIF_BOLD)
SPOKEN: Final = Style(28, Face.SERIF_ITALIC, Ink.PHASE)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    def padded(self) -> "Box":
        """Return what is inside a card's padding."""
        return Box(self.x + PAD, self.y + PAD, self.width - 2 * PAD, self.height - 2 * PAD)

    def below(self, height: float) -> "Box":
        """Return what is left under something of this height."""
        return replace(self, y=self.y + height, height=self.height - height)

    def columns(self, *weights: float) -> tuple["Box", ...]:
        """Return columns side by side with gaps between."""
        unit = (self.width - GAP * (len(weights) - 1)) / sum(weights)
        found, x = [], self.x
        for weight in weights:
            found.append(Box(x, self.y, weight * unit, self.height))
            x += weight * unit + GAP
        return tuple(found)


class Fill(Enum):
    """What a text stands on."""

    NONE = "none"
    CARD = "card"
    SOFT = "soft"
    NEWSPRINT = "newsprint"


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in a place of its own; the first without a fill is the slide's body."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
    fill: Fill = Fill.NONE

    @property
    def inner(self) -> Box:
        """Where its text stands."""
        return self.box if self.fill is Fill.NONE else self.box.padded()


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture with the words that stand for it."""

    box: Box
    content: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A share as a bar of pieces; words beside it say the same."""

    box: Box
    filled: int
    total: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row."""

    box: Box
    name: str
    header: tuple[Paragraph, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    """Of the header and of the rows."""


Part = TextBox | Shot | Bar | Grid


class Layout(Enum):
    """The layouts of the master; all but the first are there once for each phase."""

    FRONT = "front"
    SECTION = "section"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its title is a placeholder, and so are what stands above it and its body."""

    layout: Layout
    phase: Phase
    title: str
    kicker: str = ""
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    section: str = ""
    """The part of the deck that it belongs to."""
    title_style: Style | None = None
    """How its title looks, where that is not as the layout says."""
