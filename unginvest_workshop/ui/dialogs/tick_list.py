"""A list to tick in, with a line over it that counts what is ticked."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.widgets.label import PlainLabel

_ID: Final = Qt.ItemDataRole.UserRole


class TickList(QWidget):
    """Space ticks and unticks the chosen line."""

    def __init__(
        self, rows: Sequence[tuple[str, str]], heading: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        """``rows`` are ids with their words, all ticked; ``heading`` says how many are."""
        super().__init__(parent)
        self._said = heading
        self.heading = PlainLabel(weight=SEMIBOLD)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        for row_id, words in rows:
            item = QListWidgetItem(words, self.list)
            item.setData(_ID, row_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._count)
        self.heading.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self._count()

    def ticked(self) -> list[str]:
        """Return the ids of what is ticked, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _count(self) -> None:
        said = self._said(len(self.ticked()))
        self.heading.setText(said)
        self.list.setAccessibleName(said)
