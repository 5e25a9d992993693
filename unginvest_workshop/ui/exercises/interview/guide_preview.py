"""All that a guide asks, to be read before it is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.content import AskedTexts
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.ui.exercises.interview.views import FORMS
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled


class GuidePreview(QWidget):
    """A card for each form: the full one first."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = desk.t
        self._title = PlainLabel("", px=20, weight=SEMIBOLD, in_serif=True, wrap=True)
        self._ground = QWidget()
        self._cards = QVBoxLayout(self._ground)
        self._cards.setContentsMargins(0, 0, 10, 0)
        self._cards.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(scrolled(self._ground), 1)

    def show_guide(self, title: str, forms: Mapping[GuideForm, AskedTexts]) -> None:
        """Show another guide."""
        self._title.setText(title)
        clear_layout(self._cards)
        for form, words in FORMS:
            if form in forms:
                card = self._card(self._t(words), forms[form])
                self._cards.addWidget(card)
                card.show()
        self._cards.addStretch(1)

    def texts(self) -> list[str]:
        """Return all that can be read, from the top."""
        return [label.text() for label in self.findChildren(PlainLabel) if not label.isHidden()]

    def _card(self, words: str, asked: AskedTexts) -> Card:
        card = Card(self._ground)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addWidget(PlainLabel(words, px=SMALL_PX, weight=SEMIBOLD, colour=PALETTE.accent))
        column.addWidget(PlainLabel(asked.story_question, px=18, weight=SEMIBOLD, in_serif=True, wrap=True))
        symbols = (*asked.symbols, *("",) * len(asked.follow_ups))
        lines = list(zip(symbols, asked.follow_ups, strict=False))
        for symbol, text in (*lines, ("", asked.values), ("", asked.wish)):
            if text.strip():
                column.addLayout(_line(symbol, text))
        return card


def _line(symbol: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    if symbol:
        row.addWidget(Symbol(symbol, size=18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, wrap=True), 1)
    return row
