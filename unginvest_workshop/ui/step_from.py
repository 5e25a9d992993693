"""«Lag et steg av dette»: one key puts what is chosen in an exercise on the road, as a step that grows from it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.operations import roadmaps
from unginvest_workshop.ui.open_workshop import OpenWorkshop

STEP_FROM_KEY: Final = "Ctrl+Shift+R"


class StepFromAction(QAction):
    """Makes a step of what is chosen: a dream, a statement or a shared factor.

    It is pressed wherever the focus is within ``widget``; add it to the exercise's actions.
    """

    def __init__(self, desk: OpenWorkshop, chosen: Callable[[], Node | None], widget: QWidget) -> None:
        """``chosen`` returns what is chosen in the exercise, or None."""
        super().__init__(desk.t("Lag et steg av dette"), widget)
        self._desk = desk
        self._chosen = chosen
        self.setShortcut(QKeySequence(STEP_FROM_KEY))
        self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        widget.addAction(self)
        self.triggered.connect(self._make)

    def _make(self) -> None:
        node, t = self._chosen(), self._desk.t
        if node is None:
            self._desk.told.emit(t("Velg først det som skal bli et steg."))
            return
        made = self._desk.do(t("Nytt steg"), lambda tx: roadmaps.step_from(tx, node))
        if made is not None:
            step = self._desk.read(lambda tx: tx.get(RoadmapStep, made))
            self._desk.told.emit(t("«{step}» står på veien nå, med tråden tilbake hit.", step=step.text))
