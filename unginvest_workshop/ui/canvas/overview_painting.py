"""Painting the shared factors together, from their layout."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from unginvest_workshop.domain.overview_layout import OverviewLayout, SharedCard
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.paths import rect_of

_RADIUS = 14.0
_WORD_RADIUS = 7.0


def paint_overview(painter: QPainter, layout: OverviewLayout, colours: PictureColours, ink: Ink) -> None:
    """Paint all of the overview."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect_of(layout.scene), colours.paper)
    for card in layout.cards:
        _paint_card(painter, card, colours, ink)


def _paint_card(painter: QPainter, card: SharedCard, colours: PictureColours, ink: Ink) -> None:
    painter.setPen(QPen(colours.note_line, 1.3))
    painter.setBrush(colours.note)
    painter.drawRoundedRect(rect_of(card.rect), _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    for piece in card.pieces:
        painter.setBrush(colours.done if piece.filled else colours.note_line)
        half = piece.rect.height / 2
        painter.drawRoundedRect(rect_of(piece.rect), half, half)
    for word in card.words:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(rect_of(word.rect), _WORD_RADIUS, _WORD_RADIUS)
        draw_label(painter, ink, word.text, colours.ink)
    draw_label(painter, ink, card.name, colours.ink)
    for label, colour in ((card.spread, colours.done), (card.more, colours.muted), (card.image, colours.under_way)):
        if label is not None:
            draw_label(painter, ink, label, colour)
