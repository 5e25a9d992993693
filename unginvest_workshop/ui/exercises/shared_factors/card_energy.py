"""A card's own mark of energy, with what its menu offers to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets.energy_mark import EnergyMark

_HEIGHT = 22
"""As high as the card's other small parts, so that the card does not grow by a mark."""


class CardEnergy(EnergyMark):
    """Tells that the shared factor is to be marked."""

    asked = Signal(str, int)
    """Carries its id, and 1 for one mark more or -1 for one less."""

    def __init__(self, cluster_id: str, t: Translator, parent: QWidget) -> None:
        super().__init__(t, parent)
        self._cluster_id = cluster_id
        self.setFixedHeight(_HEIGHT)
        for words, slot in ((t("Her er det energi"), self._ask), (t("Ta tilbake ett merke"), self._ask_back)):
            action = QAction(words, self)
            action.triggered.connect(slot)
            self.addAction(action)
        self.marked.connect(self._ask)
        self.unmarked.connect(self._ask_back)

    def _ask(self) -> None:
        self.asked.emit(self._cluster_id, 1)

    def _ask_back(self) -> None:
        self.asked.emit(self._cluster_id, -1)
