"""Where the shared factors stand when they are seen together: a card for each, the most widely told first.

A card holds the name, how widely it is told, the words in which it was told, and the metaphor.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Final

from unginvest_workshop.domain.layout import FontRole, Label, Measure, Point, Rect, moved_label, place

_CARD: Final = 384.0
_PAD: Final = 22.0
_GAP: Final = 20.0
_MARGIN: Final = 34.0
_BAR: Final = 7.0
_BETWEEN_PIECES: Final = 5.0
_MOST_PIECES: Final = 24
_UNDER: Final = 12.0
"""Between the parts of a card."""
_WORD_PAD: Final = Point(13.0, 8.0)
_UNDER_WORD: Final = 7.0
_MOST_COLUMNS: Final = 6
_ASPECT: Final = 1.5
"""Width by height that is aimed at: a page lying down."""


@dataclass(frozen=True, slots=True)
class SharedContent:
    """A shared factor as it is shown."""

    id: str
    name: str
    spread: str = ""
    """How widely it is told, in words."""
    filled: int = 0
    total: int = 0
    """The same as pieces of a bar; none where groups are not counted."""
    words: tuple[str, ...] = ()
    more: str = ""
    """That there are more words than these."""
    image: str = ""
    """Its metaphor, in the quotation marks it is shown with."""


@dataclass(frozen=True, slots=True)
class OverviewContent:
    """The shared factors, in the order they are shown."""

    cards: tuple[SharedContent, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the bar that shows how many groups told of it."""

    rect: Rect
    filled: bool


@dataclass(frozen=True, slots=True)
class WordNote:
    """The words of one success factor on their note."""

    rect: Rect
    text: Label


@dataclass(frozen=True, slots=True)
class SharedCard:
    """A shared factor's card, ready to paint."""

    id: str
    rect: Rect
    name: Label
    pieces: tuple[Piece, ...]
    words: tuple[WordNote, ...]
    spread: Label | None = None
    more: Label | None = None
    image: Label | None = None


@dataclass(frozen=True, slots=True)
class OverviewLayout:
    """All shared factors, ready to paint."""

    scene: Rect
    cards: tuple[SharedCard, ...]


def layout_overview(overview: OverviewContent, measure: Measure) -> OverviewLayout:
    """Lay the cards out in as many columns as come nearest to a page lying down."""
    laid = [_card(card, measure) for card in overview.cards]
    most = max(1, min(_MOST_COLUMNS, len(laid)))
    return min((_in_columns(laid, columns) for columns in range(1, most + 1)), key=_off)


def _off(layout: OverviewLayout) -> float:
    return abs(log(layout.scene.width / layout.scene.height / _ASPECT))


def _in_columns(cards: Sequence[SharedCard], columns: int) -> OverviewLayout:
    """Put the cards in rows as they come, those of a row equally high, and what the last row holds in the middle."""
    laid: list[SharedCard] = []
    y = _MARGIN
    for start in range(0, len(cards), columns):
        row = cards[start : start + columns]
        high = max(card.rect.height for card in row)
        indent = (columns - len(row)) * (_CARD + _GAP) / 2
        for column, card in enumerate(row):
            tall = replace(card, rect=Rect(0, 0, _CARD, high))
            laid.append(_moved(tall, _MARGIN + indent + column * (_CARD + _GAP), y))
        y += high + _GAP
    width = 2 * _MARGIN + columns * (_CARD + _GAP) - _GAP
    height = y - _GAP + _MARGIN if cards else 2 * _MARGIN
    return OverviewLayout(Rect(0, 0, width, height), tuple(laid))


def _card(card: SharedContent, measure: Measure) -> SharedCard:
    """Lay a card out at the origin."""
    column = Rect(_PAD, _PAD, _CARD - 2 * _PAD, 0)
    name = place(measure, card.name, column, FontRole.SHARED_NAME)
    y = name.rect.bottom + _UNDER * 0.6
    pieces = _pieces(card, Rect(column.x, y, column.width, _BAR))
    y += _BAR + _UNDER * 0.6 if pieces else 0
    spread = _below(measure, card.spread, column, y, FontRole.SHARED_SPREAD)
    y = spread.rect.bottom + _UNDER if spread else y + _UNDER * 0.4
    words = []
    for said in card.words:
        inner = Rect(column.x + _WORD_PAD.x, y + _WORD_PAD.y, column.width - 2 * _WORD_PAD.x, 0)
        text = place(measure, said, inner, FontRole.FACTOR)
        words.append(WordNote(Rect(column.x, y, column.width, text.rect.height + 2 * _WORD_PAD.y), text))
        y = words[-1].rect.bottom + _UNDER_WORD
    inset = Rect(column.x + _WORD_PAD.x, y, column.width - 2 * _WORD_PAD.x, 0)
    more = _below(measure, card.more, inset, y, FontRole.TAG)
    y = more.rect.bottom + _UNDER_WORD if more else y
    image = _below(measure, card.image, column, y + _UNDER * 0.4, FontRole.IMAGE_LONG)
    y = image.rect.bottom + _UNDER * 0.4 if image else y
    rect = Rect(0, 0, _CARD, y + _PAD - _UNDER_WORD)
    return SharedCard(card.id, rect, name, pieces, tuple(words), spread, more, image)


def _below(measure: Measure, text: str, column: Rect, y: float, role: FontRole) -> Label | None:
    return place(measure, text, Rect(column.x, y, column.width, 0), role) if text else None


def _pieces(card: SharedContent, at: Rect) -> tuple[Piece, ...]:
    """Return the bar: a piece for each group, or a share of them where there are very many."""
    count = min(card.total, _MOST_PIECES)
    if not count:
        return ()
    filled = round(card.filled / card.total * count)
    width = (at.width + _BETWEEN_PIECES) / count
    return tuple(
        Piece(Rect(at.x + i * width, at.y, width - _BETWEEN_PIECES, at.height), i < filled) for i in range(count)
    )


def _moved(card: SharedCard, dx: float, dy: float) -> SharedCard:
    def label(one: Label | None) -> Label | None:
        return one and moved_label(one, dx, dy)

    return SharedCard(
        id=card.id,
        rect=card.rect.moved(dx, dy),
        name=moved_label(card.name, dx, dy),
        pieces=tuple(Piece(piece.rect.moved(dx, dy), piece.filled) for piece in card.pieces),
        words=tuple(WordNote(word.rect.moved(dx, dy), moved_label(word.text, dx, dy)) for word in card.words),
        spread=label(card.spread),
        more=label(card.more),
        image=label(card.image),
    )
