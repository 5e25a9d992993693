"""A line that can be picked by Space, Enter or a click: a ring for one of many, a box for any number."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.words import wrapped

_BOX: Final = 18.0
_INDENT: Final = 34
_PAD: Final = 6
_TICK: Final = ((0.22, 0.53), (0.43, 0.73), (0.79, 0.3))
"""The corners of the tick, as shares of the box."""


class PickRow(QAbstractButton):
    """Its words are read whole; what is stored decides whether it is picked."""

    asked = Signal(str, bool)
    """Carries the row's id, and whether it is to be picked."""
    walked = Signal(str, int)
    """Carries the row's id, and how many rows down the keys are to go."""

    def __init__(self, row_id: str, *, one_of_many: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self._one_of_many = one_of_many
        self._tag = ""
        self.setCheckable(True)
        self.setFont(sans(BODY_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where the room's words are typed
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_row(self, text: str, *, picked: bool, tag: str = "") -> None:
        """Show what is stored now; ``tag`` is a word under the text."""
        said = f"{text}\n{tag}" if tag else text
        if said != self.accessibleName():
            self._tag = tag
            self.setText(text)
            self.setAccessibleName(said)
            self.updateGeometry()
        self.setChecked(picked)
        self.update()

    def nextCheckState(self) -> None:
        """Ask for the change: it is shown once it is stored."""
        self.asked.emit(self.row_id, not self.isChecked())

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        words = wrapped(self.text(), self.font(), width - _INDENT - _PAD).boundingRect().height()
        tag = wrapped(self._tag, self._small(), width - _INDENT - _PAD).boundingRect().height() if self._tag else 0
        return round(words + tag) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a few words still fit on a line."""
        return QSize(120, self.fontMetrics().height() + 2 * _PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick at Enter too, and walk by the arrows; with Alt these are for others."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not held:
            self.walked.emit(self.row_id, 1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring or the box, and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(PALETTE.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PALETTE.sunken))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_mark(painter)
        room = self.width() - _INDENT - _PAD
        painter.setPen(QColor(PALETTE.ink))
        words = wrapped(self.text(), self.font(), room)
        words.draw(painter, QPointF(_INDENT, _PAD))
        if self._tag:
            painter.setPen(QColor(PALETTE.muted))
            below = QPointF(_INDENT, _PAD + words.boundingRect().height())
            wrapped(self._tag, self._small(), room).draw(painter, below)

    def _paint_mark(self, painter: QPainter) -> None:
        middle = _PAD + self.fontMetrics().height() / 2
        box = QRectF(8, middle - _BOX / 2, _BOX, _BOX)
        on = self.isChecked()
        painter.setPen(QPen(QColor(PALETTE.accent if on else "#8A918D"), 1.2))
        painter.setBrush(QColor(PALETTE.accent if on and not self._one_of_many else PALETTE.surface))
        if self._one_of_many:
            painter.drawEllipse(box)
            if on:
                painter.setBrush(QColor(PALETTE.accent))
                painter.drawEllipse(box.adjusted(4.5, 4.5, -4.5, -4.5))
            return
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(QColor(PALETTE.surface), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            corners = [QPointF(box.x() + x * _BOX, box.y() + y * _BOX) for x, y in _TICK]
            painter.drawPolyline(corners)

    def _small(self) -> QFont:
        return sans(BODY_PX - 2.5)
