"""The road as a table, edited cell by cell."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, lacks_owner
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.actions import ALT_ARROWS
from unginvest_workshop.ui.canvas.road_view import stride_of
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.tables import WordsDelegate

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOTHING: Mapping[str, str] = MappingProxyType({})
_LEAST_COLUMN = 118
"""Pixels in which a long word still stands whole; in a narrow window the table scrolls sideways, column by column."""

WHAT, WHEN, OWNER, STATUS, HELPERS, OBSTACLE, STRENGTH, CELEBRATION, GROWS = range(9)
_WIDTHS = (232, 128, 140, 128, 176, 158, 158, 140, 176)
"""How wide the columns are, where nothing makes them wider or narrower."""
_CLOSE = 0.85
"""To what share of that they may be narrowed, so that one more is seen."""
_READ: MappingProxyType[int, Callable[[RoadmapStep], str]] = MappingProxyType(
    {
        WHAT: lambda step: step.text,
        WHEN: lambda step: step.when,
        OWNER: lambda step: step.owner,
        HELPERS: lambda step: step.helpers,
        OBSTACLE: lambda step: step.obstacle,
        STRENGTH: lambda step: step.strength,
        CELEBRATION: lambda step: step.celebration,
    }
)


class StepTableModel(QAbstractTableModel):
    """The steps in their order; an edit goes to the desk, and is shown once it comes back as a change."""

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._doing = doing
        self.steps: list[RoadmapStep] = []
        self._grows_from: Mapping[str, str] = _NOTHING
        self._heads = (
            t("Hva"), t("Når"), t("Hvem går først"), t("Hvor langt"), t("Hvem blir med"), t("Det kan stå i veien"),
            t("Styrken vår"), t("Det feirer vi"), t("Vokser fra"),
        )  # fmt: skip
        self._write = {
            WHAT: doing.write_text,
            WHEN: doing.write_when,
            OWNER: doing.write_owner,
            HELPERS: doing.write_helpers,
            OBSTACLE: doing.write_obstacle,
            STRENGTH: doing.write_strength,
            CELEBRATION: doing.write_celebration,
        }

    def show_steps(self, steps: Sequence[RoadmapStep], grows_from: Mapping[str, str] = _NOTHING) -> None:
        """Show these steps; while they are the same ones in the same order, only their words change.

        ``grows_from`` is what each one grows from, in words, by its id.
        """
        self._grows_from = grows_from
        same = [step.id for step in steps] == [step.id for step in self.steps]
        if not same:
            self.beginResetModel()
        self.steps = list(steps)
        if not same:
            self.endResetModel()
        elif steps:
            self.dataChanged.emit(self.index(0, 0), self.index(len(steps) - 1, GROWS))

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

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QBrush | None:
        """Return what a cell says, or its colour: that of a question where nobody goes first yet."""
        step = self.steps[index.row()]
        asks = index.column() == OWNER and lacks_owner(step)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._t("Hvem går først?") if asks else self._said(step, index.column())
            case Qt.ItemDataRole.EditRole:
                return self._said(step, index.column())
            case Qt.ItemDataRole.ForegroundRole if asks:
                return QBrush(QColor(PALETTE.warm))
        return None

    def _said(self, step: RoadmapStep, column: int) -> str:
        if column == STATUS:
            return self._t(STATUS_WORDS[step.status])
        if column == GROWS:
            return self._grows_from.get(step.id, "")
        return _READ[column](step)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was written in a cell to the desk."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        step_id = self.steps[index.row()].id
        if index.column() == STATUS:
            words = [self._t(STATUS_WORDS[status]) for status in StepStatus]
            self._doing.set_status(step_id, list(StepStatus)[words.index(str(value))])
        else:
            self._write[index.column()](step_id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every cell be edited; what a step grows from is ticked in a list of its own."""
        editable = Qt.ItemFlag.NoItemFlags if index.column() == GROWS else Qt.ItemFlag.ItemIsEditable
        return super().flags(index) | editable


class StatusDelegate(WordsDelegate):
    """A list of the statuses while that cell is edited."""

    def __init__(self, t: Translator, table: QTableView) -> None:
        super().__init__(table)
        self._words = [t(STATUS_WORDS[status]) for status in StepStatus]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the list."""
        del option, index
        box = QComboBox(parent)
        box.addItems(self._words)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the cell's status in the list."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Take the status from the list."""
        if isinstance(editor, QComboBox) and isinstance(model, StepTableModel):
            model.setData(index, editor.currentText())


class StepTable(QTableView):
    """The table."""

    chosen = Signal()
    remove_asked = Signal(str)
    tie_asked = Signal()
    """What the step grows from is to be ticked."""
    shifted = Signal(str, object, int)
    """As ``RoadView.shifted``."""

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = StepTableModel(t, doing, self)
        self.setModel(self.model_)
        self.setItemDelegate(WordsDelegate(self))
        self.setItemDelegateForColumn(STATUS, StatusDelegate(t, self))
        self.setAccessibleName(t("Veikartet som tabell"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setMinimumSectionSize(40)
        self.verticalHeader().setResizeContentsPrecision(0)  # a row is as high as what is seen of it
        # Once the columns have their widths: a row's height follows from them.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(self._resize_rows)
        self.horizontalScrollBar().valueChanged.connect(self._resize_rows)
        self.model_.modelReset.connect(self._resize_rows)
        self.model_.dataChanged.connect(self._resize_rows)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._tie_at)
        self.setProperty(ALT_ARROWS, True)  # noqa: FBT003  Qt's own way

    def chosen_step(self) -> str | None:
        """Return the id of the current row's step."""
        index = self.currentIndex()
        return self.model_.steps[index.row()].id if index.isValid() else None

    def choose(self, step_id: str | None, column: int = -1) -> None:
        """Make a step's row the current one, at a column or the one that is current."""
        row = next((i for i, step in enumerate(self.model_.steps) if step.id == step_id), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.model_.index(row, max(0, column, self.currentIndex().column())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete, edit with Enter, move in time with Alt and the arrows."""
        step, stride = self.chosen_step(), stride_of(event)
        if self.state() is QAbstractItemView.State.EditingState:
            event.ignore()  # a key that the field in the cell had no use for
        elif stride is not None:
            if step:
                self.shifted.emit(step, *stride)
        elif event.key() == Qt.Key.Key_Delete and step:
            self.remove_asked.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and step:
            self._edit_current()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many whole columns as fit share the room: none is cut at the edge."""
        super().resizeEvent(event)
        room = self.viewport().width()
        seen = max((at for at in range(1, GROWS + 2) if sum(_WIDTHS[:at]) * _CLOSE <= room), default=1)
        share = room / sum(_WIDTHS[:seen])
        widths = [max(_LEAST_COLUMN, int(width * share)) for width in _WIDTHS]
        widths[WHAT] = max(_LEAST_COLUMN, room - sum(widths[1:seen]))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _edit_current(self) -> None:
        if self.currentIndex().column() == GROWS:
            self.tie_asked.emit()
        else:
            self.edit(self.currentIndex())

    def _tie_at(self, index: QModelIndex) -> None:
        if index.column() == GROWS:
            self.tie_asked.emit()

    def _tell(self) -> None:
        self.chosen.emit()

    def _resize_rows(self) -> None:
        self._later.start()
