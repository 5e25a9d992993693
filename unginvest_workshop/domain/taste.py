"""A taste of the future: the creative pieces that groups make."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unginvest_workshop.domain.ids import FuturePieceId, GroupId, WorkshopId

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_SHORT_INGRESS: Final = 220
"""Letters that a first paragraph may have and still be set larger than the others."""


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


def paragraphs(text: str) -> tuple[str, ...]:
    """Return a text's paragraphs: what blank lines part, each with its own line breaks."""
    return tuple(part.strip("\n") for part in _BLANK_LINES.split(text) if part.strip())


def news_parts(text: str) -> tuple[str, tuple[str, ...]]:
    """Part a newspaper's text into its ingress, which is the first paragraph when it is short, and the others.

    Without blank lines each line is a paragraph. Nothing is left out but the blank lines.
    """
    parts = paragraphs(text)
    if len(parts) == 1:
        parts = tuple(line for line in parts[0].split("\n") if line.strip())
    if parts and len(parts[0]) <= _SHORT_INGRESS:
        return parts[0], parts[1:]
    return "", parts
