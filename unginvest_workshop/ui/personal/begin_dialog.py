"""Beginning a plan: an alias that is offered, how far ahead to look, and the way in."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QWidget

from unginvest_workshop.domain.personal import Horizon, WayIn
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

Begin = Callable[[str, Horizon, WayIn], None]
"""Begins a plan. Raises UserError with a sentence on what is missing."""


class BeginDialog(FramedDialog):
    """Closes once the plan is begun."""

    def __init__(
        self, t: Translator, texts: PersonalTexts, offered: str, begin: Begin, parent: QWidget | None = None
    ) -> None:
        super().__init__(t, t("Nytt veikart"), t("Begynn"), parent)
        self._begin = begin
        self.alias = QLineEdit(offered)
        self.horizon = QComboBox()
        for horizon in Horizon:
            self.horizon.addItem(t("om {years} år", years=texts.years[horizon]), horizon.value)
        self.horizon.setCurrentIndex(list(Horizon).index(Horizon.FIVE))
        self._ways = QButtonGroup(self)
        private = t("Veikartet er ditt eget. Det ligger bare her på maskinen, og kommer ikke med i noe fra fagdagene.")
        self.body.addWidget(PlainLabel(private, colour=PALETTE.muted, wrap=True))
        rows = form()
        rows.addRow(form_label(t("Et dekknavn, så du finner det igjen"), self.alias), self.alias)
        rows.addRow(form_label(t("Hvor langt fram vil du se?"), self.horizon), self.horizon)
        self.body.addLayout(rows)
        self.body.addSpacing(4)
        self.body.addWidget(PlainLabel(t("Hvor vil du begynne?"), colour=PALETTE.muted))
        for number, way in enumerate(texts.ways):
            button = QRadioButton(f"{way.title}. {way.lead}")
            self._ways.addButton(button, number)
            self.body.addWidget(button)
        self._ways.button(0).setChecked(True)
        self.body.addStretch(1)
        self.resize(680, 430)
        self.alias.setFocus()
        self.alias.selectAll()

    def choose_way(self, way: WayIn) -> None:
        """Choose a way in."""
        self._ways.button(list(WayIn).index(way)).setChecked(True)

    def accept(self) -> None:
        """Begin the plan, or say what is missing."""
        horizon, way = Horizon(str(self.horizon.currentData())), list(WayIn)[self._ways.checkedId()]
        try:
            self._begin(self.alias.text(), horizon, way)
        except UserError as error:
            self.tell_trouble(self.t(error.message, **error.values))
            self.alias.setFocus()
            return
        super().accept()
