"""How a row of the agenda rail is painted: discs, ticks and soft fills, as in the design."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.ui.console.agenda_rows import RailRow
from unginvest_workshop.ui.console.rail_times import RowTime
from unginvest_workshop.ui.fonts import BOLD, REGULAR, SEMIBOLD, sans, serif
from unginvest_workshop.ui.theme import PALETTE, PHASES, RADIUS

_DISC: Final = 26.0
_INDENT: Final = 42
_END: Final = 32
_PHASE_HEIGHT: Final = 45
_ITEM_HEIGHT: Final = 28
_NOTE_HEIGHT: Final = 17
_SMALL: Final = 12.5

Index = QModelIndex | QPersistentModelIndex


class RailDelegate(QStyledItemDelegate):
    """Paints the rows that ``row_at`` gives."""

    def __init__(self, row_at: Callable[[int], RailRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._row_at = row_at

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: a phase has air above it."""
        del option
        row = self._row_at(index.row())
        if row.is_phase:
            return QSize(100, _PHASE_HEIGHT - 8 if index.row() == 0 else _PHASE_HEIGHT)
        return QSize(100, _ITEM_HEIGHT + (_NOTE_HEIGHT if row.time is not None and row.time.note else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = self._row_at(index.row())
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_phase:
            paint_phase(painter, rect.adjusted(0, 2 if index.row() == 0 else 10, 0, -2), row)
        else:
            focused = bool(option.state & QStyle.StateFlag.State_Selected) and bool(
                option.state & QStyle.StateFlag.State_Active
            )
            _paint_item(painter, rect.adjusted(0, 1, 0, -1), row, focused=focused and _has_focus(option))
        painter.restore()


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget: QWidget | None = option.widget
    return widget is not None and widget.hasFocus()


def paint_phase(painter: QPainter, rect: QRectF, row: RailRow) -> None:
    """Paint a phase's heading: its disc with number or tick, and its name."""
    colours = PHASES[row.phase]
    if row.current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    disc = QRectF(rect.left() + 8, rect.center().y() - _DISC / 2, _DISC, _DISC)
    paint_disc(painter, disc, colours.strong, row.phase.number, filled=row.current or row.done, done=row.done)
    painter.setFont(serif(17.5))
    painter.setPen(QColor(colours.strong))
    room = QRectF(rect.left() + _INDENT, rect.top(), rect.width() - _INDENT - 6, rect.height())
    _text(painter, room, row.text)


def paint_disc(painter: QPainter, disc: QRectF, colour: str, number: int, *, filled: bool, done: bool) -> None:
    """Paint a phase's disc: filled with a tick when done, filled or a ring with its number else."""
    strong = QColor(colour)
    painter.setBrush(strong if filled else QColor(PALETTE.surface))
    painter.setPen(QPen(strong, 1.8))
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    if done:
        paint_tick(painter, disc, QColor(PALETTE.surface), 1.8)
        return
    painter.setFont(sans(disc.height() * 0.52, BOLD))
    painter.setPen(QColor(PALETTE.surface) if filled else strong)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_tick(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Paint a tick in the middle of a box."""
    unit, centre = min(box.width(), box.height()) / 26, box.center()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    points = [QPointF(-4.5, 0.5), QPointF(-1.4, 4), QPointF(4.5, -4.5)]
    painter.drawPolyline(QPolygonF([centre + point * unit for point in points]))


def _paint_item(painter: QPainter, rect: QRectF, row: RailRow, *, focused: bool) -> None:
    """Paint an exercise: its time of day, its name, and its minutes or a tick; or the day's end."""
    if row.current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F0EBE1"))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(PHASES[row.phase].strong), 1.5))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
    line = QRectF(rect.left(), rect.top(), rect.width(), _ITEM_HEIGHT - 2)
    end = QRectF(rect.right() - _END, line.top(), _END - 7, line.height())
    if row.done:
        paint_tick(painter, QRectF(end.right() - 18, end.top(), 22, end.height()), QColor(PALETTE.muted), 1.4)
    elif not row.ends_day:
        painter.setFont(sans(14.5, tabular=True))
        painter.setPen(QColor(PALETTE.muted))
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(row.minutes))
    if row.time is not None:
        _paint_time(painter, line, row.time)
    quiet = row.ends_day or (row.done and not row.current)
    painter.setFont(sans(14.5, SEMIBOLD if row.current else REGULAR))
    painter.setPen(QColor(PALETTE.muted if quiet else PALETTE.ink))
    _text(painter, QRectF(rect.left() + _INDENT, line.top(), name_room(rect.width()), line.height()), row.text)


def _paint_time(painter: QPainter, line: QRectF, time: RowTime) -> None:
    """Paint the time of day before the name, and under the name what is told of it, with a lock where it is set."""
    painter.setFont(sans(_SMALL, SEMIBOLD if time.locked else REGULAR, tabular=True))
    painter.setPen(QColor(PALETTE.warm if time.later else PALETTE.muted))
    at = QRectF(line.left(), line.top(), _INDENT - 6, line.height())
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, time.shown)
    if not time.note:
        return
    colour = QColor(PALETTE.warm if time.warns else PALETTE.muted)
    left = line.left() + _INDENT
    under = QRectF(left, line.bottom() - 5, line.right() - left - 6, _NOTE_HEIGHT)
    if time.locked:
        paint_lock(painter, QRectF(left, under.center().y() - 5, 9, 10), colour)
        under.setLeft(left + 14)
    painter.setFont(sans(_SMALL, SEMIBOLD if time.warns else REGULAR, tabular=True))
    painter.setPen(colour)
    _text(painter, under, time.note)


def paint_lock(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint a small closed padlock that fills a box."""
    body = QRectF(box.left(), box.top() + box.height() * 0.45, box.width(), box.height() * 0.55)
    bow = QRectF(box.left() + box.width() * 0.2, box.top(), box.width() * 0.6, box.height() * 0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.3))
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.5, 1.5)


def name_room(width: float) -> float:
    """Return how much of a row's width an exercise's name may take."""
    return width - _INDENT - _END - 2


def _text(painter: QPainter, room: QRectF, text: str) -> None:
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
