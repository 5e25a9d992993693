"""A list of rows that are painted by a delegate and said by a screen reader: what such lists have in common."""

from collections.abc import Sequence
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

_NOWHERE: Final = QModelIndex()


class Row(Protocol):
    """A row, which never changes."""

    @property
    def id(self) -> str:
        """Its id; "" for a heading, which cannot be chosen."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""


R = TypeVar("R", bound=Row)


class _Rows(QAbstractListModel, Generic[R]):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def show_rows(self, rows: Sequence[R]) -> None:
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


class RowList(QListView, Generic[R]):
    """Tells which row was chosen, and leaves letters to the window that it stands in."""

    picked = Signal(str)
    """Carries the id of the row that was chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Rows[R](self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; padding: 0; }")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def rows(self) -> list[R]:
        """What it shows, headings too."""
        return self._model.rows

    def show_rows(self, rows: Sequence[R], wanted: str = "") -> None:
        """Show these, and choose ``wanted``, else what was chosen before, else the first that can be chosen."""
        before = wanted or self.chosen()
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

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if self.chosen():
            self.picked.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the window."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew: a row's height follows from the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
