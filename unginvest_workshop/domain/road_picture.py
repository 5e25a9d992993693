"""What the road shows, the cards and curves that it becomes when it is laid out, and how much room they are given."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.layout import Curve, Label, Point, Rect


class StepMark(StrEnum):
    """The small sign before a step's time: a status or a celebration, never told by colour alone."""

    NONE = "none"
    DONE = "done"
    UNDER_WAY = "under_way"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class StepContent:
    """A step as it is shown."""

    id: str
    text: str
    when: str = ""
    who: str = ""
    sign: StepMark = StepMark.NONE
    tone: StepMark = StepMark.NONE
    """Whose colour the pin has."""
    asks_who: bool = False
    """Whether ``who`` is a question: nobody goes first yet."""


@dataclass(frozen=True, slots=True)
class RoadContent:
    """The road: its steps in order, and where it leads."""

    steps: tuple[StepContent, ...] = ()
    sun: str = ""
    sun_note: str = ""
    leads_on: bool = False
    """Whether it goes on elsewhere, so that no sun stands at its end."""
    today: float | None = None
    """Where today is, counted in steps: see ``road_places``; None when the road does not tell."""
    today_word: str = ""


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step's card and its pin on the road."""

    id: str
    rect: Rect
    pin: Point
    stem: Point
    """Where the stem from the pin meets the card."""
    text: Label
    when: Label | None
    who: Label | None
    sign: StepMark
    sign_at: Rect
    tone: StepMark
    asks_who: bool = False


@dataclass(frozen=True, slots=True)
class Sun:
    """The picture of the future."""

    rect: Rect
    text: Label | None
    note: Label | None


@dataclass(frozen=True, slots=True)
class TodayMark:
    """Where today is on the road: a word on a small plate."""

    rect: Rect
    at: Point
    """The place on the road that it is about."""
    label: Label


@dataclass(frozen=True, slots=True)
class RoadLayout:
    """The road, ready to paint."""

    scene: Rect
    road: Curve
    cards: tuple[StepCard, ...]
    sun: Sun | None
    """None where the road leads on."""
    today: TodayMark | None = None
    pages: tuple[Rect, ...] = ()
    """The parts of the scene, the first step's first, that are seen one at a time; none where all is seen at once."""


@dataclass(frozen=True, slots=True)
class RoadStyle:
    """Measures in scene units."""

    stem: float = 44.0
    wave: float = 46.0
    """How far a crest stands over the middle of its row, and a hollow under it."""
    climb: float = 20.0
    """How much a single row rises from pin to pin."""
    width: float = 58.0
    margin: float = 30.0
    sun: float = 214.0
    """The least size of the sun."""
    sun_lift: float = 70.0
    """How far the sun of a single row stands above its last pin, beyond what it must."""
    sun_beside: bool = False
    """Whether the sun stands at the road's end instead of above it, where there is little height."""
    sun_alone: bool = False
    """Whether the sun has a row of its own above the last one, where there is little width."""


WINDING: Final = RoadStyle()
LEVEL: Final = RoadStyle(stem=26.0, wave=24.0, climb=0.0, width=44.0, margin=12.0, sun=190.0, sun_beside=True)
"""For the wall, where words are large and the road is shown page by page."""
GENTLE: Final = RoadStyle(stem=36.0, wave=40.0, climb=9.0, width=54.0, margin=26.0, sun=196.0, sun_beside=True)
"""For a screen that is low: the sun stands at the road's end, so that words are larger."""
LONG: Final = replace(GENTLE, climb=0.0)
"""For a screen on which a long road is seen a page at a time."""
NARROW: Final = replace(LONG, sun_beside=False, sun_alone=True)
"""The same for a narrow screen: the road turns after a card or two, and the sun has a row of its own."""
