"""The steps line by line, for those who would rather read than look."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from unginvest_workshop.domain.personal import PersonalStep

_STEP_ID: Final = Qt.ItemDataRole.UserRole
_WHAT: Final = 1


class StepTable(QTableWidget):
    """Enter or a double click opens a step, Delete takes it away."""

    opened = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setHorizontalHeaderLabels(heads)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.itemDoubleClicked.connect(self._open)

    def show_steps(self, steps: Sequence[PersonalStep]) -> None:
        """Show the steps in their order; the line that the keyboard is on stays."""
        at = self.currentRow()
        self.setRowCount(len(steps))
        for row, step in enumerate(steps):
            words = (step.when, f"✓ {step.text}" if step.done else step.text, step.helper, step.help, step.celebration)
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setData(_STEP_ID, step.id)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(row, column, item)
        if 0 <= at < len(steps):
            self.setCurrentCell(at, _WHAT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and remove."""
        item = self.currentItem()
        if item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._open(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(str(item.data(_STEP_ID)))
        else:
            super().keyPressEvent(event)

    def _open(self, item: QTableWidgetItem) -> None:
        self.opened.emit(str(item.data(_STEP_ID)))
