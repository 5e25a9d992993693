"""Painting the road from its layout: the same for the console, the stage, PNG and SVG."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.road_picture import RoadLayout, StepCard, StepMark, Sun, TodayMark
from unginvest_workshop.domain.road_places import PIN
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_grey_lines, draw_label
from unginvest_workshop.ui.canvas.paths import line_path, rect_of
from unginvest_workshop.ui.canvas.tree_painting import PLAIN, Look

CARD_RADIUS = 12.0
_TIP = 7.0


def paint_road(
    painter: QPainter, layout: RoadLayout, colours: PictureColours, ink: Ink, area: QRectF | None = None
) -> None:
    """Paint all of the road, from the edge of its scene or of ``area``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = area or rect_of(layout.scene)
    painter.fillRect(area, colours.paper)
    paint_way(painter, layout, colours, ink, area)
    if layout.today:
        paint_today(painter, layout.today, colours, ink)
    for card in layout.cards:
        paint_card(painter, card, colours, ink)


def paint_way(
    painter: QPainter, layout: RoadLayout, colours: PictureColours, ink: Ink, area: QRectF, look: Look = PLAIN
) -> None:
    """Paint the road itself, coming from the area's edge, and the sun at its end."""
    path = _from_edge_to_edge(layout, area)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colours.road, layout.road.start_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    dash = QPen(colours.road_dash, 3)
    dash.setCapStyle(Qt.PenCapStyle.FlatCap)
    dash.setDashPattern([6, 6])
    painter.setPen(dash)
    painter.drawPath(path)
    if layout.sun:
        _paint_sun(painter, layout.sun, colours, ink, look)


def _from_edge_to_edge(layout: RoadLayout, area: QRectF) -> QPainterPath:
    """Return the road's path, led on to the area's edge where it begins, and where it goes on elsewhere."""
    first, last = layout.road.points[0], layout.road.points[-1]
    comes_from = area.left() if first.x <= layout.scene.center.x else area.right()
    path = QPainterPath(QPointF(comes_from, first.y))
    path.lineTo(first.x, first.y)
    path.connectPath(line_path(layout.road.points))
    if layout.sun is None:
        path.lineTo(area.right(), last.y)
    return path


def paint_card(painter: QPainter, card: StepCard, colours: PictureColours, ink: Ink, look: Look = PLAIN) -> None:
    """Paint a step: stem, pin, and the card with its words."""
    tone = tone_of(card.tone, colours)
    painter.setPen(QPen(tone, 3))
    painter.drawLine(QPointF(card.pin.x, card.pin.y), QPointF(card.stem.x, card.stem.y))
    painter.setPen(QPen(colours.note, 4))
    painter.setBrush(tone)
    painter.drawEllipse(QPointF(card.pin.x, card.pin.y), PIN, PIN)
    painter.setPen(QPen(colours.chosen_line, 2.4) if look.chosen else QPen(colours.note_line, 1.3))
    painter.setBrush(colours.chosen if look.chosen else colours.note)
    painter.drawRoundedRect(rect_of(card.rect), CARD_RADIUS, CARD_RADIUS)
    paint_sign(painter, card.sign, card.sign_at, tone)
    who = colours.milestone if card.asks_who else colours.muted
    for label, colour in ((card.when, tone), (card.text, colours.ink), (card.who, who)):
        if label is None:
            continue
        if look.readable:
            draw_label(painter, ink, label, colour)
        else:
            soft = QColor(colour)
            soft.setAlpha(90)
            draw_grey_lines(painter, label, soft)


def paint_today(painter: QPainter, mark: TodayMark, colours: PictureColours, ink: Ink, look: Look = PLAIN) -> None:
    """Paint where today is: its word on a plate, which points at the road where it stands beside it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.today)
    if not mark.rect.has(mark.at):
        down = mark.at.y > mark.rect.y
        edge = mark.rect.bottom if down else mark.rect.y
        tip, middle = edge + (_TIP if down else -_TIP), mark.rect.center.x
        painter.drawPolygon(
            QPolygonF([QPointF(middle - _TIP, edge), QPointF(middle + _TIP, edge), QPointF(middle, tip)])
        )
    painter.drawRoundedRect(rect_of(mark.rect), mark.rect.height / 2, mark.rect.height / 2)
    if look.readable:
        draw_label(painter, ink, mark.label, colours.on_today)


def tone_of(tone: StepMark, colours: PictureColours) -> QColor:
    """Return the colour of a step's pin and time."""
    match tone:
        case StepMark.DONE:
            return colours.done
        case StepMark.UNDER_WAY:
            return colours.under_way
        case StepMark.MILESTONE:
            return colours.milestone
        case StepMark.NONE:
            return colours.planned


def paint_sign(painter: QPainter, sign: StepMark, at: Rect, colour: QColor) -> None:
    """Paint a step's sign as a shape: a check, a half-walked ring, a star."""
    box = rect_of(at)
    match sign:
        case StepMark.NONE:
            return
        case StepMark.DONE:
            pen = QPen(colour, 2.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            x, y, size = box.x(), box.y(), box.width()
            painter.drawPolyline(
                [
                    QPointF(x + 0.1 * size, y + 0.55 * size),
                    QPointF(x + 0.38 * size, y + 0.85 * size),
                    QPointF(x + 0.9 * size, y + 0.15 * size),
                ]
            )
        case StepMark.UNDER_WAY:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(box.adjusted(3, 3, -3, -3), 90 * 16, -180 * 16)
        case StepMark.MILESTONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPath(_star(box))


def _star(box: QRectF) -> QPainterPath:
    from math import cos, pi, sin  # noqa: PLC0415

    middle, outer = box.center(), box.width() / 2 + 1
    points = []
    for i in range(10):
        radius = outer if i % 2 == 0 else outer * 0.45
        angle = -pi / 2 + i * pi / 5
        points.append(QPointF(middle.x() + radius * cos(angle), middle.y() + radius * sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _paint_sun(painter: QPainter, sun: Sun, colours: PictureColours, ink: Ink, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.sun)
    painter.drawEllipse(rect_of(sun.rect))
    if not look.readable:
        return
    for label in (sun.text, sun.note):
        if label:
            draw_label(painter, ink, label, colours.sun_ink)
