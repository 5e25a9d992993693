"""Putting what is typed on the road, as a step to take or as something that is done already."""

from PySide6.QtCore import QObject, Qt, Signal

from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.step_field import StepField
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class StepAdding(QObject):
    """The behaviour of the line where steps are typed. It keeps the keys through all of it."""

    added = Signal(str)
    """Carries the id of the new step."""
    open_asked = Signal()
    """The step that is chosen now, as the new one is, is to be opened."""

    def __init__(self, desk: OpenWorkshop, doing: RoadDoing, field: StepField, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._field = desk, doing, field
        field.entered.connect(self._add)
        field.entered_on.connect(self._add_and_open)
        field.entered_already.connect(self._add_already)

    def add_already(self) -> None:
        """Put what is typed on the road as something that is done already; say how to where nothing is typed."""
        if self._field.text().strip():
            self._add_already(self._field.text())
        else:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._desk.told.emit(self._desk.t("Skriv hva dere gjør alt, og trykk Skift + Enter."))

    def _add_already(self, text: str) -> None:
        self._add(text, StepStatus.ALREADY)

    def _add(self, text: str, status: StepStatus = StepStatus.PLANNED) -> None:
        made = self._doing.add([text], status)
        if made:
            # setText also forgets what the field could undo: from here on Ctrl+Z is for what was kept.
            self._field.setText("")
            self.added.emit(made[-1])

    def _add_and_open(self, text: str) -> None:
        if text.strip():
            self._add(text)
        self.open_asked.emit()
