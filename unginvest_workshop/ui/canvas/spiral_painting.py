"""Painting the learning spiral from its layout: the same for the console and the stage."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from unginvest_workshop.domain.layout import FontRole, Rect
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.spiral_layout import DISC, STAR, SpiralCard, SpiralLayout
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.paths import rect_of
from unginvest_workshop.ui.canvas.road_painting import CARD_RADIUS, paint_sign

_COIL = 11.0


def paint_spiral(
    painter: QPainter, layout: SpiralLayout, colours: PictureColours, ink: Ink, area: QRectF | None = None
) -> None:
    """Paint all of the spiral, over its scene or ``area``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area or rect_of(layout.scene), colours.paper)
    pen = QPen(colours.road, _COIL)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(point.x, point.y) for point in layout.coil]))
    for card in layout.cards:
        _paint_card(painter, card, colours, ink)


def _paint_card(painter: QPainter, card: SpiralCard, colours: PictureColours, ink: Ink) -> None:
    knot = QPointF(card.knot.x, card.knot.y)
    tone = colours.done if card.here else colours.planned
    painter.setPen(QPen(tone, 2.4))
    painter.drawLine(knot, QPointF(card.rect.x, knot.y()))
    painter.setPen(QPen(colours.note, 3))
    painter.setBrush(tone)
    painter.drawEllipse(knot, DISC, DISC)
    painter.setPen(QPen(colours.done, 2.4) if card.here else QPen(colours.note_line, 1.3))
    painter.setBrush(colours.note)
    painter.drawRoundedRect(rect_of(card.rect), CARD_RADIUS, CARD_RADIUS)
    inks = {FontRole.STEP_WHEN: tone, FontRole.STEP_WHO: colours.muted}
    for label in card.labels:
        draw_label(painter, ink, label, inks.get(label.role, colours.ink))
    for label in card.dreams:
        star = Rect(label.rect.x - STAR, label.rect.y + 3, 15, 15)
        paint_sign(painter, StepMark.MILESTONE, star, colours.milestone)
        draw_label(painter, ink, label, colours.ink)
