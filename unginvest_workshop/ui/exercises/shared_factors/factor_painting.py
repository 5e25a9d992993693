"""How a factor looks: its words on a rounded fill, and in the tray the chips of where it may belong."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unginvest_workshop.ui.exercises.shared_factors.factor_places import FOOT, OVER, SIDE, Measure
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.words import wrapped

_CHIP_PX = 12.5
_CHIP_HEIGHT = 20
_CHIP_GAP = 5
_CHIP_SIDE = 6
_UNDER_WORDS = 2
_SHORTENED = "…"
_WITH_ONE_WORD = 2
"""Parts of a chip that has a number and one word; the number always stays."""
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
    corner = QPointF(rect.left() + SIDE, rect.top() + OVER)
    if measure.width(text) <= width:
        painter.drawText(corner + QPointF(0, measure.ascent), text)
    else:
        wrapped(text, measure.font, width).draw(painter, corner)


class Chips:
    """Numbered chips in a line under a factor's words: names that have no room all together end after whole words."""

    def __init__(self) -> None:
        self._measure = Measure(sans(_CHIP_PX, SEMIBOLD))
        self._shown: dict[tuple[tuple[str, ...], int], tuple[str, ...]] = {}

    def rects(self, rect: QRect, names: Sequence[str]) -> list[QRect]:
        """Return where the chips of a factor lie."""
        x, y = rect.left() + SIDE - 4, rect.bottom() + 1 - FOOT + _UNDER_WORDS
        room, found = _room(rect.width()), []
        for words in self.words(names, rect.width()):
            wide = min(self._wished(words), max(0, room - (x - rect.left() - SIDE + 4)))
            found.append(QRect(x, y, wide, _CHIP_HEIGHT))
            x += wide + _CHIP_GAP
        return found

    def paint(
        self, painter: QPainter, rect: QRect, names: Sequence[str], weak: Sequence[bool], *, focused: bool
    ) -> None:
        """Paint them; strong where the keys are, and with no paper of their own where they are ``weak`` guesses."""
        painter.setFont(self._measure.font)
        edge, ink = (_ACCENT, _ACCENT) if focused else (_LINE, _MUTED)
        shown = zip(self.words(names, rect.width()), self.rects(rect, names), weak, strict=True)
        for words, chip, guessed in shown:
            painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine) if guessed else edge)
            painter.setBrush(Qt.BrushStyle.NoBrush if guessed else _SURFACE)
            painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(ink)
            painter.drawText(QPointF(chip.left() + _CHIP_SIDE, self._base(chip)), words)

    def words(self, names: Sequence[str], width: int) -> tuple[str, ...]:
        """Return what the chips of a factor of a width say: of those with most words the last go first."""
        key = tuple(names), width
        if key not in self._shown:
            whole = [[str(number), *name.split()] for number, name in enumerate(names, 1)]
            kept = [len(each) for each in whole]
            room = _room(width) - _CHIP_GAP * (len(whole) - 1)
            while sum(wished := self._all_wished(whole, kept)) > room:
                longest = max(range(len(whole)), key=partial(_to_be_cut, kept, wished))
                if kept[longest] < _WITH_ONE_WORD:
                    break
                kept[longest] -= 1
            for at in sorted(range(len(whole)), key=kept.__getitem__):  # the last word to go may have left much room
                while kept[at] < len(whole[at]):
                    more = [count + (place == at) for place, count in enumerate(kept)]
                    if sum(self._all_wished(whole, more)) > room:
                        break
                    kept = more
            self._shown[key] = tuple(map(_chip, whole, kept))
        return self._shown[key]

    def _all_wished(self, whole: Sequence[Sequence[str]], kept: Sequence[int]) -> list[int]:
        return [self._wished(words) for words in map(_chip, whole, kept)]

    def _wished(self, words: str) -> int:
        return self._measure.width(words) + 2 * _CHIP_SIDE + 1

    def _base(self, line: QRect) -> float:
        return line.top() + (_CHIP_HEIGHT - self._measure.line) / 2 + self._measure.ascent


def _to_be_cut(kept: Sequence[int], wished: Sequence[int], at: int) -> tuple[int, int, int]:
    """Return how much sooner than others a chip loses a word: that of most first, and the only one of the last."""
    several = kept[at] > _WITH_ONE_WORD
    return (2, kept[at], wished[at]) if several else (kept[at] - 1, at, 0)


def _chip(words: Sequence[str], kept: int) -> str:
    return " ".join([*words[:kept], *([_SHORTENED] if kept < len(words) else [])])


def _room(width: int) -> int:
    """Return the room that chips have in a factor of a width."""
    return width - 2 * SIDE + 8
