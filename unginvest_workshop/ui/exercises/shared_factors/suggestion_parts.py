"""What a suggestion has in its card that others have not: why it is one, and the two things to do with it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.words import Words


class SuggestionParts:
    """The parts, for the card to lay out."""

    def __init__(self, t: Translator, parent: QWidget) -> None:
        self.reason = Words("", sans(13.5), parent, colour=PALETTE.accent, widest=900)
        self.keep = Button(t("Behold"), parent, kind=ButtonKind.PRIMARY, key="K", px=14, padding=10)
        self.dissolve = Button(t("Løs opp"), parent, key="L", px=14, padding=10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.keep)
        self.buttons.addWidget(self.dissolve)
        self.buttons.addStretch(1)

    def set_visible(self, *, shown: bool) -> None:
        """Show them, or not."""
        for part in (self.reason, self.keep, self.dissolve):
            part.setVisible(shown)
