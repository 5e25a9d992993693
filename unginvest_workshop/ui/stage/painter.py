"""Painting the marks of a page."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.stage.marks import (
    BoxMark,
    FlownMark,
    Mark,
    PictureMark,
    RingMark,
    SymbolMark,
    TextMark,
    Tone,
)
from unginvest_workshop.ui.theme import GROUP_COLOURS, StagePalette, stage_palette

_WHOLE_TURN = 360 * 16
"""A turn in Qt's sixteenths of a degree; going clockwise is negative."""
_TOP = 90 * 16
_ON_DARK = 0.68
"""How light a group's colour is on dark paper."""


def paint_marks(painter: QPainter, marks: tuple[Mark, ...], palette: StagePalette, *, away: float = 0.0) -> None:
    """Paint marks in their order; ``away`` is how much of their way those that fly together have left, from 1 to 0."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for mark in marks:
        _paint(painter, mark, palette, away)


def _paint_flown(painter: QPainter, mark: FlownMark, palette: StagePalette, away: float) -> None:
    painter.save()
    painter.translate(mark.rect.topLeft() + mark.away * away)
    painter.setOpacity(1.0 - away)
    paint_marks(painter, mark.inside, palette)
    painter.restore()


def _paint(painter: QPainter, mark: Mark, palette: StagePalette, away: float) -> None:
    match mark:
        case TextMark():
            painter.setFont(mark.style.font())
            painter.setPen(_colour(_of_phase(palette, mark.phase), mark.tone))
            painter.drawText(QPointF(mark.rect.left(), mark.rect.top() + mark.baseline), mark.text)
        case BoxMark():
            _paint_box(painter, mark, palette)
        case SymbolMark():
            paint_symbol(painter, mark.rect, mark.name, _colour(_of_phase(palette, mark.phase), mark.tone))
        case RingMark():
            _paint_ring(painter, mark, palette)
        case PictureMark():
            painter.save()
            painter.setClipRect(mark.rect)
            mark.picture.paint(painter, QRectF(mark.rect), palette, mark.page)
            painter.restore()
        case FlownMark():
            _paint_flown(painter, mark, palette, away)
        case _:
            assert_never(mark)


def _paint_box(painter: QPainter, mark: BoxMark, palette: StagePalette) -> None:
    rect = mark.rect
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.edge is not None and not palette.dark:
        painter.setPen(QPen(_colour(palette, mark.edge), 1.5))
        rect = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setBrush(_fill(mark, palette))
    painter.drawRoundedRect(rect, mark.radius, mark.radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_ring(painter: QPainter, mark: RingMark, palette: StagePalette) -> None:
    half = mark.thickness / 2
    rect = mark.rect.adjusted(half, half, -half, -half)
    pen = QPen(_colour(palette, Tone.LINE), mark.thickness)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawEllipse(rect)
    if mark.share > 0:
        pen.setColor(_colour(palette, Tone.ACCENT))
        painter.setPen(pen)
        painter.drawArc(rect, _TOP, -round(_WHOLE_TURN * min(1.0, mark.share)))


def _colour(palette: StagePalette, tone: Tone) -> QColor:
    return QColor(str(getattr(palette, tone.value)))


def _fill(mark: BoxMark, palette: StagePalette) -> QColor:
    if mark.group is None:
        return _colour(_of_phase(palette, mark.phase), mark.tone)
    colour = QColor(GROUP_COLOURS[mark.group].strong)
    if palette.dark:
        return QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), _ON_DARK)
    return colour


def _of_phase(palette: StagePalette, phase: Phase | None) -> StagePalette:
    """Return the colours of another phase on the same paper, light or dark."""
    return palette if phase is None else stage_palette(phase, dark=palette.dark)
