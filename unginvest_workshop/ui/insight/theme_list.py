"""Themes over time: a row for each with a dot for each fagdag, larger the more stories it was heard in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE
from unginvest_workshop.ui.widgets.row_list import RowList
from unginvest_workshop.ui.widgets.words import wrapped

_PADDING: Final = 12
_GAP: Final = 6
_DOTS_SHARE: Final = 0.46
"""How much of the width the dots have."""
_LARGEST: Final = 11.0
_LEAST: Final = 4.5
_ROOM_FOR_DAYS: Final = 52
"""The least width of a fagdag's column in which its date can be written."""
_HEAD: Final = 40


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, as it stands in the list."""

    id: str
    name: str
    said: str
    """On how many fagdager, and in how many stories."""
    stories: tuple[int, ...]
    """In how many it was heard, fagdag by fagdag; nought where it was not."""
    marked: bool = False
    """Whether it waits for another to be joined with."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}: {self.said}"


class ThemeList(RowList[ThemeRow]):
    """The picture, and the list for those who listen, in one. A letter is the window's: it joins, and keeps apart."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setItemDelegate(_ThemeDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


class DaysHead(QWidget):
    """The dates over the dots; where they are too many, only the first and the last."""

    def __init__(self, t: Translator, themes: ThemeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._themes = t, themes
        self._days: tuple[date, ...] = ()
        self.setFixedHeight(_HEAD)
        themes.viewport().installEventFilter(self)

    def show_days(self, days: Sequence[date]) -> None:
        """Show these, oldest first."""
        self._days = tuple(days)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the columns when the list has another width, as when its bar comes or goes."""
        if event.type() is QEvent.Type.Resize:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint day and year over each column."""
        del event
        painter = QPainter(self)
        painter.setFont(sans(13))
        painter.setPen(QColor(PALETTE.muted))
        xs, each = columns(self._themes.viewport().width(), len(self._days))
        last = len(self._days) - 1
        for number, (x, day) in enumerate(zip(xs, self._days, strict=True)):
            if each >= _ROOM_FOR_DAYS or number in (0, last):
                wide = max(each, _ROOM_FOR_DAYS)
                box = QRectF(x - wide / 2, 0, wide, _HEAD)
                words = f"{self._t.date_short(day)}\n{day.year}"
                painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), words)


def columns(width: int, count: int) -> tuple[list[float], float]:
    """Return the middle of each fagdag's column, in pixels, and how wide a column is."""
    room = width * _DOTS_SHARE - 2 * _PADDING
    each = room / max(1, count)
    left = width - _PADDING - room
    return [left + each * (number + 0.5) for number in range(count)], each


class _ThemeDelegate(QStyledItemDelegate):
    """Paints a theme and its dots."""

    def __init__(self, themes: ThemeList) -> None:
        super().__init__(themes)
        self._themes = themes
        self._font, self._small = serif(18, SEMIBOLD), sans(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the name, whole."""
        del option
        row = self._themes.rows[index.row()]
        width = self._themes.viewport().width()
        room = self._room(width)
        height = wrapped(row.name, self._font, room).boundingRect().height()
        height += wrapped(row.said, self._small, room).boundingRect().height()
        return QSize(width, round(height) + 2 * _PADDING - 4 + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        row = self._themes.rows[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = chosen and self._themes.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1 - _GAP)
        pen = QPen(QColor(PALETTE.accent if chosen or row.marked else PALETTE.line), 2 if strong else 1)
        if row.marked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(PALETTE.accent_soft if chosen else PALETTE.surface))
        painter.drawRoundedRect(box, CARD_RADIUS - 4, CARD_RADIUS - 4)
        room = self._room(option.rect.width())
        name = wrapped(row.name, self._font, room)
        top = box.top() + _PADDING - 2
        painter.setPen(QColor(PALETTE.ink))
        name.draw(painter, QPointF(box.left() + _PADDING, top))
        painter.setPen(QColor(PALETTE.muted))
        under = QPointF(box.left() + _PADDING, top + name.boundingRect().height())
        wrapped(row.said, self._small, room).draw(painter, under)
        self._paint_dots(painter, option.rect.left(), option.rect.width(), box.center().y(), row)
        painter.restore()

    @staticmethod
    def _room(width: int) -> float:
        return width * (1 - _DOTS_SHARE) - _PADDING

    @staticmethod
    def _paint_dots(painter: QPainter, left: float, width: int, y: float, row: ThemeRow) -> None:
        xs, each = columns(width, len(row.stories))
        most = min(_LARGEST, each / 2 - 1)
        for x, stories in zip(xs, row.stories, strict=True):
            middle = QPointF(left + x, y)
            if stories:
                radius = max(min(_LEAST, most), min(most, _LEAST + 1.6 * sqrt(stories)))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(PALETTE.accent))
                painter.drawEllipse(middle, radius, radius)
            else:
                painter.setPen(QPen(QColor("#B9B0A2"), 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, 2.2, 2.2)
