"""The wheel of the five phases, with the topic in its middle."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui import fonts
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.stage.marks import Style, Tone
from unginvest_workshop.ui.stage.text import Line, Typesetter
from unginvest_workshop.ui.theme import PHASES, StagePalette

_GAP_DEGREES: Final = 8.0
"""How far the arrow from one phase to the next stays away from their discs."""
_RIGHT: Final = 1
_LEFT: Final = 4
"""The phases whose names stand on the ring's own way, at its right and left."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """What the wheel shows. ``names`` are those of the five phases, in order."""

    topic: str
    names: tuple[str, ...]
    current: Phase

    def paint(self, painter: QPainter, rect: QRectF, palette: StagePalette, px: int) -> None:
        """Paint the wheel into a rectangle, with its text in this size; a star for a topic too long for it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = _Shape.within(rect, px, self._widest_name(px))
        self._paint_hub(painter, shape, palette, px)
        for number in range(len(Phase)):
            self._paint_arrow(painter, shape, number, palette)
        for number, (phase, name) in enumerate(zip(Phase, self.names, strict=True)):
            self._paint_phase(painter, shape, number, phase, name, px)

    def _widest_name(self, px: int) -> float:
        metrics = QFontMetricsF(_name_font(px))
        return max(metrics.horizontalAdvance(name) for name in self.names)

    def _paint_hub(self, painter: QPainter, shape: "_Shape", palette: StagePalette, px: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.raised))
        painter.drawEllipse(shape.centre, shape.hub, shape.hub)
        lines = self._topic_lines(shape.hub, px)
        if not lines:
            side = shape.hub * 0.8
            square = QRectF(shape.centre.x() - side / 2, shape.centre.y() - side / 2, side, side)
            paint_symbol(painter, square, "star", palette.accent)
        y = shape.centre.y() - sum(line.height for line in lines) / 2
        painter.setPen(QColor(palette.ink))
        for line in lines:
            for mark in line.marks:
                painter.setFont(mark.style.font())
                x = shape.centre.x() - line.width / 2 + mark.rect.left()
                painter.drawText(QPointF(x, y + mark.baseline), mark.text)
            y += line.height

    def _topic_lines(self, hub: float, px: int) -> list[Line]:
        """Return the topic as large as the middle can take, from twice the size of the names down to theirs."""
        if not self.topic:
            return []
        typesetter = Typesetter()
        for size in range(2 * px, px - 1, -max(1, px // 8)):
            style = Style(size, serif=True, weight=fonts.SEMIBOLD, leading=1.2)
            lines = typesetter.text(self.topic, style, Tone.INK, hub * 1.62)
            if _fits_circle(lines, hub * 0.92):
                return lines
        return []

    def _paint_arrow(self, painter: QPainter, shape: "_Shape", number: int, palette: StagePalette) -> None:
        """Paint the part of the ring from one phase to the next; the last leads back to the first."""
        begins = shape.angle(number) + (shape.reach_past_name if number == _RIGHT else shape.reach)
        ends = shape.angle(number + 1) - (shape.reach_past_name if number + 1 == _LEFT else shape.reach)
        ring = QRectF(shape.centre.x() - shape.ring, shape.centre.y() - shape.ring, 2 * shape.ring, 2 * shape.ring)
        pen = QPen(QColor(palette.line).darker(108), shape.disc * 0.16)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(ring, round(-begins * 16), round(-(ends - begins) * 16))
        tip = shape.at(ends)
        for turn in (150, -150):
            way = math.radians(ends + 90 + turn)
            painter.drawLine(tip, tip + QPointF(math.cos(way), math.sin(way)) * shape.disc * 0.42)

    def _paint_phase(self, painter: QPainter, shape: "_Shape", number: int, phase: Phase, name: str, px: int) -> None:
        """Paint a phase's disc, filled for the one the room is at, and its name under it, over it for the first."""
        strong, soft = QColor(PHASES[phase].strong), QColor(PHASES[phase].soft)
        now = phase is self.current
        middle = shape.at(shape.angle(number))
        if now:
            painter.setPen(QPen(soft, shape.disc * 0.34))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, shape.disc * 1.14, shape.disc * 1.14)
        painter.setPen(QPen(strong, shape.disc * 0.09))
        painter.setBrush(strong if now else soft)
        painter.drawEllipse(middle, shape.disc, shape.disc)
        painter.setPen(QColor("#FFFFFF") if now else strong)
        painter.setFont(_number_font(px))
        square = QRectF(middle.x() - shape.disc, middle.y() - shape.disc, 2 * shape.disc, 2 * shape.disc)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(phase.number))
        painter.setPen(strong)
        painter.setFont(_name_font(px))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        top = -shape.disc * 1.36 - px * 1.3 if number == 0 else shape.disc * 1.36
        painter.drawText(QRectF(middle.x(), middle.y() + top, 0, px * 1.3), flags, name)


@dataclass(frozen=True, slots=True)
class _Shape:
    """The wheel's measures in pixels; angles in degrees, clockwise from the right."""

    centre: QPointF
    ring: float
    hub: float
    disc: float
    reach_past_name: float
    """How many degrees a disc takes together with the name under it."""

    @classmethod
    def within(cls, rect: QRectF, px: int, name_width: float) -> "_Shape":
        """Return the largest wheel whose names stay inside a rectangle."""
        disc = px * 1.05
        label = disc * 1.36 + px * 1.3
        side_room = max(disc * 1.4, name_width / 2)
        # The ring's widest points are its second and fifth phase, its lowest ones the third and fourth.
        widest, lowest = math.cos(math.radians(18)), math.sin(math.radians(54))
        across = (rect.width() / 2 - side_room) / widest
        down = (rect.height() - 2 * label) / (1 + lowest)
        ring = max(disc * 2, min(across, down))
        spare = rect.height() - ring * (1 + lowest) - 2 * label
        centre = QPointF(rect.center().x(), rect.top() + spare / 2 + label + ring)
        hub = min(ring - disc * 1.8, ring * widest - name_width / 2 - disc * 0.4)
        past_name = math.degrees((label + px * 0.4) / ring)
        return cls(centre, ring, max(1.0, hub), disc, past_name)

    @property
    def reach(self) -> float:
        """How many degrees a disc takes to either side on the ring."""
        return math.degrees(self.disc / self.ring) + _GAP_DEGREES

    def angle(self, number: int) -> float:
        """Return where a phase stands, the first one at the top."""
        return -90.0 + 72.0 * number

    def at(self, angle: float) -> QPointF:
        """Return a point on the ring."""
        way = math.radians(angle)
        return self.centre + QPointF(math.cos(way), math.sin(way)) * self.ring


def _fits_circle(lines: list[Line], radius: float) -> bool:
    """Tell whether centred lines stay within a circle."""
    height = sum(line.height for line in lines)
    y = -height / 2
    for line in lines:
        furthest = max(abs(y), abs(y + line.height))
        if math.hypot(line.width / 2, furthest) > radius:
            return False
        y += line.height
    return True


def _name_font(px: int) -> QFont:
    return Style(px, weight=fonts.SEMIBOLD).font()


def _number_font(px: int) -> QFont:
    return Style(round(px * 1.1), weight=fonts.BOLD).font()
