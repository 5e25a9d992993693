"""A list of things that were said: each with its kind, its symbol and its words, whole, under headings of their own."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE
from unginvest_workshop.ui.widgets.row_list import RowList
from unginvest_workshop.ui.widgets.words import wrapped

_PADDING: Final = 11
_GAP: Final = 6
"""Room under each row."""
_DISC: Final = 30
_INDENT: Final = _DISC + 11
"""Room for the symbol before the words."""
_SIDE: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One row; without an id it is a heading, which cannot be chosen."""

    id: str
    text: str
    kind: str = ""
    """What it is, in a word or two."""
    symbol: str = ""
    """By its name in ui.icons."""
    fill: str = PALETTE.sunken
    """Behind the symbol."""
    marks: tuple[tuple[int, int], ...] = ()
    """Words of the text that are marked: begin and end of each, in letters."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.kind}: {self.text}" if self.kind else self.text


class SaidList(RowList[SaidRow]):
    """Tells which row somebody wishes to open, and when they wish to go to the side."""

    opened = Signal(str)
    """Carries the id of a row, at Enter or a double click."""
    sideways = Signal(str, int)
    """Carries the id of the chosen row, or "", and +1 or -1, at Right and Left."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.leads = False
        """Whether the chosen row is shown strongly though the keys are elsewhere: it is led from a field."""
        self.setItemDelegate(_SaidDelegate(self))
        self.doubleClicked.connect(self._tell_opened)

    def step(self, by: int) -> None:
        """Choose the next row that can be chosen, so many further down."""
        ids = [row.id for row in self.rows if row.id]
        if ids:
            here = ids.index(self.chosen()) if self.chosen() in ids else -1
            self.choose(ids[min(max(0, here + by), len(ids) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, and go to the side; all else is any list's."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.opened.emit(self.chosen())
        elif key in _SIDE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sideways.emit(self.chosen(), _SIDE[key])
        else:
            super().keyPressEvent(event)

    def _tell_opened(self) -> None:
        if self.chosen():
            self.opened.emit(self.chosen())


class _SaidDelegate(QStyledItemDelegate):
    """Paints a row as a card, and a heading as plain words."""

    def __init__(self, rows: SaidList) -> None:
        super().__init__(rows)
        self._list = rows
        self._font, self._small, self._heading = sans(BODY_PX), sans(13.5), sans(BODY_PX, SEMIBOLD)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the words, broken at the list's width."""
        del option
        row = self._list.rows[index.row()]
        width = self._list.viewport().width()
        if not row.id:
            height = wrapped(row.text, self._heading, width - 8).boundingRect().height()
            return QSize(width, round(height) + _GAP + (14 if index.row() else 2))
        room = width - 2 * _PADDING - self._indent(row)
        words = self._words(row, room).boundingRect().height()
        kind = self._kind_height(row, room)
        return QSize(width, round(max(words + kind, _DISC if row.symbol else 0)) + 2 * _PADDING - 2 + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        row = self._list.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.id:
            self._paint_card(painter, option, row)
        else:
            painter.setPen(QColor(PALETTE.muted))
            words = wrapped(row.text, self._heading, option.rect.width() - 8)
            words.draw(painter, QPointF(option.rect.left() + 2, option.rect.top() + (14 if index.row() else 2)))
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: SaidRow) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = chosen and (self._list.leads or self._list.hasFocus())
        box = QRectF(option.rect).adjusted(1, 1, -1, -1 - _GAP)
        painter.setPen(QPen(QColor(PALETTE.accent if strong else PALETTE.line), 2 if strong else 1))
        painter.setBrush(QColor(PALETTE.accent_soft if strong else PALETTE.surface))
        painter.drawRoundedRect(box, CARD_RADIUS - 4, CARD_RADIUS - 4)
        left, top = box.left() + _PADDING, box.top() + _PADDING - 2
        if row.symbol:
            disc = QRectF(left, top + 1, _DISC, _DISC)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PALETTE.surface if strong else row.fill))
            painter.drawEllipse(disc)
            paint_symbol(painter, disc.adjusted(7, 7, -7, -7), row.symbol, PALETTE.ink)
        left += self._indent(row)
        room = box.right() - _PADDING - left + 2
        kind = self._kind_height(row, room)
        if kind:
            painter.setPen(QColor(PALETTE.muted))
            wrapped(row.kind, self._small, room).draw(painter, QPointF(left, top - 2))
        painter.setPen(QColor(PALETTE.ink))
        words = self._words(row, room)
        words.draw(painter, QPointF(left, top - 2 + kind), [_mark(begin, end) for begin, end in row.marks])

    def _words(self, row: SaidRow, room: float) -> QTextLayout:
        return wrapped(row.text, self._font, room)

    def _kind_height(self, row: SaidRow, room: float) -> float:
        return wrapped(row.kind, self._small, room).boundingRect().height() if row.kind else 0

    @staticmethod
    def _indent(row: SaidRow) -> int:
        return _INDENT if row.symbol else 0


def _mark(begin: int, end: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = begin, end - begin
    look = QTextCharFormat()
    look.setBackground(QColor(PALETTE.sun))
    found.format = look
    return found
