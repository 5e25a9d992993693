"""A list to walk along: a step, a dream or a fagdag in each row, its words whole and a quiet line under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.ui.actions import FLOOR
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.road_painting import paint_sign, tone_of
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import CARD_RADIUS, PALETTE, PHASES
from unginvest_workshop.ui.widgets.words import wrapped

_ROW: Final = Qt.ItemDataRole.UserRole
_PADDING: Final = 12
_GAP: Final = 8
"""Room under each row."""
_SIGN: Final = 15
_INDENT: Final = 24
"""Room for the sign before the words."""
_WALK: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class WayRow:
    """One row: what it is, and a line on it."""

    id: str
    text: str
    note: str = ""
    sign: StepMark = StepMark.NONE


class WayList(QListWidget):
    """Tells which row is chosen and what somebody wishes with it; letters go to where the room's words are typed."""

    picked = Signal(str)
    """Carries the id of the row that was chosen."""
    opened = Signal(str)
    """At Enter, F2 or a double click."""
    walked = Signal(str, int)
    """Carries the id and +1 or -1, at Right and Left."""
    remove_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty(FLOOR, True)  # noqa: FBT003
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; border: none; padding: 0; }")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(self._tell_opened)
        self.rows: list[WayRow] = []

    def show_rows(self, rows: Sequence[WayRow]) -> None:
        """Show these rows; the chosen one stays so, and of new ones the first is."""
        if list(rows) == self.rows:
            return
        before, same = self.chosen(), [row.id for row in rows] == [row.id for row in self.rows]
        self.rows = list(rows)
        with QSignalBlocker(self):
            if not same:
                self.clear()
            for number, row in enumerate(rows):
                item = self.item(number) if same else QListWidgetItem(self)
                item.setData(_ROW, number)
                item.setText(f"{row.text}. {row.note}" if row.note else row.text)
            self.choose(before if before in {row.id for row in rows} else rows[0].id if rows else None)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def chosen(self) -> str | None:
        """Return the id of the chosen row."""
        number = self.currentRow()
        return self.rows[number].id if 0 <= number < len(self.rows) else None

    def choose(self, row_id: str | None) -> None:
        """Choose a row by its id."""
        number = next((number for number, row in enumerate(self.rows) if row.id == row_id), -1)
        if number != self.currentRow():
            self.setCurrentRow(number)

    def step(self, by: int) -> None:
        """Choose the row so many further down."""
        if self.rows:
            self.setCurrentRow(min(max(0, self.currentRow() + by), len(self.rows) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, walk and remove; all else is the list's own."""
        chosen, key = self.chosen(), Qt.Key(event.key())
        if chosen is None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.opened.emit(chosen)
        elif key in _WALK and not event.modifiers():
            self.walked.emit(chosen, _WALK[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit(chosen)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew: a row's height follows from the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.picked.emit(chosen)

    def _tell_opened(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.opened.emit(chosen)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row as a card."""

    def __init__(self, way: WayList) -> None:
        super().__init__(way)
        self._way = way
        self._colours = paper_colours()
        self._font, self._small = sans(BODY_PX, SEMIBOLD), sans(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the words, broken at the list's width."""
        del option
        row = self._way.rows[index.data(_ROW)]
        width = self._way.viewport().width()
        room = width - 2 * _PADDING - self._indent(row)
        height = wrapped(row.text, self._font, room).boundingRect().height()
        if row.note:
            height += wrapped(row.note, self._small, room).boundingRect().height() + 2
        return QSize(width, round(height) + 2 * _PADDING - 4 + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the card, its sign and its words."""
        row = self._way.rows[index.data(_ROW)]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._way.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1 - _GAP)
        phase = PHASES[Phase.REALISATION]
        painter.setPen(QPen(QColor(phase.strong if chosen else PALETTE.line), 2 if focused else 1))
        painter.setBrush(QColor(phase.soft if chosen else PALETTE.surface))
        painter.drawRoundedRect(box, CARD_RADIUS - 2, CARD_RADIUS - 2)
        left, top, indent = box.left() + _PADDING, box.top() + _PADDING - 2, self._indent(row)
        if indent:
            sign_at = Rect(left, top + 3, _SIGN, _SIGN)
            paint_sign(painter, row.sign, sign_at, tone_of(row.sign, self._colours))
        room = box.width() - 2 * _PADDING - indent + 2
        painter.setPen(QColor(PALETTE.ink))
        words = wrapped(row.text, self._font, room)
        words.draw(painter, QPointF(left + indent, top))
        if row.note:
            painter.setPen(QColor(PALETTE.muted))
            under = top + words.boundingRect().height() + 2
            wrapped(row.note, self._small, room).draw(painter, QPointF(left + indent, under))
        painter.restore()

    def _indent(self, row: WayRow) -> int:
        return 0 if row.sign is StepMark.NONE else _INDENT
