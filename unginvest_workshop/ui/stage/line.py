"""The line over the stage in which the room's words are typed when the console is out of sight.

It has no rules of its own: what is typed goes through the capture field of the exercise's workspace, key by key.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.clicker import Clicker
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

_FORWARDED: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab})
"""Keys that mean something in the workspaces' own fields: keep the words, another story, another group."""


@dataclass(frozen=True, slots=True)
class CapturePlace:
    """Where the words of the room go: the field of the workspace, and in words for whom it writes."""

    field: QLineEdit
    words: str = ""


class _Line(QLineEdit):
    """Hands on the keys that the workspace's own field knows, and keeps a clicker's out of its text."""

    forwarded = Signal(object)
    """Carries the QKeyEvent."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicker = Clicker(self)

    def event(self, event: QEvent) -> bool:
        """Take what is a clicker's, and Tab before it moves the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if self.clicker.takes(event, self):
                return True
            if event.key() == Qt.Key.Key_Tab:
                self.forwarded.emit(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hold no letter back any more."""
        self.clicker.give_back()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on, leave, or type."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _FORWARDED:
            self.forwarded.emit(event)
        else:
            super().keyPressEvent(event)


class StageLine(QWidget):
    """One line at the lower edge of the stage. Enter keeps the words, Esc closes it."""

    closed = Signal()
    blanked = Signal()
    """A clicker asks for a blank stage, or for the stage again."""

    def __init__(self, t: Translator, place: Callable[[], CapturePlace | None], parent: QWidget | None = None) -> None:
        """``place`` tells where words go in the exercise at hand; None where none are typed."""
        super().__init__(parent)
        self._t, self._place = t, place
        self._confirmed = ""
        """What is said of the words that were kept last."""
        self.keeping = False
        """Whether words are being kept that were typed here."""
        self._kept = ""
        """Half a line that was written where nothing is to be typed any more."""
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.where = PlainLabel(px=SMALL_PX, colour=PALETTE.muted, elide=True)
        self.field = _Line()
        self.field.setFont(sans(20))
        self.field.setMinimumHeight(50)
        self.field.forwarded.connect(self._forward)
        self.field.left.connect(self.leave)
        self.field.textEdited.connect(self._write_on)
        self.field.clicker.blanked.connect(self.blanked)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.where)
        column.addWidget(self.field)
        self.hide()

    def begin(self) -> bool:
        """Open it with what stands half typed in the workspace; False where the exercise has nothing to type."""
        place = self._place()
        if place is None:
            return False
        if self.isHidden():
            self.field.setText(place.field.text() or self._kept)
            self._kept = self._confirmed = ""
        self._tell(place)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        """Close it; half a line goes back to the workspace."""
        self.field.clicker.give_back()
        place = self._place()
        if place is not None:
            place.field.setText(self.field.text())
        self.hide()
        self.closed.emit()

    def follow(self) -> None:
        """Go on in another exercise, or close where there is nothing to type."""
        if self.isVisible():
            place = self._place()
            if place is None:
                self._kept = self.field.text()
                self.hide()
                self.closed.emit()
            else:
                self._tell(place)

    def confirm(self) -> None:
        """Say that the words were kept, and where, until one writes on: the room does not see them just now."""
        place = self._place()
        if self.isVisible() and place is not None:
            self._confirmed = self._t("Lagt til · {where}", where=place.words) if place.words else self._t("Lagt til")
            self._tell(place)

    def _write_on(self) -> None:
        self._confirmed = ""
        place = self._place()
        if place is not None:
            self._tell(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with a hairline around it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(PALETTE.surface))
        painter.setPen(QPen(QColor(PALETTE.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _forward(self, event: QKeyEvent) -> None:
        """Let the workspace's field have the text and the key, and show what it leaves in the field."""
        place = self._place()
        if place is None:
            return
        place.field.setText(self.field.text())
        place.field.setCursorPosition(len(place.field.text()))
        self._confirmed, self.keeping = "", True
        QApplication.sendEvent(place.field, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
        self.keeping = False
        after = self._place()
        if after is not None:
            self.field.setText(after.field.text())
            after.field.clear()
            self._tell(after)

    def _tell(self, place: CapturePlace) -> None:
        self.field.setPlaceholderText(place.field.placeholderText())
        self.field.setAccessibleName(place.words or place.field.accessibleName())
        words = self._confirmed or place.words
        self.where.setText(words)
        self.where.setVisible(bool(words))
