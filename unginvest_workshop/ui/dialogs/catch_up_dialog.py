"""Getting back on time: what each exercise that remains could give, to be changed and accepted."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from unginvest_workshop.domain.catching_up import Give, with_lengths
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.pace import Overrun, expected, overruns
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.catching_up import catch_up, proposal
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.length_words import length_words
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.spins import NumberBox


class GiveLine(QObject):
    """The cells of one exercise in the dialog's grid: its name, its minutes now, and those to come."""

    changed = Signal()

    def __init__(self, t: Translator, give: Give, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._give = give
        step, now = give.step, give.item.minutes
        self.name = PlainLabel(name, elide=True)
        self.now = PlainLabel(t("{n} min", n=now), colour=PALETTE.muted, tabular=True)
        self.field = NumberBox(give.least // step, now // step)
        self.field.setValue(give.proposed // step)
        self.field.setPrefix(f"{step} × " if step > 1 else "")
        self.field.setSuffix(t(" min"))
        self.field.setAccessibleName(name)
        self.field.setEnabled(give.least < now)
        self.least = PlainLabel(px=14, colour=PALETTE.muted)
        self.least.setText(t("minst {n} min", n=give.least))
        self.field.valueChanged.connect(self.changed)

    def minutes(self) -> int:
        """Return the length as the field says it."""
        return self.field.value() * self._give.step

    def item_id(self) -> AgendaItemId:
        """Return whose line it is."""
        return self._give.item.id

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Stand in a row of a grid."""
        arrow = PlainLabel("→", colour=PALETTE.muted)
        for column, cell in enumerate((self.name, self.now, arrow, self.field, self.least)):
            grid.addWidget(cell, row, column)
        self.now.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CatchUpDialog(FramedDialog):
    """A line for each exercise that can give; accepted it is one step that can be undone."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        t = desk.t
        super().__init__(t, t("Hent inn tid"), t("Bruk disse tidene"), parent)
        self._desk = desk
        now = desk.clock.now().wall
        self._proposal = desk.read(lambda tx: proposal(tx, desk.id, now))
        content = desk.console.content
        self.lines = [GiveLine(t, give, item_name(give.item, content), self) for give in self._proposal.gives]
        self.why = PlainLabel(
            "\n".join(map(self._lacks, overruns(self._proposal.to_come))), colour=PALETTE.muted, wrap=True
        )
        self.gained = PlainLabel(weight=SEMIBOLD, colour=PALETTE.accent, wrap=True)
        self._lay_out()
        for line in self.lines:
            line.changed.connect(self._tell)
        self._tell()
        self.resize(620, min(250 + 44 * len(self.lines), 600))

    def minutes(self) -> dict[AgendaItemId, int]:
        """Return the lengths as the fields say them."""
        return {line.item_id(): line.minutes() for line in self.lines}

    def accept(self) -> None:
        """Plan these lengths."""
        self._desk.do(self.t("Hent inn tid"), self._write)
        super().accept()

    def _write(self, tx: Tx) -> None:
        catch_up(tx, self._desk.id, self.minutes(), self._desk.clock.now().wall)

    def _lay_out(self) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(self.lines):
            line.add_to(grid, row)
        grid.setRowStretch(len(self.lines), 1)
        self.body.addWidget(self.why)
        self.body.addWidget(scrolled(table, see_through=True), 1)
        self.body.addWidget(self.gained)

    def _tell(self) -> None:
        """Say what is gained, when the day ends then, and what is still missing."""
        t, to_come = self.t, self._proposal.to_come
        shorter = replace(to_come, rest=with_lengths(to_come.rest, self.minutes()))
        gained = sum(give.item.minutes for give in self._proposal.gives) - sum(self.minutes().values())
        spans = expected(shorter.free_at, shorter.rest)
        ends = t("Dagen slutter {time}.", time=t.clock(spans[-1].ends if spans else shorter.free_at))
        won = t.plural("Dere henter inn {n} minutt.", "Dere henter inn {n} minutter.", gained)
        nothing = t("Det er ingen øvelser igjen som kan bli kortere.")
        self.gained.setText(f"{won} {ends}" if self.lines else nothing)
        self.tell_trouble("\n".join(self._missing(over) for over in overruns(shorter)))
        self.accept_button.setEnabled(gained > 0)

    def _missing(self, over: Overrun) -> str:
        minutes = length_words(self.t, over.minutes)
        if over.item is None:
            return self.t("Det mangler {time}. Ta bort noe eller slutt senere.", time=minutes)
        name = item_name(over.item, self._desk.console.content)
        return self.t("Det mangler {time} før «{name}». Ta bort noe eller flytt tida.", time=minutes, name=name)

    def _lacks(self, over: Overrun) -> str:
        """Say which time won't hold as the day is now."""
        t, minutes = self.t, length_words(self.t, over.minutes)
        if over.item is None:
            end = t.clock(self._proposal.to_come.end)
            return t("Dagen skulle slutte {time} og blir {n} for lang.", time=end, n=minutes)
        name = item_name(over.item, self._desk.console.content)
        return t("Det er {time} for mye før «{name}».", time=minutes, name=name)
