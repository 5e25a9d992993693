"""How long an exercise takes: so many minutes, or so many for each group where the room hears group after group."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QFormLayout

from unginvest_workshop.domain.agenda import LONGEST, AgendaItem, ExerciseKind
from unginvest_workshop.domain.catching_up import least_minutes
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.frame import form_label
from unginvest_workshop.ui.round_words import growing_words, round_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import NumberBox


class LengthFields:
    """The fields of the length, in a form's rows; a presentation can be given group by group, or as a gallery walk."""

    def __init__(self, t: Translator, item: AgendaItem, groups: int) -> None:
        self._t = t
        self._groups = groups
        self._presented = item.exercise is ExerciseKind.PRESENTATION
        self.minutes = NumberBox(1, LONGEST)
        self.minutes.setValue(item.minutes)
        self.minutes.setSuffix(t(" min"))
        self.per_group = NumberBox(1, agenda.LONGEST_ROUND)
        self.per_group.setValue(item.round_minutes or agenda.USUAL_ROUND)
        self.per_group.setSuffix(t(" min"))
        self.total = PlainLabel(colour=PALETTE.muted, wrap=True)
        self.walk = QCheckBox(t("Vandring: Folk går rundt og ser på trærne"))
        self.walk.setChecked(item.gallery_walk or not item.round_minutes)
        self.least = NumberBox(0, LONGEST)
        self.least.setValue(item.least_minutes)
        self.least.setSuffix(t(" min"))
        usual = least_minutes(replace(item, minutes=LONGEST, least_minutes=0), groups)
        self.least.setSpecialValueText(t("som vanlig, {n} min", n=usual))
        self._form: QFormLayout | None = None

    def add_to(self, rows: QFormLayout) -> None:
        """Stand in a form's next rows."""
        rows.addRow(form_label(self._t("Varighet"), self.minutes), self.minutes)
        if self._presented:
            self._form = rows
            rows.addRow(form_label(self._t("Tid per gruppe"), self.per_group), self.per_group)
            rows.addRow("", self.total)
            rows.addRow("", self.walk)
            self.walk.toggled.connect(self._on_walk)
            self.per_group.valueChanged.connect(self._show)
            self._show()

    def add_least_to(self, rows: QFormLayout) -> None:
        """Stand in a form's next row with the least time."""
        rows.addRow(form_label(self._t("Minst"), self.least), self.least)

    def use(self, minutes: int) -> None:
        """Show so many minutes; where each group has its time, what each of them gets of it."""
        if self._presented and not self.walk.isChecked() and self._groups:
            self.per_group.setValue(round(minutes / self._groups))
        else:
            self.minutes.setValue(minutes)

    def write(self, tx: Tx, item: AgendaItem) -> None:
        """Plan what the fields say."""
        if self._presented:
            if not self.walk.isChecked():
                agenda.set_round_minutes(tx, item.id, self.per_group.value())
            if self.walk.isChecked() != item.gallery_walk:
                agenda.set_gallery_walk(tx, item.id, walk=self.walk.isChecked())
        if not self._presented or self.walk.isChecked():
            agenda.set_minutes(tx, item.id, self.minutes.value())
        agenda.set_least_minutes(tx, item.id, self.least.value())

    def _on_walk(self, walk: bool) -> None:  # noqa: FBT001  a signal's value
        if walk and self._is_long():
            self.minutes.setValue(agenda.USUAL_WALK)
        self._show()

    def _is_long(self) -> bool:
        return self._groups * self.per_group.value() > agenda.LONG_ROUNDS

    def _show(self, _change: object = None) -> None:
        """Show the fields of the chosen form, and what the groups' times come to."""
        if self._form is None:
            return
        walk = self.walk.isChecked()
        self._form.setRowVisible(self.minutes, walk)
        self._form.setRowVisible(self.per_group, not walk)
        self._form.setRowVisible(self.total, not walk)
        each = self.per_group.value()
        words = growing_words(self._t, self._groups, self._groups * each)
        self.total.setText(words if self._is_long() else round_words(self._t, self._groups, each))
        self.total.set_colour(PALETTE.warm if self._is_long() else PALETTE.muted)
