"""The list beside a canvas: the same things in the same order, for screen readers and for those who like lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from unginvest_workshop.ui.fonts import SEMIBOLD, sans

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEVEL = Qt.ItemDataRole.UserRole
_INDENT = 22
"""Pixels that a line stands in for each level."""
_LONG_WORD = 18
"""Letters from which a word may be parted where the list is narrow."""
_PART = 6
"""And how many of them stay together."""
_BREAK = "\u200b"
_PADDING = 16
"""Pixels left and right of a line together, as the style sheet has it."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line of the list."""

    id: str
    text: str
    """As it is read."""
    written: str
    """As it is edited."""
    level: int = 0
    """0 for what others stand under."""
    editable: bool = True


class OutlineModel(QAbstractListModel):
    """The rows; an edit is told, and shown once it comes back as a change."""

    edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show other rows; those that are the same at the beginning and at the end stay as they are."""
        old = self.rows
        shorter = min(len(old), len(rows))
        head = next((i for i in range(shorter) if old[i] != rows[i]), shorter)
        tail = next((i for i in range(shorter - head) if old[-1 - i] != rows[-1 - i]), shorter - head)
        gone, new = old[head : len(old) - tail], rows[head : len(rows) - tail]
        if gone and [row.id for row in gone] == [row.id for row in new]:
            self.rows = rows
            self.dataChanged.emit(self.index(head), self.index(head + len(new) - 1))
            return
        if gone:
            self.beginRemoveRows(_ROOT, head, head + len(gone) - 1)
            self.rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(_ROOT, head, head + len(new) - 1)
            self.rows = rows
            self.endInsertRows()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | QFont | None:
        """Return what a row says, and how."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(_breakable(word) for word in row.text.split(" "))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.text
            case Qt.ItemDataRole.EditRole:
                return row.written
            case Qt.ItemDataRole.UserRole:
                return row.level
            case Qt.ItemDataRole.FontRole:
                return sans(16, SEMIBOLD) if row.level == 0 else sans(16)
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written in a row."""
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == row.written:
            return False
        self.edited.emit(row.id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be chosen, and what is words be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.rows[index.row()].editable else flags


def _breakable(word: str) -> str:
    """Return a word with places where it may be parted, if it is so long that it may not fit a line."""
    if len(word) < _LONG_WORD:
        return word
    return _BREAK.join(word[at : at + _PART] for at in range(0, len(word), _PART))


class _Lines(QStyledItemDelegate):
    """Lets long lines wrap within the list: the padding of the style sheet counts too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Let a line stand in by its level with all that it wraps to."""
        super().initStyleOption(option, index)
        level = index.data(_LEVEL)
        if level:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(level * _INDENT, 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a size that is no wider than the list."""
        narrower = QStyleOptionViewItem(option)
        room = option.rect
        narrower.rect = room.adjusted(0, 0, -_PADDING, 0)
        size = super().sizeHint(narrower, index)
        return QSize(min(size.width(), room.width()), size.height())


class OutlineList(QListView):
    """The list; it keeps what is current by id."""

    edited = Signal(str, str)
    remove_asked = Signal(object)
    """Carries the ids of the selected rows."""
    copy_asked = Signal(object)
    """Carries the ids of the selected rows that are words: a row says more than them."""
    picked = Signal()
    """Other rows are selected."""
    opened = Signal(str)
    """Carries the id of a row that is no words to edit, but leads on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._model.edited.connect(self.edited)
        self._back_to: QWidget | None = None
        """Who has the keys again once a line is mended; None for the list itself."""
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.activated.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.picked)

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        """Show these rows; what is current and selected stays so while it is there."""
        if tuple(rows) == self._model.rows:
            return
        current = self._id_at(self.currentIndex())
        selected = {self._model.rows[index.row()].id for index in self.selectedIndexes()}
        self._model.show_rows(tuple(rows))
        places = {row.id: self._model.index(i) for i, row in enumerate(rows)}
        if current is not None and current in places and self._id_at(self.currentIndex()) != current:
            self.setCurrentIndex(places[current])
            for each in selected & places.keys():
                self.selectionModel().select(places[each], QItemSelectionModel.SelectionFlag.Select)

    def current_id(self) -> str | None:
        """Return the id of the current row."""
        return self._id_at(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from the top."""
        return [self._model.rows[index.row()].id for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]

    def edit_current(self, back_to: QWidget) -> bool:
        """Open the current line for writing, and give another widget the keys afterwards; False when there is none."""
        index = self.currentIndex()
        if not index.isValid() or not self._model.rows[index.row()].editable:
            return False
        self._back_to = back_to
        self.edit(index)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Give the keys to whoever asked for a line to be mended."""
        had_keys = editor.hasFocus()
        super().closeEditor(editor, hint)
        back_to, self._back_to = self._back_to, None
        if back_to is not None and had_keys:
            back_to.setFocus()

    def choose_row(self, row_id: str | None) -> None:
        """Make a row the current one; with None, or where it is not there, nothing changes."""
        place = next((i for i, row in enumerate(self._model.rows) if row.id == row_id), -1)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete, and ask for a copy; rows that are no words are copied as they are read."""
        rows = [self._model.rows[index.row()] for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]
        ids = [row.id for row in rows if row.editable]
        if event.key() == Qt.Key.Key_Delete and rows:
            if ids:
                self.remove_asked.emit(ids)
        elif event.matches(QKeySequence.StandardKey.Copy) and rows:
            if ids:
                self.copy_asked.emit(ids)
            else:
                QGuiApplication.clipboard().setText("\n".join(row.text for row in rows))
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if not row.editable:
            self.opened.emit(row.id)

    def _id_at(self, index: QModelIndex) -> str | None:
        return self._model.rows[index.row()].id if index.isValid() else None
