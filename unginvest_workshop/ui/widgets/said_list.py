"""A list of things that were said: each with its kind, its symbol and its words, whole, under headings of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.icons import paint_symbol
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE
from unginvest_workshop.ui.widgets.words import wrapped

_PADDING: Final = 11
_GAP: Final = 6
"""Room under each row."""
_DISC: Final = 30
_INDENT: Final = _DISC + 11
"""Room for the symbol before the words."""
_NOWHERE: Final = QModelIndex()
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


class _Rows(QAbstractListModel):
    """The rows, for the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SaidRow] = []

    def show_rows(self, rows: Sequence[SaidRow]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return what a screen reader says of a row."""
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.rows[index.row()].spoken if role in said else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let a heading not be chosen."""
        if not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SaidList(QListView):
    """Tells which row somebody wishes to open, and when they wish to go to the side."""

    opened = Signal(str)
    """Carries the id of a row, at Enter or a double click."""
    sideways = Signal(str, int)
    """Carries the id of the chosen row, or "", and +1 or -1, at Right and Left."""
    picked = Signal(str)
    """Carries the id of the row that was chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leads = False
        """Whether the chosen row is shown strongly though the keys are elsewhere: it is led from a field."""
        self._model = _Rows(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(_SaidDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; padding: 0; }")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._tell_opened)

    @property
    def rows(self) -> list[SaidRow]:
        """What it shows, headings too."""
        return self._model.rows

    def show_rows(self, rows: Sequence[SaidRow]) -> None:
        """Show these; the chosen one stays chosen, and of new ones the first is."""
        before = self.chosen()
        if list(rows) != self.rows:
            self._model.show_rows(rows)
        ids = [row.id for row in rows if row.id]
        self.choose(before if before in ids else ids[0] if ids else "")

    def chosen(self) -> str:
        """Return the id of the chosen row, or ""."""
        number = self.currentIndex().row()
        return self.rows[number].id if 0 <= number < len(self.rows) else ""

    def choose(self, row_id: str) -> None:
        """Choose a row by its id; with "" none."""
        number = next((number for number, row in enumerate(self.rows) if row.id and row.id == row_id), -1)
        self.setCurrentIndex(self._model.index(number))

    def step(self, by: int) -> None:
        """Choose the next row that can be chosen, so many further down."""
        ids = [row.id for row in self.rows if row.id]
        if ids:
            here = ids.index(self.chosen()) if self.chosen() in ids else -1
            self.choose(ids[min(max(0, here + by), len(ids) - 1)])

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if self.chosen():
            self.picked.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, and go to the side; all else is the list's own."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.opened.emit(self.chosen())
        elif key in _SIDE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sideways.emit(self.chosen(), _SIDE[key])
        elif event.text().isalpha():
            event.ignore()  # a letter is for the window that the list stands in
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew: a row's height follows from the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

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
