"""A question at the edge of a view. It stays until it is answered, and asks for nothing to be answered at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.label import PlainLabel


class QuestionBar(Card):
    """One question with a button for each answer, hidden while nothing is asked."""

    def __init__(self, answers: Sequence[Button], parent: QWidget | None = None) -> None:
        """Make a hidden bar; whoever makes the buttons is told of the answer by them."""
        super().__init__(parent, fill=PALETTE.highlight, edge="#E7D9A8", radius=10)
        self._words = PlainLabel(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        for answer in answers:
            answer.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who answers by mouse writes on where they were
            row.addWidget(answer)
        self.hide()

    def text(self) -> str:
        """Return the question that is asked, or ""."""
        return "" if self.isHidden() else self._words.text()

    def ask(self, question: str) -> None:
        """Ask, instead of what is asked now; with "" ask nothing."""
        if question:
            self._words.setText(question)
        self.setVisible(bool(question))
