"""Asking before a plan is removed whole: that can't be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel


class RemoveDialog(FramedDialog):
    """Enter does nothing here: it takes a press on the button."""

    asked = Signal()

    def __init__(self, t: Translator, alias: str, parent: QWidget | None = None) -> None:
        super().__init__(t, t("Slette hele veikartet til «{alias}»?", alias=alias), t("Slett alt"), parent)
        self.accept_button.setDefault(False)
        self.accept_button.set_kind(ButtonKind.DANGER)
        words = t(
            "Alt som er skrevet, og alle bildene, blir borte, og det kan ikke angres. "
            "Sikkerhetskopiene på denne maskinen kan ha det en stund til."
        )
        self.body.addWidget(PlainLabel(words, colour=PALETTE.muted, wrap=True))
        self.resize(560, 240)
        self.cancel_button.setFocus()

    def accept(self) -> None:
        """Tell that it is to be removed."""
        super().accept()
        self.asked.emit()
