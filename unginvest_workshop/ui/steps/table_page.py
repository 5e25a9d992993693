"""A table of steps that is searched and sorted: a line to find steps with over it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.steps.filter_bar import Choice, FilterBar
from unginvest_workshop.ui.steps.rows import StepRow, in_order
from unginvest_workshop.ui.steps.table import StepTable


class StepTablePage(QWidget):
    """The table, what is looked for in it, and the order of its rows."""

    asked = Signal()
    """Something else is looked for: ``show_found`` is to be told what is found now."""

    def __init__(
        self, t: Translator, table: StepTable, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        """Make it; ``choices`` are lists of what can be asked for besides words and times."""
        super().__init__(parent)
        self._t = t
        self.table = table
        tools = FilterBar(t, choices)
        self.finding = tools.finding
        self._sorted: tuple[int, bool] | None = None
        """The column that the rows are in order by, and whether from its end; None for the road's own order."""
        self._found: list[StepRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(tools)
        column.addWidget(table, 1)
        self.finding.textChanged.connect(self.asked)
        self.finding.left.connect(self.take_keys)
        for box in choices:
            box.currentIndexChanged.connect(self.asked)
        table.horizontalHeader().sectionClicked.connect(self.sort_by)

    def show_found(self, found: Sequence[StepRow], of: int) -> None:
        """Show the steps that are found, in their order, ``of`` so many; the chosen one stays chosen."""
        self._found = list(found)
        counted = self._t("{n} av {m} steg", n=len(found), m=of)
        self.finding.show_count(counted if len(found) < of else "")
        self._show()

    def sort_by(self, column: int) -> None:
        """Put the rows in order by a column, then from its end, then as they stand on the road."""
        if not self.table.model_.columns[column].sorts:
            return
        turns = {None: (column, False), (column, False): (column, True), (column, True): None}
        self._sorted = turns.get(self._sorted, (column, False))
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(self._sorted is not None)
        order = Qt.SortOrder.DescendingOrder if self._sorted and self._sorted[1] else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)
        self._show()

    def sort_by_current(self) -> None:
        """Put the rows in order by the column of the current cell."""
        self.sort_by(max(0, self.table.currentIndex().column()))

    def find_steps(self) -> None:
        """Put the cursor where one types what is looked for."""
        self.finding.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finding.selectAll()

    def take_keys(self) -> None:
        """Put the keys on the table, at its first row where none is chosen."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.table.model_.rows:
            self.table.setCurrentIndex(self.table.model_.index(0, 0))

    def _show(self) -> None:
        rows = self._found
        if self._sorted is not None:
            rows = in_order(rows, self._sorted[0], backwards=self._sorted[1])
        self.table.show_rows(rows)


def offer(box: QComboBox, wanted: Sequence[str]) -> None:
    """Let a list offer these; what is chosen stays so while it is among them, else the first is."""
    if list(wanted) == [box.itemText(place) for place in range(box.count())]:
        return
    chosen = box.currentText()
    box.blockSignals(True)  # noqa: FBT003  Qt's own way
    box.clear()
    box.addItems(list(wanted))
    box.setCurrentIndex(max(0, box.findText(chosen)))
    box.blockSignals(False)  # noqa: FBT003  Qt's own way
