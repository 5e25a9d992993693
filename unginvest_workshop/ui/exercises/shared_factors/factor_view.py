"""A list that lays its factors out itself, row by row, so that thousands stand there at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from unginvest_workshop.ui.exercises.shared_factors.factor_model import FactorModel, ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Arrange, Measure, Places

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS: Final = 4
"""Widths at which it is known where the factors lie: a layout asks by turns for a few, resizing for hundreds."""


class FactorView(QListView):
    """Where the factors of a list lie. Qt's own layout would measure each of them at every change."""

    def __init__(self, measure: Measure, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factors = FactorModel(self)
        self.measure = measure
        self._arrange = arrange
        self._laid: dict[int, Places] = {}
        self.setModel(self.factors)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)  # noqa: FBT003  Qt's own way
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAcceptDrops(False)
        self.setAcceptDrops(False)

    @property
    def rows(self) -> list[ShownFactor]:
        """The factors, in their order."""
        return self.factors.rows

    def show_rows(self, rows: Sequence[ShownFactor]) -> bool:
        """Have these factors; tell whether they are others than before."""
        changed = self.factors.show_rows(rows)
        if changed:
            self._laid = {}
        return changed

    def set_arrange(self, arrange: Arrange) -> None:
        """Lay the factors out in another way."""
        if arrange is not self._arrange:
            self._arrange = arrange
            self._laid = {}
            self.updateGeometries()
            self.viewport().update()

    def places(self) -> Places:
        """Return where the factors lie in the whole of the list, at its present width."""
        return self.places_at(max(80, self.viewport().width()))

    def places_at(self, width: int) -> Places:
        """Return where they would lie at a width; layouts ask many times for the same ones."""
        found = self._laid.get(width)
        if found is None:
            found = self._arrange([row.text for row in self.rows], width, self.measure)
            if len(self._laid) >= _WIDTHS:
                del self._laid[next(iter(self._laid))]
            self._laid[width] = found
        return found

    def rows_in_sight(self) -> range:
        """Return the rows that can be seen now."""
        top = self.verticalScrollBar().value()
        return self.places().within(top, top + self.viewport().height())

    def visualRect(self, index: _Index) -> QRect:
        """Return where a factor is, seen from the window."""
        rects = self.places().rects
        if not 0 <= index.row() < len(rects):
            return QRect()
        return rects[index.row()].translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the factor at a point of the window."""
        return self.factors.index(self.places().at(point.x(), point.y() + self.verticalOffset()))

    def verticalOffset(self) -> int:
        """Return how far it is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return nought: all of the width is seen."""
        return 0

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll so that a factor is seen."""
        del hint
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() + 1 - self.viewport().height())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is seen."""
        self.viewport().scroll(dx, dy)

    def doItemsLayout(self) -> None:
        """Lay out when the rows are asked for; there is no other layout."""
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Let the bar reach all of the factors."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(self.measure.line * 2)
        bar.setRange(0, max(0, self.places().height - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        del event
        self.updateGeometries()
