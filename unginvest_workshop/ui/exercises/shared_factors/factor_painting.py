"""How a factor looks: its words on a rounded fill, and in the tray the chips of where it may belong."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from unginvest_workshop.ui.exercises.shared_factors.factor_places import FOOT, SIDE, Measure
from unginvest_workshop.ui.exercises.shared_factors.likely import MOST
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.words import wrapped

_OVER = 6
_CHIP_PX = 12.5
_CHIP_HEIGHT = 21
_CHIP_GAP = 5
_BETWEEN = 4
"""Between two lines of chips."""
_CHIP_SIDE = 6
_ACCENT, _LINE, _MUTED, _SURFACE = map(QColor, (PALETTE.accent, PALETTE.line, PALETTE.muted, PALETTE.surface))


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


class Chips:
    """Numbered chips under a factor's words, each as wide as its name, on as many lines as they need."""

    def __init__(self) -> None:
        self._measure = Measure(sans(_CHIP_PX, SEMIBOLD))
        self._metrics = QFontMetricsF(self._measure.font)
        self._shown: dict[tuple[str, int], str] = {}
        self._widest: tuple[int, ...] = ()

    def expect(self, names: Iterable[str]) -> None:
        """Know what names there are: the room for chips is such that any three of them can stand there."""
        wished = sorted((self._wished(MOST, name) for name in names), reverse=True)[:MOST]
        self._widest = (*wished[1:2], *wished[:1], *wished[2:])  # with the widest in the middle they need most lines

    def foot(self, width: int) -> int:
        """Return the room for chips under the words of a factor of this width."""
        lines = len({line for line, *_ in _flowed(self._widest, _room(width))})
        return FOOT + max(0, lines - 1) * (_CHIP_HEIGHT + _BETWEEN)

    def rects(self, rect: QRect, names: Sequence[str]) -> list[QRect]:
        """Return where the chips of a factor lie."""
        wished = [self._wished(number, name) for number, name in enumerate(names, 1)]
        x, y = rect.left() + SIDE - 4, rect.bottom() + 1 - self.foot(rect.width()) + 2
        return [
            QRect(x + left, y + line * (_CHIP_HEIGHT + _BETWEEN), width, _CHIP_HEIGHT)
            for line, left, width in _flowed(wished, _room(rect.width()))
        ]

    def _wished(self, number: int, name: str) -> int:
        return self._measure.width(_words(number, name)) + 2 * _CHIP_SIDE + 1

    def paint(self, painter: QPainter, rect: QRect, names: Sequence[str], *, focused: bool) -> None:
        """Paint them; strong where the keys are."""
        painter.setFont(self._measure.font)
        edge, ink = (_ACCENT, _ACCENT) if focused else (_LINE, _MUTED)
        for number, (name, chip) in enumerate(zip(names, self.rects(rect, names), strict=True), 1):
            painter.setPen(edge)
            painter.setBrush(_SURFACE)
            painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(ink)
            base = chip.top() + (_CHIP_HEIGHT - self._measure.line) / 2 + self._measure.ascent
            painter.drawText(QPointF(chip.left() + _CHIP_SIDE, base), self.words(number, name, chip.width()))

    def words(self, number: int, name: str, width: int) -> str:
        """Return what a chip of a width says."""
        words = _words(number, name)
        found = self._shown.get((words, width))
        if found is None:
            room = width - 2 * _CHIP_SIDE + 1
            found = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._shown[words, width] = found
        return found


def _words(number: int, name: str) -> str:
    return f"{number} {name}"


def _room(width: int) -> int:
    """Return the room that chips have in a factor of a width."""
    return width - 2 * SIDE + 8


def _flowed(wished: Iterable[int], room: int) -> Iterator[tuple[int, int, int]]:
    """Yield line, left and width of chips, one after the other; one that is wider than the room has a line of it."""
    line = left = 0
    for width in wished:
        fitting = min(width, room)
        if left and left + fitting > room:
            line, left = line + 1, 0
        yield line, left, fitting
        left += fitting + _CHIP_GAP
