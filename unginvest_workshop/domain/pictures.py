"""Photos, and drawings made on the spot."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import (
    ClusterId,
    FuturePieceId,
    GroupId,
    MediaHash,
    PhotoId,
    StrokeId,
    WorkshopId,
)


class PhotoPurpose(StrEnum):
    """What a photo is of."""

    TREE = "tree"
    """A group's paper tree: alone it counts as the group's tree."""
    IMAGE = "image"
    """A group's or a shared factor's metaphor."""
    PIECE = "piece"
    """A piece that shows the wished-for future."""
    GOOD_LIFE = "good_life"
    """The good life as one young person sees it: private, and with no other owner than the plan."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that belongs to a group, a shared factor or a piece; its content lies in the folder of media."""

    id: PhotoId
    workshop_id: WorkshopId
    rank: str
    purpose: PhotoPurpose
    media: MediaHash
    width: int
    """Pixels, after it was turned upright and scaled."""
    height: int
    caption: str = ""
    """What it shows, in words: also what stands for it where it cannot be seen."""
    group_id: GroupId | None = None
    cluster_id: ClusterId | None = None
    piece_id: FuturePieceId | None = None


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A picture that lies in the folder of media: what a photo's row is made of."""

    media: MediaHash
    width: int
    """Pixels."""
    height: int


class StrokeColour(StrEnum):
    """The few colours of a drawing."""

    INK = "ink"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    YELLOW = "yellow"


DRAWING_WIDTH = 1200
DRAWING_HEIGHT = 800
"""The sheet of a drawing, in its own units."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of a group's or a shared factor's drawing."""

    id: StrokeId
    workshop_id: WorkshopId
    rank: str
    colour: StrokeColour
    width: int
    """In the sheet's units."""
    points: tuple[int, ...]
    """x and y of each point in turn, in the sheet's units."""
    group_id: GroupId | None = None
    cluster_id: ClusterId | None = None
