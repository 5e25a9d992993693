"""What a page of the stage is made of once it is laid out: texts, shapes and symbols, each with its place in pixels."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.ui import fonts
from unginvest_workshop.ui.stage.content import Picture


class Tone(StrEnum):
    """A colour by its name in the StagePalette."""

    RAISED = "raised"
    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SOFT = "soft"
    LINE = "line"
    NEWSPRINT = "newsprint"
    NEWS_INK = "news_ink"
    NEWS_MUTED = "news_muted"
    NEWS_LINE = "news_line"


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size; ``leading`` is the height of a line as a share of the size."""

    px: int
    serif: bool = False
    weight: QFont.Weight = fonts.REGULAR
    italic: bool = False
    leading: float = 1.3

    def font(self) -> QFont:
        """Return the font: unhinted, so that a text is as wide when painted as when measured."""
        made = (fonts.serif if self.serif else fonts.sans)(self.px, self.weight, italic=self.italic)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of text, or a part of one in its own style. ``baseline`` is measured from the top of ``rect``."""

    rect: QRectF
    text: str
    baseline: float
    style: Style
    tone: Tone
    phase: Phase | None = None
    """Whose colours the tone is of, when it is not the page's own."""


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A filled rectangle with round corners: a disc, a card, a bar."""

    rect: QRectF
    radius: float
    tone: Tone
    edge: Tone | None = None
    """The colour of a hairline around it."""
    phase: Phase | None = None
    """Whose colours the tone is of, when it is not the page's own."""
    group: GroupColour | None = None
    """A group's colour in place of the tone."""


@dataclass(frozen=True, slots=True)
class SymbolMark:
    """A plain symbol, by its name in ui.icons."""

    rect: QRectF
    name: str
    tone: Tone
    phase: Phase | None = None
    """Whose colours the tone is of, when it is not the page's own."""


@dataclass(frozen=True, slots=True)
class RingMark:
    """A ring, of which ``share`` from the top and clockwise is in the accent colour."""

    rect: QRectF
    thickness: float
    share: float


@dataclass(frozen=True, slots=True)
class PictureMark:
    """Something that an exercise paints itself."""

    rect: QRectF
    picture: Picture
    page: int


@dataclass(frozen=True, slots=True)
class FlownMark:
    """Marks that move as one: they fly to ``rect`` the first time they are shown."""

    rect: QRectF
    inside: "tuple[Mark, ...]"
    """Seen from the top left corner of ``rect``."""
    away: QPointF
    """Where they begin, seen from there."""


Mark = TextMark | BoxMark | SymbolMark | RingMark | PictureMark | FlownMark


def all_moved(marks: tuple[Mark, ...], x: float, y: float) -> list[Mark]:
    """Return marks at another place."""
    by = QPointF(x, y)
    return [replace(mark, rect=mark.rect.translated(by)) for mark in marks]
