"""How a factor looks: its words on a rounded fill, and in the tray the chips of where it may belong."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from unginvest_workshop.ui.exercises.shared_factors.factor_places import FOOT, SIDE, Measure
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.words import wrapped

_OVER = 6
_CHIP_PX = 12.5
_CHIP_HEIGHT = 21
_CHIP_GAP = 5
_CHIP_SIDE = 6


@dataclass(frozen=True, slots=True)
class Look:
    """What a factor's look tells."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False


def paint_factor(painter: QPainter, rect: QRect, text: str, measure: Measure, look: Look) -> None:
    """Paint a factor's fill and words."""
    fill, edge = PALETTE.sunken, PALETTE.line if look.hovered else ""
    if look.selected:
        fill, edge = PALETTE.accent_soft, PALETTE.accent
    if look.focused:
        edge = PALETTE.accent
    painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    half = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(half, RADIUS, RADIUS)
    if look.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(half.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
    painter.setPen(QColor(PALETTE.ink))
    painter.setFont(measure.font)
    width = rect.width() - 2 * SIDE
    corner = QPointF(rect.left() + SIDE, rect.top() + _OVER)
    if measure.width(text) <= width:
        painter.drawText(corner + QPointF(0, measure.ascent), text)
    else:
        wrapped(text, measure.font, width).draw(painter, corner)


def chip_rects(rect: QRect, names: Sequence[str]) -> list[QRect]:
    """Return where the chips of a factor lie: as wide as their names, or as wide as there is room for, evenly."""
    metrics = QFontMetricsF(sans(_CHIP_PX, SEMIBOLD))
    wished = [int(metrics.horizontalAdvance(_words(number, name))) + 2 * _CHIP_SIDE + 2
              for number, name in enumerate(names, 1)]  # fmt: skip
    room = rect.width() - 2 * SIDE + 8 - _CHIP_GAP * (len(names) - 1)
    widths = _fitted(wished, room)
    x, y = rect.left() + SIDE - 4, rect.bottom() + 1 - FOOT + 2
    rects = []
    for width in widths:
        rects.append(QRect(x, y, width, _CHIP_HEIGHT))
        x += width + _CHIP_GAP
    return rects


def paint_chips(painter: QPainter, rect: QRect, names: Sequence[str], *, focused: bool) -> None:
    """Paint the numbered chips of where a factor may belong; strong where the keys are."""
    font = sans(_CHIP_PX, SEMIBOLD)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for number, (name, chip) in enumerate(zip(names, chip_rects(rect, names), strict=True), 1):
        painter.setPen(QColor(PALETTE.accent if focused else PALETTE.line))
        painter.setBrush(QColor(PALETTE.surface))
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(PALETTE.accent if focused else PALETTE.muted))
        shown = metrics.elidedText(_words(number, name), Qt.TextElideMode.ElideRight, chip.width() - 2 * _CHIP_SIDE + 1)
        painter.drawText(chip.adjusted(_CHIP_SIDE, 0, -_CHIP_SIDE + 3, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def _words(number: int, name: str) -> str:
    return f"{number} {name}"


def _fitted(wished: Sequence[int], room: int) -> list[int]:
    """Return widths that go into a room together: the widest give way first."""
    if sum(wished) <= room:
        return list(wished)
    widths, left = [0] * len(wished), room
    order = sorted(range(len(wished)), key=lambda at: wished[at])
    for done, at in enumerate(order):
        widths[at] = min(wished[at], left // (len(wished) - done))
        left -= widths[at]
    return widths
