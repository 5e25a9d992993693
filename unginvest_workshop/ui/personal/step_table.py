"""The steps line by line, for those who would rather read than look; edited cell by cell."""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from unginvest_workshop.domain.personal import PersonalStep
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.canvas.road_view import stride_of
from unginvest_workshop.ui.personal.step_doing import StepDoing
from unginvest_workshop.ui.widgets.tables import WordsDelegate

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

WHEN, WHAT, HELPER, HELP, CELEBRATION = range(5)
_READ: MappingProxyType[int, Callable[[PersonalStep], str]] = MappingProxyType(
    {
        WHEN: lambda step: step.when,
        WHAT: lambda step: step.text,
        HELPER: lambda step: step.helper,
        HELP: lambda step: step.help,
        CELEBRATION: lambda step: step.celebration,
    }
)


class StepTableModel(QAbstractTableModel):
    """The steps in their order; an edit goes to the desk, and is shown once it comes back as a change."""

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: list[PersonalStep] = []
        self._doing = doing
        self._heads = (t("Når"), t("Hva"), t("Hvem kan hjelpe"), t("Hvordan"), t("Det feirer jeg"))
        self._write = {
            WHEN: doing.write_when,
            WHAT: doing.write_text,
            HELPER: doing.write_helper,
            HELP: doing.write_help,
            CELEBRATION: doing.write_celebration,
        }

    def show_steps(self, steps: Sequence[PersonalStep]) -> None:
        """Show these steps; while they are the same ones in the same order, only their words change."""
        same = [step.id for step in steps] == [step.id for step in self.steps]
        if not same:
            self.beginResetModel()
        self.steps = list(steps)
        if not same:
            self.endResetModel()
        elif steps:
            self.dataChanged.emit(self.index(0, 0), self.index(len(steps) - 1, CELEBRATION))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many steps there are."""
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Return a column's name, or a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section] if orientation is Qt.Orientation.Horizontal else section + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.AlignmentFlag | None:
        """Return what a cell says; what is done has a tick before it."""
        step, column = self.steps[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = _READ[column](step)
                return f"✓ {said}" if column == WHAT and step.done else said
            case Qt.ItemDataRole.EditRole:
                return _READ[column](step)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was written in a cell to the desk."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        self._write[index.column()](self.steps[index.row()].id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class StepTable(QTableView):
    """Enter, F2, a double click or just writing changes a cell, Ctrl+Enter opens the step.

    Space ticks it as done, Delete takes it away, and Alt with the arrows moves it in time.
    """

    opened = Signal(str)
    remove_asked = Signal(str)
    ticked = Signal(str)
    shifted = Signal(str, object, int)
    """As ``RoadView.shifted``."""

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = StepTableModel(t, doing, self)
        self.setModel(self.model_)
        self.setItemDelegate(WordsDelegate(self))
        self.setAccessibleName(t("Stegene"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        # Once the columns have their widths: a row's height follows from them.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._resize_rows)
        self.model_.modelReset.connect(self._resize_rows)
        self.model_.dataChanged.connect(self._resize_rows)
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way

    def show_steps(self, steps: Sequence[PersonalStep]) -> None:
        """Show the steps in their order; the cell that the keyboard is on stays, wherever its step goes."""
        chosen, at = self.chosen_step(), self.currentIndex()
        row, column = at.row(), at.column()
        self.model_.show_steps(steps)
        found = next((n for n, step in enumerate(steps) if step.id == chosen), min(row, len(steps) - 1))
        if found >= 0 and self.currentIndex().row() != found:
            self.setCurrentIndex(self.model_.index(found, column))

    def chosen_step(self) -> str | None:
        """Return the id of the current row's step."""
        index = self.currentIndex()
        return self.model_.steps[index.row()].id if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, open, tick, remove, and move in time."""
        step, stride = self.chosen_step(), stride_of(event)
        if self.state() is QAbstractItemView.State.EditingState:
            event.ignore()  # a key that the field in the cell had no use for
        elif step is None:
            super().keyPressEvent(event)
        elif stride is not None:
            self.shifted.emit(step, *stride)
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(step)
        elif event.key() in _ENTER:
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(step)
        else:
            super().keyPressEvent(event)

    def _resize_rows(self) -> None:
        self._later.start()
