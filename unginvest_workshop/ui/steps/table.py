"""Steps line by line, edited cell by cell."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.canvas.road_view import stride_of
from unginvest_workshop.ui.steps.rows import StepColumn, StepRow
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.tables import WordsDelegate

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAST_COLUMN: Final = 118
"""Pixels in which a long word still stands whole; in a narrow window the table scrolls sideways, column by column."""
_CLOSE: Final = 0.85
"""To what share of its width a column may be narrowed, so that one more is seen."""


class StepTableModel(QAbstractTableModel):
    """The rows in their order; an edit goes where the column says, and is shown once it comes back as a change."""

    def __init__(self, columns: Sequence[StepColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[StepRow] = []

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show these rows; while they are the same steps in the same order, only their words change."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = list(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many steps there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Return a column's name, or a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].name if orientation is Qt.Orientation.Horizontal else section + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QBrush | Qt.AlignmentFlag | None:
        """Return what a cell says, or its colour: that of a question where something is missing."""
        cell = self.rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.shown or cell.text
            case Qt.ItemDataRole.EditRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case Qt.ItemDataRole.ForegroundRole if cell.asks:
                return QBrush(QColor(PALETTE.warm))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was written in a cell."""
        write = self.columns[index.column()].write
        if role != Qt.ItemDataRole.EditRole or write is None or value == self.data(index, role):
            return False
        write(self.rows[index.row()].id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the cells be edited that can be written in."""
        written = self.columns[index.column()].write is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if written else Qt.ItemFlag.NoItemFlags)


class ChoiceDelegate(WordsDelegate):
    """A list of what can be chosen while the cell is edited."""

    def __init__(self, choices: Sequence[str], table: QTableView) -> None:
        super().__init__(table)
        self._choices = list(choices)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the list."""
        del option, index
        box = QComboBox(parent)
        box.addItems(self._choices)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the cell's choice in the list."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Take the choice from the list."""
        if isinstance(editor, QComboBox) and isinstance(model, StepTableModel):
            model.setData(index, editor.currentText())


class StepTable(QTableView):
    """Enter, F2, a double click or just writing changes a cell, Ctrl+Enter opens the step.

    Delete takes it away, and Alt with the arrows moves it in time.
    """

    chosen = Signal()
    opened = Signal(str)
    remove_asked = Signal(str)
    shifted = Signal(str, object, int)
    """As ``RoadView.shifted``."""

    def __init__(self, columns: Sequence[StepColumn], name: str, parent: QWidget | None = None) -> None:
        """Make it; ``name`` is what it is called to those who listen."""
        super().__init__(parent)
        self.model_ = StepTableModel(columns, self)
        self.setModel(self.model_)
        self.setItemDelegate(WordsDelegate(self))
        for place, column in enumerate(columns):
            if column.choices:
                self.setItemDelegateForColumn(place, ChoiceDelegate(column.choices, self))
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setMinimumSectionSize(40)
        self.verticalHeader().setResizeContentsPrecision(0)  # a row is as high as what is seen of it
        # Once the columns have their widths: a row's height follows from them.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self._set_header(self.horizontalHeader())
        self.horizontalScrollBar().valueChanged.connect(self._resize_rows)
        self.model_.modelReset.connect(self._resize_rows)
        self.model_.dataChanged.connect(self._resize_rows)
        self.selectionModel().currentChanged.connect(self._tell)
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show the rows in their order; the cell that the keyboard is on stays, wherever its step goes."""
        chosen, at = self.chosen_step(), self.verticalScrollBar().value()
        column = self.currentIndex().column()
        self.model_.show_rows(rows)
        self.choose(chosen, column)
        self.verticalScrollBar().setValue(at)

    def chosen_step(self) -> str | None:
        """Return the id of the current row's step."""
        index = self.currentIndex()
        return self.model_.rows[index.row()].id if index.isValid() else None

    def choose(self, step_id: str | None, column: int = -1) -> None:
        """Make a step's row the current one, at a column or the one that is current."""
        row = next((i for i, each in enumerate(self.model_.rows) if each.id == step_id), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.model_.index(row, max(0, column, self.currentIndex().column())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, open with Ctrl+Enter, remove with Delete, move in time with Alt and the arrows."""
        step, stride = self.chosen_step(), stride_of(event)
        if self.state() is QAbstractItemView.State.EditingState:
            event.ignore()  # a key that the field in the cell had no use for
        elif stride is not None:
            if step is not None:
                self.shifted.emit(step, *stride)
        elif step is None or not self.do_key(step, event):
            super().keyPressEvent(event)

    def do_key(self, step: str, event: QKeyEvent) -> bool:
        """Do what a key is for with a step; return whether it was for anything."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(step)
        elif event.key() in _ENTER:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(step)
        else:
            return False
        return True

    def edit_current(self) -> None:
        """Edit the current cell."""
        self.edit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many whole columns as fit share the room: none is cut at the edge."""
        super().resizeEvent(event)
        room, wished = self.viewport().width(), [column.width for column in self.model_.columns]
        fit = (at for at in range(1, len(wished) + 1) if sum(wished[:at]) * _CLOSE <= room)
        seen = max(fit, default=1)
        share = room / sum(wished[:seen])
        widths = [max(_LEAST_COLUMN, int(width * share)) for width in wished]
        widest = max(range(seen), key=wished.__getitem__)
        widths[widest] = max(_LEAST_COLUMN, room - sum(widths[:seen]) + widths[widest])
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _set_header(self, header: QHeaderView) -> None:
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._resize_rows)

    def _tell(self) -> None:
        self.chosen.emit()

    def _resize_rows(self) -> None:
        self._later.start()
