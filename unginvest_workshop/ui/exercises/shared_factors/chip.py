"""A success factor as a chip: selected, dragged, and walked among with the keys."""

from PySide6.QtCore import QEvent, QMargins, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import plain_tip
from unginvest_workshop.ui.widgets.words import Words

MIME = "application/x-unginvest-factors"
"""What a drag of factors carries: their ids, a line each."""


def dragged_factors(data: QMimeData) -> list[SuccessFactorId]:
    """Return the factors that a drag carries; none for any other drag."""
    if not data.hasFormat(MIME):
        return []
    return [SuccessFactorId(line) for line in data.data(MIME).toStdString().split("\n") if line]


class Selection(QObject):
    """Which factors are selected, across all cards and the tray."""

    changed = Signal(object)
    """Carries the set of factors that were selected or let go of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[SuccessFactorId] = []

    def __contains__(self, factor_id: SuccessFactorId) -> bool:
        return factor_id in self._ids

    @property
    def ids(self) -> list[SuccessFactorId]:
        """The selected factors in the order they were chosen."""
        return list(self._ids)

    def only(self, factor_id: SuccessFactorId) -> None:
        """Select one and nothing else."""
        self._set([factor_id])

    def toggle(self, factor_id: SuccessFactorId) -> None:
        """Add one to the selected, or take it out."""
        self._set([i for i in self._ids if i != factor_id] if factor_id in self._ids else [*self._ids, factor_id])

    def clear(self) -> None:
        """Select nothing."""
        self._set([])

    def keep(self, existing: set[SuccessFactorId]) -> None:
        """Let go of factors that are no more."""
        self._set([i for i in self._ids if i in existing])

    def _set(self, ids: list[SuccessFactorId]) -> None:
        if ids != self._ids:
            other = set(ids) ^ set(self._ids)
            self._ids = ids
            self.changed.emit(other)


class FactorChip(Words):
    """One factor, verbatim. Enter selects, Ctrl+Enter adds to the selection, arrows walk to the neighbours."""

    step = Signal(object, int)
    """Carries the chip and +1 or -1: the keys ask for its neighbour."""

    def __init__(
        self, factor_id: SuccessFactorId, text: str, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            text, sans(BODY_PX), parent, fill=PALETTE.sunken, padding=QMargins(12, 6, 12, 6), widest=420
        )  # fmt: skip
        self.factor_id = factor_id
        self._selection = selection
        self.carry = carry
        """How a drag is carried out; it blocks until the drop."""
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._told = ""
        self.show_state()

    def show_factor(self, text: str, told: str) -> None:
        """Show its words, and in the tool tip where it was told."""
        self.set_text(text)
        if told != self._told:
            self._told = told
            self.setToolTip(plain_tip(told))
            self.setAccessibleDescription(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select and walk."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._selection.toggle(self.factor_id)
            else:
                self._selection.only(self.factor_id)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
            self.step.emit(self, 1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.step.emit(self, -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select at once, so that what is dragged is seen; with Ctrl or Shift add to the selection."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._pressed_at = event.position().toPoint()
        if event.modifiers() & adding:
            self._selection.toggle(self.factor_id)
        elif self.factor_id not in self._selection:
            self._selection.only(self.factor_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag of all selected factors, once the mouse has moved far enough."""
        if self._pressed_at is None or self.factor_id not in self._selection:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select it alone after a plain click on one of many."""
        if self._pressed_at is not None and event.modifiers() is Qt.KeyboardModifier.NoModifier:
            self._selection.only(self.factor_id)
        self._pressed_at = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.show_state()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.show_state()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be taken."""
        super().enterEvent(event)
        self.show_state()

    def leaveEvent(self, event: QEvent) -> None:
        """Be calm again."""
        super().leaveEvent(event)
        self.show_state()

    def show_state(self) -> None:
        """Look selected, focused, or calm."""
        if self.factor_id in self._selection:
            self.set_fill(PALETTE.accent_soft, PALETTE.accent)
        else:
            lit = self.hasFocus() or self.underMouse()
            self.set_fill(PALETTE.sunken, PALETTE.accent if self.hasFocus() else PALETTE.line if lit else "")

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(MIME, "\n".join(self._selection.ids).encode())
        self.carry(self, data)


def carry(chip: QWidget, data: QMimeData) -> None:
    """Let the pointer carry factors until they are dropped."""
    drag = QDrag(chip)
    drag.setMimeData(data)
    drag.setPixmap(chip.grab())
    drag.exec(Qt.DropAction.MoveAction)
