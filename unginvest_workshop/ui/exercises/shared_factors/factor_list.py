"""Factors in a list that paints them itself: thousands stand there at once. Selected, dragged and walked among."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QSizePolicy, QWidget

from unginvest_workshop.ui.exercises.shared_factors.factor_model import FactorModel, ShownFactor
from unginvest_workshop.ui.exercises.shared_factors.factor_painting import Look, paint_factor
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Arrange, Measure, Places
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, Selection, carry

_Index = QModelIndex | QPersistentModelIndex
_STEPS: Final = MappingProxyType({Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1})
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class FactorList(QListView):
    """A list that is kept up to date by id: focus stays on its factor, or on the place of one that went.

    Enter selects, Ctrl+Enter or Space adds to the selection, arrows walk, with Shift selecting on the way.
    """

    walked = Signal(object, int)
    """Carries this list and +1 or -1, when the keys walk past the last or before the first one here."""
    moved_on = Signal()
    """Another factor is the current one, or none."""

    def __init__(self, selection: Selection, measure: Measure, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factors = FactorModel(self)
        self.selection = selection
        self.measure = measure
        self.carry = carry
        """How a drag is carried out; it blocks until the drop."""
        self._arrange = arrange
        self._laid: dict[int, Places] = {}
        self._hovered = -1
        self._pressed_at: QPoint | None = None
        self.setModel(self.factors)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)  # noqa: FBT003  Qt's own way
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAcceptDrops(False)
        self.setAcceptDrops(False)
        selection.changed.connect(self.viewport().update)

    # --- what it shows

    @property
    def rows(self) -> list[ShownFactor]:
        """The factors, in their order."""
        return self.factors.rows

    def current(self) -> ShownFactor | None:
        """Return the factor that the keys are at; None in an empty list."""
        row = self.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_factors(self, rows: Sequence[ShownFactor]) -> None:
        """Show these factors."""
        before = self.currentIndex().row()
        current = self.current()
        if not self.factors.show_rows(rows):
            return
        self._laid = {}
        row = self.factors.row_of(current.id) if current else -1
        self.go_to(row if row >= 0 else min(before, len(self.rows) - 1), reveal=row < 0)
        self.updateGeometry()
        self.updateGeometries()
        self.viewport().update()

    def set_arrange(self, arrange: Arrange) -> None:
        """Lay the factors out in another way."""
        if arrange is not self._arrange:
            self._arrange = arrange
            self._laid = {}
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

    # --- where it shows it

    def places(self) -> Places:
        """Return where the factors lie in the whole of the list, at its present width."""
        return self.places_at(max(80, self.viewport().width()))

    def places_at(self, width: int) -> Places:
        """Return where they would lie at a width; layouts ask many times for the same ones."""
        found = self._laid.get(width)
        if found is None:
            found = self._laid[width] = self._arrange([row.text for row in self.rows], width, self.measure)
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

    # --- what is done with it

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
