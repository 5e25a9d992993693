"""A word of the close in the console, with a way to take it away."""

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from unginvest_workshop.domain.ids import ClosingWordId
from unginvest_workshop.ui.fonts import REGULAR, serif
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import plain_tip
from unginvest_workshop.ui.widgets.words import Words


class WordChip(Card):
    """A word in serif on a card."""

    removed = Signal(str)

    def __init__(self, word_id: ClosingWordId, text: str, remove_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=10)
        self._word_id = word_id
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        words = Words(text, serif(20, REGULAR), padding=QMargins(2, 4, 2, 4), widest=520)
        away = QToolButton()
        away.setIcon(icon("close", PALETTE.muted))
        away.setIconSize(QSize(16, 16))
        away.setAutoRaise(True)
        away.setToolTip(plain_tip(remove_words))
        away.setAccessibleName(remove_words)
        away.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        away.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(2)
        row.addWidget(words)
        row.addWidget(away)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.set_look(fill=PALETTE.accent_soft, edge=PALETTE.accent)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they have gone."""
        super().focusOutEvent(event)
        self.set_look(fill=PALETTE.surface, edge=PALETTE.line)

    def remove(self) -> None:
        """Ask for the word to be taken away."""
        self.removed.emit(self._word_id)
