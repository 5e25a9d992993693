"""Looking at the people of a table or an earlier fagdag before they come along."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from unginvest_workshop.domain.people_list import ListedPerson, told_apart
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import ROLE_WORDS
from unginvest_workshop.operations.taking_in import PeopleOfDay
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form_label
from unginvest_workshop.ui.services import ReadPeople
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.tables import dress_table

_NAMED: Final = 5
"""How many of those who are there already are named."""


class FoundPeopleDialog(FramedDialog):
    """Everyone who is new, to be ticked off; those who are there already are said and left out."""

    chosen = Signal(list)
    """Carries the ticked people when the dialog is accepted."""

    def __init__(self, t: Translator, there: Sequence[ListedPerson], parent: QWidget | None = None) -> None:
        super().__init__(t, t("Hent deltakere"), t("Ta med"), parent)
        self._there = there
        self._new: list[ListedPerson] = []
        self._days: Sequence[PeopleOfDay] = ()
        self.day = QComboBox()
        self._day_label = form_label(t("Fagdag"), self.day)
        self.counted = PlainLabel(px=17, wrap=True)
        self.columns = PlainLabel(colour=PALETTE.muted, px=14, wrap=True)
        self.there_already = PlainLabel(colour=PALETTE.muted, px=14, wrap=True)
        self.table = QTableWidget(0, 3)
        self._lay_out()
        self.day.currentIndexChanged.connect(self._show_day)
        self.table.itemChanged.connect(self._count)
        self.resize(620, 560)

    def show_table(self, name: str, table: ReadPeople) -> None:
        """Show who is in a table, and what of it was read."""
        self._show_day_choice(shown=False)
        said = [self.t("Fra «{name}».", name=name)]
        if table.columns:
            said.append(self.t("Kolonner: {names}.", names=", ".join(table.columns)))
        if table.ignored:
            names = ", ".join(self.t("«{said}»", said=heading) for heading in table.ignored)
            said.append(self.t("Disse kolonnene blir ikke med: {names}", names=names))
        self.columns.setText(" ".join(said))
        self._show(table.people)

    def show_days(self, days: Sequence[PeopleOfDay]) -> None:
        """Let one of these fagdager be chosen, the first one to begin with."""
        self._days = days
        self._show_day_choice(shown=True)
        for each in days:
            self.day.addItem(f"{each.workshop.title} · {self.t.date_long(each.workshop.date)}")
        self.columns.setText(
            self.t("Navn, avdeling og rolle blir med. Grupper og private ønsker hører til den dagen de ble skrevet.")
        )

    def ticked(self) -> list[ListedPerson]:
        """Return those who are to come along."""
        rows = (self.table.item(row, 0) for row in range(self.table.rowCount()))
        kept = [item is not None and item.checkState() is Qt.CheckState.Checked for item in rows]
        return [person for person, is_kept in zip(self._new, kept, strict=True) if is_kept]

    def accept(self) -> None:
        """Hand over those who are ticked."""
        people = self.ticked()
        super().accept()
        self.chosen.emit(people)

    def _show_day(self, number: int) -> None:
        if 0 <= number < len(self._days):
            self._show(self._days[number].people)

    def _show(self, found: Sequence[ListedPerson]) -> None:
        self._new, met = told_apart(found, self._there)
        self.table.blockSignals(True)  # noqa: FBT003  Qt's own word
        self.table.setRowCount(len(self._new))
        for row, person in enumerate(self._new):
            for column, words in enumerate((person.name, person.department, self.t(ROLE_WORDS[person.role]))):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if column == 0:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Checked)
                self.table.setItem(row, column, item)
        self.table.blockSignals(False)  # noqa: FBT003  Qt's own word
        self._say_met(met)
        self._count()

    def _say_met(self, met: Sequence[ListedPerson]) -> None:
        names = ", ".join(person.name for person in islice(met, _NAMED))
        more = len(met) - _NAMED
        if more > 0:
            names = self.t("{names} og {n} til", names=names, n=more)
        self.there_already.setText(
            self.t("{n} er her fra før, og kommer ikke to ganger: {names}", n=len(met), names=names)
        )
        self.there_already.setVisible(bool(met))

    def _count(self) -> None:
        count = len(self.ticked())
        if self._new:
            self.counted.setText(self.t.plural("{n} deltaker blir med", "{n} deltakere blir med", count))
        else:
            self.counted.setText(self.t("Alle er her fra før."))
        self.accept_button.setEnabled(bool(count))

    def _show_day_choice(self, *, shown: bool) -> None:
        self.day.setVisible(shown)
        self._day_label.setVisible(shown)

    def _lay_out(self) -> None:
        dress_table(self.table)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalHeaderLabels([self.t("Navn"), self.t("Avdeling"), self.t("Rolle")])
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 170)
        self.table.setColumnWidth(2, 110)
        for widget in (self._day_label, self.day, self.columns, self.counted):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.there_already)
