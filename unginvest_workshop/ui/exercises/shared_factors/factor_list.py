"""Factors in a list that paints them itself: thousands stand there at once. Selected, dragged and walked among."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from unginvest_workshop.ui.exercises.shared_factors.factor_model import ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.factor_painting import Look, paint_factor
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Arrange, Measure
from unginvest_workshop.ui.exercises.shared_factors.factor_view import FactorView
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, Selection, carry

_Index = QModelIndex | QPersistentModelIndex
_STEPS: Final = MappingProxyType({Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1})
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class FactorList(FactorView):
    """A list that is kept up to date by id: focus stays on its factor, or on the place of one that went.

    Enter selects, Ctrl+Enter or Space adds to the selection, arrows walk, with Shift selecting on the way.
    """

    walked = Signal(object, int)
    """Carries this list and +1 or -1, when the keys walk past the last or before the first one here."""
    moved_on = Signal()
    """Another factor is the current one, or none."""

    def __init__(self, selection: Selection, measure: Measure, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(measure, arrange, parent)
        self.selection = selection
        self.carry = carry
        """How a drag is carried out; it blocks until the drop."""
        self._hovered = -1
        self._pressed_at: QPoint | None = None
        self.setMouseTracking(True)
        selection.changed.connect(self.viewport().update)

    def current(self) -> ShownFactor | None:
        """Return the factor that the keys are at; None in an empty list."""
        row = self.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_factors(self, rows: Sequence[ShownFactor]) -> None:
        """Show these factors."""
        before = self.currentIndex().row()
        current = self.current()
        if not self.show_rows(rows):
            return
        row = self.factors.row_of(current.id) if current else -1
        self.go_to(row if row >= 0 else min(before, len(self.rows) - 1), reveal=row < 0)
        self.updateGeometry()
        self.updateGeometries()
        self.viewport().update()

    def go_to(self, row: int, *, reveal: bool = True) -> None:
        """Let the keys be at a row, or with -1 at none."""
        index = self.factors.index(row)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        if reveal and index.isValid() and self.hasFocus():
            self.scrollTo(index)
        self.viewport().update()
        self.moved_on.emit()

    def enter(self, step: int) -> None:
        """Take the keys, at the first factor when one comes from above, at the last from below."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_to(0 if step > 0 else len(self.rows) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is to be seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset, region, places = self.verticalOffset(), event.rect(), self.places()
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in places.within(region.top() + offset, region.bottom() + offset):
            look = Look(self.rows[row].id in self.selection, row == current, row == self._hovered)
            self.paint_row(painter, places.rects[row].translated(0, -offset), row, look)
        painter.end()

    def paint_row(self, painter: QPainter, rect: QRect, row: int, look: Look) -> None:
        """Paint one factor."""
        paint_factor(painter, rect, self.rows[row].text, self.measure, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select and walk; what else there is to do is the board's."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self.current()
        if current is None:
            event.ignore()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if held & _CTRL or key == Qt.Key.Key_Space:
                self.selection.toggle(current.id)
            else:
                self.selection.only(current.id)
        elif key == Qt.Key.Key_A and held == _CTRL:
            self.selection.add(*(row.id for row in self.rows))
        elif key in _STEPS and held in {Qt.KeyboardModifier.NoModifier, _SHIFT}:
            self._walk(key, selecting=bool(held & _SHIFT))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.rows) - 1)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and self.verticalScrollBar().maximum():
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select at once, so that what is dragged is seen; with Ctrl or Shift add to the selection."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        row = self.indexAt(event.position().toPoint()).row()
        if row < 0:
            self.selection.clear()
            return
        pressed = self.rows[row].id
        self._pressed_at = event.position().toPoint()
        self.go_to(row)
        if event.modifiers() & (_CTRL | _SHIFT):
            self.selection.toggle(pressed)
        elif pressed not in self.selection:
            self.selection.only(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what lies under the pointer; begin a drag of all that is selected once it has moved far enough."""
        here = event.position().toPoint()
        hovered = self.indexAt(here).row()
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
        current = self.current()
        if self._pressed_at is None or current is None or current.id not in self.selection:
            return
        if (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select it alone after a plain click on one of many."""
        current = self.current()
        if self._pressed_at is not None and current and event.modifiers() is Qt.KeyboardModifier.NoModifier:
            self.selection.only(current.id)
        self._pressed_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second click be as the first one."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Be calm again."""
        del event
        self._hovered = -1
        self.viewport().update()

    def _walk(self, key: Qt.Key, *, selecting: bool) -> None:
        row, step = self.currentIndex().row(), _STEPS[key]
        target = row + step
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            target = self.places().beside(row, step)
        if not 0 <= target < len(self.rows):
            self.walked.emit(self, step)
            return
        if selecting:
            self.selection.add(self.rows[row].id, self.rows[target].id)
        self.go_to(target)

    def _turn(self, step: int) -> None:
        """Go on by what is seen."""
        places, page = self.places(), self.viewport().height()
        here = places.rects[max(0, self.currentIndex().row())]
        y = min(max(0, here.top() + step * page), max(0, places.height - 1))
        found = places.at(here.center().x(), y)
        near = list(places.within(y, y))
        self.go_to(found if found >= 0 else near[-1] if near else len(self.rows) - 1)

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(MIME, "\n".join(self.selection.ids).encode())
        self.carry(self, data, self.viewport().grab(self.visualRect(self.currentIndex())))


class FactorColumn(FactorList):
    """Factors under each other, as high as they are together: the card scrolls with the board."""

    def __init__(self, selection: Selection, measure: Measure, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(selection, measure, arrange, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all factors at a width."""
        return self.places_at(width).height

    def updateGeometries(self) -> None:
        """Lay nothing out before the card has its width: there is no bar to reach anything with."""

    def sizeHint(self) -> QSize:
        """Return a modest width; the height is guessed, for it follows from the width."""
        return QSize(232, len(self.rows) * 2 * self.measure.line)

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows."""
        return QSize(80, 0)

    def wheelEvent(self, event: object) -> None:
        """Let the board scroll."""
        event.ignore()  # type: ignore[attr-defined]
