"""Tables that look like lists on paper."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from unginvest_workshop.ui.widgets.words import wrapped

_AIR: Final = 28
"""Room around a cell's words, left and right together."""


def dress_table(table: QTableView) -> None:
    """Let a table look like a list on paper: F2, a double click or just writing changes a cell."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
        | QAbstractItemView.EditTrigger.SelectedClicked
    )
    table.setShowGrid(False)
    table.setAlternatingRowColors(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(34)
    table.horizontalHeader().setHighlightSections(False)
    table.setTabKeyNavigation(False)


class WordsDelegate(QStyledItemDelegate):
    """A cell as high as its words need: the style's own guess forgets the padding, and would end in "…"."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the words, broken at the column's width."""
        words = wrapped(str(index.data() or ""), self._table.font(), self._table.columnWidth(index.column()) - _AIR)
        return QSize(super().sizeHint(option, index).width(), round(words.boundingRect().height()) + _AIR // 2)
