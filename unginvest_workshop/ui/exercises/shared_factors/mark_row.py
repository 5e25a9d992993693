"""A factor on a group's page, to be marked as one that recurs."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.words import Words


class MarkRow(QWidget):
    """A factor with a box to mark that it recurs; the words wrap beside it, and under them a quiet word of its like."""

    marked = Signal(str, bool)
    walked = Signal(object, int)
    """Carries this row and +1 or -1: the arrows ask for the next one."""

    def __init__(self, factor: SuccessFactor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = factor.id
        self._box = QCheckBox(self)
        self._words = Words(factor.text, sans(BODY_PX), self)
        self.likeness = PlainLabel(parent=self, px=14, colour=PALETTE.muted, elide=True)
        """What it is like in another story of the group's."""
        self.likeness.hide()
        self._box.toggled.connect(self._tell)
        self._box.installEventFilter(self)
        self.setFocusProxy(self._box)
        self.show_factor(factor)

    def show_factor(self, factor: SuccessFactor) -> None:
        """Show the factor as it is now."""
        self._box.setAccessibleName(factor.text)
        self._words.set_text(factor.text)
        with QSignalBlocker(self._box):
            self._box.setChecked(factor.recurring)

    def show_likeness(self, words: str) -> None:
        """Say quietly what it is like, or with "" nothing."""
        if words != self.likeness.text():
            self.likeness.setText(words)
            self._box.setAccessibleDescription(words)
            self.likeness.setVisible(bool(words))
            self.updateGeometry()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk from box to box, and Enter mark as Space does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.walked.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._box.click()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: object) -> None:
        """Mark it by a click on its words too."""
        del event
        self._box.click()

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words beside the box, and of those under them."""
        words = self._words.heightForWidth(width - self._indent())
        return max(self._box.sizeHint().height(), words) + self._below() + 6

    def resizeEvent(self, event: object) -> None:
        """Place the box and the words."""
        del event
        self._place()

    def _place(self) -> None:
        left, wide, below = self._indent(), self.width() - self._indent(), self._below()
        self._box.setGeometry(0, 3, left, self._box.sizeHint().height())
        self._words.setGeometry(left, 3, wide, self.height() - below - 6)
        self.likeness.setGeometry(left, self.height() - below - 3, wide, below)

    def _below(self) -> int:
        return self.likeness.sizeHint().height() if self.likeness.text() else 0

    def _indent(self) -> int:
        return self._box.sizeHint().width() + 6

    def _tell(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.marked.emit(self._id, on)
