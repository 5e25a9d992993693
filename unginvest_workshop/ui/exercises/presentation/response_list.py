"""Answers of one kind, each with the factor that it is about."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.note_card import NoteCard
from unginvest_workshop.ui.widgets.note_list import NoteList


class ResponseCard(NoteCard):
    """An answer; the key T, or a menu, lets it be about a factor."""

    tie_asked = Signal(str, QPoint)
    """Carries the answer's id, and where a menu may open."""

    def __init__(self, note_id: str, text: str, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(note_id, text, t, parent)
        self.remark = PlainLabel(px=14, colour=PALETTE.muted, elide=True)
        self.remark.setContentsMargins(2, 0, 0, 5)
        self.remark.hide()
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.removeWidget(self.words)
            inner = QVBoxLayout()
            inner.setSpacing(0)
            inner.addWidget(self.words)
            inner.addWidget(self.remark)
            row.insertLayout(0, inner, 1)

    def show_remark(self, words: str) -> None:
        """Say what the answer is about, or with "" nothing."""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the factor, or what any note does; Alt with the arrows moves it, so that no group is left by it."""
        if event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.tie_asked.emit(self.note_id, self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the factor."""
        self.tie_asked.emit(self.note_id, event.globalPos())


class ResponseList(NoteList):
    """A column of answers."""

    tie_asked = Signal(str, QPoint)

    def show_remarks(self, remarks: Mapping[str, str]) -> None:
        """Say under each answer what it is about."""
        for card in self.cards():
            if isinstance(card, ResponseCard):
                card.show_remark(remarks.get(card.note_id, ""))

    def _make_card(self, note_id: str, text: str) -> NoteCard:
        card = ResponseCard(note_id, text, self._t, self._ground)
        card.tie_asked.connect(self.tie_asked)
        return card
