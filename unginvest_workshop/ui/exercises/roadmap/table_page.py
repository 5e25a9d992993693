"""The road as a table that is searched and sorted: a line to find steps with over it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.step_filter import StepFilter
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.filter_bar import FilterBar
from unginvest_workshop.ui.exercises.roadmap.table import (
    CELEBRATION,
    HELPERS,
    OBSTACLE,
    OWNER,
    STATUS,
    STRENGTH,
    WHAT,
    WHEN,
    StepTable,
)

_Key = tuple[bool, str | int]
_SORTED_BY: MappingProxyType[int, Callable[[RoadmapStep], _Key]] = MappingProxyType(
    {
        WHAT: lambda step: (False, step.text.casefold()),
        WHEN: lambda step: (step.starts is None, (step.starts or date.max).toordinal()),
        OWNER: lambda step: (not step.owner, step.owner.casefold()),
        STATUS: lambda step: (False, list(StepStatus).index(step.status)),
        HELPERS: lambda step: (not step.helpers, step.helpers.casefold()),
        OBSTACLE: lambda step: (not step.obstacle, step.obstacle.casefold()),
        STRENGTH: lambda step: (not step.strength, step.strength.casefold()),
        CELEBRATION: lambda step: (not step.celebration, step.celebration.casefold()),
    }
)
"""What the rows are put in order by, column by column; empty cells stand last."""


class TablePage(QWidget):
    """The table, what is looked for in it, and the order of its rows."""

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.table = StepTable(t, doing)
        self.tools = FilterBar(t)
        self.finding, self.owner, self.status = self.tools.finding, self.tools.owner, self.tools.status
        self._steps: Sequence[RoadmapStep] = ()
        self._grows_from: Mapping[str, str] = {}
        self._today = date.min
        self._sorted: tuple[int, bool] | None = None
        """The column that the rows are in order by, and whether from its end; None for the road's own order."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tools)
        column.addWidget(self.table, 1)
        self.finding.textChanged.connect(self._show)
        self.finding.left.connect(self._go_to_table)
        self.owner.currentIndexChanged.connect(self._show)
        self.status.currentIndexChanged.connect(self._show)
        self.table.horizontalHeader().sectionClicked.connect(self.sort_by)

    def show_steps(self, steps: Sequence[RoadmapStep], grows_from: Mapping[str, str], today: date) -> None:
        """Show the steps that are found, in their order; ``today`` is the fagdag's: it tells which spring is meant."""
        self._steps, self._grows_from, self._today = steps, grows_from, today
        self._fill_owners()
        self._show()

    def sort_by(self, column: int) -> None:
        """Put the rows in order by a column, then from its end, then as they stand on the road."""
        if column not in _SORTED_BY:
            return
        before = self._sorted
        self._sorted = (
            (column, False) if before is None or before[0] != column else None if before[1] else (column, True)
        )
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

    def _show(self) -> None:
        found = self._filter().taken(self._steps, self._today)
        if self._sorted is not None:
            column, backwards = self._sorted
            key = _SORTED_BY[column]
            last = [step for step in found if key(step)[0]]
            found = sorted((step for step in found if not key(step)[0]), key=key, reverse=backwards) + last
        chosen, at = self.table.chosen_step(), self.table.verticalScrollBar().value()
        column = self.table.currentIndex().column()
        self.table.model_.show_steps(found, self._grows_from)
        self.table.choose(chosen, column)
        self.table.verticalScrollBar().setValue(at)
        counted = self._t("{n} av {m} steg", n=len(found), m=len(self._steps))
        self.finding.show_count(counted if len(found) < len(self._steps) else "")

    def _filter(self) -> StepFilter:
        place = self.status.currentIndex()
        status = list(StepStatus)[place - 1] if place > 0 else None
        owner = self.owner.currentText() if self.owner.currentIndex() > 1 else None
        return StepFilter(self.finding.text(), owner, status, without_owner=self.owner.currentIndex() == 1)

    def _fill_owners(self) -> None:
        """Offer everybody who goes first somewhere; who is chosen stays so."""
        names = sorted({step.owner for step in self._steps if step.owner}, key=str.casefold)
        wanted = [self._t("Uansett hvem"), self._t("Uten noen som går først"), *names]
        if wanted == [self.owner.itemText(i) for i in range(self.owner.count())]:
            return
        chosen = self.owner.currentText()
        self.owner.blockSignals(True)  # noqa: FBT003  Qt's own way
        self.owner.clear()
        self.owner.addItems(wanted)
        self.owner.setCurrentIndex(max(0, self.owner.findText(chosen)))
        self.owner.blockSignals(False)  # noqa: FBT003  Qt's own way

    def _go_to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.table.model_.steps:
            self.table.setCurrentIndex(self.table.model_.index(0, 0))
