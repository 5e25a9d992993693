"""The step that is talked of: its words, how far it has come, and the thread that it hangs in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.ui.fonts import SEMIBOLD, serif
from unginvest_workshop.ui.widgets import Button, ButtonKind
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.thread_chips import ThreadChips
from unginvest_workshop.ui.widgets.words import Words

_WALK = (StepStatus.PLANNED, StepStatus.UNDER_WAY, StepStatus.DONE)


class StepHead(QWidget):
    """A button for each status, the step's own pressed."""

    moved = Signal(object)
    """Carries the StepStatus that somebody chose."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.text = Words("", serif(20, SEMIBOLD), widest=2000)
        self.buttons = {
            status: Button(t(STATUS_WORDS[status]), kind=ButtonKind.TOGGLE, px=14, padding=10, checkable=True)
            for status in _WALK
        }
        self._statuses = QWidget()
        row = QHBoxLayout(self._statuses)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in self.buttons.values():
            button.clicked.connect(self._tell)
            row.addWidget(button)
        row.addWidget(KeyCap("Alt Enter"))
        row.addStretch(1)
        self.chips = ThreadChips()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self._statuses)
        column.addWidget(self.chips)

    def show_step(self, step: RoadmapStep | None, thread: Sequence[Node], words: Mapping[Node, str]) -> None:
        """Show a step as it is now, with what it grew from; None is the whole road."""
        self.text.set_text(step.text if step else self._t("Hele veien"))
        self._statuses.setVisible(step is not None and step.status in _WALK)
        for status, button in self.buttons.items():
            button.setChecked(step is not None and step.status is status)
        self.chips.show_nodes(thread, words)

    def _tell(self) -> None:
        pressed = self.sender()
        for status, button in self.buttons.items():
            if button is pressed:
                self.moved.emit(status)
