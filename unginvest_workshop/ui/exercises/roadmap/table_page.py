"""The fagdag's road as a table that is searched and sorted: by words and times, by who goes first, and by how far."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.step_filter import StepFilter
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.table import RoadTable, rows_of
from unginvest_workshop.ui.steps.filter_bar import Choice
from unginvest_workshop.ui.steps.table_page import StepTablePage, offer


class TablePage(StepTablePage):
    """The table of the fagdag's steps."""

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        self.owner, self.status = Choice(9), Choice(6)
        self.road_table = RoadTable(t, doing)
        super().__init__(t, self.road_table, (self.owner, self.status), parent)
        self.owner.setAccessibleName(t("Hvem går først"))
        self.status.setAccessibleName(t("Hvor langt er vi"))
        offer(self.status, [t("Alle steg"), *(t(STATUS_WORDS[status]) for status in StepStatus)])
        self._steps: Sequence[RoadmapStep] = ()
        self._grows_from: Mapping[str, str] = {}
        self._today = date.min
        self.asked.connect(self._find)

    def show_steps(self, steps: Sequence[RoadmapStep], grows_from: Mapping[str, str], today: date) -> None:
        """Show the steps that are found, in their order; ``today`` is the fagdag's: it tells which spring is meant."""
        self._steps, self._grows_from, self._today = steps, grows_from, today
        names = sorted({step.owner for step in steps if step.owner}, key=str.casefold)
        offer(self.owner, [self._t("Uansett hvem"), self._t("Uten noen som går først"), *names])
        self._find()

    def _find(self) -> None:
        found = self._filter().taken(self._steps, self._today)
        self.show_found(rows_of(found, self._grows_from, self._t), len(self._steps))

    def _filter(self) -> StepFilter:
        place = self.status.currentIndex()
        status = list(StepStatus)[place - 1] if place > 0 else None
        owner = self.owner.currentText() if self.owner.currentIndex() > 1 else None
        return StepFilter(self.finding.text(), owner, status, without_owner=self.owner.currentIndex() == 1)
