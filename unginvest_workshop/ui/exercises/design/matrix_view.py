"""The matrix in the console: Space or Enter on a cell ties or unties, and so does a press; the arrows walk."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.ui.exercises.design.matrix_model import NAME, Index, MatrixModel
from unginvest_workshop.ui.exercises.design.matrix_painting import MatrixPainting
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.fields import is_typed
from unginvest_workshop.ui.widgets.words import wrapped

_LEAST_NAME: Final = 190
_GOOD_NAME: Final = 330
_LEAST_CELL: Final = 25
_WIDEST_CELL: Final = 68
_NUMBER: Final = 32
_WORDS: Final = 96
"""How high the numbers of the statements are, and the words over them, in pixels."""
_WORDS_PX: Final = 13
_AIR: Final = 4
_APART: Final = 10
"""Between the words of two statements."""


class MatrixView(QTableView):
    """It tells what somebody wishes; whoever holds it does it."""

    turned = Signal(str, object)
    """Carries a statement's id and the Node to tie it to, or untie it from."""
    energy_asked = Signal(object, int)
    """Carries a Node, and +1 or -1."""
    moved = Signal()
    """The keys are at another cell."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._painting = MatrixPainting(model)
        self._kept: tuple[Node, str | None] | None = None
        self.setModel(model)
        self.setItemDelegate(self._painting)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setStyleSheet(
            "QTableView { border: none; padding: 0; background: transparent; } QHeaderView { background: transparent; }"
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = StatementHeader(self, model)
        self.setHorizontalHeader(head)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)
        model.dataChanged.connect(self._fit)

    def here(self) -> tuple[Node, str | None] | None:
        """Return what the keys are at: a row, and a statement where it is not the row's name."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        column = index.column()
        return self._model.nodes[index.row()], self._model.statements[column - 1].id if column > NAME else None

    def focus_first(self) -> None:
        """Let the keys be at a cell."""
        if not self.currentIndex().isValid() and self._model.nodes:
            self.setCurrentIndex(self._model.index(0, min(1, self._model.columnCount() - 1)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tie or untie, or mark what stands in the row."""
        here = self.here()
        if here is not None and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if here[1] is not None:
                self.turned.emit(here[1], here[0])
        elif here is not None and event.key() == Qt.Key.Key_E and is_typed(event):
            self.energy_asked.emit(here[0], -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.text() and event.text().isalnum():
            event.ignore()  # no search by letters
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tie or untie."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() > NAME and event.button() is Qt.MouseButton.LeftButton:
            self.turned.emit(self._model.statements[index.column() - 1].id, self._model.nodes[index.row()])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the keys are."""
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the names what the cells leave, and each row the height its name needs."""
        count, width = len(self._model.statements), self.viewport().width()
        cell = max(_LEAST_CELL, min(_WIDEST_CELL, (width - _GOOD_NAME) // max(1, count)))
        name = max(_LEAST_NAME, width - count * cell)
        self._painting.name_width = name
        self.setColumnWidth(NAME, name)
        for column in range(1, count + 1):
            self.setColumnWidth(column, cell)
        option = QStyleOptionViewItem()
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, self._painting.sizeHint(option, self._model.index(row, NAME)).height())

    def _keep_place(self) -> None:
        self._kept = self.here()

    def _take_place(self) -> None:
        """Be where it was, by the ids."""
        self._fit()
        if self._kept is not None:
            self.setCurrentIndex(self._model.place(*self._kept))


class StatementHeader(QHeaderView):
    """The statements' first words, upwards over their numbers; the number of the cell with the keys in a disc."""

    def __init__(self, table: QTableView, model: MatrixModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._statements = table, model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_LEAST_CELL)
        self.setFixedHeight(_NUMBER + _WORDS)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a number, and over it the words."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, PALETTE.paper)
        here = self._table.currentIndex().column() == section and section != NAME
        painter.setFont(sans(14, SEMIBOLD, tabular=True))
        number = QRectF(rect.x(), rect.bottom() - _NUMBER, rect.width(), _NUMBER)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PHASES[Phase.DESIGN].soft))
            painter.drawEllipse(number.center(), 13, 13)
        painter.setPen(QColor(PHASES[Phase.DESIGN].strong if here else PALETTE.muted))
        words = self._table.model().headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(words or ""))
        if section != NAME:
            self._paint_words(painter, QRectF(rect.x(), rect.y(), rect.width(), _WORDS), section)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, section: int) -> None:
        """Paint so much of a statement as has room, read from below upwards."""
        painter.setFont(sans(_WORDS_PX))
        painter.setPen(QColor(PALETTE.ink))
        lines = heading_lines(self._statements.heading(section), painter.font(), place)
        high = painter.fontMetrics().height()
        painter.translate(place.center().x() - len(lines) * high / 2, place.bottom())
        painter.rotate(-90)
        for number, line in enumerate(lines):
            painter.drawText(QRectF(0, number * high, place.height(), high), Qt.AlignmentFlag.AlignVCenter, line)


def heading_lines(words: str, font: QFont, place: QRectF) -> list[str]:
    """Return words as lines that stand upwards in a place, in as many as it is wide; the last one ends in dots."""
    metrics = QFontMetricsF(font)
    laid = wrapped(words, font, place.height() - _AIR)
    starts = [laid.lineAt(number).textStart() for number in range(laid.lineCount())]
    most = max(1, int((place.width() - _APART) // metrics.height()))
    lines = [words[start:end].strip() for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]
    rest = words[starts[most - 1] :] if len(lines) > most else ""
    kept = lines[: most - 1] if rest else lines
    return [*kept, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, place.height() - _AIR)] if rest else kept
