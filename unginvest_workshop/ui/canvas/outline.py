"""The list beside a canvas: the same things in the same order, for screen readers and for those who like lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD, sans

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_INDENT = "      "


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


class OutlineModel(QAbstractListModel):
    """The rows; an edit is told, and shown once it comes back as a change."""

    edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QFont | None:
        """Return what a row says, and how."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _INDENT * row.level + row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.text
            case Qt.ItemDataRole.EditRole:
                return row.written
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
        """Let every row be chosen and edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class OutlineList(QListView):
    """The list; it keeps what is current by id."""

    edited = Signal(str, str)
    remove_asked = Signal(object)
    """Carries the ids of the selected rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._model.edited.connect(self.edited)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        """Show these rows; the current one stays current while it is there."""
        if tuple(rows) == self._model.rows:
            return
        current = self._id_at(self.currentIndex())
        self._model.show_rows(tuple(rows))
        place = next((i for i, row in enumerate(rows) if row.id == current), -1)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.selectedIndexes():
            self.remove_asked.emit([self._id_at(index) for index in self.selectedIndexes()])
        else:
            super().keyPressEvent(event)

    def _id_at(self, index: QModelIndex) -> str | None:
        return self._model.rows[index.row()].id if index.isValid() else None
