"""A young person's steps as a table: searched, sorted, and edited cell by cell."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.personal import PersonalStep, StepsWanted
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.personal.step_doing import StepDoing
from unginvest_workshop.ui.steps.filter_bar import Choice
from unginvest_workshop.ui.steps.rows import StepColumn, StepRow, time_cell, words_cell
from unginvest_workshop.ui.steps.table import StepTable
from unginvest_workshop.ui.steps.table_page import StepTablePage, offer

WHEN, WHAT, HELPER, HELP, CELEBRATION = range(5)
_DONE: Final = (None, False, True)
"""What the list of those that are done and not asks for."""


class OwnTable(StepTable):
    """Space ticks a step as done; when one is taken away the keyboard goes on to the next."""

    ticked = Signal(str)

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        columns = (
            StepColumn(t("Når"), 118, doing.write_when),
            StepColumn(t("Hva"), 180, doing.write_text),
            StepColumn(t("Hvem kan hjelpe"), 130, doing.write_helper),
            StepColumn(t("Hvordan"), 144, doing.write_help),
            StepColumn(t("Det feirer jeg"), 130, doing.write_celebration),
        )
        super().__init__(columns, t("Stegene"), parent)
        self.verticalHeader().hide()

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show the rows; where the chosen step is gone, the one that took its place is chosen."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        super().show_rows(rows)
        if row >= 0 and rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model_.index(min(row, len(rows) - 1), column))

    def do_key(self, step: str, event: QKeyEvent) -> bool:
        """Tick with Space, and do what any table of steps does."""
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(step)
            return True
        return super().do_key(step, event)


class OwnTablePage(StepTablePage):
    """The table of the own steps: found by words and times, by who can help, and by what is done."""

    def __init__(self, t: Translator, doing: StepDoing, parent: QWidget | None = None) -> None:
        self.helper, self.done = Choice(9), Choice(6)
        self.own_table = OwnTable(t, doing)
        super().__init__(t, self.own_table, (self.helper, self.done), parent)
        self.helper.setAccessibleName(t("Hvem kan hjelpe"))
        self.done.setAccessibleName(t("Gjort eller ikke"))
        offer(self.done, [t("Alle steg"), t("Ikke gjort ennå"), t("Gjort")])
        self._steps: Sequence[PersonalStep] = ()
        self._today = date.min
        self.asked.connect(self._find)

    def show_steps(self, steps: Sequence[PersonalStep], today: date) -> None:
        """Show the steps that are found, in their order; ``today`` tells which spring is meant."""
        self._steps, self._today = steps, today
        names = sorted({step.helper for step in steps if step.helper}, key=str.casefold)
        offer(self.helper, [self._t("Uansett hvem"), self._t("Uten noen som hjelper"), *names])
        self._find()

    def _find(self) -> None:
        place = self.helper.currentIndex()
        helper = None if place < 1 else "" if place == 1 else self.helper.currentText()
        wanted = StepsWanted(self.finding.text(), helper, _DONE[max(0, self.done.currentIndex())])
        found = wanted.among(self._steps, self._today)
        self.show_found([_row(step) for step in found], len(self._steps))


def _row(step: PersonalStep) -> StepRow:
    cells = (
        time_cell(step.when, step.starts),
        words_cell(step.text, shown=f"✓ {step.text}" if step.done else ""),
        words_cell(step.helper),
        words_cell(step.help),
        words_cell(step.celebration),
    )
    return StepRow(step.id, cells)
