"""Asking which group this machine writes for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import NumberBox

_MOST = 60


class GroupDialog(FramedDialog):
    """The group's number, and a name if it has one."""

    asked = Signal(int, str)
    """Carries the number and the name when the dialog is accepted."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(t, t("Åpne som gruppe"), t("Begynn på treet"), parent)
        self.body.addWidget(
            PlainLabel(
                t("Her skriver én gruppe sitt eget tre. Etterpå lagrer dere det i en fil til den som leder dagen."),
                colour=PALETTE.muted,
                wrap=True,
            )
        )
        self.number = NumberBox(1, _MOST)
        self.name = QLineEdit()
        self.name.setPlaceholderText(t("Kan stå tomt"))
        rows = form()
        rows.addRow(form_label(t("Hvilken gruppe er dere?"), self.number), self.number)
        rows.addRow(form_label(t("Hva kaller dere dere?"), self.name), self.name)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.resize(520, 300)
        self.number.selectAll()

    def accept(self) -> None:
        """Hand over the number and the name."""
        super().accept()
        self.asked.emit(self.number.value(), self.name.text())
