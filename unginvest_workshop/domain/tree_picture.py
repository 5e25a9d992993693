"""What a group's tree shows, and the boxes and curves that it becomes when it is laid out."""

from dataclasses import dataclass

from unginvest_workshop.domain.crown_leaves import NO_DREAMS, DreamsContent
from unginvest_workshop.domain.layout import Curve, Label, Point, Rect
from unginvest_workshop.domain.tree_parts import Crown


@dataclass(frozen=True, slots=True)
class FactorContent:
    """A success factor as it is shown."""

    id: str
    text: str
    in_norwegian: str = ""
    badge: str = ""
    """Told by others too: "5 gr."."""
    drawn: int = 0
    """How many are drawn to it."""
    recurring: bool = False
    offset_x: float = 0
    offset_y: float = 0


@dataclass(frozen=True, slots=True)
class StoryContent:
    """A story as it is shown."""

    id: str
    caption: str
    tag: str = ""
    """A word under the caption, such as that it stays in the room."""
    factors: tuple[FactorContent, ...] = ()
    continued: str = ""
    """The caption where the story goes on, on a page after the one that it began on."""
    cuts: tuple[int, ...] = ()
    """Where its columns after the first begin, if that is given: how many factors come before each."""


@dataclass(frozen=True, slots=True)
class TreeContent:
    """A group's tree: its image, in the quotation marks it is shown with, its stories, and the dreams in its crown."""

    image: str = ""
    stories: tuple[StoryContent, ...] = ()
    dreams: DreamsContent = NO_DREAMS


@dataclass(frozen=True, slots=True)
class NoteBox:
    """A factor's note."""

    id: str
    story_id: str
    rect: Rect
    text: Label
    norwegian: Label | None = None
    badge: Label | None = None
    recurring: bool = False
    spark: Rect | None = None
    """Where a spark stands, before the number of those who are drawn to it on the badge."""
    quiet: bool = False
    """Whether the badge tells of nothing but them."""
    pushed_x: float = 0
    pushed_y: float = 0
    """How far from where somebody let it go it stands, so that it covers nothing."""


@dataclass(frozen=True, slots=True)
class TitleBox:
    """A story's title; the id is the story's."""

    id: str
    rect: Rect
    text: Label
    tag: Label | None = None


@dataclass(frozen=True, slots=True)
class Rootlet:
    """What ties a note to its root."""

    factor_id: str
    anchor: Point
    curve: Curve


@dataclass(frozen=True, slots=True)
class Root:
    """A root, or a fork of one; the story is empty for the small roots of a tree that has none yet."""

    story_id: str
    curve: Curve
    rootlets: tuple[Rootlet, ...] = ()
    """Those that spring from it, one for each note along it."""


@dataclass(frozen=True, slots=True)
class LaidStory:
    """One story's title, notes and roots. The very same object while nothing of it has moved or changed."""

    title: TitleBox
    notes: tuple[NoteBox, ...]
    roots: tuple[Root, ...]
    told: Rect
    """Around the title and the notes where the layout has them."""
    dragged: tuple[Rect, ...]
    """The notes that somebody dragged aside, with their badges."""


@dataclass(frozen=True, slots=True)
class TreeLayout:
    """A tree, ready to paint. ``areas`` are the stories' parts of the soil, in which a dropped note becomes theirs."""

    scene: Rect
    ground: float
    crown: Crown
    trunk: tuple[Curve, Curve]
    """Its left and right side, from the crown down."""
    stories: tuple[LaidStory, ...]
    roots: tuple[Root, ...]
    titles: tuple[TitleBox, ...]
    notes: tuple[NoteBox, ...]
    areas: tuple[tuple[str, Rect], ...]

    @property
    def rootlets(self) -> tuple[Rootlet, ...]:
        """All roots' rootlets."""
        return tuple(rootlet for root in self.roots for rootlet in root.rootlets)
