"""A taste of the future: the creative pieces that groups make."""

from dataclasses import dataclass
from enum import StrEnum

from unginvest_workshop.domain.ids import FuturePieceId, GroupId, WorkshopId


class PieceKind(StrEnum):
    """What a piece is."""

    NEWSPAPER = "newspaper"
    TEXT = "text"
    PICTURE = "picture"
    ROLE_PLAY = "role_play"
    SONG = "song"
    POEM = "poem"
    MODEL = "model"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FuturePiece:
    """A piece that shows the wished-for future; its photos are rows of their own."""

    id: FuturePieceId
    workshop_id: WorkshopId
    rank: str
    kind: PieceKind
    title: str = ""
    """What it is called; a newspaper's headline."""
    makers: str = ""
    """Who made it, as typed."""
    text: str = ""
    """Its words as written, in paragraphs; for a scene, what is seen and heard."""
    group_id: GroupId | None = None
    masthead: str = ""
    """What the newspaper is called."""
    dated: str = ""
    """The day in the future that the newspaper is from, as written."""
