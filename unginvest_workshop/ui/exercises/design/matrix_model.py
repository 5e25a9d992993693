"""The matrix as a table: a row for each shared factor and dream, a column for each statement."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.matrix import Matrix
from unginvest_workshop.ui.widgets.label import plain_tip
from unginvest_workshop.ui.widgets.thread_chips import NODE_WORDS

Index = QModelIndex | QPersistentModelIndex
NAME: Final = 0
"""The column of the names; the statements come after it."""
_EMPTY: Final = Matrix((), (), (), {})
_NOWHERE: Final = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """What is known of the matrix now; with ``only_waiting`` only the rows that nobody builds on yet."""

    def __init__(self, t: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._matrix = _EMPTY
        self._words: Mapping[Node, str] = {}
        self._energy: Mapping[Node, int] = {}
        self.only_waiting = False
        self.nodes: list[Node] = []
        """The rows."""
        self.statements: list[DesignStatement] = []
        """The columns after the first one."""

    def show_matrix(self, matrix: Matrix, words: Mapping[Node, str], energy: Mapping[Node, int]) -> None:
        """Show another state of it; rows and columns stay where they are the same ones."""
        nodes = list(matrix.unfed if self.only_waiting else matrix.columns)
        same = nodes == self.nodes and [each.id for each in matrix.statements] == [each.id for each in self.statements]
        if not same:
            self.beginResetModel()
        self._matrix, self._words, self._energy = matrix, words, energy
        self.nodes, self.statements = nodes, list(matrix.statements)
        if not same:
            self.endResetModel()
        elif nodes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(nodes) - 1, len(self.statements)))

    def text(self, row: int) -> str:
        """Return the words of a row."""
        return self._words[self.nodes[row]]

    def energy(self, row: int) -> int:
        """Return how many are drawn to what stands in a row."""
        return self._energy.get(self.nodes[row], 0)

    def fed(self, row: int, column: int) -> bool:
        """Tell whether the statement of a column feeds what stands in a row."""
        return self.nodes[row] in self._matrix.feeds[self.statements[column - 1].id]

    def feeding(self, row: int) -> int:
        """Return how many statements feed what stands in a row."""
        return sum(self.nodes[row] in fed for fed in self._matrix.feeds.values())

    def place(self, node: Node, statement_id: str | None) -> QModelIndex:
        """Return where a row and a column meet now; no place where one of them is gone."""
        column = next((n for n, each in enumerate(self.statements, 1) if each.id == statement_id), NAME)
        return self.index(self.nodes.index(node), column) if node in self.nodes else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.nodes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 1 + len(self.statements)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own word
        """Return the words of a row; what a screen reader says of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._said(index.row(), index.column()))
        return self.text(index.row()) if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None

    def heading(self, section: int) -> str:
        """Return what tells a statement from the others: its words without what all of them may begin with."""
        if section == NAME:
            return ""
        text, lead = self.statements[section - 1].text, self._t("Hos oss …").rstrip(" …,")
        return text[len(lead) :].lstrip(" ,") if text.lower().startswith(f"{lead.lower()} ") else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own word
        """Return the number of a statement; its words as a tool tip."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= len(self.statements):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section) if section else ""
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return plain_tip(self.statements[section - 1].text)
        return None

    def _said(self, row: int, column: int) -> str:
        t = self._t
        name = f"{t(NODE_WORDS[self.nodes[row].kind])}: {self.text(row)}"
        if column == NAME:
            count = self.feeding(row)
            fed = t.plural("{n} utsagn gir liv til det", "{n} utsagn gir liv til det", count)
            by = fed if count else t("Ingen bygger på det ennå")
            return f"{name}. {by}"
        tied = t("Knyttet") if self.fed(row, column) else t("Ikke knyttet")
        return f"{name} · {self.statements[column - 1].text}: {tied}"
