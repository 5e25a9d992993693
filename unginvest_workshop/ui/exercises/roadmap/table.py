"""The fagdag's road as a table, edited cell by cell."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus, lacks_owner
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.steps.rows import StepColumn, StepRow, choice_cell, time_cell, words_cell
from unginvest_workshop.ui.steps.table import StepTable

WHAT, WHEN, OWNER, STATUS, HELPERS, OBSTACLE, STRENGTH, CELEBRATION, GROWS = range(9)


class RoadTable(StepTable):
    """What a step grows from is ticked in a list of its own."""

    tie_asked = Signal()
    """What the step grows from is to be ticked."""

    def __init__(self, t: Translator, doing: RoadDoing, parent: QWidget | None = None) -> None:
        super().__init__(_columns(t, doing), t("Veikartet som tabell"), parent)
        self.doubleClicked.connect(self._tie_at)

    def edit_current(self) -> None:
        """Edit the current cell, or tick what the step grows from."""
        if self.currentIndex().column() == GROWS:
            self.tie_asked.emit()
        else:
            super().edit_current()

    def _tie_at(self, index: QModelIndex) -> None:
        if index.column() == GROWS:
            self.tie_asked.emit()


def _columns(t: Translator, doing: RoadDoing) -> tuple[StepColumn, ...]:
    words = tuple(t(STATUS_WORDS[status]) for status in StepStatus)

    def set_status(step_id: str, chosen: str) -> None:
        doing.set_status(step_id, list(StepStatus)[words.index(chosen)])

    return (
        StepColumn(t("Hva"), 232, doing.write_text),
        StepColumn(t("Når"), 128, doing.write_when),
        StepColumn(t("Hvem går først"), 140, doing.write_owner),
        StepColumn(t("Hvor langt"), 128, set_status, words),
        StepColumn(t("Hvem blir med"), 176, doing.write_helpers),
        StepColumn(t("Det kan stå i veien"), 158, doing.write_obstacle),
        StepColumn(t("Styrken vår"), 158, doing.write_strength),
        StepColumn(t("Det feirer vi"), 140, doing.write_celebration),
        StepColumn(t("Vokser fra"), 176, sorts=False),
    )


def rows_of(steps: Sequence[RoadmapStep], grows_from: Mapping[str, str], t: Translator) -> list[StepRow]:
    """Return the steps as rows; ``grows_from`` is what each one grows from, in words, by its id."""
    return [_row(step, grows_from.get(step.id, ""), t) for step in steps]


def _row(step: RoadmapStep, grows_from: str, t: Translator) -> StepRow:
    asks = lacks_owner(step)
    cells = (
        words_cell(step.text),
        time_cell(step.when, step.starts),
        words_cell(step.owner, shown=t("Hvem går først?") if asks else "", asks=asks),
        choice_cell(t(STATUS_WORDS[step.status]), list(StepStatus).index(step.status)),
        words_cell(step.helpers),
        words_cell(step.obstacle),
        words_cell(step.strength),
        words_cell(step.celebration),
        words_cell(grows_from),
    )
    return StepRow(step.id, cells)
