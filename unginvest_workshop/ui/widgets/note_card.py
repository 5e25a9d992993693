"""A few words that the room has said, on a card: written in, moved and taken away, by key and by pointer."""

from typing import Final

from PySide6.QtCore import QMargins, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import plain_tip
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

MIME: Final = "application/x-unginvest-note"
"""What a drag of a note carries: its id."""

_PX: Final = 17


class NoteCard(Card):
    """F2, Enter or a double click writes in it, Delete takes it away; the arrows walk, with Alt they move it."""

    edited = Signal(str, str)
    """Carries the note's id and its new words."""
    removed = Signal(str)
    walked = Signal(str, int, int)
    """Carries the id, and how far the keys are to go on: columns to the right, and notes down."""
    moved = Signal(str, int)
    """Carries the id, and how many places down it is to go."""
    sent_across = Signal(str)
    """The note is to go to the other column, where there are two (the key M)."""

    def __init__(self, note_id: str, text: str, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=10)
        self.note_id = note_id
        self._t = t
        self._pressed_at: QPoint | None = None
        self.carry = _carry
        """How a drag is carried out; it blocks until the drop."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.words = WrittenWords(Words("", sans(_PX), padding=QMargins(2, 4, 2, 4), widest=520))
        self.words.edited.connect(self._tell_edited)
        self.words.ended.connect(self._take_keys)
        self._away = QToolButton()
        self._away.setIcon(icon("close", PALETTE.muted))
        self._away.setIconSize(QSize(16, 16))
        self._away.setAutoRaise(True)
        self._away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._away.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 5, 3)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        row.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show what is stored now; somebody who is writing in it is left alone."""
        self.words.show_text(text)
        self.setAccessibleName(text)
        words = self._t("Ta bort «{word}»", word=text)
        self._away.setToolTip(plain_tip(words))
        self._away.setAccessibleName(words)

    def write_in(self) -> None:
        """Put the cursor in the words."""
        self.words.write_in()

    def remove(self) -> None:
        """Ask for the note to be taken away."""
        self.removed.emit(self.note_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, take away, walk or move."""
        steps = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write_in()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove()
        elif key is Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.sent_across.emit(self.note_id)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and alt:
            self.moved.emit(self.note_id, steps[key][1])
        elif key in steps:
            self.walked.emit(self.note_id, *steps[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, once the pointer has moved far enough."""
        if self._pressed_at is None:
            return
        if (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            data = QMimeData()
            data.setData(MIME, self.note_id.encode())
            self.carry(self, data)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be done with what may have become a drag."""
        del event
        self._pressed_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in it."""
        del event
        self.write_in()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.set_look(edge=PALETTE.accent)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.set_look(edge=PALETTE.line)

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_edited(self, text: str) -> None:
        self.edited.emit(self.note_id, text)


def dragged_note(data: QMimeData) -> str:
    """Return the note that a drag carries; "" for any other drag."""
    return data.data(MIME).toStdString() if data.hasFormat(MIME) else ""


def _carry(card: QWidget, data: QMimeData) -> None:
    """Let the pointer carry a note until it is dropped."""
    drag = QDrag(card)
    drag.setMimeData(data)
    drag.setPixmap(card.grab())
    drag.exec(Qt.DropAction.MoveAction)
