"""What the stage shows, as data: an exercise builds blocks, and one painter lays them out, pages and paints them.

Sizes are shares of the screen's height and chosen by the painter, so that no exercise can fall below the least ones.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.domain.pictures import Stroke
from unginvest_workshop.ui.theme import StagePalette


@dataclass(frozen=True, slots=True)
class Question:
    """The big sentence, in serif; ``symbol`` is a name of ui.icons, "" for none."""

    text: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question alone in the middle of the room, as large as it can be; ``symbol`` is a name of ui.icons."""

    text: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Kicker:
    """A line over the question, in the phase's colour, with its end in a soft chip."""

    text: str
    chip: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Plain lines under the question, in the second colour."""

    texts: tuple[str, ...]
    large: bool = False
    """For those who read slowly, or listen to an interpreter: few lines, and big."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """A short line with a plain symbol before it; ``symbol`` is a name of ui.icons."""

    symbol: str
    text: str


@dataclass(frozen=True, slots=True)
class Instructions:
    """What to do, a line each."""

    lines: tuple[Instruction, ...]
    large: bool = False
    """For those who read slowly: few lines, and big."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card: an optional heading, its text, a small remark, and what is built on it, each with its depth from 1."""

    text: str
    heading: str = ""
    remark: str = ""
    built_on: tuple[tuple[int, str], ...] = ()
    filled: int = 0
    """How many of ``of`` small bars are filled, for "7 of 8"; no bars when ``of`` is nought."""
    of: int = 0
    filled_at: frozenset[int] = frozenset()
    """Which of the bars are filled, from 0, where it matters which; else the first ones."""
    quote: str = ""
    """A metaphor in the quotation marks of its language, set in italic serif."""
    verse: str = ""
    """A metaphor as a verse: its lines as they were written."""
    drawing: tuple[Stroke, ...] = ()
    """A metaphor as a drawing."""
    photo: "Photo | None" = None
    """A metaphor as a photo."""
    colour: GroupColour | None = None
    """The colour of the group whose card it is, as a bar over its heading."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards that flow into columns, and on to next pages."""

    cards: tuple[Card, ...]
    columns: int = 3
    lead_in: str = ""
    """What stands before each built-on text: "Ja, og"."""
    warm: bool = False
    """Whether they are filled with the phase's soft colour: for what is to be celebrated."""
    fills: bool = False
    """Whether few of them are set larger, as far as one page takes them all so."""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One thing said, ``depth`` steps from the first, and how many are drawn to it."""

    depth: int
    text: str
    remark: str = ""
    sparks: int = 0
    marked: bool = False
    """Whether the room is to look at this one."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One thing in large words and all that builds on it, each under what it builds on, and on to next pages."""

    links: tuple[ChainLink, ...]
    lead_in: str = ""
    """What stands before each but the first: "Ja, og"."""
    shorter: tuple[tuple[ChainLink, ...], ...] = ()
    """What is shown instead where that does not stand on one page: the first of these that does, or the last."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who is with whom: rows of names that flow into columns, and on to next pages."""

    rows: tuple[tuple[str, ...], ...]
    by_letter: bool = False
    """Whether the first letter stands before the first row that begins with it, as in a register."""


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One line of the day: its time, a disc in its phase's colour, and what it is."""

    phase: Phase
    time: str
    text: str
    symbol: str = ""
    """Stands in the disc in place of the phase's number: a name of ui.icons."""
    mark: str = ""
    """A word at the end: "nå"."""
    now: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """The day by the clock, down one column or two, and on to next pages."""

    rows: tuple[ScheduleRow, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A heading with short texts under it."""

    heading: str
    texts: tuple[str, ...]
    labels: tuple[str, ...] = ()
    """What each text is, over it; none at all where they are all the same."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Columns that belong together, each under its heading, which stands on every page."""

    sides: tuple[Side, ...]
    even: bool = False
    """Whether texts that stand beside each other belong together: they are as tall as each other then."""


@dataclass(frozen=True, slots=True)
class Words:
    """Single words and short phrases in a calm field, in serif."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was said by many, each on a soft fill; the first time a stage shows it, they fly together."""

    key: str
    """What they belong to: by it the stage knows whether it has shown them before."""
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Something painted into all the room that is left; ``pages`` pages of it, when it takes more than one."""

    paint: Callable[[QPainter, QRectF, StagePalette, int], None]
    """Called with the painter, the rectangle in pixels, the colours and the page from 0."""
    pages: int = 1
    beside: bool = False
    """Whether it stands at the right of the other blocks, on each of their pages, instead of under them."""
    opens: bool = False
    """Whether the content is opened at its page, instead of the first."""
    shows: frozenset[str] = frozenset()
    """The ids of what is written in it, as far as they are known; it has one page then."""


@dataclass(frozen=True, slots=True)
class Verse:
    """A verse in italic serif, its lines broken only where they were written so."""

    text: str
    at_left: bool = False
    """Whether it begins where the other blocks do, instead of standing in the middle."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing made on the spot, on its paper, as large as there is room for."""

    strokes: tuple[Stroke, ...]
    at_left: bool = False
    """Whether it begins where the other blocks do, instead of standing in the middle."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo and what it shows; ``StageSource.photo`` makes one of a row."""

    path: Path | None
    """None where its file is gone: a quiet sign stands for it then."""
    width: int
    """Pixels, as is its height: what it needs of room is known before it is decoded."""
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos, whole and side by side with their captions, in all the room that is left, and on to next pages."""

    photos: tuple[Photo, ...]
    at_left: bool = False
    """Whether they begin where the other blocks do, instead of standing in the middle."""


@dataclass(frozen=True, slots=True)
class PagedPicture:
    """A picture that makes its own pages of the room there is, so that its words never fall below the least size.

    It is painted out to the edges of the screen, page dots over it; what is to be read keeps within the room.
    """

    paged: Callable[[QRectF, float], Sequence[Picture]]
    """Called with the room in pixels and the least size of a font in it; returns a picture for each page."""


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A newspaper, on sheets of paper of their own: as many as its text needs."""

    headline: str
    masthead: str = ""
    dated: str = ""
    byline: str = ""
    ingress: str = ""
    body: tuple[str, ...] = ()
    """Paragraphs, each with its own line breaks."""
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class SegmentBar:
    """A stretch of the timer, for the bars under the big clock."""

    label: str
    """"" for a short one that explains itself, as the change between two tellings."""
    seconds: int


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The timer on the stage: big with a ring beside the blocks, or in the corner."""

    text: str
    """Tabular digits: "6:18"; when the time is up first the calm word for that, and then the digits go on below 0."""
    caption: str
    share_left: float
    """How much of the ring is filled, from 1 down to 0."""
    big: bool
    segments: tuple[SegmentBar, ...] = ()
    current: int = 0
    sign: str = ""
    """What the room is to look up for now, in a few words: the clock is then filled with the phase's colour."""


Block = (
    Question | Prompt | Kicker | Lines | Instructions | Cards | Chain | Names | Schedule | SideBySide
    | Words | Gathered | Verse | Picture | Drawing | Photo | Photos | PagedPicture | FrontPage
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StageContent:
    """One view of the stage."""

    phase: Phase
    phase_name: str
    exercise_name: str
    blocks: tuple[Block, ...]
    clock: ClockFace | None = None
    """An exercise leaves it out unless its clock is big: the corner's comes by itself once a timer has begun."""
    footer: str = ""
    footer_symbol: str = ""
    phase_symbol: str = ""
    """Stands in the disc in place of the phase's number, where what is shown is of no phase: a name of ui.icons."""
