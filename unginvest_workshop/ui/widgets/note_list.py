"""Notes under each other: shown as they are stored, walked by the arrows, moved by key and by drag."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets.capture import CaptureField
from unginvest_workshop.ui.widgets.note_card import NoteCard, dragged_note
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled


class NoteList(QWidget):
    """A column of notes; what is to happen to one is told by signals."""

    edited = Signal(str, str)
    """Carries a note's id and its new words."""
    removed = Signal(str)
    placed = Signal(str, str)
    """Carries a note's id and that of the note it is to stand before, or "" for the end of this list."""
    walked_out = Signal(int, int)
    """Carries how many columns to the right the keys are to go, and the place of the note they leave."""
    sent_across = Signal(str)
    """Carries the note that is to go to the other list."""

    def __init__(self, t: Translator, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._cards: dict[str, NoteCard] = {}
        self._field: CaptureField | None = None
        self._ground = QWidget()
        self._stack = QVBoxLayout(self._ground)
        self._stack.setContentsMargins(0, 0, 6, 0)
        self._stack.setSpacing(8)
        self._stack.addStretch(1)
        self._scroll = scrolled(self._ground, see_through=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the notes have the keys, and scroll as one walks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setAccessibleName(name)
        self.setAcceptDrops(True)

    def cards(self) -> list[NoteCard]:
        """Return the notes as they stand."""
        return list(self._cards.values())

    def show_notes(self, texts: Mapping[str, str]) -> None:
        """Show notes by their ids, in order; those that stay keep the keys and what is half written."""
        for gone in self._cards.keys() - texts.keys():
            self._take_out(self._cards.pop(gone))
        for position, (note_id, text) in enumerate(texts.items()):
            card = self._cards.get(note_id) or self._new_card(note_id, text)
            self._cards[note_id] = card
            card.show_text(text)
            if self._stack.indexOf(card) != position:
                self._stack.insertWidget(position, card)
                card.show()  # at once: a hidden one cannot have the keys
        self._cards = {note_id: self._cards[note_id] for note_id in texts}

    def take_keys(self, place: int) -> bool:
        """Let the note in a place have the keys, or the last one before it; False when there is none."""
        cards = self.cards()
        if not cards:
            return False
        card = cards[min(max(0, place), len(cards) - 1)]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._scroll, card)
        return True

    def choose(self, note_id: str) -> bool:
        """Let a note have the keys, and be seen; False when it is not among them."""
        ids = [card.note_id for card in self.cards()]
        return note_id in ids and self.take_keys(ids.index(note_id))

    def walk_from(self, field: CaptureField) -> None:
        """Let Up lead from a field to the last note, and Down from there back to it."""
        self._field = field
        field.went_up.connect(self._take_last)

    def show_last(self) -> None:
        """Scroll to the note that came last."""
        if self._cards:
            reveal(self._scroll, self.cards()[-1])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take notes and nothing else."""
        if dragged_note(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where a note was dropped."""
        event.acceptProposedAction()
        y = self._ground.mapFrom(self, event.position().toPoint()).y()
        before = next((card.note_id for card in self.cards() if y < card.geometry().center().y()), "")
        moved = dragged_note(event.mimeData())
        if moved != before:
            self.placed.emit(moved, before)

    def _new_card(self, note_id: str, text: str) -> NoteCard:
        card = self._make_card(note_id, text)
        card.edited.connect(self.edited)
        card.removed.connect(self._remove)
        card.walked.connect(self._walk)
        card.moved.connect(self._move)
        card.sent_across.connect(self.sent_across)
        return card

    def _make_card(self, note_id: str, text: str) -> NoteCard:
        """Return a card for a new note; a list of notes that have more to show makes its own kind."""
        return NoteCard(note_id, text, self._t, self._ground)

    def _take_out(self, card: NoteCard) -> None:
        self._stack.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _remove(self, note_id: str) -> None:
        """Ask for a note to go; its neighbour gets the keys if it had them."""
        had_keys, place = self._cards[note_id].hasFocus(), self._place(note_id)
        self.removed.emit(note_id)
        if had_keys and note_id not in self._cards:
            self.take_keys(place)

    def _walk(self, note_id: str, columns: int, notes: int) -> None:
        place = self._place(note_id)
        if columns:
            self.walked_out.emit(columns, place)
        elif self._field is not None and place + notes == len(self._cards):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_keys(place + notes)

    def _take_last(self) -> None:
        self.take_keys(len(self._cards) - 1)

    def _move(self, note_id: str, step: int) -> None:
        ids = list(self._cards)
        target = ids.index(note_id) + (step if step < 0 else step + 1)
        if 0 <= target <= len(ids):
            self.placed.emit(note_id, ids[target] if target < len(ids) else "")
            self.take_keys(self._place(note_id))

    def _place(self, note_id: str) -> int:
        return list(self._cards).index(note_id)
