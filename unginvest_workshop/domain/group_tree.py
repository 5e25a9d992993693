"""One group's tree alone, as it travels in a file from the group's own laptop to the facilitator's."""

from dataclasses import dataclass
from typing import Final

from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.pictures import PhotoPurpose, StrokeColour

FORMAT: Final = "unginvest-workshop group"
"""What the file says that it is."""

VERSION: Final = 1
"""The form of the file that is written; an app reads this and all earlier ones."""

SUFFIX: Final = ".gruppe"


@dataclass(frozen=True, slots=True)
class SentFactor:
    """A success factor of the group's tree. ``id`` is what it is known by on the group's laptop."""

    id: str
    text: str
    in_norwegian: str = ""
    recurring: bool = False
    picked: bool = False
    second_round: bool = False


@dataclass(frozen=True, slots=True)
class SentStory:
    """A story of the group's tree with its factors, in their order."""

    id: str
    title: str
    teller: str
    stays_in_room: bool = False
    told_in_plenum: bool = False
    factors: tuple[SentFactor, ...] = ()


@dataclass(frozen=True, slots=True)
class SentStroke:
    """A stroke of the group's drawing, as ``domain.pictures.Stroke``."""

    colour: StrokeColour
    width: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SentPhoto:
    """A photo of the group's tree or image, with the picture itself."""

    purpose: PhotoPurpose
    content: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class GroupTree:
    """All that a group made on its own laptop."""

    group: GroupId
    """What the group is known by there; the same in every file that it saves."""
    saved: int
    """When the file was saved, UTC milliseconds."""
    number: int
    name: str = ""
    image: str = ""
    verse: str = ""
    stories: tuple[SentStory, ...] = ()
    strokes: tuple[SentStroke, ...] = ()
    photos: tuple[SentPhoto, ...] = ()
