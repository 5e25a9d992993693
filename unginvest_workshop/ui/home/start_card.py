"""A small card on the start page to begin from: a template, or the demo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import CardButton
from unginvest_workshop.ui.widgets.label import PlainLabel


class StartCard(CardButton):
    """A title and a line about it."""

    def __init__(self, title: str, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="#FDFCF9")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        self._title = PlainLabel(px=18, weight=SEMIBOLD, in_serif=True, wrap=True)
        self._about = PlainLabel(px=15, colour=PALETTE.muted, wrap=True)
        for label in (self._title, self._about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setMinimumHeight(84)
        self.show_words(title, description)

    def show_words(self, title: str, description: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._about.setText(description)
        self.setAccessibleName(f"{title}. {description}")
